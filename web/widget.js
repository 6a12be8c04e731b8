// One running test in one element: what a frame of the module says is carried out here, and what happens in the page is
// told to the module.
import { Announcer } from "./announcer.js";
import { create, setAttribute } from "./dom.js";
import { matchLanguage, preferredLanguages, watchSizes, watchTheme } from "./environment.js";
import { listen } from "./events.js";
import { Failure, failureBox } from "./failure.js";
import { carryOut } from "./host_actions.js";
import { interfaceTags, message } from "./languages.js";
import { beside, loadTest } from "./load_test.js";
import { Loop } from "./loop.js";
import { Mirror } from "./mirror.js";
import { Notices } from "./notices.js";
import { Picture } from "./picture.js";
import { Probes } from "./probes.js";
import { Settings } from "./settings.js";
import { makeLink, readLink, watchLink } from "./share_link.js";
import { Speech } from "./speech.js";
import { Storage, ordinalOf } from "./storage.js";
import { View } from "./view.js";
import { watchWishes } from "./wishes.js";

// The height is known after the first; what is then visible may call for a second.
const MOST_LAYOUTS = 3;
// The part of the content that is painted while there is no picture.
const NOTHING = { top: 0, height: 0 };

export class Widget {
  framesDrawn = 0;

  #element;
  #retry;
  #life = new AbortController();
  #storage;
  #engine = null;
  #fonts;
  #languages = interfaceTags;
  #givenLanguage; // what the page or the browser asks for
  #language; // what is shown
  #browserTheme;
  #settings = new Settings();
  #loop;
  #mirror;
  #picture;
  #speech;
  #width = 0;
  #leastHeight = 0;
  #height = 0;
  #acted = false; // until somebody has done something, the page's focus and scroll place are left alone

  #announcer = new Announcer();
  #notices = new Notices();
  #loading = create("slot");
  #canvas = create("canvas", { "aria-hidden": "true" });
  #overlay = create("div", { class: "overlay" });
  #stage = create("div", { class: "stage", hidden: true }, this.#canvas, this.#overlay);
  #probes = new Probes();
  #root = create("div", { class: "root" });
  #view = new View(this.#stage, (setting) => this.#viewChanged(setting));

