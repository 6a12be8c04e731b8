// The view without JSON: the same text as cards with fields. It keeps nothing of its own but what is open and which
// languages are shown: whatever is done here is a change of the text, and the text's changes are followed.
import { h, render } from "preact";
import { say } from "../../authoring/words.js";
import { copyItem, insertItem, removeAt, setValue, swapItems } from "./edits.js";
import { pointerOf } from "./fields.js";
import { FormPage } from "./form_page.js";
import { newGoal, newLevel, newOption, newQuestion, unusedId } from "./new_items.js";
import { SetText } from "./set_text.js";

const decimalSign = (language) => (1.5).toLocaleString(language).replace(/\d/g, "");

// The card that a place of the set is in.
/** @param {any[]} path */
function cardOf([key, index]) {
  if (key === "questions" || key === "goals") return index === undefined ? null : `${key}/${index}`;
  if (["levels", "goal_bands", "scoring", "not_enough"].includes(key)) return "results";
  if (key === "sources") return "sources";
  return ["title", "description", "method_note", "minutes", "revision", "languages"].includes(key) ? "basics" : null;
}

// Elements of lists are named by their place, or by their id or key.
function pathIn(document, pointer) {
  const path = [];
  for (const part of pointer.split("/").slice(1)) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    const around = document.at(path);
    const found = Array.isArray(around) ? around.findIndex((each) => each?.id === name || each?.key === name) : -1;
    path.push(found >= 0 ? found : Array.isArray(around) ? Number(name) : name);
  }
  return path;
}

export class Form {
  #panel;
  #change;
  #tell;
  #toText;
  #document = new SetText("");
  #isShown = false;
  #isBehind = false; // the text was changed while the form was not shown
  #open = new Set();
  #faults = new Map(); // pointer -> [diagnostic]
  #worst = new Map(); // a pointer's first part, and its first two -> "error" or "warning"
  #claimed = new Set(); // pointers whose faults a control shows
  #columns = [];

  wanted = ""; // the card that is made wherever it is
  turn = 0; // how often it was drawn
  decimal = ".";

  /**
   * change(changes, {isJoined, typed}): changes of the text, [{from, to, insert}]. tell(name, values): shows a notice
   * of what can be undone. toText(range): the text is wanted, at a place. language(): the page's.
   */
  constructor(panel, { change, tell, toText, language }) {
    this.#panel = panel;
    this.#change = change;
    this.#tell = tell;
    this.#toText = toText;
    this.language = language;
  }

  // ---- The text ----

  /** Another text. */
  replace(text) {
    this.#document = new SetText(text);
    this.#isBehind = false;
    this.#open = new Set();
    this.#columns = [];
    this.draw();
  }

  follow(changes, text) {
    if (!this.#isShown) {
      this.#isBehind = true;
      return;
    }
    this.#document.follow(changes, text);
    this.draw();
  }

