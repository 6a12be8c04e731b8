import { currentLanguage } from "./words.js";

/**
 * A text of a set for its author: in the language of the page, else the first that is there; without soft hyphens.
 * @param {any} texts by language; whatever somebody has written there so far
 * @param {any} otherwise in its place where there is none, such as an id
 */
export function readableText(texts, otherwise = "") {
  const written = (each) => typeof each === "string" && each.trim() !== "";
  const own = texts?.[currentLanguage()];
  const text = written(own) ? own : Object.values(texts ?? {}).find(written);
  return String(text ?? otherwise ?? "").replaceAll("\u00ad", "");
}
