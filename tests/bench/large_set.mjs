// A question set of any size with texts as long as real ones: the questions of the repository's set, again and again,
// under new ids and in as many languages as wanted. For benchmarks; `node tests/bench/large_set.mjs 1000 6 FILE` writes
// one.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const source = new URL("../../questions/jarjestoystavallinen-kunta.json", import.meta.url);
const tags = ["fi", "sv", "en", "se", "smn", "sms", "ru", "et", "uk", "ar"];

// A text in further languages is the English one with the language named, so that it is no untranslated copy.
function inLanguages(value, languages) {
  if (Array.isArray(value)) return value.map((each) => inLanguages(each, languages));
  if (value === null || typeof value !== "object") return value;
  if (typeof value.fi === "string" && typeof value.en === "string") {
    return Object.fromEntries(languages.map((tag) => [tag, value[tag] ?? `${value.en} (${tag})`]));
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inLanguages(each, languages)]));
}

export function largeSet(questions, languageCount) {
  const set = JSON.parse(readFileSync(source, "utf8"));
  const languages = tags.slice(0, languageCount);
  const originals = set.questions;
  set.languages = languages;
  delete set.municipalities;
  set.examples = [];
  set.questions = Array.from({ length: questions }, (_, index) => {
    const round = Math.floor(index / originals.length);
    const question = structuredClone(originals[index % originals.length]);
    question.id += `-${round}`;
    if (question.shown_after) question.shown_after.question += `-${round}`;
    delete question.not_applicable;
    delete question.variants;
    return question;
  });
  const { sources, ...rest } = set; // of a source each language may have its own page, or none
  return { ...inLanguages(rest, languages), sources };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [questions, languages, file] = process.argv.slice(2);
  writeFileSync(file, JSON.stringify(largeSet(Number(questions), Number(languages)), null, 2));
}
