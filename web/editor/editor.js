// The editor page: the set on the left, as cards or as text, what is wrong with it below, the live test on the right.
// Its parts know nothing of each other; what goes from one to another goes through here.
import { currentLanguage, say, setLanguage, watchLanguage } from "../authoring/words.js";
import { Checker } from "./checker.js";
import { Code } from "./code.js";
import { Drafts, localValue } from "./drafts.js";
import { beside, fetchTexts, finishedSets } from "./finished_sets.js";
import { changesBetween } from "./form/edits.js";
import { Form } from "./form/form.js";
import { Ids } from "./help/ids.js";
import { Outline } from "./help/outline.js";
import { SchemaLanguages } from "./help/schema_languages.js";
import { Judge } from "./judge.js";
import { KeptState } from "./kept_state.js";
import { Notices } from "./notices.js";
import { Opening } from "./opening.js";
import { Preview } from "./preview.js";
import { Problems } from "./problems.js";
import { Proof } from "./proof.js";
import { Publish } from "./publish.js";
import { Shelf, ask } from "./shelf.js";
import { Tabs } from "./tabs.js";
import { TestAnswers } from "./test_answers.js";
import { parsed, save } from "./text_file.js";
import { followTheme } from "./theme.js";
import { Translations } from "./translations.js";

const REST_MILLISECONDS = 120; // this long after the cursor moved it is told where it is

/** @returns {any} the control with this id, of whatever kind editor.html has there */
const at = (id) => document.getElementById(id);

