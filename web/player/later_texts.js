// Texts that no first screen needs: the build puts them into a file beside the question set, which names it `later`:
// {question: {key: texts}}.
import { fetchBytes, shared } from "./files.js";

/**
 * The question set with the texts that are in a file of their own; undefined if it has none.
 * @param {Uint8Array} bytes of the set
 * @param {string} address of the set
 */
export async function withLaterTexts(bytes, address) {
  const { later, ...set } = JSON.parse(new TextDecoder().decode(bytes));
  if (!later) return undefined;
  const texts = JSON.parse(new TextDecoder().decode(await shared(new URL(later, address).href, fetchBytes)));
  set.questions = set.questions.map((question) => ({ ...question, ...texts[question.id] }));
  return new TextEncoder().encode(JSON.stringify(set));
}
