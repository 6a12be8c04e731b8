// Says whether a page works without a network, and if not, why.
import en from "../languages/offline/en.json";
import fi from "../languages/offline/fi.json";
import sv from "../languages/offline/sv.json";

const languages = { fi, sv, en };

/** state: "ready", or a reason as Offline tells it. */
export function offlineWords(language, state) {
  const words = languages[language.split("-")[0]] ?? en;
  return words[state] ?? words.incomplete;
}
