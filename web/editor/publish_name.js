// The name that a set is published under, in the folder of sets.
import { MUNICIPALITIES } from "../authoring/element_files.js";

/**
 * A file name that servers and addresses take, and that is not the one of a list of municipalities, which lies in the
 * same folder: the site's own, or the one that the set names. Servers may not tell capitals from small letters.
 * @param {string} name as the author has it
 * @param {unknown} list the path of the list that the set names, if any
 */
export function publishedName(name, list) {
  const plain = name.replace(/[^\p{L}\p{N}._-]+/gu, "-");
  const file = /\.json$/i.test(plain) ? plain : `${plain}.json`;
  const isSame = (other) => typeof other === "string" && other.replace(/^(\.\/)+/, "").toLowerCase() === file.toLowerCase();
  return [MUNICIPALITIES, list].some(isSame) ? file.replace(/\.json$/i, "-test.json") : file;
}
