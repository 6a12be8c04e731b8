// The words of the interface. The module gets all of them but those that begin with "page.", which scripts show.
import en from "../languages/en.json";
import fi from "../languages/fi.json";
import sv from "../languages/sv.json";
import { matchLanguage } from "./environment.js";

const languages = { fi, sv, en };

/** Adds the words of an application: {tag: {name: text}}. */
export function extendLanguages(more) {
  for (const [tag, messages] of Object.entries(more)) Object.assign(languages[tag], messages);
}

export const interfaceTags = Object.keys(languages);

/** [tag, JSON of the messages] of each language; the first is the one that the module falls back to. */
export function interfaceLanguages() {
  return Object.entries(languages).map(([tag, messages]) => {
    const own = Object.entries(messages).filter(([name]) => !name.startsWith("page."));
    return [tag, JSON.stringify(Object.fromEntries(own))];
  });
}

/** A message in a language, or in English where the interface does not speak it; {name} is replaced by its value. */
export function message(language, name, values = {}) {
  const messages = languages[matchLanguage([language], interfaceTags) ?? "en"];
  return messages[name].replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
}
