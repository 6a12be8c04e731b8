// Divides a question set into what its first screens need, in its first language, and a part for each language with the
// rest; web/player/set_file.js puts them together again. A part has the shape of the set, but its lists of things are
// objects, by the things' ids or keys.

// Only results have these.
const laterKeys = new Set(["find_out", "why", "next_step", "next_step_if_missing", "sources", "texts", "not_enough"]);
const isLater = (key, path) => laterKeys.has(key) || (key === "text" && path[0] === "levels");

const isObject = (value) => value !== null && typeof value === "object";

/** {first, parts: {language: part}}: no parts if the set is written in one language and has nothing for results. */
export function divideSet(set) {
  const plain = set.languages.map((tag) => `${tag}-simple`).filter((tag) => offering(set, tag));
  const all = [...set.languages, ...plain];
  const [main] = all;
  const isTexts = (value) => Object.keys(value).length > 0 && Object.entries(value).every(isText);
  const isText = ([tag, text]) => all.includes(tag) && typeof text === "string";
  // A text that the main language lacks stays as it is.
  const shown = (texts) => (main in texts ? { [main]: texts[main] } : texts);

  const inMain = (value, without, path = []) => {
    if (Array.isArray(value)) return value.map((each) => inMain(each, without, path));
    if (!isObject(value)) return value;
    if (isTexts(value)) return shown(value);
    const some = Object.entries(value).filter(([key]) => !without(key, path));
    const kept = path.at(-1) === "variants" && isEmptyVariant(some) ? Object.entries(value) : some;
    return Object.fromEntries(kept.map(([key, each]) => [key, inMain(each, without, [...path, key])]));
  };
  const partOf = (value, language, path = []) => {
    if (!isObject(value)) return undefined;
    if (!Array.isArray(value) && isTexts(value))
      return language !== main && main in value && language in value ? { [language]: value[language] } : undefined;
    const entries = Object.entries(value).map(([key, each]) => {
      if (language === main && !Array.isArray(value) && isLater(key, path)) return [key, inMain(each, () => false)];
      const name = Array.isArray(value) ? (each?.id ?? each?.key ?? key) : key;
      return [name, partOf(each, language, Array.isArray(value) ? path : [...path, key])];
    });
    const found = entries.filter(([, part]) => part !== undefined);
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  };

  const first = inMain(set, isLater);
  // A plain language is offered as soon as one question has it.
  for (const tag of plain) {
    const index = set.questions.indexOf(offering(set, tag));
    first.questions[index].text[tag] = set.questions[index].text[tag];
  }
  const parts = all.map((language) => [language, partOf(set, language)]).filter(([, part]) => part !== undefined);
  return { first, parts: Object.fromEntries(parts) };
}

// A variant that changes nothing is a fault of a set.
const isEmptyVariant = (entries) => entries.every(([key]) => key === "municipality_traits");

const offering = (set, tag) => (set.questions ?? []).find(({ text }) => text?.[tag] !== undefined);
