// The words of the presenter besides those that every page has.
import enRecord from "../languages/record/en.json";
import fiRecord from "../languages/record/fi.json";
import svRecord from "../languages/record/sv.json";
import en from "../languages/presenter/en.json";
import fi from "../languages/presenter/fi.json";
import sv from "../languages/presenter/sv.json";
import { addFaultWords } from "../player/fault_words.js";
import { extendLanguages } from "../player/languages.js";

export function addWords() {
  extendLanguages({ fi: { ...fi, ...fiRecord }, sv: { ...sv, ...svRecord }, en: { ...en, ...enRecord } });
  addFaultWords();
}
