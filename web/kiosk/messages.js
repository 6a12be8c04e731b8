// The kiosk's words, with those of the quick test that its screens share.
import { interfaceLanguages } from "../player/languages.js";
import en from "../languages/kiosk/en.json";
import fi from "../languages/kiosk/fi.json";
import sv from "../languages/kiosk/sv.json";
import plainShared from "../languages/fi-simple.json";
import plain from "../languages/kiosk/fi-simple.json";

const own = { fi, sv, en, "fi-simple": { ...plainShared, ...plain } };

/** [tag, JSON] of each language, as loadTest() takes them. */
export function kioskLanguages() {
  return interfaceLanguages().map(([tag, json]) => [tag, JSON.stringify({ ...JSON.parse(json), ...forModule(own[tag]) })]);
}

const forModule = (messages) => Object.fromEntries(Object.entries(messages).filter(([name]) => !name.startsWith("page.")));

/** One of the kiosk's words that scripts show. */
export function kioskMessage(language, name, values = {}) {
  const messages = own[language.split("-")[0]] ?? en;
  return (own[language]?.[name] ?? messages[name]).replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
}
