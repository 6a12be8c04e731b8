// Which language a heading means: "Suomi (fi)", "fi", "Swedish", "ruotsi".
import { offeredLanguages } from "../form/offered_languages.js";

const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

const canonical = (tag) => {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return null;
  }
};

// What each is called in Finnish, Swedish, English and itself.
const names = new Map();
function namesOfAll() {
  if (names.size > 0) return names;
  for (const tag of offeredLanguages)
    for (const language of ["fi", "sv", "en", tag]) {
      const name = new Intl.DisplayNames([language], { type: "language", fallback: "none" }).of(tag);
      if (name) names.set(name.toLowerCase(), tag);
    }
  for (const name of ["selkosuomi", "selkokieli", "suomi, selkokieli"]) names.set(name, "fi-simple");
  for (const name of ["lättläst svenska", "svenska, lättläst"]) names.set(name, "sv-simple");
  return names;
}

/** Its tag, or null where it is none that is known. */
export function languageOf(heading) {
  const words = heading.replace(/[\s\u00a0_]+/g, " ").trim();
  const [, inBrackets] = /\(\s*([^()]+?)\s*\)$/.exec(words) ?? [];
  if (inBrackets && TAG.test(inBrackets)) return canonical(inBrackets);
  const named = namesOfAll().get(words.toLowerCase());
  if (named) return named;
  const [language] = words.split("-");
  if (!TAG.test(words) || !canonical(words)) return null;
  const isKnown = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(language.toLowerCase());
  return isKnown ? canonical(words) : null;
}
