// Short words above the test, and a passing one at the lower edge of what is visible of it.
import { create } from "./dom.js";
import { message } from "./languages.js";

export const SHOWN_MILLISECONDS = 6000;

export class Notices {
  top = create("div", { class: "notices" });
  bottom = create("div", { class: "toasts" });
  #shown = new Map(); // message name -> what shows it
  #buttons = new Map(); // message name -> its own buttons
  #language = "en";
  set language(tag) {
    if (tag === this.#language) return;
    this.#language = tag;
    for (const name of [...this.#shown.keys()]) this.show(name, this.#buttons.get(name));
  }

  /** A message that stays until it is closed or hidden. buttons: [{label, press()}], besides the one that closes it. */
  show(name, buttons = []) {
    const notice = create(
      "div",
      { class: "notice", role: "status" },
      create("p", {}, message(this.#language, name)),
      ...buttons.map(({ label, press }) =>
        create("button", { type: "button", onclick: () => (this.hide(name), press()) }, label),
      ),
      create("button", { type: "button", onclick: () => this.hide(name) }, message(this.#language, "page.close")),
    );
    const before = this.#shown.get(name);
    if (before) this.remove(before);
    this.add(notice);
    this.#shown.set(name, notice);
    this.#buttons.set(name, buttons);
  }

  hide(name) {
    const notice = this.#shown.get(name);
    if (notice) this.remove(notice);
    this.#shown.delete(name);
  }

  /** An element of the caller's own, below the others. */
  add(element) {
    this.top.append(element);
  }

  remove(element) {
    element.remove();
  }

  hideAll() {
    for (const name of [...this.#shown.keys()]) this.hide(name);
  }

  /** For the eye only: the announcer tells the ear. */
  toast(text) {
    const toast = create("p", { class: "toast", "aria-hidden": "true" }, text);
    this.bottom.replaceChildren(toast);
    setTimeout(() => toast.remove(), SHOWN_MILLISECONDS);
  }
}
