// The answers of the test on the right: given all at once, and made into an example of the set.
import { say } from "../authoring/words.js";
import { exampleOf } from "./example.js";
import { parsed } from "./text_file.js";

export class TestAnswers {
  #host;
  #seed = Date.now() % 65536;

  /** host: {checker, code, form, judge, preview, notices, undo()}. */
  constructor(host) {
    this.#host = host;
  }

  /** manner: as the checker's call has it. */
  async giveAll(manner) {
    const { checker, preview, notices } = this.#host;
    const { element } = preview;
    if (!element) return;
    this.#seed += 1;
    const code = await checker.answerAll(manner, this.#seed, element.saved);
    if (!code) return;
    element.restore(code);
    notices.announce(say("test.done"));
  }

  /** Of the answers as they are, with the result that they have now. */
  async makeExample() {
    const { checker, code, form, judge, preview, notices, undo } = this.#host;
    if (!(await judge.isUsable())) return notices.show("example.behind");
    const { text } = code;
    const found = await checker.example(preview.element?.saved ?? "");
    if (!found.given || text !== code.text) return notices.show("example.none");
    const example = exampleOf(parsed(text), found);
    form.addExample(text, example);
    notices.showChange("example.made", { name: example.name }, undo);
  }
}
