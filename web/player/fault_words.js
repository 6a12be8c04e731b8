// What is wrong in a file that somebody opened, in the page's language. The module's own words are English, for those
// who write files by hand and for the command line.
import en from "../languages/faults/en.json";
import fi from "../languages/faults/fi.json";
import sv from "../languages/faults/sv.json";
import { extendLanguages, message } from "./languages.js";

/** For the module, too, where it tells faults itself. */
export function addFaultWords() {
  extendLanguages({ fi, sv, en });
}

/**
 * The first fault, with its place. Empty without any.
 * @param {string} language
 * @param {{ id?: string, message: string, pointer?: string, line?: number }[]} [diagnostics]
 */
export function faultWords(language, diagnostics = []) {
  const [fault] = diagnostics;
  if (!fault) return "";
  const { id, message: said, pointer, line } = fault;
  if (!id) return said; // by the page's own words
  const name = `fault.${id}`;
  const text = message(language, name in fi ? name : "fault.other");
  if (!pointer) return text;
  const place = line ? message(language, "fault.line", { line: String(line), place: pointer }) : pointer;
  return message(language, "fault.at", { text, place });
}
