// The words and the questions that the tests look for, read from the sources and not from the product.
import { readFileSync } from "node:fs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));

export const languages = ["fi", "sv", "en"];
export const questionSet = read("questions/jarjestoystavallinen-kunta.json");

const list = read("questions/municipalities.json");
const messages = Object.fromEntries(
  [...languages, "fi-simple"].map((language) => [
    language,
    { ...read(`web/languages/${language}.json`), ...read(`web/languages/actions/${language}.json`) },
  ]),
);

// "fi" of "fi-simple", which has not everything of its own.
const wider = (language) => language.split("-")[0];

/** A message of the interface. */
export function say(language, name, values = {}) {
  const message = messages[language]?.[name] ?? messages[wider(language)][name];
  if (message === undefined) throw new Error(`no message ${name} in ${language}`);
  return message.replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
}

/** A message that counts. */
export const sayCount = (language, name, count) => say(language, `${name}.${count === 1 ? "one" : "other"}`, { count });

/** A text of the question set as it is read: without soft hyphens. */
export const text = (language, texts) =>
  (texts[language] ?? texts[wider(language)] ?? Object.values(texts)[0]).replaceAll("\u00ad", "");

export const question = (id) => questionSet.questions.find((each) => each.id === id);
export const option = (questionId, key) => question(questionId).options.find((each) => each.key === key);
export const municipality = (code) => list.municipalities.find((each) => each.code === code);
export const regionOf = (place) => list.regions[place.region];

/** The question that a heading asks, or undefined. */
export const questionOf = (language, heading) => questionSet.questions.find((each) => text(language, each.text) === heading);
