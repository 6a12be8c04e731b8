// The dialog for another text: the finished ones, a file, and what is kept in this browser.
import { create, setText } from "../player/dom.js";
import { applyWords, currentLanguage, say } from "../authoring/words.js";

export class Shelf {
  #dialog;
  #drafts;
  #take;

  /** take(draft): it was chosen. */
  constructor(dialog, drafts, take) {
    this.#dialog = dialog;
    this.#drafts = drafts;
    this.#take = take;
  }

  async open() {
    applyWords(this.#dialog);
    await this.#fill();
    this.#dialog.showModal();
  }

  close() {
    this.#dialog.close();
  }

  async #fill() {
    const all = (await this.#drafts.list()).filter(({ id, changed }) => changed && id !== this.#drafts.current.id);
    const open = await this.#drafts.openElsewhere();
    this.#dialog.querySelector("[data-kept]").replaceChildren(...all.map((draft) => this.#row(draft, open.has(draft.id))));
    this.#dialog.querySelector("[data-kept-none]").hidden = all.length > 0;
  }

  #row(draft, isOpen) {
    const time = new Intl.DateTimeFormat(currentLanguage(), { dateStyle: "medium", timeStyle: "short" }).format(draft.time);
    const values = { name: draft.name, time };
    const row = create("li", { class: "kept" });
    const take = create(
      "button",
      {
        type: "button",
        class: "take",
        "aria-label": say("open.kept.take", values),
        onclick: () => {
          this.close();
          this.#take(draft);
        },
      },
      create("span", { class: "name" }, draft.name),
      create("span", { class: "about" }, isOpen ? `${time} · ${say("open.kept.elsewhere")}` : time),
    );
    const remove = create(
      "button",
      {
        type: "button",
        class: "icon",
        "aria-label": say("open.kept.remove", values),
        onclick: async () => {
          await this.#drafts.remove(draft.id);
          row.replaceChildren(...removed);
          undo.focus();
        },
      },
      "×",
    );
    const undo = create(
      "button",
      {
        type: "button",
        onclick: async () => {
          await this.#drafts.put(draft);
          row.replaceChildren(take, remove);
          take.focus();
        },
      },
      say("undo"),
    );
    const removed = [create("p", { role: "status" }, say("open.kept.removed", values)), undo];
    row.append(take, isOpen ? "" : remove);
    return row;
  }
}

/** Asks a question in a dialog; resolves with whether the answer was yes. */
export function ask(dialog, text) {
  applyWords(dialog);
  setText(dialog.querySelector("p"), text);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
