// From addresses to a module that is ready to run: everything is fetched side by side, then given to it in order.
import { Failure, forDeveloper } from "./failure.js";
import { fetchBytes } from "./files.js";
import { Fonts } from "./fonts.js";
import { withLaterTexts } from "./later_texts.js";
import { interfaceLanguages } from "./languages.js";
import { Engine, compileModule } from "./module.js";

/** The address of a file beside this script. */
export const beside = (name) => new URL(name, import.meta.url).href;

/**
 * Gives {engine, fonts, languages, bytes}: the languages are those that the test can be taken in, the bytes the set's.
 * Throws a Failure. wasm: the module's file beside this script. messages: [tag, JSON] of each language of the
 * interface. text: of the question set, to be used instead of what is at its address. whole: with the texts that the
 * set has in a file of its own; without it they are left to the caller.
 * @param {string} questionSet
 * @param {{ wasm?: string, messages?: string[][], text?: string, whole?: boolean }} [options]
 */
export async function loadTest(questionSet, { wasm = "pikatesti.wasm", messages = interfaceLanguages(), text, whole } = {}) {
  const fonts = new Fonts(beside("fonts/"));
  const set = text === undefined ? fetchBytes(questionSet, "question_set_missing") : Promise.resolve(encode(text));
  const list = set.then((bytes) => fetchList(bytes, questionSet));
  list.catch(() => {}); // asked for below, if it comes to that
  const [module, bytes, giveFonts] = await Promise.all([compileModule(beside(wasm)), set, fonts.load()]);

  const engine = await Engine.create(module);
  giveFonts(engine);
  for (const [tag, json] of messages) engine.addLanguage(tag, json);
  const complete = whole && (await withLaterTexts(bytes, questionSet));
  const { ok, diagnostics, languages } = engine.loadQuestionSet(complete || bytes);
  if (!ok) throw new Failure("question_set_broken", { address: questionSet, diagnostics });
  await giveList(engine, list);
  return { engine, fonts, languages, bytes };
}

/**
 * Another text for the question set of a running module, which keeps the answers that still fit. What loading it says:
 * {ok, diagnostics?, languages?}; the module goes on with the last set if it is not ok.
 */
export async function replaceQuestionSet(/** @type {Engine} */ engine, text, questionSet) {
  const loaded = engine.loadQuestionSet(encode(text));
  if (loaded.ok && loaded.municipalities) await giveList(engine, fetchList(encode(text), questionSet));
  return loaded;
}

const encode = (text) => new TextEncoder().encode(text);

// The list of municipalities, which the set may name: fetched while the module is still on its way, not only when the
// module has read the set.
async function fetchList(setBytes, questionSet) {
  const address = listAddress(setBytes, questionSet);
  return address && { address, bytes: await fetchBytes(address) };
}

function listAddress(setBytes, questionSet) {
  try {
    const { municipalities } = JSON.parse(new TextDecoder().decode(setBytes));
    return municipalities && new URL(municipalities, questionSet).href;
  } catch {
    return null; // the module says what is wrong with the set
  }
}

// The test can be taken without the list; nobody is asked for a municipality then.
async function giveList(/** @type {Engine} */ engine, list) {
  try {
    const file = await list;
    if (!file) return;
    const { ok, diagnostics } = engine.loadMunicipalities(file.bytes);
    if (!ok) throw new Failure("file_broken", { address: file.address, diagnostics });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.warn("jarjesto-pikatesti:", ...forDeveloper(error));
  }
}
