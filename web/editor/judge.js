// Has the text checked when nobody types, tells all who show what is wrong with it, and carries mends out.
import { setAttribute } from "../player/dom.js";
import { Press } from "../player/press.js";
import { say } from "../authoring/words.js";
import { ADDRESS } from "./finished_sets.js";
import { withChanges } from "./help/mends.js";
import { spoken } from "./problems.js";
import { renewal } from "./renew_examples.js";
import { parsed } from "./text_file.js";

const STILL_MILLISECONDS = 120; // this long after the last key the text is checked

export class Judge {
  #host;
  #press = new Press();
  #timer = 0;
  #judged = ""; // the text that the list of problems is about
  #usable = true;

  /**
   * host: {checker, code, form, outline, problems, preview, draft(), keepGood(text): a test can be taken with it,
   * tellMend(words)}.
   */
  constructor(host) {
    this.#host = host;
  }

  /** The text was changed: it is checked soon. */
  changed() {
    this.unchecked(true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.check(), STILL_MILLISECONDS);
  }

  /** Whether the text that stands there is still to be judged: for the eye, and for whoever waits. */
  unchecked(yes) {
    setAttribute(document.documentElement, "data-unchecked", yes);
  }

  async check() {
    clearTimeout(this.#timer);
    const { checker, code, form, outline, problems, preview, draft, keepGood } = this.#host;
    const { text } = code;
    const judgedDraft = draft();
    try {
      const found = await checker.diagnose(text, ADDRESS);
      await new Promise((over) => this.#press.whenOver(() => over(null))); // faults move what lies below them
      if (!found || text !== code.text) return;
      const diagnostics = withChanges(found.diagnostics, text);
      this.#judged = text;
      outline.show(parsed(text));
      code.mark(diagnostics);
      form.mark(diagnostics);
      problems.show(diagnostics);
      this.#usable = found.usable;
      if (found.usable) {
        await preview.show(text);
        if (judgedDraft === draft() && judgedDraft.good !== text) keepGood(text);
      }
      this.showState();
    } catch (error) {
      console.error(error);
      problems.stopped();
    }
    if (text === code.text) this.unchecked(false);
  }

  /** Whether the test beside is the text's. */
  showState() {
    const { preview, draft } = this.#host;
    preview.state = this.#usable ? "good" : draft().good ? "behind" : "nothing";
  }

  /** Can the text, as it is now, be taken as a test? */
  async isUsable() {
    const { code } = this.#host;
    if (this.#judged !== code.text) await this.check();
    return this.#usable && this.#judged === code.text;
  }

  /** Carries a diagnostic's mend out: one press, one step to undo; never in a text changed since it was judged. */
  async mend({ id, pointer, message }) {
    const { code, problems, tellMend } = this.#host;
    const isFromText = code.hasFocus; // the tooltip that offers it goes with the fault
    if (this.#judged !== code.text) await this.check();
    const still = problems.diagnostics.find(
      (each) => each.changes && each.id === id && each.pointer === pointer && each.message === message,
    );
    if (!still || this.#judged !== code.text) return tellMend(say("mend.gone"));
    code.edit(still.changes);
    if (isFromText) code.focus();
    tellMend(say("mend.done"));
  }

  /** The examples expect what comes out now: one step to undo. */
  async renewExamples() {
    const { checker, code, tellMend } = this.#host;
    const { text } = code;
    this.unchecked(true);
    const diagnose = async (candidate) => (await checker.diagnose(candidate, ADDRESS))?.diagnostics;
    const changes = await renewal(text, diagnose).catch((error) => {
      console.error(error); // the check tells it, too
      return null;
    });
    if (!changes?.length || text !== code.text) {
      await this.check();
      return tellMend(say("mend.gone"));
    }
    code.edit(changes);
    tellMend(say("examples.renewed"));
  }

  /** Puts the cursor at the next (1) or the previous (-1) problem. */
  step(step) {
    const { code, problems } = this.#host;
    const { diagnostics } = problems;
    if (diagnostics.length === 0) return true;
    const places = diagnostics.map((each) => code.offsetOf(each));
    const { anchor } = code;
    const after = places.filter((place) => place <= anchor).length;
    const before = places.filter((place) => place < anchor).length - 1;
    const chosen = diagnostics.at(step > 0 ? after % places.length : before);
    code.jump(chosen, spoken(chosen));
    return true;
  }
}
