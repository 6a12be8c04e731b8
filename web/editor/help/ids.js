// Ids in the text: to where one is given, and another name for it everywhere. The checker finds them.
import { setText } from "../../player/dom.js";
import { applyWords, say, sayCount } from "../../authoring/words.js";
import { bytesBefore, changesOf, unitsOf } from "./units.js";

export class Ids {
  #host;
  #dialog;
  #of = ""; // the text that was asked about last
  #asked = null;

  /**
   * host: {checker, text(), cursor(), select(range), edit(changes, text that they are of), tell(words), back()}.
   * dialog: the one for another name.
   */
  constructor(dialog, host) {
    this.#dialog = dialog;
    this.#host = host;
    dialog.querySelector("form").onsubmit = (event) => {
      event.preventDefault();
      void this.#rename();
    };
    dialog.querySelector("[data-no]").onclick = () => dialog.close();
    dialog.addEventListener("close", () => host.back());
  }

  /** Where ids are given and named: [{kind, id, scope, from, to, given}]. */
  async all() {
    const text = this.#host.text();
    if (this.#asked && this.#of === text) return this.#asked;
    this.#of = text;
    const asked = this.#host.checker.ids(text).then((uses) => {
      const places = unitsOf(
        text,
        uses.flatMap(({ offset, length }) => [offset, offset + length]),
      );
      return uses.map(({ kind, id, scope, given }, at) => ({
        kind,
        id,
        scope,
        given: given === true,
        from: places[2 * at],
        to: places[2 * at + 1],
      }));
    });
    this.#asked = asked;
    asked.catch(() => this.#asked === asked && (this.#asked = null)); // to be asked again
    return asked;
  }

  async #here(at) {
    const all = await this.all();
    const here = all.find(({ from, to }) => at >= from - 1 && at <= to + 1);
    const same = here ? all.filter(({ kind, id, scope }) => kind === here.kind && id === here.id && scope === here.scope) : [];
    return { here, same };
  }

  /** To where the id is given that stands at the place; from there to the first that names it. */
  async goTo(at = this.#host.cursor()) {
    const text = this.#host.text();
    const { here, same } = await this.#here(at);
    if (text !== this.#host.text()) return; // the places are others now
    if (!here) return this.#host.tell(say("id.none"));
    const target = here.given ? same.find(({ given, from }) => !given && from !== here.from) : same.find(({ given }) => given);
    if (!target) return this.#host.tell(say(here.given ? "id.unused" : "id.not_given", { id: here.id }));
    this.#host.select(target);
    const others = same.filter(({ given }) => !given).length;
    this.#host.tell(
      target.given ? `${say(`id.${here.kind}`)} ${here.id}. ${sayCount("id.named", others)}` : say("id.names", { id: here.id }),
    );
  }

  #places = null;

  /** Where ids can stand in a set: see id_kinds.js. */
  places() {
    this.#places ??= this.#host.checker.idPlaces();
    return this.#places;
  }

  #at = 0;
  #text = ""; // that the dialog asks about
  #renaming = false;

  /** Asks for another name for the id at the cursor. */
  async askName() {
    const at = this.#host.cursor();
    this.#text = this.#host.text();
    const { here } = await this.#here(at);
    if (!here || this.#text !== this.#host.text()) return this.#host.tell(say("id.none"));
    this.#at = here.from;
    applyWords(this.#dialog);
    const { field, refused } = this.#parts;
    setText(this.#dialog.querySelector("h2"), say("rename.heading", { kind: say(`id.${here.kind}`), id: here.id }));
    setText(
      this.#dialog.querySelector("[data-kept-by]"),
      ["question", "option"].includes(here.kind) ? say("rename.published") : "",
    );
    setText(refused, "");
    field.removeAttribute("aria-invalid");
    field.value = here.id;
    this.#dialog.returnValue = "";
    this.#dialog.showModal();
    field.select();
  }

  get #parts() {
    return { field: this.#dialog.querySelector("input"), refused: this.#dialog.querySelector("[role=alert]") };
  }

  async #rename() {
    if (this.#renaming) return; // Enter twice
    this.#renaming = true;
    try {
      await this.#renameTo(this.#parts.field.value.trim());
    } finally {
      this.#renaming = false;
    }
  }

  async #renameTo(name) {
    const { field, refused } = this.#parts;
    const text = this.#text;
    const outcome = await this.#host.checker.rename(text, bytesBefore(text, this.#at), name);
    if (!this.#dialog.open) return; // left meanwhile
    if (outcome.refused) {
      setText(refused, "");
      setText(refused, say(`rename.${outcome.refused}`, { id: name }));
      field.setAttribute("aria-invalid", "true");
      field.focus();
      return;
    }
    this.#dialog.close("yes");
    if (outcome.edits.length > 0) this.#host.edit(changesOf(text, outcome.edits), text);
    this.#host.tell(sayCount("rename.done", outcome.edits.length));
  }
}
