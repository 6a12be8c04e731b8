// The editor page: the text on the left, what is wrong with it below, the live test on the right.
// @ts-expect-error: an entry of the built site, left alone by the bundler
import "./pikatesti.js";
import { create, setAttribute, setText } from "../player/dom.js";
import { Press } from "../player/press.js";
import { Checker } from "./checker.js";
import { Code } from "./code.js";
import { Form } from "./form/form.js";
import { Drafts, localValue } from "./drafts.js";
import { Proof } from "./proof.js";
import { Publish } from "./publish.js";
import { Preview } from "./preview.js";
import { Problems, spoken } from "./problems.js";
import { Shelf, ask } from "./shelf.js";
import { Tabs } from "./tabs.js";
import { Translations } from "./translations.js";
import { MOST_MEGABYTES, decode, parsed, save } from "./text_file.js";
import { followTheme } from "./theme.js";
import { exampleOf } from "./example.js";
import { Ids } from "./help/ids.js";
import { withChanges } from "./help/mends.js";
import { ACCEPTED, isFromElsewhere } from "./elsewhere/kinds.js";
import { Outline } from "./help/outline.js";
import { Schema } from "./help/schema.js";
import { Offline } from "../offline/offline.js";
import { offlineWords } from "../offline/words.js";
import { currentLanguage, say, setLanguage, watchLanguage } from "../authoring/words.js";

const beside = (name) => new URL(name, import.meta.url).href;
// References in the edited set are resolved as if it were beside the site's own sets.
const ADDRESS = beside("questions/jarjestoystavallinen-kunta.json");
const starts = {
  example: { name: "example-minimal.json", address: beside("editor/example-minimal.json") },
  ours: { name: "jarjestoystavallinen-kunta.json", address: beside("editor/jarjestoystavallinen-kunta.json") },
};
const STILL_MILLISECONDS = 120; // this long after the last key the text is checked
const SLOW_MILLISECONDS = 500; // to keep a text

/** @returns {any} the control with this id, of whatever kind editor.html has there */
const at = (id) => document.getElementById(id);