export class Editor {
  #checker = new Checker(beside("editor_checker.js"));
  #notices = new Notices({ place: at("notices"), live: at("live") }, () => {
    if (this.#tab === "form") at("form").focus();
    else this.#code.focus();
  });
  #code = new Code(at("code"), {
    changed: (changes) => this.#changed(changes),
    moved: () => this.#moved(),
    problem: (step) => this.#judge.step(step),
    help: {
      schema: () => this.#schema.current(),
      ids: { all: () => this.#ids.all(), places: () => this.#ids.places() },
      goTo: (place) => this.#ids.goTo(place),
      rename: () => this.#ids.askName(),
      mend: (diagnostic) => this.#judge.mend(diagnostic),
    },
  });
  #ids = new Ids(at("rename"), {
    checker: this.#checker,
    text: () => this.#code.text,
    cursor: () => this.#code.cursor,
    select: (range) => this.#code.select(range),
    edit: (changes, of) => of === this.#code.text && this.#code.edit(changes),
    tell: (words) => this.#code.tell(words),
    back: () => this.#code.focus(),
  });
  #outline = new Outline({ details: at("outline"), place: at("place"), list: at("outline-list") }, (pointer) => {
    const range = this.#form.rangeAt(pointer, this.#code.text);
    if (range) this.#code.select({ from: range.from + 1, to: range.from + 1 }); // behind its bracket
  });
  #schema = new SchemaLanguages(
    fetch(beside("questions/question-set.schema.json")).then((response) => response.json()),
    (language) => beside(`editor/question-set.${language}.json`),
  );
  #form = new Form(at("form"), {
    change: (changes, how) => this.#code.edit(changes, how),
    tell: (name, values) => this.#notices.showChange(name, values, () => this.#undo("undo")),
    toText: (range) => this.#showText(range),
    settled: (settled) => void this.#drafts.change({ settled }),
    language: currentLanguage,
  });
  #translations = new Translations(at("texts"), {
    checker: this.#checker,
    text: () => this.#code.text,
    name: () => this.#drafts.current.name,
    languages: () => this.#form.languagesOf(this.#code.text),
    replace: (text) => this.#code.edit(changesBetween(this.#code.text, text)),
    goTo: (diagnostic) => this.#goTo(diagnostic),
    beside,
  });
  #proof = new Proof(at("proof"), {
    checker: this.#checker,
    text: () => this.#drafts.current.good ?? this.#code.text,
    compared: (before) => {
      void this.#drafts.change({ before, settled: {} });
      this.#form.stale.compareWith(parsed(before), {});
    },
  });
  #publish = new Publish(at("publishing"), {
    draft: () => this.#drafts.current,
    usable: () => this.#judge.isUsable(),
    beside,
  });
  #tabs = new Tabs(at("tabs"), (name) => this.#showTab(name));
  #tab = "form";
  #problems = new Problems(
    { summary: at("summary"), renew: at("renew"), list: at("problems"), more: at("more"), live: at("live") },
    (diagnostic) => this.#goTo(diagnostic),
    (diagnostic) => this.#judge.mend(diagnostic),
  );
  #preview = new Preview({
    device: at("device"),
    notice: at("behind"),
    languages: at("test-language"),
    sizes: at("sizes"),
  });
  #judge = new Judge({
    checker: this.#checker,
    code: this.#code,
    form: this.#form,
    outline: this.#outline,
    problems: this.#problems,
    preview: this.#preview,
    draft: () => this.#drafts.current,
    keepGood: (good) => void this.#drafts.change({ good }),
    tellMend: (words) => (this.#tab === "text" ? this.#code.tell(words) : this.#notices.announce(words)),
  });
  #answers = new TestAnswers({
    checker: this.#checker,
    code: this.#code,
    form: this.#form,
    judge: this.#judge,
    preview: this.#preview,
    notices: this.#notices,
    undo: () => this.#undo("undo"),
  });
  #opening = new Opening(
    { chooser: at("chooser"), elsewhere: at("elsewhere") },
    {
      chosen: () => this.#shelf.close(),
      begin: (draft) => this.#begin(draft),
      notify: (name, values) => this.#notices.show(name, values),
      beside,
    },
  );
  #kept = new KeptState(at("kept"));
  #texts; // the finished ones
  #drafts;
  #shelf;

  async start() {
    setLanguage(localValue("pikatesti-editor:language") ?? currentLanguage());
    followTheme(at("theme"), (theme, dark) => {
      document.documentElement.dataset.theme = theme;
      this.#preview.theme = theme;
      this.#code.dark = dark;
    });
    this.#tabs.choose(localValue("pikatesti-editor:tab") === "text" ? "text" : "form");
    watchLanguage(() => this.#translate());
    const [texts, drafts] = await Promise.all([fetchTexts(), Drafts.open((state) => this.#kept.show(state))]);
    this.#texts = texts;
    this.#drafts = drafts;
    this.#shelf = new Shelf(at("shelf"), drafts, (draft) => this.#take(draft));
    const resumed = await drafts.resume();
    if (resumed) {
      this.#show();
      if (resumed.copied) this.#notices.show("notice.copy");
    } else await this.#beginWith("ours");
    this.#listen();
    document.documentElement.dataset.ready = "";
  }

  #listen() {
    at("open").onclick = () => this.#shelf.open();
    at("download").onclick = () => save(this.#drafts.current);
    at("translate").onclick = () => this.#translations.open();
    at("simulate").onclick = () => this.#proof.open();
    at("to-example").onclick = () => this.#answers.makeExample();
    at("publish").onclick = () => this.#publish.open();
    at("discard").onclick = () => this.#discard();
    at("name").oninput = () => this.#drafts.change({ name: at("name").value.trim() || say("untitled") });
    at("name").onchange = () => (at("name").value = this.#drafts.current.name);
    for (const button of at("shelf").querySelectorAll("[data-start]"))
      button.onclick = () => {
        const { start } = button.dataset;
        if (start === "file" || start === "elsewhere") return this.#opening.choose(start);
        this.#shelf.close();
        void this.#beginWith(start);
      };
    for (const button of at("answer").querySelectorAll("button")) button.onclick = () => this.#answers.giveAll(button.value);
    this.#opening.takeDropped(at("code"));
    this.#opening.takeDropped(at("form"));
    // A field's own undo would know nothing of what was done elsewhere.
    at("form").addEventListener("keydown", (event) => this.#undoKey(event));
    at("renew").onclick = () => this.#judge.renewExamples();
    at("undo").onclick = () => this.#undo("undo");
    at("redo").onclick = () => this.#undo("redo");
    at("language").onchange = () => {
      localValue("pikatesti-editor:language", at("language").value);
      setLanguage(at("language").value);
    };
  }

  // ---- The text ----

  // A new text, as Drafts.begin takes it; the one before it stays among those that are kept.
  async #begin(draft) {
    this.#judge.unchecked(true);
    await this.#drafts.begin(draft);
    this.#show();
  }

  // which: a key of finishedSets.
  async #beginWith(which) {
    await this.#begin({ name: finishedSets[which].name, text: this.#texts[which] });
  }

  async #take(draft) {
    this.#judge.unchecked(true);
    const own = await this.#drafts.take(draft);
    this.#show();
    if (!own) this.#notices.show("notice.copy");
  }

  #show() {
    const { name, text, good, before, settled } = this.#drafts.current;
    at("name").value = name;
    this.#code.replace(text);
    this.#form.stale.compareWith(parsed(before), settled);
    this.#form.replace(text);
    this.#problems.show(null);
    this.#judge.unchecked(true);
    // What could be taken last, until it is known whether this text can.
    if (good) void this.#preview.show(good);
    void this.#judge.check();
  }

  #changed(changes) {
    const { text } = this.#code;
    this.#changedAt = changes[0].from;
    this.#notices.changed();
    this.#judge.changed();
    this.#form.follow(changes, text);
    void this.#drafts.change({ text });
  }

  #changedAt = 0; // where the last change begins

  async #discard() {
    const { name } = this.#drafts.current;
    if (!(await ask(at("sure"), say("discard.text", { name })))) return;
    await this.#drafts.written();
    const discarded = { ...this.#drafts.current };
    await this.#beginWith("ours");
    await this.#drafts.remove(discarded.id);
    this.#notices.show("discarded", { name }, async () => {
      await this.#drafts.put(discarded);
      await this.#take(discarded);
    });
  }

  // ---- Its two views ----

  #showTab(name) {
    this.#tab = name;
    localValue("pikatesti-editor:tab", name);
    this.#form.show(name === "form", () => this.#code.text);
    this.#moved();
  }

  #showText(range) {
    this.#tabs.choose("text");
    if (range) this.#code.select(range);
    else this.#code.focus();
  }

  // Where a fault is: its field, or else its place in the text.
  #goTo(diagnostic) {
    if (this.#tab === "form" && this.#form.focusAt(diagnostic.pointer)) return;
    this.#tabs.choose("text");
    // One of a table has its place in the set by its pointer only.
    const range = diagnostic.id === "stale-translation" && this.#form.rangeAt(diagnostic.pointer, this.#code.text);
    if (range) this.#code.select(range);
    else this.#code.jump(diagnostic);
  }

  #movedTimer = 0;

  // The cursor is elsewhere; told when it rests.
  #moved() {
    if (this.#tab !== "text") return;
    clearTimeout(this.#movedTimer);
    this.#movedTimer = setTimeout(() => this.#outline.follow(this.#code.path), REST_MILLISECONDS);
  }

  // ---- Undo ----

  /** which: "undo" or "redo". */
  #undo(which) {
    const before = this.#code.text;
    this.#code[which]();
    // What had the focus may be gone with what was taken back.
    if (this.#tab === "form" && before !== this.#code.text) this.#form.focusIfNowhere(this.#changedAt);
    this.#notices.announce(say(before === this.#code.text ? `${which}.nothing` : `${which}.done`));
  }

  #undoKey(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const which = key === "y" || (key === "z" && event.shiftKey) ? "redo" : key === "z" ? "undo" : null;
    if (!which) return;
    event.preventDefault();
    this.#undo(which);
  }

  // ---- The page ----

  #translate() {
    at("language").value = currentLanguage();
    document.title = `${say("title")} – Pikatesti`;
    this.#code.translate();
    this.#form.draw();
    this.#problems.translate();
    this.#outline.show(null);
    this.#kept.translate();
    if (this.#drafts) this.#judge.showState();
  }
}
