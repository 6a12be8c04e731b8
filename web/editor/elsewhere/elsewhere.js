// The dialog for a survey from another program: what was understood of it, before it is taken as a question set. A
// script of its own with its own words, loaded when such a file is opened.
import en from "../../languages/elsewhere/en.json";
import fi from "../../languages/elsewhere/fi.json";
import sv from "../../languages/elsewhere/sv.json";
import { create } from "../../player/dom.js";
import { Unreadable } from "./notes.js";
import { previewOf } from "./preview.js";
import { understand } from "./understand.js";

const words = { fi, sv, en };
const sayIn =
  (language) =>
  (name, values = {}) =>
    words[language][name].replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);

export class Elsewhere {
  #dialog;
  #host;

  /** host: {tablesOf() (a promise), take(name, text)}. */
  constructor(dialog, host) {
    this.#dialog = dialog;
    this.#host = host;
  }

  /** file: {name, bytes}; language: that of the page; today: a date as 2026-11-30. */
  async show(file, { language, today }) {
    const say = sayIn(language);
    const heading = create("h2", { id: "elsewhere-heading", tabindex: "-1", autofocus: true }, say("heading"));
    let parts;
    try {
      const tablesOf = await this.#host.tablesOf();
      const found = understand(file, { tablesOf, today, words });
      parts = [previewOf(found, { file: file.name, language, say }), this.#buttons(say, file.name, found)];
    } catch (error) {
      if (!(error instanceof Unreadable)) console.error(error);
      const id = error instanceof Unreadable ? error.id : "unexpected";
      parts = [
        create("p", { id: "elsewhere-about" }, say("failed", { name: file.name })),
        create("p", { class: "what-to-do" }, say(`fault.${id}`, error.values)),
        create("form", { method: "dialog" }, create("button", {}, say("close"))),
      ];
    }
    this.#dialog.replaceChildren(heading, ...parts);
    this.#dialog.showModal();
    this.#dialog.scrollTop = 0;
  }

  #buttons(say, name, { text }) {
    const take = () => this.#host.take(`${name.replace(/\.[^.]*$/, "")}.json`, text);
    return create(
      "form",
      { method: "dialog" },
      create("button", { value: "no" }, say("no")),
      create("button", { value: "take", class: "strong", onclick: take }, say("take")),
    );
  }
}
