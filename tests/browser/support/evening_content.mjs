// The question set and the words of an evening, as the site has them.
import { readFileSync } from "node:fs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));

export const content = read("questions/jarjestoystavallinen-kunta.json");

const words = Object.fromEntries(
  ["fi", "sv", "en"].map((tag) => [
    tag,
    {
      ...read(`web/languages/${tag}.json`),
      ...read(`web/languages/presenter/${tag}.json`),
      ...read(`web/languages/record/${tag}.json`),
    },
  ]),
);

/** A message in a language, its places filled. */
export function say(language, name, values = {}) {
  const text = words[language][name];
  if (text === undefined) throw new Error(`no message ${name}`);
  return text.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
}

export const plain = (text) => text.replaceAll("\u00ad", "");
