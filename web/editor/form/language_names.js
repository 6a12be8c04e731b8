// What languages are called in the page's language.
import { currentLanguage, say } from "../../authoring/words.js";

export function nameOf(tag) {
  const [plain, isPlain] = tag.endsWith("-simple") ? [tag.slice(0, -"-simple".length), true] : [tag, false];
  let name = plain;
  try {
    name = new Intl.DisplayNames([currentLanguage()], { type: "language" }).of(plain) ?? plain;
  } catch {
    // no language tag: as it is written
  }
  return isPlain ? say("form.plain_language", { name }) : name;
}

/** Of those that a new one is chosen from. */
export const offeredLanguages = ["fi", "sv", "en", "se", "smn", "sms", "uk", "ru", "et", "ar", "so", "de", "fr", "es", "pl"];
