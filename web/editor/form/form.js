// The view without JSON: the same text as cards with fields. It keeps nothing of its own but what is open and which
// languages are shown: whatever is done here is a change of the text, and the text's changes are followed.
import { getLocation } from "jsonc-parser";
import { h, render } from "preact";
import { say } from "../../authoring/words.js";
import { Press } from "../../player/press.js";
import { Acts } from "./acts.js";
import { insertItem, removeAt, setValue } from "./edits.js";
import { pointerOf } from "./fields.js";
import { FormPage } from "./form_page.js";
import { keepInSight } from "./keep_in_sight.js";
import { MarkedFaults } from "./marked_faults.js";
import { cardOf, pathIn } from "./places.js";
import { SetText } from "./set_text.js";
import { ShownLanguages } from "./shown_languages.js";
import { StaleMarks } from "./stale_marks.js";

const decimalSign = (language) => (1.5).toLocaleString(language).replace(/\d/g, "");

export class Form {
  #panel;
  #change;
  #toText;
  #document = new SetText("");
  #isShown = false;
  #isBehind = false; // the text was changed while the form was not shown
  #open = new Set();
  #press = new Press();
  #isToBeDrawn = false; // when the press is over

  faults = new MarkedFaults();
  languages = new ShownLanguages(this);
  stale;
  acts;
  wanted = ""; // the card that is made wherever it is
  turn = 0; // how often it was drawn
  decimal = ".";

  /**
   * change(changes, {isJoined, typed}): changes of the text, [{from, to, insert}]. tell(name, values): shows a notice
   * of what can be undone. toText(range): the text is wanted, at a place. settled(all): what StaleTranslations.settle
   * gives, to be kept. language(): the page's.
   */
  constructor(panel, { change, tell, toText, settled, language }) {
    this.#panel = panel;
    this.#change = change;
    this.#toText = toText;
    this.language = language;
    this.acts = new Acts(this, tell);
    this.stale = new StaleMarks(this, settled);
    keepInSight(panel);
  }

  // ---- The text ----

  /** Another text. */
  replace(text) {
    this.#document = new SetText(text);
    this.#isBehind = false;
    this.#open = new Set();
    this.languages.forget();
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
    if (yes) this.stale.find();
    this.draw();
  }

  mark(diagnostics) {
    this.faults.replace(diagnostics);
    this.stale.find();
    this.draw();
  }

  /** At once; where a pointer is held down, when it is over: the field that is left by it may change the text. */
  draw() {
    if (!this.#isShown) return;
    if (this.#press.isHeld) return this.#drawLater();
    this.turn += 1;
    this.decimal = decimalSign(this.language());
    this.faults.unclaim();
    render(h(FormPage, { form: this }), this.#panel);
  }

  #drawLater() {
    if (this.#isToBeDrawn) return;
    this.#isToBeDrawn = true;
    this.#press.whenOver(() => {
      this.#isToBeDrawn = false;
      this.draw();
    });
  }

  // The text as it is now, whichever view is open.
  #read(text) {
    return this.#isBehind ? new SetText(text) : this.#document;
  }

  /** The languages that the set lists. text: what is written now. */
  languagesOf(text) {
    const tags = this.#read(text).at(["languages"]);
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
  }

  /** Where in the text a pointer leads; null where nothing is. text: what is written now. */
  rangeAt(pointer, text) {
    const document = this.#read(text);
    return document.rangeOf(pathIn(document, pointer));
  }

  /** Adds a worked example, as one step. text: what is written now. */
  addExample(text, example) {
    const document = this.#read(text);
    const examples = document.at(["examples"]);
    const changes = Array.isArray(examples)
      ? insertItem(document, ["examples"], examples.length, example)
      : setValue(document, ["examples"], [example]);
    this.#change(changes, { isJoined: false, typed: false });
  }

  showText(path) {
    this.#toText(this.#document.rangeOf(path));
  }

  // ---- What is there ----

  get isShown() {
    return this.#isShown;
  }

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
    const found = [...this.languages.columns, ...Object.keys(texts)]
      .map((tag) => texts[tag])
      .find((text) => typeof text === "string" && text.trim());
    return found?.replaceAll("\u00ad", "") ?? "";
  }

  /** The language that the others are translated from. */
  get originalTag() {
    return this.listOf("languages")[0];
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

  // ---- Cards ----

  isOpen(card) {
    return this.#open.has(card);
  }

  toggle(card) {
    if (!this.#open.delete(card)) this.#open.add(card);
    this.draw();
  }

  /** Cards get other places: what is open stays open. key: "questions" or "goals"; moved(index): the place after. */
  moveOpen(key, moved) {
    this.#open = new Set(
      [...this.#open].map((card) => {
        const [kind, index] = card.split("/");
        return kind === key && index !== undefined ? `${key}/${moved(Number(index))}` : card;
      }),
    );
  }

  /** A card goes, and those behind it move up. */
  forgetOpen(key, index) {
    this.#open.delete(`${key}/${index}`);
    this.moveOpen(key, (each) => (each > index ? each - 1 : each));
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

  /** The same for a place of the text, such as where it was changed. Not where something has the focus already. */
  focusIfNowhere(offset) {
    const active = document.activeElement;
    if (active !== document.body && active !== this.#panel) return;
    const { path } = getLocation(this.#document.text, offset);
    if (!this.focusAt(pointerOf(path))) this.#panel.focus();
  }

  focusCard(card) {
    const opener = this.#panel.querySelector(`[data-card="${card}"] .opener`);
    opener?.focus();
    opener?.scrollIntoView({ block: "nearest" });
  }

  /** To the card that has the place of one that was removed. */
  focusNear(key, index) {
    const openers = [...this.#panel.querySelectorAll(`[data-card^="${key}/"] .opener`)];
    (openers[Math.min(index, openers.length - 1)] ?? this.#panel).focus();
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
}
