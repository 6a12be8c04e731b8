// The words of the interface. The module gets all of them but those that begin with "page.", which scripts show.
import en from "../languages/en.json";
import fi from "../languages/fi.json";
import sv from "../languages/sv.json";
import { beside } from "./beside.js";
import { matchLanguage } from "./environment.js";
import { fetchBytes } from "./files.js";

const languages = { fi, sv, en };

/** Adds the words of an application: {tag: {name: text}}. */
export function extendLanguages(more) {
  for (const [tag, messages] of Object.entries(more)) Object.assign(languages[tag], messages);
}

export const interfaceTags = Object.keys(languages);

// Of plain Finnish only what is said at the moment that it is chosen; the rest is loaded then.
const plainTag = "fi-simple";
const plain = { "language.changed": "Kieli on nyt selkosuomi." };
let plainWords;

/**
 * Loads what plain Finnish says in its own words: [tag, JSON] for the module, undefined for other languages or if it
 * fails.
 */
export async function loadPlainWords(language) {
  if (language !== plainTag) return undefined;
  plainWords ??= fetchBytes(beside("languages/fi-simple.json")).then((bytes) =>
    Object.assign(plain, JSON.parse(new TextDecoder().decode(bytes))),
  );
  try {
    return [plainTag, forModule(await plainWords)];
  } catch {
    plainWords = undefined; // asked for again the next time; Finnish stands in
    return undefined;
  }
}

/** [tag, JSON of the messages] of each language; the first is the one that the module falls back to. */
export function interfaceLanguages() {
  return Object.entries({ ...languages, [plainTag]: plain }).map(([tag, messages]) => [tag, forModule(messages)]);
}

const forModule = (messages) =>
  JSON.stringify(Object.fromEntries(Object.entries(messages).filter(([name]) => !name.startsWith("page."))));

/** A message in a language, or in English where the interface does not speak it; {name} is replaced by its value. */
export function message(language, name, values = {}) {
  const messages = languages[matchLanguage([language], interfaceTags) ?? "en"];
  const text = (language === plainTag && plain[name]) || messages[name];
  return text.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
}
