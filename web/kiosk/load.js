// Fetches what the kiosk is made of, and makes a module that is ready to run.
import { beside } from "../player/beside.js";
import { Failure } from "../player/failure.js";
import { fetchBytes } from "../player/files.js";
import { Fonts } from "../player/fonts.js";
import { Engine, compileModule } from "../player/module.js";
import { fetchWholeSet } from "../player/set_file.js";
import { kioskLanguages } from "./messages.js";

const SET = "questions/jarjestoystavallinen-kunta.json";
const LIST = "questions/municipalities.json";

/** {engine, fonts, id and languages of the set, ownSet: whether it is the staff's}. own: text of their set, or "". */
export async function loadKiosk(own) {
  const fonts = new Fonts();
  const [module, set, list, giveFonts, giveFurther] = await Promise.all([
    compileModule(beside("kiosk.wasm")),
    standardSet(),
    fetchBytes(beside(LIST)).catch(() => null), // nobody is asked for a municipality then
    fonts.load(),
    fonts.extend(), // all letters at once: the memory is put back to this moment after each visit
  ]);
  const engine = await Engine.create(module);
  giveFonts(engine);
  giveFurther?.(engine);
  for (const [tag, json] of kioskLanguages()) engine.addLanguage(tag, json);
  const owned = own ? giveSet(engine, new TextEncoder().encode(own)) : null;
  const given = owned?.ok ? owned : giveSet(engine, set);
  if (!given.ok) throw new Failure("question_set_broken", { address: beside(SET), diagnostics: given.diagnostics });
  if (list) engine.loadMunicipalities(list);
  return { engine, fonts, id: given.id, languages: given.languages, ownSet: Boolean(owned?.ok), list };
}

function giveSet(/** @type {import("../player/module.js").Engine} */ engine, bytes) {
  return engine.loadQuestionSet(bytes);
}

/** The standard set again. */
export const standardSet = async () => (await fetchWholeSet(beside(SET))).bytes;
