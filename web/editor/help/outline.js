// The goals and questions of the set beside its text, and which of them the cursor is in. One stop of the Tab key:
// arrow keys go from one to the next.
import { create, setAttribute, setText } from "../../player/dom.js";
import { readableText as shown } from "../../authoring/readable_text.js";
import { say } from "../../authoring/words.js";

export class Outline {
  #parts;
  #go;
  #rows = new Map(); // pointer -> its button
  #here = "";
  #made = "";

  /** parts: {details, place, list}. go(pointer): it was chosen. */
  constructor(parts, go) {
    this.#parts = parts;
    this.#go = go;
    parts.list.onkeydown = (event) => this.#key(event);
    parts.details.onkeydown = (event) => {
      if (event.key !== "Escape" || !parts.details.open) return;
      parts.details.open = false;
      parts.details.querySelector("summary").focus();
    };
    // Only who opens it needs the rows.
    parts.details.ontoggle = () => parts.details.open && this.#draw();
  }

  #value = null;

  /** The set as it can be read; null leaves what is shown. */
  show(value) {
    if (value) this.#value = value;
    if (this.#parts.details.open) this.#draw();
    this.follow(this.#path);
  }

  #draw() {
    const { goals = [], questions = [] } = this.#value ?? {};
    const item = (pointer, text, className) => ({ pointer, text: text || say("form.no_text"), className });
    const items = [];
    const listed = Array.isArray(questions) ? questions : [];
    const known = (Array.isArray(goals) ? goals : []).map((goal) => goal?.id);
    const goalOf = (question) => question?.goal ?? Object.keys(question?.goals ?? {})[0];
    const add = (index) => items.push(item(`/questions/${index}`, `${index + 1}. ${shown(listed[index]?.text)}`, "row"));
    known.forEach((id, at) => {
      items.push(item(`/goals/${at}`, shown(goals[at]?.name) || String(id), "row heading"));
      listed.forEach((question, index) => goalOf(question) === id && add(index));
    });
    listed.forEach((question, index) => !known.includes(goalOf(question)) && add(index));
    const made = JSON.stringify(items);
    if (made === this.#made) return;
    this.#made = made;
    const focused = [...this.#rows].find(([, row]) => row === document.activeElement)?.[0];
    this.#rows.clear();
    this.#parts.list.replaceChildren(
      ...items.map(({ pointer, text, className }) => {
        const row = create(
          "button",
          { type: "button", tabindex: "-1", class: className, onclick: () => this.#choose(pointer) },
          text,
        );
        this.#rows.set(pointer, row);
        return create("li", {}, row);
      }),
    );
    this.#mark();
    this.#rows.get(focused)?.focus();
  }

  // It lies over the text that is wanted now.
  #choose(pointer) {
    this.#parts.details.open = false;
    this.#go(pointer);
  }

  #path = [];

  /** The path at the cursor. */
  follow(path) {
    this.#path = path;
    const [key, index] = path;
    this.#here = (key === "goals" || key === "questions") && typeof index === "number" ? `/${key}/${index}` : "";
    const about = this.#here ? shown(this.#value?.[key]?.[index]?.[key === "goals" ? "name" : "text"]) : "";
    setText(this.#parts.place, about || path.slice(0, 2).join(" › "));
    this.#mark();
  }

  #mark() {
    if (!this.#parts.details.open) return;
    const current = this.#rows.get(this.#here);
    for (const row of this.#rows.values()) {
      setAttribute(row, "aria-current", row === current && "location");
      setAttribute(row, "tabindex", "-1");
    }
    const stop = current ?? this.#rows.values().next().value;
    if (stop) setAttribute(stop, "tabindex", "0");
    const { list } = this.#parts;
    if (current && !list.contains(document.activeElement)) list.scrollTop = current.offsetTop - list.clientHeight / 2;
  }

  #key(event) {
    const rows = [...this.#rows.values()];
    const at = rows.indexOf(event.target);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    const row = rows[Math.max(0, Math.min(next, rows.length - 1))];
    setAttribute(event.target, "tabindex", "-1");
    setAttribute(row, "tabindex", "0");
    row.focus();
  }
}