class Editor {
  #checker = new Checker(beside("editor_checker.js"));
  #code = new Code(at("code"), {
    changed: (changes) => this.#changed(changes),
    moved: () => this.#moved(),
    problem: (step) => this.#step(step),
    help: {
      schema: () => this.#schema,
      ids: () => this.#ids.all(),
      goTo: (place) => this.#ids.goTo(place),
      rename: () => this.#ids.askName(),
      mend: (diagnostic) => this.#mend(diagnostic),
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
  #schema = null; // null until it is there
  #form = new Form(at("form"), {
    change: (changes, how) => this.#code.edit(changes, how),
    tell: (name, values) => {
      this.#notify(name, values, () => this.#undo("undo"));
      this.#undoNotice = at("notices").firstElementChild;
    },
    toText: (range) => this.#showText(range),
    language: currentLanguage,
  });
  #translations = new Translations(at("texts"), {
    checker: this.#checker,
    text: () => this.#code.text,
    name: () => this.#drafts.current.name,
    languages: () => this.#form.languagesOf(this.#code.text),
    replace: (text) => this.#replace(text),
    goTo: (diagnostic) => this.#goTo(diagnostic),
    beside,
  });
  #proof = new Proof(at("proof"), { checker: this.#checker, text: () => this.#drafts.current.good ?? this.#code.text });
  #publish = new Publish(at("publishing"), {
    draft: () => this.#drafts.current,
    usable: () => this.#isUsable(),
    beside,
  });
  #tabs = new Tabs(at("tabs"), (name) => this.#showTab(name));
  #tab = "form";
  #undoNotice = null; // what it offers to take back is the last change: it goes with the next one
  #problems = new Problems(
    { summary: at("summary"), list: at("problems"), more: at("more"), live: at("live") },
    (diagnostic) => this.#goTo(diagnostic),
    (diagnostic) => this.#mend(diagnostic),
  );
  #preview = new Preview({
    device: at("device"),
    notice: at("behind"),
    languages: at("test-language"),
    sizes: at("sizes"),
  });
  #texts; // the finished ones, all fetched at the start: later there may be no network
  #drafts;
  #shelf;
  #press = new Press();
  #timer = 0;
  #keptState = "kept";
  #keptTimer = 0;
  #seed = Date.now() % 65536;

  async start() {
    setLanguage(localValue("pikatesti-editor:language") ?? currentLanguage());
    followTheme(at("theme"), (theme, dark) => {
      document.documentElement.dataset.theme = theme;
      this.#preview.theme = theme;
      this.#code.dark = dark;
    });
    this.#tabs.choose(localValue("pikatesti-editor:tab") === "text" ? "text" : "form");
    watchLanguage(() => this.#translate());
    const [texts, drafts] = await Promise.all([fetchTexts(), Drafts.open((state) => this.#showKept(state))]);
    this.#texts = texts;
    this.#drafts = drafts;
    this.#shelf = new Shelf(at("shelf"), drafts, (draft) => this.#take(draft));
    const resumed = await drafts.resume();
    if (resumed) {
      this.#show();
      if (resumed.copied) this.#notify("notice.copy");
    } else await this.#begin(starts.ours.name, texts.ours);
    this.#listen();
    void fetch(beside("questions/question-set.schema.json"))
      .then((response) => response.json())
      .then((schema) => (this.#schema = new Schema(schema)), console.error);
    document.documentElement.dataset.ready = "";
  }

  #listen() {
    const chooser = at("chooser");
    at("open").onclick = () => this.#shelf.open();
    at("download").onclick = () => save(this.#drafts.current);
    at("translate").onclick = () => this.#translations.open();
    at("simulate").onclick = () => this.#proof.open();
    at("to-example").onclick = () => this.#makeExample();
    at("publish").onclick = () => this.#publish.open();
    at("discard").onclick = () => this.#discard();
    at("name").oninput = () => this.#drafts.change({ name: at("name").value.trim() || say("untitled") });
    at("name").onchange = () => (at("name").value = this.#drafts.current.name);
    for (const button of at("shelf").querySelectorAll("[data-start]"))
      button.onclick = () => {
        const { start } = button.dataset;
        if (start === "file" || start === "elsewhere") {
          chooser.accept = start === "file" ? `.json,application/json,${ACCEPTED}` : ACCEPTED;
          return chooser.click();
        }
        this.#shelf.close();
        void this.#begin(starts[start].name, this.#texts[start]);
      };
    chooser.onchange = () => {
      const [file] = chooser.files;
      this.#shelf.close();
      if (file) void this.#openFile(file).finally(() => (chooser.value = ""));
    };
    for (const button of at("answer").querySelectorAll("button")) button.onclick = () => this.#answerAll(button.value);
    // Before the editor component, which would put the file's words where it is dropped.
    at("code").addEventListener(
      "dragover",
      (event) => event.dataTransfer.types.includes("Files") && event.preventDefault(),
      true,
    );
    at("code").addEventListener("drop", (event) => this.#drop(event), true);
    at("form").addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
    at("form").addEventListener("drop", (event) => this.#drop(event));
    // A field's own undo would know nothing of what was done elsewhere.
    at("form").addEventListener("keydown", (event) => this.#undoKey(event));
    at("undo").onclick = () => this.#undo("undo");
    at("redo").onclick = () => this.#undo("redo");
    at("language").onchange = () => {
      localValue("pikatesti-editor:language", at("language").value);
      setLanguage(at("language").value);
    };
  }

  // ---- The text ----

  // A new text; the one before it stays among those that are kept.
  async #begin(name, text, changed = false) {
    this.#unchecked(true);
    await this.#drafts.begin({ name, text, changed });
    this.#show();
  }

  async #take(draft) {
    this.#unchecked(true);
    const own = await this.#drafts.take(draft);
    this.#show();
    if (!own) this.#notify("notice.copy");
  }

  #show() {
    const { name, text, good } = this.#drafts.current;
    at("name").value = name;
    this.#code.replace(text);
    this.#form.replace(text);
    this.#problems.show(null);
    this.#unchecked(true);
    // What could be taken last, until it is known whether this text can.
    if (good) void this.#preview.show(good);
    void this.#check();
  }

  #changed(changes) {
    const { text } = this.#code;
    this.#undoNotice?.remove();
    this.#undoNotice = null;
    this.#unchecked(true);
    this.#form.follow(changes, text);
    void this.#drafts.change({ text });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(), STILL_MILLISECONDS);
  }

  async #check() {
    clearTimeout(this.#timer);
    const text = this.#code.text;
    const draft = this.#drafts.current;
    try {
      const found = await this.#checker.diagnose(text, ADDRESS);
      await new Promise((over) => this.#press.whenOver(() => over(null))); // faults move what lies below them
      if (!found || text !== this.#code.text) return;
      const diagnostics = withChanges(found.diagnostics, text);
      this.#judged = text;
      this.#outline.show(parsed(text));
      this.#code.mark(diagnostics);
      this.#form.mark(diagnostics);
      this.#problems.show(diagnostics);
      this.#usable = found.usable;
      if (found.usable) {
        await this.#preview.show(text);
        if (draft === this.#drafts.current && draft.good !== text) void this.#drafts.change({ good: text });
      }
      this.#showState();
    } catch (error) {
      console.error(error);
      this.#problems.stopped();
    }
    if (text === this.#code.text) this.#unchecked(false);
  }

  #judged = ""; // the text that the list of problems is about

  // Can the text, as it is now, be taken as a test?
  async #isUsable() {
    if (this.#judged !== this.#code.text) await this.#check();
    return this.#usable && this.#judged === this.#code.text;
  }

  // One press, one step to undo; never in a text that was changed since it was judged.
  async #mend(diagnostic) {
    if (this.#judged !== this.#code.text) await this.#check();
    const { id, pointer, message } = diagnostic;
    const still = this.#problems.diagnostics.find(
      (each) => each.changes && each.id === id && each.pointer === pointer && each.message === message,
    );
    if (!still || this.#judged !== this.#code.text) return this.#announce(say("mend.gone"));
    this.#code.edit(still.changes);
    if (this.#tab === "text") this.#code.tell(say("mend.done"));
    else this.#announce(say("mend.done"));
  }

  #announce(words) {
    setText(at("live"), "");
    setText(at("live"), words);
  }

  #movedTimer = 0;

  // The cursor is elsewhere; told when it rests.
  #moved() {
    if (this.#tab !== "text") return;
    clearTimeout(this.#movedTimer);
    this.#movedTimer = setTimeout(() => this.#outline.follow(this.#code.path), STILL_MILLISECONDS);
  }

  // ---- Its two views ----

  #showTab(name) {
    this.#tab = name;
    localValue("pikatesti-editor:tab", name);
    this.#form.show(name === "form", () => this.#code.text);
    this.#moved();
  }

  // The text with changes made elsewhere, as one that can be undone: only what lies between the first and the last.
  #replace(text) {
    const before = this.#code.text;
    let from = 0;
    while (from < Math.min(before.length, text.length) && before[from] === text[from]) from += 1;
    let end = 0;
    while (end < Math.min(before.length, text.length) - from && before.at(-1 - end) === text.at(-1 - end)) end += 1;
    this.#code.edit([{ from, to: before.length - end, insert: text.slice(from, text.length - end) }]);
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

  /** which: "undo" or "redo". */
  #undo(which) {
    const before = this.#code.text;
    this.#code[which]();
    setText(at("live"), "");
    setText(at("live"), say(before === this.#code.text ? `${which}.nothing` : `${which}.done`));
  }

  #undoKey(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const which = key === "y" || (key === "z" && event.shiftKey) ? "redo" : key === "z" ? "undo" : null;
    if (!which) return;
    event.preventDefault();
    this.#undo(which);
  }

  // Whether the text that stands there is still to be judged: for the eye, and for whoever waits.
  #unchecked(yes) {
    setAttribute(document.documentElement, "data-unchecked", yes);
  }

  #usable = true;

  #showState() {
    this.#preview.state = this.#usable ? "good" : this.#drafts.current.good ? "behind" : "nothing";
  }

  #step(step) {
    const { diagnostics } = this.#problems;
    if (diagnostics.length === 0) return true;
    const places = diagnostics.map((each) => this.#code.offsetOf(each));
    const { anchor } = this.#code;
    const after = places.filter((place) => place <= anchor).length;
    const before = places.filter((place) => place < anchor).length - 1;
    const chosen = diagnostics.at(step > 0 ? after % places.length : before);
    this.#code.jump(chosen, spoken(chosen));
    return true;
  }

  async #discard() {
    const { name } = this.#drafts.current;
    if (!(await ask(at("sure"), say("discard.text", { name })))) return;
    await this.#drafts.written();
    const discarded = { ...this.#drafts.current };
    await this.#begin(starts.ours.name, this.#texts.ours);
    await this.#drafts.remove(discarded.id);
    this.#notify("discarded", { name }, async () => {
      await this.#drafts.put(discarded);
      await this.#take(discarded);
    });
  }

  // ---- Files ----

  async #openFile(file) {
    const megabytes = file.size / 2 ** 20;
    if (megabytes > MOST_MEGABYTES) {
      const size = megabytes.toLocaleString(currentLanguage(), { maximumFractionDigits: 1 });
      return this.#notify("notice.too_large", { name: file.name, size, most: MOST_MEGABYTES });
    }
    let bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      return this.#notify("notice.unreadable", { name: file.name });
    }
    if (isFromElsewhere(file.name, bytes)) return this.#fromElsewhere({ name: file.name, bytes });
    this.#unchecked(true);
    const { text, ends, encoding } = decode(bytes);
    await this.#drafts.begin({ name: file.name, text, ends, changed: true });
    this.#show();
    if (encoding) this.#notify("notice.encoding", { encoding });
  }

  #elsewhere = null; // until such a file is opened

  // A survey of another program: shown first, and taken as a text of its own.
  async #fromElsewhere(file) {
    const { Elsewhere } = await import(beside("elsewhere.js"));
    this.#elsewhere ??= new Elsewhere(at("elsewhere"), {
      tablesOf: async () => (await import(beside("xlsx.js"))).tablesOf,
      take: (name, text) => void this.#begin(name, text, true),
    });
    await this.#elsewhere.show(file, { language: currentLanguage(), today: new Date().toLocaleDateString("sv") });
  }

  #drop(event) {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#openFile(file);
  }

  // ---- The test ----

  async #answerAll(manner) {
    const { element } = this.#preview;
    if (!element) return;
    this.#seed += 1;
    const code = await this.#checker.answerAll(manner, this.#seed, element.saved);
    if (!code) return;
    element.restore(code);
    this.#announce(say("test.done"));
  }

  // Of the answers on the right, with the result that they have now.
  async #makeExample() {
    if (!(await this.#isUsable())) return this.#notify("example.behind");
    const { text } = this.#code;
    const found = await this.#checker.example(this.#preview.element?.saved ?? "");
    if (!found.given || text !== this.#code.text) return this.#notify("example.none");
    const example = exampleOf(parsed(text), found);
    this.#form.addExample(text, example);
    this.#notify("example.made", { name: example.name }, () => this.#undo("undo"));
    this.#undoNotice = at("notices").firstElementChild;
  }

  // ---- The page ----

  #translate() {
    at("language").value = currentLanguage();
    document.title = `${say("title")} – Pikatesti`;
    this.#code.translate();
    this.#form.draw();
    this.#problems.translate();
    this.#outline.show(null);
    this.#showKept(this.#keptState);
    if (this.#drafts) this.#showState();
  }

  #showKept(state) {
    this.#keptState = state;
    setAttribute(at("kept"), "data-state", state);
    clearTimeout(this.#keptTimer);
    const tell = () => setText(at("kept"), say(`kept.${state === "kept" ? "yes" : state}`));
    // It takes next to no time: words that come and go with each key would only disturb.
    if (state === "busy") this.#keptTimer = setTimeout(tell, SLOW_MILLISECONDS);
    else tell();
  }

  /** undo(): what takes back what is told. */
  #notify(name, values, undo) {
    const notice = create("div", { class: "notice", role: "status" }, create("p", {}, say(name, values)));
    const close = () => {
      notice.remove();
      if (this.#tab === "form") at("form").focus();
      else this.#code.focus();
    };
    if (undo) notice.append(create("button", { type: "button", class: "strong", onclick: () => (close(), undo()) }, say("undo")));
    notice.append(create("button", { type: "button", onclick: close }, say("close")));
    at("notices").replaceChildren(notice);
  }
}

async function fetchTexts() {
  const texts = {};
  for (const [name, { address }] of Object.entries(starts)) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
    texts[name] = await response.text();
  }
  return texts;
}

function fail(error) {
  console.error(error);
  at("notices").replaceChildren(
    create(
      "div",
      { class: "notice", role: "alert" },
      create("p", {}, create("b", {}, say("failure")), ` ${say("failure.text")}`),
    ),
  );
}

const editor = new Editor();
// A new version is taken when the page is opened the next time, never in the middle of writing.
const offline = new Offline({ mayReload: () => false, told: (state) => tellOffline(state) });
editor.start().then(async () => {
  await offline.started();
  await offline.rest({ now: true });
}, fail);

let offlineState = "";
watchLanguage(() => offlineState && setText(at("offline"), offlineWords(currentLanguage(), offlineState)));

/** @param {{ ready: boolean, reason?: string }} state as Offline tells it */
function tellOffline({ reason = "ready" }) {
  offlineState = reason;
  setAttribute(document.documentElement, "data-offline", offlineState);
  setText(at("offline"), offlineWords(currentLanguage(), offlineState));
}
