// One running module in one place of a page: what a frame of it says is carried out here, and what people do and wish
// is told to it. What the application is about, its host knows.
import { Announcer } from "./announcer.js";
import { create, langOf, setAttribute } from "./dom.js";
import { layoutWidth, watchSizes, watchTheme } from "./environment.js";
import { listen } from "./events.js";
import { message } from "./languages.js";
import { Loop } from "./loop.js";
import { Mirror } from "./mirror.js";
import { Notices } from "./notices.js";
import { Picture } from "./picture.js";
import { Probes } from "./probes.js";
import { Settings } from "./settings.js";
import { Speech } from "./speech.js";
import { View } from "./view.js";
import { watchWishes } from "./wishes.js";

// The height is known after the first; what is then visible may call for a second.
const MOST_LAYOUTS = 3;
// The part of the content that is painted while there is no picture.
const NOTHING = { top: 0, height: 0 };

export class Player {
  framesDrawn = 0;
  acted = false; // until somebody has done something, the page's focus and scroll place are left alone
  settings = new Settings();
  root = create("div", { class: "root" });

  #element;
  #host;
  #life = new AbortController();
  /** @type {import("./module.js").Engine | null} */
  #engine = null;
  #fonts;
  #language; // what is shown
  #browserTheme;
  #loop;
  #mirror;
  #picture;
  #speech;
  #width = 0;
  #leastHeight = 0;
  #height = 0;

  #announcer = new Announcer();
  #loading = create("slot");
  #canvas = create("canvas", { "aria-hidden": "true" });
  #overlay = create("div", { class: "overlay" });
  #stage = create("div", { class: "stage", hidden: true }, this.#canvas, this.#overlay);
  #probes = new Probes();
  #view = new View(this.#stage, (setting) => this.#viewChanged(setting));

