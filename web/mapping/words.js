// The words of the mapping besides those that every page has.
import en from "../languages/mapping/en.json";
import fi from "../languages/mapping/fi.json";
import sv from "../languages/mapping/sv.json";
import { addFaultWords } from "../player/fault_words.js";
import { extendLanguages } from "../player/languages.js";

export function addWords() {
  extendLanguages({ fi, sv, en });
  addFaultWords();
}
