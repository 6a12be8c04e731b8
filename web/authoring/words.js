// The words of the editor page, which visitors of a test never load.
import { matchLanguage } from "../player/environment.js";
import { told } from "./told.js";
import { setAttribute, setText } from "../player/dom.js";
import en from "../languages/authors/en.json";
import fi from "../languages/authors/fi.json";
import sv from "../languages/authors/sv.json";

const languages = { fi, sv, en };

/** What plain languages call themselves: browsers have longer names for them, or none. */
export const plainNames = { "fi-simple": "Selkosuomi", "sv-simple": "Lättläst svenska", "en-simple": "Plain English" };

const watchers = new Set();
let language = matchLanguage(navigator.languages ?? [], Object.keys(languages)) ?? "en";

export const currentLanguage = () => language;

/** callback() is called now and whenever the language changes. */
export function watchLanguage(callback) {
  watchers.add(callback);
  callback();
}

export function setLanguage(tag) {
  language = matchLanguage([tag], Object.keys(languages)) ?? language;
  document.documentElement.lang = language;
  applyWords(document);
  for (const callback of watchers) callback();
}

/** {name} is replaced by its value. */
export function say(name, values = {}) {
  const text = languages[language][name];
  if (text === undefined) throw new Error(`no text ${name} in ${language}`);
  return text.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
}

/** The same in a language that need not be the page's; undefined where the editor has no words in it. */
export const sayIn = (tag, name) => languages[tag]?.[name];

/** What kind of fault it is, in the page's language; empty where there is no word for it. */
export const kindOfFault = (id) => sayIn(language, `fault.${id}`) ?? "";

/** What is wrong and how to mend it: {message, mend, language}, in English where there are no words for it. */
export const tell = (diagnostic) => told(language, diagnostic);

export const sayCount = (name, count) => say(`${name}.${count === 1 ? "one" : "other"}`, { count });

/** Fills in what has data-word (its text) or data-label (its accessible name). */
export function applyWords(root) {
  for (const element of root.querySelectorAll("[data-word]")) setText(element, say(element.dataset.word));
  for (const element of root.querySelectorAll("[data-label]")) setAttribute(element, "aria-label", say(element.dataset.label));
}
