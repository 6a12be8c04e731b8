// What the address of frame.html asks for, and the language of the page.
import en from "../languages/frame/en.json";
import fi from "../languages/frame/fi.json";
import sv from "../languages/frame/sv.json";

const words = { fi, sv, en };
const languageOf = (tag) => String(tag).slice(0, 2).toLowerCase();

function speak(tag) {
  document.documentElement.lang = tag;
  document.title = (words[languageOf(tag)] ?? en).title;
}

/**
 * Gives the test what the address asks for. Returns a function that takes the language of the page around, which counts
 * where the address asks for none. framed: there is a page around.
 */
export function applyAddress(test, framed) {
  const asked = new URLSearchParams(location.search);
  const { dataset } = document.documentElement;
  for (const name of ["language", "theme", "question-set"]) if (asked.get(name)) test.setAttribute(name, asked.get(name));
  if (asked.get("theme")) dataset.theme = asked.get("theme");
  if (asked.get("background")) dataset.background = asked.get("background");
  if (!framed) dataset.alone = "";
  // Frames with the same address are told apart by their names, so that each keeps its own answers.
  if (framed && window.name) test.id = window.name;
  const given = asked.get("language");
  speak(given || navigator.languages?.find((tag) => words[languageOf(tag)]) || document.documentElement.lang);
  test.addEventListener("pikatesti-language", (event) => speak(event.detail.language.split("-")[0]));
  return (language) => {
    if (!given && language) speak(language);
  };
}
