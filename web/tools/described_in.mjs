// The schema's descriptions in another language. A file of web/languages/question_set names each by its place in the
// schema and by what the English text was when it was translated, as "/properties/title#1a2b3c4d": a description that
// is changed loses its translations, so that nobody reads what is true no more.
import { createHash } from "node:crypto";
import { describedParts } from "../editor/help/schema_places.js";

/** What the translations of a description are named by. */
export const nameOf = (place, description) => `${place}#${createHash("sha256").update(description).digest("hex").slice(0, 8)}`;

/**
 * {texts, faults}: the translations by their places, and in words what is missing or of an earlier text.
 * @param {any} schema
 * @param {Record<string, string>} translations a file's
 */
export function describedIn(schema, translations) {
  const texts = {};
  const faults = [];
  const names = new Set();
  for (const [place, { description }] of describedParts(schema)) {
    const name = nameOf(place, description);
    names.add(name);
    if (translations[name]?.trim()) texts[place] = translations[name];
    else faults.push(`"${name}" is missing: ${description}`);
  }
  for (const name of Object.keys(translations)) if (!names.has(name)) faults.push(`"${name}" is of no description as it is now`);
  return { texts, faults };
}
