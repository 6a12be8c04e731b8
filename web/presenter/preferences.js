// What a presenter has chosen for this browser, and which evening this window shows.
import { Remembered } from "../keeping/remembered.js";

const chosen = new Remembered("localStorage", "pikatesti-presenter:preferences");
const ofWindow = new Remembered("sessionStorage", "pikatesti-presenter:window");

function read(remembered) {
  try {
    return JSON.parse(remembered.text) ?? {};
  } catch {
    return {}; // nothing, or not ours
  }
}

const change = (name, value) => (chosen.text = JSON.stringify({ ...read(chosen), [name]: value }));

export const preferences = {
  get theme() {
    return read(chosen).theme === "light" ? "light" : "dark";
  },
  set theme(theme) {
    change("theme", theme);
  },
  get letters() {
    return read(chosen).letters !== false;
  },
  set letters(letters) {
    change("letters", letters);
  },
  /** Of the citizen's test; undefined: not given. */
  get address() {
    return read(chosen).address;
  },
  set address(address) {
    change("address", address);
  },
  /** {evening, view} of this window. */
  get window() {
    return read(ofWindow);
  },
  set window(value) {
    ofWindow.text = JSON.stringify(value);
  },
};
