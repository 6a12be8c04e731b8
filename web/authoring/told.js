// What is wrong and how to mend it, in the page's language. The program gives each diagnostic an id and values, and
// says it in English itself; where a sentence or one of the program's own words has no translation, that is told.
import fi from "../languages/told/fi.json";
import sv from "../languages/told/sv.json";

const languages = { fi, sv };
const LONGEST = 60; // letters of a value that is quoted
const MOST_LINES = 6;

const cut = (value) => {
  const letters = [...value];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : value;
};

// {1}: the value; {r1}: the same of a result; {t1}: one of the program's own words, {T1}: the same where a sentence
// begins. null where a value or a translation of the word is missing.
function filled(words, sentence, { value, values }) {
  let isWhole = true;
  const text = sentence.replace(/\{(value|[rtT]?\d)\}/g, (_, name) => {
    if (name === "value") return value;
    const given = values[Number(name.at(-1)) - 1];
    if (given === undefined) isWhole = false;
    else if (/^\d/.test(name)) return cut(given).replace(/^(\d+)%$/, "$1\u00a0%");
    else if (name[0] === "r")
      return words[`result.${given}`] ?? given.replace(/^\[(\d+), (\d+)\]$/, "$1–$2").replaceAll('"', "”");
    const term = words[`term.${given}`] ?? "";
    isWhole &&= term !== "";
    return name[0] === "T" ? term.slice(0, 1).toUpperCase() + term.slice(1) : term;
  });
  return isWhole ? text : null;
}

function sentenceOf(words, part, diagnostic) {
  const name = `${part}.${diagnostic.id}`;
  const sentence =
    words[`${name}.${diagnostic.values[0]}`] ?? (diagnostic.value ? words[`${name}.value`] : undefined) ?? words[name];
  return sentence && filled(words, sentence, diagnostic);
}

/**
 * "Also on lines 3, 4, 5": of faults that are told once.
 * @param {Record<string, string>} words
 * @param {{ line?: number | null, also_on?: number[] }} diagnostic
 */
function also(words, { line, also_on: lines = [] }) {
  if (lines.length === 0) return "";
  if (lines.every((each) => each === line)) return ` ${words["also.here"].replace("{count}", String(lines.length))}`;
  const named = lines.slice(0, MOST_LINES).join(", ");
  const further = lines.length - MOST_LINES;
  const all = further > 0 ? words["also.more"].replace("{lines}", named).replace("{count}", String(further)) : named;
  return ` ${words[lines.length === 1 ? "also.one" : "also"].replace("{lines}", all)}`;
}

/**
 * What is said of a diagnostic, and the language that it is said in.
 * @param {string} language the page's
 * @typedef {{ id?: string, message: string, mend: string, line?: number | null }} Said
 * @param {Said & { value?: string, values?: string[], also_on?: number[] }} diagnostic
 * @returns {{ message: string, mend: string, language: string }}
 */
export function told(language, diagnostic) {
  const english = { message: diagnostic.message, mend: diagnostic.mend, language: "en" };
  const words = languages[language];
  if (!words || !diagnostic.values) return english;
  const message = sentenceOf(words, "told", diagnostic);
  const mend = sentenceOf(words, "mend", diagnostic);
  if (!message || (!mend && diagnostic.mend)) return english;
  return { message: message + also(words, diagnostic), mend: mend ?? "", language };
}
