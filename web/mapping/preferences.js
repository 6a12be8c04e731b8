// What a coordinator has chosen for this browser, and which campaign this window shows.
import { Remembered } from "../keeping/remembered.js";

const chosen = (name) => new Remembered("localStorage", `pikatesti-mapping:${name}`);
const theme = chosen("theme");
const language = chosen("language");
const letters = chosen("letters");
const campaign = new Remembered("sessionStorage", "pikatesti-mapping:campaign");

export const preferences = {
  /** "light", "dark", or undefined: as the browser has it. */
  get theme() {
    return ["light", "dark"].find((each) => each === theme.text);
  },
  set theme(chosenTheme) {
    theme.text = chosenTheme;
  },
  get language() {
    return language.text;
  },
  set language(tag) {
    language.text = tag;
  },
  /** Are single keys commands in an interview? */
  get letters() {
    return letters.text !== "0";
  },
  set letters(are) {
    letters.text = are ? "1" : "0";
  },
  /** The id of this window's campaign; empty: none. */
  get campaign() {
    return campaign.text ?? "";
  },
  set campaign(id) {
    campaign.text = id;
  },
};