  /** kept: an object that outlives the widget. retry(): begins anew. */
  constructor(element, shadow, kept, retry) {
    this.#element = element;
    this.#retry = retry;
    this.#storage = new Storage(element, this.#questionSet, kept);
    this.#follow(matchLanguage(this.#wantedLanguages, interfaceTags) ?? "en");
    this.#loading.append(create("p", { class: "loading" }, message(this.#language, "page.loading")));
    this.#root.append(this.#notices.top, this.#loading, this.#stage, this.#notices.bottom, this.#announcer.element);
    shadow.append(this.#root, ...this.#probes.all);
    watchTheme((theme) => {
      this.#browserTheme = theme;
      this.setTheme();
    }, this.#life.signal);
    const set = (name, value) => this.#settings.set(name, value);
    watchWishes({ root: this.#root, probes: this.#probes, set }, this.#life.signal);
  }

  get memoryBytes() {
    return this.#engine?.memoryBytes ?? 0;
  }

  /** Resolves when the test can be taken; rejects with a Failure, which is shown. */
  async start() {
    try {
      const test = await loadTest(this.#questionSet);
      if (!this.#life.signal.aborted) this.#show(test);
    } catch (error) {
      throw this.#fail(error);
    }
    this.#tellPage("pikatesti-ready");
  }

  stop() {
    this.#life.abort();
    this.#engine = null;
  }

  /** Follows the element's attribute, over what was chosen in the test. */
  setLanguage() {
    if (!this.#engine) return;
    this.#storage.save({ language: null });
    this.#givenLanguage = this.#findLanguage();
    this.#settings.set("language", this.#givenLanguage);
  }

  setTheme() {
    const wanted = this.#element.getAttribute("theme");
    const theme = wanted === "light" || wanted === "dark" ? wanted : this.#browserTheme;
    setAttribute(this.#root, "data-theme", theme);
    this.#settings.set("theme", theme);
  }

  /** Puts the focus on what the visitor reads first: the heading, or the way out of a failure. */
  focusStart() {
    if (this.#engine) this.#mirror.focusHeading();
    else this.#notices.top.querySelector("button")?.focus();
  }

  get #questionSet() {
    const given = this.#element.getAttribute("question-set");
    return given ? new URL(given, document.baseURI).href : beside("questions/jarjestoystavallinen-kunta.json");
  }

  get #wantedLanguages() {
    return [this.#element.getAttribute("language"), ...preferredLanguages(this.#element)];
  }

  #findLanguage() {
    return matchLanguage(this.#wantedLanguages, this.#languages) ?? this.#languages[0];
  }

  #show({ engine, fonts, languages }) {
    const signal = this.#life.signal;
    this.#engine = engine;
    this.#fonts = fonts;
    this.#languages = languages;
    this.#loading.remove();
    this.#stage.hidden = false;

    const kept = this.#storage.load();
    this.#givenLanguage = this.#findLanguage();
    this.#settings.set("language", kept.language ?? this.#givenLanguage);
    this.#settings.connect((name, value) => this.#ask(() => engine.set(name, value)) && this.#loop?.request());
    this.#restore(kept);

    this.#mirror = new Mirror(this.#overlay, ordinalOf(this.#element));
    this.#loop = new Loop((seconds) => {
      let again = false;
      this.#ask(() => (again = this.#frame(seconds)));
      return again;
    }, signal);
    const changed = () => this.#loop.request();
    const usable = (yes) => (this.#view.drawable = yes);
    this.#picture = new Picture(this.#stage, this.#canvas, engine, { changed, usable }, signal);
    this.#view.want(Boolean(kept.plain));
    const voices = (languages) => this.#settings.set("voices", languages);
    const speaking = (yes) => this.#settings.set("speaking", yes ? "1" : "0");
    this.#speech = new Speech({ voices, speaking }, signal);
    this.#watchSize(signal);
    listen(this.#overlay, this.#mirror, this.#handlers(), signal);
    watchLink(() => this.#openLink(), signal);
    this.#loop.now();
  }

  #handlers() {
    return {
      // At once, so that what the event leads to stands in the page, and may use the click, before the event is over.
      perform: (id, action, value) => {
        this.#acted = true;
        if (this.#ask((engine) => engine.perform(id, action, value))) this.#loop.now();
      },
      // In the plain view nothing lies where the module would have painted it.
      pointer: (x, y, pressed) => !this.#view.plain && this.#point(x, y, pressed),
      focus: (id) => this.#ask((engine) => engine.focus(id)) && this.#loop.request(),
    };
  }

  #point(x, y, pressed) {
    if (this.#ask((engine) => engine.pointer(x, y, pressed))) this.#loop.request();
  }

  // Whatever the module is asked may make it stop; then that is told instead of leaving a dead picture. True if it did it.
  #ask(what) {
    if (!this.#engine) return false;
    try {
      what(this.#engine);
      return this.#engine !== null;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  #frame(seconds) {
    if (this.#width === 0) return false; // not shown; the size is watched
    let again = false;
    let view;
    for (let layout = 0; layout < MOST_LAYOUTS; layout += 1) {
      view = this.#view.plain ? NOTHING : this.#picture.choose(this.#height);
      const output = this.#engine.frame({
        width: this.#width,
        leastHeight: this.#leastHeight,
        top: view.top,
        height: view.height,
        ratio: this.#picture.ratio,
        seconds,
      });
      this.#picture.collect();
      const settled = output.height === this.#height;
      this.#height = output.height;
      this.#view.height = output.height;
      this.#carryOut(output);
      again = output.again;
      if (settled) break;
    }
    if (this.#view.plain) return false; // what moves is in the picture only
    if (view !== NOTHING && this.#picture.draw(view)) this.framesDrawn += 1;
    return again;
  }

  #carryOut(output) {
    this.#follow(output.language);
    if (output.reveal) {
      this.#speech.stop();
      this.#announcer.forget();
    }
    const focus = this.#acted ? output.focus : undefined;
    if (output.nodes) this.#mirror.update(output.nodes, focus);
    else if (focus) this.#mirror.focus(focus);
    if (this.#acted && output.reveal) this.#reveal();
    else if (focus) this.#mirror.element(focus)?.scrollIntoView({ block: "nearest" });
    if (output.extended) this.#extendFonts();
    if (output.announce) this.#announcer.announce(output.announce, output.language);
    if (output.save !== undefined) this.#storage.save({ code: output.save });
    for (const action of output.actions ?? []) this.#act(action);
    if (output.result) this.#tellPage("pikatesti-result", output.result);
  }

  #act(action) {
    if (action.kind === "speak") this.#speech.read(action.text, action.language);
    else if (action.kind === "silence") this.#speech.stop();
    else if (action.kind === "plain-view" || action.kind === "picture") this.#wantPlain(action.kind === "plain-view");
    else carryOut(action, this.#host());
  }

  async #extendFonts() {
    try {
      const give = await this.#fonts.extend();
      if (!give || !this.#engine) return;
      give(this.#engine);
      this.#loop.request();
    } catch (error) {
      console.warn("jarjesto-pikatesti:", error.message); // a few letters missing are no reason to stop
    }
  }

  #follow(language) {
    if (language === this.#language) return;
    const first = this.#language === undefined;
    this.#language = language;
    this.#speech?.stop();
    setAttribute(this.#root, "lang", language);
    this.#notices.language = language;
    if (!first && this.#acted) this.#storage.save({ language: language === this.#givenLanguage ? null : language });
  }

  #reveal() {
    if (this.#element.getBoundingClientRect().top < 0) this.#element.scrollIntoView({ block: "start" });
  }

  #host() {
    return {
      language: this.#language,
      dialogs: this.#root,
      linkOf: (code) => makeLink(this.#element, code),
      document: () => this.#engine.document(),
      tell: (text) => {
        this.#notices.toast(text);
        this.#announcer.announce(text, this.#language);
      },
    };
  }

  #restore(kept) {
    const link = readLink(this.#element);
    // Once opened, a link does not undo on each reload what was changed since.
    if (link !== null && link !== kept.link) {
      this.#storage.save({ link });
      const outcome = this.#engine.restore(link);
      if (outcome !== "restored") this.#notices.show(`page.link.${outcome}`);
      if (outcome === "restored" || outcome === "partly") return;
    }
    if (kept.code) this.#engine.restore(kept.code);
  }

  #openLink() {
    if (readLink(this.#element) === null) return;
    this.#notices.hideAll();
    this.#restore({});
    this.#loop.request();
    this.#element.scrollIntoView({ block: "start" });
  }

  #watchSize(signal) {
    const measure = () => {
      const width = this.#stage.getBoundingClientRect().width;
      const leastHeight = parseFloat(getComputedStyle(this.#element).minHeight) || 0;
      if (width === this.#width && leastHeight === this.#leastHeight) return;
      this.#width = width;
      this.#leastHeight = leastHeight;
      this.#loop.request();
    };
    measure();
    watchSizes([this.#element], measure, signal);
  }

  #viewChanged(setting) {
    this.#settings.set("plain-view", setting);
    if (this.#view.drawable) this.#notices.hide("page.plain");
    else this.#notices.show("page.plain");
    if (!this.#view.plain) return;
    this.#picture?.rest();
    this.#point(-1, -1, false);
  }

  #wantPlain(plain) {
    this.#storage.save({ plain });
    this.#view.want(plain);
    // Everything lies elsewhere now: what was pressed is to stay in sight.
    this.#mirror.focused?.scrollIntoView({ block: "nearest" });
  }

  #fail(error) {
    const failure = Failure.of(error);
    if (this.#life.signal.aborted) return failure;
    this.stop();
    this.#loading.remove();
    this.#stage.hidden = true;
    this.#notices.top.append(failureBox(failure, this.#language, this.#retry));
    const { address, status, diagnostics } = failure.detail;
    this.#tellPage("pikatesti-error", { kind: failure.kind, address, status, diagnostics });
    return failure;
  }

  #tellPage(type, detail) {
    this.#element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