  /** text(): what is written now, where it was changed meanwhile. */
  show(yes, text) {
    this.#isShown = yes;
    if (yes && this.#isBehind) this.#document = new SetText(text());
    if (yes) this.#isBehind = false;
    this.draw();
  }

  mark(diagnostics) {
    this.#faults.clear();
    this.#worst.clear();
    for (const fault of diagnostics) {
      this.#faults.set(fault.pointer, [...(this.#faults.get(fault.pointer) ?? []), fault]);
      const parts = fault.pointer.split("/");
      for (const key of [parts.slice(0, 2).join("/"), parts.slice(0, 3).join("/")])
        if (this.#worst.get(key) !== "error") this.#worst.set(key, fault.severity);
    }
    this.draw();
  }

  draw() {
    if (!this.#isShown) return;
    this.turn += 1;
    this.decimal = decimalSign(this.language());
    this.#claimed.clear();
    render(h(FormPage, { form: this }), this.#panel);
  }

  // ---- What is there ----

  get broken() {
    return this.#document.broken;
  }

  at(path) {
    return this.#document.at(path);
  }

  keysOf(path) {
    return this.#document.keysOf(path);
  }

  listOf(...path) {
    const list = this.at(path);
    return Array.isArray(list) ? list : [];
  }

  /** A text in the first language that has it. */
  textOf(texts) {
    if (texts === null || typeof texts !== "object") return "";
    const found = [...this.columns, ...Object.keys(texts)]
      .map((tag) => texts[tag])
      .find((text) => typeof text === "string" && text.trim());
    return found?.replaceAll("\u00ad", "") ?? "";
  }

  /** The goal under which a question is shown. */
  goalOf(question) {
    return question?.goal ?? Object.keys(question?.goals ?? {})[0];
  }

  /** From which per cent to which a level or band is. */
  limitsOf(key, index) {
    const list = this.listOf(key);
    const next = list[index + 1]?.min;
    return say("form.limits", { from: list[index]?.min ?? 0, to: Number.isFinite(next) ? next - 1 : 100 });
  }

  // ---- Languages ----

  /** All that can be shown: the set's own, and its plain ones. */
  get tongues() {
    const tags = this.listOf("languages").filter((tag) => typeof tag === "string");
    return tags.flatMap((tag) => (["fi", "sv", "en"].includes(tag) ? [tag, `${tag}-simple`] : [tag]));
  }

  /** The two that are shown. */
  get columns() {
    const all = this.tongues;
    const [left = all[0] ?? "fi", right = this.listOf("languages").find((tag) => tag !== left)] = this.#columns.filter((tag) =>
      all.includes(tag),
    );
    return right && right !== left ? [left, right] : [left];
  }

  /** Whether a text is there in another language and not in this one, which the set has. */
  isMissing(path) {
    const texts = this.at(path.slice(0, -1));
    if (!this.listOf("languages").includes(path.at(-1)) || texts === null || typeof texts !== "object") return false;
    return !texts[path.at(-1)]?.trim?.() && Object.values(texts).some((text) => typeof text === "string" && text.trim() !== "");
  }

  showLanguage(column, tag) {
    const columns = [...this.columns];
    if (columns[1 - column] === tag) columns[1 - column] = columns[column];
    columns[column] = tag;
    this.#columns = columns;
    this.draw();
  }

  addLanguage(tag) {
    this.#columns = [this.columns[0], tag];
    this.edit((document) => insertItem(document, ["languages"], this.listOf("languages").length, tag));
  }

  // ---- Faults ----

  faultsAt(pointer) {
    this.#claimed.add(pointer);
    return this.#faults.get(pointer) ?? [];
  }

  otherFaults(pointer) {
    return [...this.#faults]
      .filter(([at]) => (at === pointer || at.startsWith(`${pointer}/`)) && !this.#claimed.has(at))
      .flatMap(([, faults]) => faults);
  }

  /** The worst of what is wrong inside of places, each a pointer of one part or two. */
  worst(...pointers) {
    const found = pointers.map((pointer) => this.#worst.get(pointer)).filter(Boolean);
    return found.includes("error") ? "error" : found[0];
  }

  // ---- Cards ----

  isOpen(card) {
    return this.#open.has(card);
  }

  toggle(card) {
    if (!this.#open.delete(card)) this.#open.add(card);
    this.draw();
  }

  // Places of cards that are moved: what is open stays open.
  #moveOpen(key, moved) {
    this.#open = new Set(
      [...this.#open].map((card) => {
        const [kind, index] = card.split("/");
        return kind === key && index !== undefined ? `${key}/${moved(Number(index))}` : card;
      }),
    );
  }

  /** Brings the focus to a place; false where the form has none for it. */
  focusAt(pointer) {
    const path = pathIn(this.#document, pointer);
    const card = cardOf(path);
    if (!card || this.broken) return false;
    this.#open.add(card);
    this.wanted = card;
    this.draw();
    // The place itself, what is in it, or what it is in.
    const places = path.map((_, at) => CSS.escape(pointerOf(path.slice(0, path.length - at))));
    const wanted = [
      `[data-at="${places[0]}"]`,
      `[data-at^="${places[0]}/"]`,
      ...places.slice(1).map((at) => `[data-at="${at}"]`),
    ];
    const found = wanted.map((selector) => this.#panel.querySelector(selector)).find(Boolean);
    const target = found ?? this.#panel.querySelector(`[data-card="${card}"] .opener`);
    target?.focus();
    target?.scrollIntoView({ block: "center" });
    this.wanted = "";
    return Boolean(target);
  }

  /** The languages that the set lists, whichever view is open. */
  languagesOf(text) {
    const document = this.#isBehind ? new SetText(text) : this.#document;
    const tags = document.at(["languages"]);
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
  }

  /** Where in the text a pointer leads; null where nothing is. */
  rangeAt(pointer, text) {
    const document = this.#isBehind ? new SetText(text) : this.#document;
    return document.rangeOf(pathIn(document, pointer));
  }

  /** Adds a worked example, as one step. text: what is written now. */
  addExample(text, example) {
    const document = this.#isBehind ? new SetText(text) : this.#document;
    const examples = document.at(["examples"]);
    const changes = Array.isArray(examples)
      ? insertItem(document, ["examples"], examples.length, example)
      : setValue(document, ["examples"], [example]);
    this.#change(changes, { isJoined: false, typed: false });
  }

  showText(path) {
    this.#toText(this.#document.rangeOf(path));
  }

  // ---- Changes ----

  /** Each step: document => changes of its text as it is then; all of them are undone together. */
  edit(...steps) {
    steps.forEach((step, at) => {
      const changes = step(this.#document);
      if (changes.length > 0) this.#change(changes, { isJoined: at > 0, typed: false });
    });
  }

  set(path, value) {
    const changes = setValue(this.#document, path, value);
    if (changes.length > 0) this.#change(changes, { isJoined: false, typed: true });
  }

  remove(path) {
    this.edit((document) => removeAt(document, path));
  }

  addTo(path, value) {
    this.edit((document) => insertItem(document, path, this.listOf(...path).length, value));
  }

  removeFrom(path, index) {
    this.edit((document) => removeAt(document, this.listOf(...path).length === 1 ? path : [...path, index]));
  }

  addQuestion(goal) {
    const questions = this.listOf("questions");
    const last = questions.reduce((found, question, at) => (this.goalOf(question) === goal ? at : found), questions.length - 1);
    this.#moveOpen("questions", (index) => (index > last ? index + 1 : index));
    this.edit((document) =>
      insertItem(document, ["questions"], last + 1, newQuestion(goal, this.listOf("languages"), questions)),
    );
    this.focusAt(`/questions/${last + 1}/text/${this.columns[0]}`);
    /** @type {HTMLTextAreaElement} */ (document.activeElement).select?.();
  }

  copyQuestion(index) {
    const questions = this.listOf("questions");
    const id = unusedId(
      String(questions[index].id ?? "question"),
      questions.map((each) => each?.id),
    );
    this.#moveOpen("questions", (each) => (each > index ? each + 1 : each));
    this.edit((document) => copyItem(document, ["questions"], index, "id", id));
    this.focusAt(`/questions/${index + 1}/text/${this.columns[0]}`);
  }

  removeQuestion(index) {
    const title = this.textOf(this.at(["questions", index, "text"]));
    this.#open.delete(`questions/${index}`);
    this.#moveOpen("questions", (each) => (each > index ? each - 1 : each));
    this.edit((document) => removeAt(document, ["questions", index]));
    const cards = [...this.#panel.querySelectorAll('[data-card^="questions/"] .opener')];
    (cards[Math.min(index, cards.length - 1)] ?? this.#panel).focus();
    this.#tell("form.removed", { title });
  }

  swapQuestions(one, other) {
    this.#moveOpen("questions", (index) => (index === one ? other : index === other ? one : index));
    this.edit((document) => swapItems(document, ["questions"], one, other));
    this.focusCard(`questions/${other}`);
  }

  focusCard(card) {
    const opener = this.#panel.querySelector(`[data-card="${card}"] .opener`);
    opener?.focus();
    opener?.scrollIntoView({ block: "nearest" });
  }

  addOption(path) {
    const options = this.listOf(...path, "options");
    // Before those that stand apart, as "I don't know" does.
    let index = options.length;
    while (index > 0 && (options[index - 1]?.points === null || options[index - 1]?.exclusive)) index -= 1;
    this.edit((document) => insertItem(document, [...path, "options"], index, newOption(this.listOf("languages"), options)));
    this.focusAt(`${pointerOf(path)}/options/${index}/label/${this.columns[0]}`);
  }

  swapOptions(path, one, other) {
    this.edit((document) => swapItems(document, [...path, "options"], one, other));
  }

  removeOption(path, index) {
    this.removeFrom([...path, "options"], index);
    this.focusAt(pointerOf([...path, "options", Math.max(0, index - 1)]));
  }

  choiceChanges(path, value) {
    return (document) => {
      const changes = setValue(document, [...path, "choice"], value);
      const options = this.listOf(...path, "options");
      const more = options.flatMap((option, at) => {
        const own = [...path, "options", at];
        if (value === "multiple") return option?.points === null ? setValue(document, [...own, "exclusive"], true) : [];
        return removeAt(document, [...own, option?.exclusive === undefined ? "next_step_if_missing" : "exclusive"]);
      });
      return [...changes, ...more];
    };
  }

  /** What "I don't know" is worth is not known; among several it stands alone. */
  unknownChanges(path, yes, isMultiple) {
    return (document) => [
      ...setValue(document, [...path, "points"], yes ? null : 0),
      ...(yes && isMultiple ? setValue(document, [...path, "exclusive"], true) : []),
    ];
  }

  followUpChanges(path, id) {
    return (document) => {
      if (!id) return removeAt(document, path);
      const asked = this.listOf("questions").find((each) => each?.id === id);
      const options = Array.isArray(asked?.options) ? asked.options : [];
      const answers = options.filter(({ points }) => points !== null && points > 0).map(({ key }) => key);
      const others = options.filter(({ key }) => !answers.includes(key));
      const otherwise = Object.fromEntries(others.map(({ key, points }) => [key, points === null ? "unknown" : "zero"]));
      return setValue(document, path, { question: id, answers, otherwise });
    };
  }

  answersChanges(path, key, yes) {
    return (document) => {
      const { question, answers = [], otherwise = {} } = this.at(path);
      const asked = this.listOf("questions").find((each) => each?.id === question);
      // In the order of the options.
      const chosen = (asked?.options ?? [])
        .map((option) => option.key)
        .filter((each) => (each === key ? yes : answers.includes(each)));
      if (chosen.length === 0) return [];
      const { [key]: _, ...rest } = otherwise;
      return setValue(document, path, { question, answers: chosen, otherwise: yes ? rest : { ...otherwise, [key]: "zero" } });
    };
  }

  addGoal() {
    const goals = this.listOf("goals");
    const goal = newGoal(this.listOf("languages"), goals);
    this.edit(
      (document) => insertItem(document, ["goals"], goals.length, goal),
      (document) =>
        insertItem(
          document,
          ["questions"],
          this.listOf("questions").length,
          newQuestion(goal.id, this.listOf("languages"), this.listOf("questions")),
        ),
    );
    this.focusAt(`/goals/${goals.length}/name/${this.columns[0]}`);
    /** @type {HTMLTextAreaElement} */ (document.activeElement).select?.();
  }

  swapGoals(one, other) {
    this.#moveOpen("goals", (index) => (index === one ? other : index === other ? one : index));
    this.edit((document) => swapItems(document, ["goals"], one, other));
    this.focusCard(`goals/${other}`);
  }

  removeGoal(index) {
    const title = this.textOf(this.at(["goals", index, "name"]));
    this.#open.delete(`goals/${index}`);
    this.#moveOpen("goals", (each) => (each > index ? each - 1 : each));
    this.edit((document) => removeAt(document, ["goals", index]));
    this.focusCard(`goals/${Math.max(0, index - 1)}`);
    this.#tell("form.removed", { title });
  }

  addLevel() {
    const levels = this.listOf("levels");
    this.edit((document) => insertItem(document, ["levels"], levels.length, newLevel(this.listOf("languages"), levels)));
    this.focusAt(`/levels/${levels.length}/name/${this.columns[0]}`);
  }

  addSource() {
    const key = unusedId("source", this.keysOf(["sources"]), true);
    const title = Object.fromEntries([[this.columns[0], ""]]);
    this.edit((document) => setValue(document, ["sources", key], { title }));
    this.focusAt(`/sources/${key}/title/${this.columns[0]}`);
  }
}
