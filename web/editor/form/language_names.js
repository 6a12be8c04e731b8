// What languages are called in the page's language.
import { currentLanguage, say } from "../../authoring/words.js";

const known = new Map(); // language and tag -> name
const OURS = new Set(["se", "smn", "sms"]); // of Finland; most browsers have no names for them

export function nameOf(tag) {
  const key = `${currentLanguage()} ${tag}`;
  if (!known.has(key)) known.set(key, nameIn(currentLanguage(), tag));
  return known.get(key);
}

function nameIn(language, tag) {
  const [plain, isPlain] = tag.endsWith("-simple") ? [tag.slice(0, -"-simple".length), true] : [tag, false];
  let name = plain;
  try {
    if (OURS.has(plain)) name = say(`language.${plain}`);
    else name = new Intl.DisplayNames([language], { type: "language" }).of(plain) ?? plain;
  } catch {
    // no language tag: as it is written
  }
  return isPlain ? say("form.plain_language", { name }) : name;
}
