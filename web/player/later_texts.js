// Texts that no first screen needs: the build puts them into a file beside the question set, which names it `later`:
// {question: {key: texts}}.
import { fetchBytes, shared } from "./files.js";

const textOf = (bytes) => new TextDecoder().decode(bytes);

/**
 * The question set with the texts that are in a file of their own; undefined if it has none.
 * @param {Uint8Array} bytes of the set
 * @param {string} address of the set
 */
export async function withLaterTexts(bytes, address) {
  const set = parsed(bytes);
  if (typeof set?.later !== "string" || !Array.isArray(set.questions)) return undefined;
  const { later, ...whole } = set;
  const texts = JSON.parse(textOf(await shared(new URL(later, address).href, fetchBytes)));
  whole.questions = whole.questions.map((question) => ({ ...question, ...texts[question.id] }));
  return new TextEncoder().encode(JSON.stringify(whole));
}

// What is wrong with a set, the module tells better.
function parsed(bytes) {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    return undefined;
  }
}
