// The languages of the set, and the two of them that the form shows side by side.
import { insertItem } from "./edits.js";

// Those that the page has plain words of, too.
const WITH_PLAIN = ["fi", "sv", "en"];

export class ShownLanguages {
  #form;
  #columns = [];

  /** @param {import("./form.js").Form} form */
  constructor(form) {
    this.#form = form;
  }

  /** Another set: its own first two. */
  forget() {
    this.#columns = [];
  }

  /** All that can be shown: the set's own, and its plain ones. */
  get all() {
    const tags = this.#form.listOf("languages").filter((tag) => typeof tag === "string");
    return tags.flatMap((tag) => (WITH_PLAIN.includes(tag) ? [tag, `${tag}-simple`] : [tag]));
  }

  /** The one or two that are shown. */
  get columns() {
    const { all } = this;
    const chosen = this.#columns.filter((tag) => all.includes(tag));
    const [left = all[0] ?? "fi", right = this.#form.listOf("languages").find((tag) => tag !== left)] = chosen;
    return right && right !== left ? [left, right] : [left];
  }

  /** Shows a language in a column, 0 or 1; what was there goes to the other one where that had it. */
  show(column, tag) {
    const columns = [...this.columns];
    if (columns[1 - column] === tag) columns[1 - column] = columns[column];
    columns[column] = tag;
    this.#columns = columns;
    this.#form.draw();
  }

  /** A new language of the set, shown on the right. */
  add(tag) {
    this.#columns = [this.columns[0], tag];
    this.#form.edit((document) => insertItem(document, ["languages"], this.#form.listOf("languages").length, tag));
  }

  /** Whether a text is there in another language and not in this one, which the set has. */
  isMissing(path) {
    const texts = this.#form.at(path.slice(0, -1));
    if (!this.#form.listOf("languages").includes(path.at(-1)) || texts === null || typeof texts !== "object") return false;
    return !texts[path.at(-1)]?.trim?.() && Object.values(texts).some((text) => typeof text === "string" && text.trim() !== "");
  }
}
