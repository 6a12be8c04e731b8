// From addresses to a module that is ready to run: everything is fetched side by side, then given to it in order.
import { beside } from "./beside.js";
import { Failure, forDeveloper } from "./failure.js";
import { fetchBytes } from "./files.js";
import { Fonts } from "./fonts.js";
import { interfaceLanguages } from "./languages.js";
import { Engine, compileModule } from "./module.js";
import { SetFile } from "./set_file.js";

/**
 * Gives {engine, fonts, languages, file}: the languages are those that the test can be taken in, the file is the
 * set's. Throws a Failure. wasm: the module's file beside this script. messages: [tag, JSON] of each language of the
 * interface. text: of the question set, to be used instead of what is at its address. language(languages): the one that
 * is shown first; the other parts of the set are left to the caller then.
 * @param {string} questionSet
 * @param {{ wasm?: string, messages?: string[][], text?: string,
 *   language?: (languages: string[]) => string }} [options]
 */
export async function loadTest(questionSet, { wasm = "pikatesti.wasm", messages = interfaceLanguages(), text, language } = {}) {
  const fonts = new Fonts();
  const set = text === undefined ? fetchBytes(questionSet, "question_set_missing") : Promise.resolve(encode(text));
  const fetched = set.then((bytes) => new SetFile(bytes, questionSet));
  // The list, which the set may name, while the module is still on its way, not only when the module has read the set.
  const list = fetched.then(fetchList);
  list.catch(() => {}); // asked for below, if it comes to that
  const added = fetched.then((file) => (language ? addFirst(file, language(file.languages)) : file.add(...file.languages)));
  const [module, file, giveFonts] = await Promise.all([compileModule(beside(wasm)), fetched, fonts.load(), added]);

  const engine = await Engine.create(module);
  giveFonts(engine);
  for (const [tag, json] of messages) engine.addLanguage(tag, json);
  const { ok, diagnostics, languages } = engine.loadQuestionSet(file.bytes);
  if (!ok) throw new Failure("question_set_broken", { address: questionSet, diagnostics });
  await giveList(engine, list);
  return { engine, fonts, languages, file };
}

/**
 * Another text for the question set of a running module, which keeps the answers that still fit. What loading it says:
 * {ok, diagnostics?, languages?}; the module goes on with the last set if it is not ok.
 */
export async function replaceQuestionSet(/** @type {Engine} */ engine, text, questionSet) {
  const loaded = engine.loadQuestionSet(encode(text));
  if (loaded.ok && loaded.municipalities) await giveList(engine, fetchList(new SetFile(encode(text), questionSet)));
  return loaded;
}

const encode = (text) => new TextEncoder().encode(text);

// The set's own file has the first language. Of another one it can be taken without, too, until it is asked for again.
async function addFirst(/** @type {SetFile} */ file, language) {
  if (language === undefined || language === file.languages[0]) return false;
  return file.add(language).catch((error) => {
    warn(Failure.of(error));
    return false;
  });
}

async function fetchList(/** @type {SetFile} */ file) {
  return file.list && { address: file.list, bytes: await fetchBytes(file.list) };
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
    warn(error);
  }
}

const warn = (/** @type {Failure} */ failure) => console.warn("jarjesto-pikatesti:", ...forDeveloper(failure));