  /**
   * element: whose width, least height and `theme` attribute count; everything goes into its shadow. language: until
   * the module has its own. host is told what is not the player's: saved(text) is to be kept, act(action) of a frame's
   * actions, result(detail), spoke(language) after the language changed, speaking(yes) while something is read aloud,
   * plainWanted(plain) by the visitor, failed(error) when the module stopped and has been left.
   */
  constructor({ element, shadow, language, host, notices = new Notices() }) {
    this.#element = element;
    this.#host = host;
    this.notices = notices;
    this.#follow(language);
    this.#loading.append(create("p", { class: "loading" }, message(language, "page.loading")));
    this.root.append(notices.top, this.#loading, this.#stage, notices.bottom, this.#announcer.element);
    shadow.append(this.root, ...this.#probes.all);
    watchTheme((theme) => {
      this.#browserTheme = theme;
      this.setTheme();
    }, this.signal);
    watchWishes({ root: this.root, probes: this.#probes, settings: this.settings }, this.signal);
  }

  get signal() {
    return this.#life.signal;
  }

  get language() {
    return this.#language;
  }

  get memoryBytes() {
    return this.#engine?.memoryBytes ?? 0;
  }

  /**
   * A module that has all it needs, and its fonts. ordinal: which of the page's players this is, from 0. plain: the
   * view. OwnMirror, OwnPicture: those of long_screens.js.
   */
  show({ engine, fonts, ordinal = 0, plain = false, OwnMirror = Mirror, OwnPicture = Picture }) {
    const signal = this.signal;
    this.#engine = engine;
    this.#fonts = fonts;
    this.#loading.remove();
    this.#stage.hidden = false;
    this.settings.connect((name, value) => this.change((engine) => engine.set(name, value)));
    this.#mirror = new OwnMirror(this.#overlay, ordinal);
    this.#loop = new Loop((seconds) => {
      let again = false;
      this.ask(() => (again = this.#frame(seconds)));
      return again;
    }, signal);
    const changed = () => this.#loop.request();
    const usable = (yes) => (this.#view.drawable = yes);
    this.#picture = new OwnPicture(this.#stage, this.#canvas, engine, { changed, usable }, signal);
    this.#view.want(plain);
    const voices = (languages) => this.settings.set("voices", languages);
    const speaking = (yes) => {
      this.settings.set("speaking", yes);
      this.#host.speaking?.(yes);
    };
    this.#speech = new Speech({ voices, speaking }, signal);
    this.#watchSize(signal);
    listen(this.#overlay, this.#mirror, this.#handlers(), signal);
    this.#loop.now();
  }

  /** Ends it: nothing is drawn or watched any more. What is shown stays; see hide(). */
  stop() {
    this.#life.abort();
    this.#engine = null;
  }

  /** Makes room for what is shown instead. */
  hide() {
    this.#loading.remove();
    this.#stage.hidden = true;
  }

  /** Follows the element's attribute, or else the browser. */
  setTheme() {
    const wanted = this.#element.getAttribute("theme");
    const theme = wanted === "light" || wanted === "dark" ? wanted : this.#browserTheme;
    setAttribute(this.root, "data-theme", theme);
    this.settings.set("theme", theme);
  }

  /**
   * Whatever the module is asked may make it stop; then that is told instead of leaving a dead picture. True if it did
   * it.
   * @param {(engine: import("./module.js").Engine) => unknown} what
   */
  ask(what) {
    if (!this.#engine) return false;
    try {
      what(this.#engine);
      return this.#engine !== null;
    } catch (error) {
      this.#host.failed(error);
      return false;
    }
  }

  /**
   * Asks, and draws soon what came of it.
   * @param {(engine: import("./module.js").Engine) => unknown} what
   */
  change(what) {
    if (this.ask(what)) this.#loop?.request();
  }

  /**
   * The same at once: what it leads to stands in the page when this returns.
   * @param {(engine: import("./module.js").Engine) => unknown} what
   */
  changeNow(what) {
    if (this.ask(what)) this.#loop?.now();
  }

  /** The module has forgotten everything since it was loaded: it is told all settings again, and shown as it is. */
  renew() {
    this.#speech.stop();
    this.#announcer.forget();
    this.notices.hideAll();
    this.notices.bottom.replaceChildren();
    this.settings.connect((name, value) => this.change((engine) => engine.set(name, value)));
    this.#loop.now();
    this.#mirror.focusHeading();
  }

  /**
   * As if the visitor had done it: at once, so that what the event leads to stands in the page before the event is
   * over.
   * @type {import("./events.js").Perform}
   */
  perform(id, event, value) {
    this.acted = true;
    if (this.ask((engine) => engine.perform(id, event, value))) this.#loop.now();
  }

  focusHeading() {
    this.#mirror?.focusHeading();
  }

  /** The mirror's control for a node, or null. */
  element(id) {
    return this.#mirror?.element(id) ?? null;
  }

  /** A message of the interface, in the language that is shown. */
  say(name, values) {
    return message(this.#language, name, values);
  }

  /** For the ear alone. */
  announce(text) {
    this.#announcer.announce(text, this.#language);
  }

  /** Shows and announces a short text. */
  tell(text) {
    this.notices.toast(text);
    this.announce(text);
  }

  #handlers() {
    return {
      /** @type {import("./events.js").Perform} */
      perform: (id, event, value) => this.perform(id, event, value),
      // In the plain view nothing lies where the module would have painted it.
      pointer: (x, y, pressed) => !this.#view.plain && this.#point(x, y, pressed),
      focus: (id) => this.change((engine) => engine.focus(id)),
    };
  }

  #point(x, y, pressed) {
    this.change((engine) => engine.pointer(x, y, pressed));
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

  /** @param {import("../contract").Frame} output */
  #carryOut(output) {
    this.#follow(output.language);
    if (output.reveal) {
      this.#speech.stop();
      this.#announcer.forget();
    }
    if (output.forget) this.#announcer.forget();
    const focus = this.acted ? output.focus : undefined;
    if (output.nodes) this.#mirror.update(output.nodes, focus);
    else if (focus) this.#mirror.focus(focus);
    if (this.acted && output.reveal) this.#reveal();
    if (focus) this.#mirror.element(focus)?.scrollIntoView({ block: "nearest" });
    if (output.extended) this.#extendFonts();
    this.#view.lettersMissing = Boolean(output.extended) && this.#fonts.exhausted;
    if (output.announce) this.#announcer.announce(output.announce, output.language);
    if (output.save !== undefined) this.#host.saved(output.save);
    for (const action of output.actions ?? []) this.#act(action);
    if (output.result) this.#host.result?.(output.result);
  }

  /** @param {import("../contract").Action} action */
  #act(action) {
    if (action.kind === "speak") this.#speech.read(action.text, action.language);
    else if (action.kind === "silence") this.#speech.stop();
    else if (action.kind === "plain-view" || action.kind === "picture") this.#wantPlain(action.kind === "plain-view");
    else this.#host.act(action);
  }

  async #extendFonts() {
    try {
      const give = await this.#fonts.extend();
      if (!give || !this.#engine) return;
      give(this.#engine);
    } catch (error) {
      console.warn("jarjesto-pikatesti:", error.message); // what lacks them is shown in the plain view
    }
    this.#loop?.request();
  }

  #follow(language) {
    if (language === this.#language) return;
    const first = this.#language === undefined;
    this.#language = language;
    this.#speech?.stop();
    setAttribute(this.root, "lang", langOf(language));
    this.notices.language = language;
    if (!first) this.#host.spoke?.(language);
  }

  #reveal() {
    // What a page says to be covered at its top, by a header that stays there.
    const covered = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    if (this.#element.getBoundingClientRect().top < covered) this.#element.scrollIntoView({ block: "start" });
  }

  #watchSize(signal) {
    const measure = () => {
      const width = layoutWidth(this.#stage);
      const leastHeight = parseFloat(getComputedStyle(this.#element).minHeight) || 0;
      if (width === this.#width && leastHeight === this.#leastHeight) return;
      this.#width = width;
      this.#leastHeight = leastHeight;
      this.#loop.request();
    };
    measure();
    watchSizes([this.#element, this.root], measure, signal);
    if (this.#width === 0 && this.#element.getClientRects().length > 0)
      console.warn(
        `${this.#element.localName}: the element is 0 pixels wide, so nothing is shown. What is around it gives it no width: set one, such as width: 100%.`,
      );
  }

  #viewChanged(setting) {
    this.settings.set("plain-view", setting);
    if (this.#view.drawable) this.notices.hide("page.plain");
    else this.notices.show("page.plain");
    if (!this.#view.plain) return;
    this.#picture?.rest();
    this.#point(-1, -1, false);
  }

  #wantPlain(plain) {
    this.#host.plainWanted?.(plain);
    this.#view.want(plain);
    // Everything lies elsewhere now: what was pressed is to stay in sight.
    this.#mirror.focused?.scrollIntoView({ block: "nearest" });
  }
}
