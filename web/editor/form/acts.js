// What the cards' buttons do to whole questions, options, goals, levels and sources: the change, what stays open, and
// where the focus goes.
import { copyItem, insertItem, removeAt, setValue, swapItems } from "./edits.js";
import { pointerOf } from "./fields.js";
import { newGoal, newLevel, newOption, newQuestion, unusedId } from "./new_items.js";

const idsOf = (list) => list.map((each) => each?.id);
const swapped = (one, other) => (index) => (index === one ? other : index === other ? one : index);

export class Acts {
  #form;
  #tell;

  /**
   * tell(name, values): shows a notice of what can be undone.
   * @param {import("./form.js").Form} form
   */
  constructor(form, tell) {
    this.#form = form;
    this.#tell = tell;
  }

  get #languages() {
    return this.#form.listOf("languages");
  }

  // To the field of the first language that is shown, and all that is in it is to be written over.
  #focusText(pointer) {
    this.#form.focusAt(`${pointer}/${this.#form.languages.columns[0]}`);
    /** @type {HTMLTextAreaElement} */ (document.activeElement).select?.();
  }

  // ---- Questions ----

  addQuestion(goal) {
    const form = this.#form;
    const questions = form.listOf("questions");
    const last = questions.reduce((found, question, at) => (form.goalOf(question) === goal ? at : found), questions.length - 1);
    form.moveOpen("questions", (index) => (index > last ? index + 1 : index));
    form.edit((document) => insertItem(document, ["questions"], last + 1, newQuestion(goal, this.#languages, questions)));
    this.#focusText(`/questions/${last + 1}/text`);
  }

  copyQuestion(index) {
    const form = this.#form;
    const questions = form.listOf("questions");
    const id = unusedId(String(questions[index].id ?? "question"), idsOf(questions));
    form.moveOpen("questions", (each) => (each > index ? each + 1 : each));
    form.edit((document) => copyItem(document, ["questions"], index, "id", id));
    form.focusAt(`/questions/${index + 1}/text/${form.languages.columns[0]}`);
  }

  removeQuestion(index) {
    const form = this.#form;
    const title = form.textOf(form.at(["questions", index, "text"]));
    form.forgetOpen("questions", index);
    form.edit((document) => removeAt(document, ["questions", index]));
    form.focusNear("questions", index);
    this.#tell("form.removed", { title });
  }

  /** list: "questions" or "goals". The card stays in hand. */
  swapCards(list, one, other) {
    const form = this.#form;
    form.moveOpen(list, swapped(one, other));
    form.edit((document) => swapItems(document, [list], one, other));
    form.focusCard(`${list}/${other}`);
  }

  // ---- Options; path: of their question ----

  addOption(path) {
    const form = this.#form;
    const options = form.listOf(...path, "options");
    // Before those that stand apart, as "I don't know" does.
    let index = options.length;
    while (index > 0 && (options[index - 1]?.points === null || options[index - 1]?.exclusive)) index -= 1;
    form.edit((document) => insertItem(document, [...path, "options"], index, newOption(this.#languages, options)));
    form.focusAt(`${pointerOf(path)}/options/${index}/label/${form.languages.columns[0]}`);
  }

  swapOptions(path, one, other) {
    this.#form.edit((document) => swapItems(document, [...path, "options"], one, other));
  }

  removeOption(path, index) {
    const form = this.#form;
    form.removeFrom([...path, "options"], index);
    form.focusAt(pointerOf([...path, "options", Math.max(0, index - 1)]));
  }

  // ---- Goals ----

  /** With a question, as a goal has to have one. */
  addGoal() {
    const form = this.#form;
    const goals = form.listOf("goals");
    const questions = form.listOf("questions");
    const goal = newGoal(this.#languages, goals);
    const question = newQuestion(goal.id, this.#languages, questions);
    form.edit(
      (document) => insertItem(document, ["goals"], goals.length, goal),
      (document) => insertItem(document, ["questions"], questions.length, question),
    );
    this.#focusText(`/goals/${goals.length}/name`);
  }

  removeGoal(index) {
    const form = this.#form;
    const title = form.textOf(form.at(["goals", index, "name"]));
    form.forgetOpen("goals", index);
    form.edit((document) => removeAt(document, ["goals", index]));
    form.focusCard(`goals/${Math.max(0, index - 1)}`);
    this.#tell("form.removed", { title });
  }

  // ---- Results and sources ----

  addLevel() {
    const form = this.#form;
    const levels = form.listOf("levels");
    form.edit((document) => insertItem(document, ["levels"], levels.length, newLevel(this.#languages, levels)));
    form.focusAt(`/levels/${levels.length}/name/${form.languages.columns[0]}`);
  }

  addSource() {
    const form = this.#form;
    const [language] = form.languages.columns;
    const key = unusedId("source", form.keysOf(["sources"]), true);
    form.edit((document) => setValue(document, ["sources", key], { title: { [language]: "" } }));
    form.focusAt(`/sources/${key}/title/${language}`);
  }
}
