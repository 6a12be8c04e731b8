// From addresses to a module that is ready to run: everything is fetched side by side, then given to it in order.
import { Failure, forDeveloper } from "./failure.js";
import { fetchBytes } from "./files.js";
import { Fonts } from "./fonts.js";
import { interfaceLanguages } from "./languages.js";
import { Engine, compileModule } from "./module.js";

/** The address of a file beside this script. */
export const beside = (name) => new URL(name, import.meta.url).href;

/** Gives {engine, fonts, languages}: the languages are those that the test can be taken in. Throws a Failure. */
export async function loadTest(questionSet) {
  const fonts = new Fonts(beside("fonts/"));
  const [module, bytes, giveFonts] = await Promise.all([
    compileModule(beside("pikatesti.wasm")),
    fetchBytes(questionSet, "question_set_missing"),
    fonts.load(),
  ]);
  const engine = await Engine.create(module);
  giveFonts(engine);
  for (const [tag, messages] of interfaceLanguages()) engine.addLanguage(tag, messages);
  const set = engine.loadQuestionSet(bytes);
  if (!set.ok) throw new Failure("question_set_broken", { address: questionSet, diagnostics: set.diagnostics });
  if (set.municipalities) await loadMunicipalities(engine, new URL(set.municipalities, questionSet).href);
  return { engine, fonts, languages: set.languages };
}

// The test can be taken without the list; nobody is asked for a municipality then.
async function loadMunicipalities(engine, address) {
  try {
    const list = engine.loadMunicipalities(await fetchBytes(address));
    if (!list.ok) throw new Failure("file_broken", { address, diagnostics: list.diagnostics });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.warn("jarjesto-pikatesti:", ...forDeveloper(error));
  }
}
