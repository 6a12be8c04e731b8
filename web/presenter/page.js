// The presenter's page in one window of a browser: what it is put together from, which view of the evening it shows,
// and what keys and buttons ask of the browser. The evening itself is evening.js.
import { takeOpening } from "../keeping/opening.js";
import { Store } from "../keeping/saves.js";
import { followToday } from "../keeping/today.js";
import { Windows, isNewer, viewBeside } from "../keeping/windows.js";
import { langOf } from "../player/dom.js";
import { interfaceLanguages, message } from "../player/languages.js";
import { beside } from "../player/beside.js";
import { loadTest } from "../player/load_test.js";
import { keepPage } from "../offline/keep_page.js";
import { watchSecondPresses } from "../player/one_press.js";
import { PageShell, beginningLanguage } from "../player/page_shell.js";
import { keepAwake } from "../player/screen.js";
import { Evening } from "./evening.js";
import { listenToKeys } from "./keys.js";
import { OfflineNotice } from "./offline_notice.js";
import { preferences } from "./preferences.js";
import { leaveByEscape, toggleFullscreen } from "./screen.js";
import { Takeaway } from "./takeaway.js";
import { Timers } from "./timers.js";
import { addWords } from "./words.js";

addWords();

const APPLICATION = "pikatesti-presenter"; // of its database and of the channel between its windows
const QUESTION_SET = "questions/jarjestoystavallinen-kunta.json";
// How long a number is seen on the only screen after + or −, or until something else is done.
const SEEN_MILLISECONDS = 4000;

export class PresenterPage {
  #element;
  #shell;
  #player;
  /** @type {import("../player/module.js").Engine} */
  #engine = null;
  #store;
  #windows;
  #timers;
  #takeaway;
  #offlineNotice;
  #evening = null;
  #view = "single";
  #keys = { letters: preferences.letters };
  #concealing = 0; // the timer after which a number that a button has counted is not shown any more

  constructor(element) {
    this.#element = element;
    const language = beginningLanguage();
    const host = {
      saved: () => {
        this.#evening?.changed();
        this.#followStart();
      },
      act: (action) => this.#act(action),
      spoke: (tag) => this.#spoke(tag),
    };
    this.#shell = new PageShell(element, { language, theme: preferences.theme, host });
    this.#player = this.#shell.player;
    this.#takeaway = new Takeaway(this.#player);
    this.#offlineNotice = new OfflineNotice(this.#player.notices);
    this.#spoke(language);
    this.#shell.expose({ evening: () => this.#evening?.document ?? null });
  }

  async start() {
    try {
      const test = await loadTest(beside(QUESTION_SET), { wasm: "presenter.wasm", messages: interfaceLanguages() });
      await this.#begin(test);
    } catch (error) {
      this.#shell.fail(error);
    }
  }

  // ---- Beginning

  /** @param {{ engine: import("../player/module.js").Engine, fonts: any }} test */
  async #begin({ engine, fonts }) {
    this.#engine = engine;
    engine.set("language", this.#player.language);
    const settings = this.#player.settings;
    settings.set("letters", this.#keys.letters);
    this.#timers = new Timers((name, value) => settings.set(name, value), this.#player.signal);
    this.#timers.language = this.#player.language;
    this.#store = await Store.open(APPLICATION, (state, save) => this.#stored(state, save));
    this.#windows = new Windows(APPLICATION, () => ({ view: this.#view, document: this.#evening.document }), {
      heard: (document) => {
        this.#evening.hear(document);
        this.#followStart();
      },
      others: () => this.#othersChanged(),
      swap: (view, document) => this.#swapped(view, document),
    });
    const entered = () => (preferences.window = { evening: this.#evening.document.id, view: this.#view });
    this.#evening = new Evening({
      element: this.#element,
      player: this.#player,
      engine,
      store: this.#store,
      windows: this.#windows,
      timers: this.#timers,
      entered,
    });
    await this.#findEvening();
    this.#setView(this.#view);
    await this.#evening.showKept();
    this.#player.show({ engine, fonts });
    this.#windows.tell();
    leaveByEscape(this.#player.signal);
    listenToKeys(
      this.#player.root,
      {
        run: (command) => this.#run(command),
        digit: (number) => this.#player.perform("", "key", number),
        settings: this.#keys,
      },
      this.#player.signal,
    );
    watchSecondPresses(this.#player.root, this.#player.signal);
    keepAwake(this.#player.signal);
    this.#followDay();
    this.#element.dataset.ready = "true";
    await this.#prepareOffline();
  }

  // From now on no network is needed. A new version is only taken before anything has been entered.
  async #prepareOffline() {
    const first = !navigator.serviceWorker?.controller;
    /** @param {import("../offline/offline.js").OfflineState} state */
    const told = ({ reason }) => {
      if (reason || first) this.#offlineNotice.tell(reason ?? "ready");
      this.#followStart();
    };
    if (first) this.#offlineNotice.tell("soon");
    this.#followStart();
    await keepPage(this.#element, { told, mayReload: () => this.#isUntouched });
  }

  get #isUntouched() {
    const { id, revision } = this.#evening.document;
    return revision === 0 && this.#windows.viewsOf(id).length === 0;
  }

  // An evening that nobody has begun is of the day on which it begins.
  #followDay() {
    let first = true;
    followToday(() => {
      if (!first && this.#isUntouched) this.#player.change(() => this.#evening.begin());
      first = false;
    }, this.#player.signal);
  }

  #followStart() {
    const { record, black } = this.#evening?.document ?? {};
    const atStart = Boolean(record) && !black && this.#evening.stage === "start";
    this.#offlineNotice.follow(atStart && this.#view !== "audience", this.#player.language);
  }

  // A reloaded window goes on where it was; a new one joins the evening that is open in another window, unless the
  // mapping has opened it for an evening of its own.
  async #findEvening() {
    const opening = takeOpening();
    if (opening) {
      this.#view = "single";
      this.#evening.beginWith(opening);
      return;
    }
    const kept = preferences.window;
    const live = await this.#windows.hello();
    if (kept.evening) {
      const { document, ...faults } = await this.#store.load(kept.evening);
      const same = live.filter(({ id }) => id === kept.evening);
      const newestLive = same.reduce((best, each) => (isNewer(each, best) ? each : best), document);
      // A tab that was doubled has the memory of the first one: it takes what is missing.
      const views = this.#windows.viewsOf(kept.evening);
      const doubled = kept.view !== "audience" && views.includes(kept.view);
      this.#view = doubled ? viewBeside(views) : (kept.view ?? "single");
      if (newestLive && this.#evening.take(newestLive, newestLive === document ? faults : {})) return;
    }
    const joined = live.reduce((best, each) => (!best || each.opened > best.opened ? each : best), null);
    if (joined && !kept.alone && this.#evening.take(joined)) {
      this.#setView(viewBeside(this.#windows.viewsOf(joined.id)));
      this.#offerOther();
      return;
    }
    this.#view = "single";
    this.#evening.begin();
  }

  // What has become of what the store was given, or of the store itself; as in saves.js.
  #stored(state, save) {
    const { notices } = this.#player;
    if (state === "saved" || state === "shortened") {
      this.#element.dataset.saved = String(save.revision);
      notices.hide("page.presenter.full");
      if (state === "saved") notices.hide("page.presenter.shortened");
      else notices.show("page.presenter.shortened");
    } else {
      notices.show(state === "full" ? "page.presenter.full" : "page.presenter.unsaved");
    }
  }

  // ---- Windows

  #setView(view) {
    this.#view = view;
    this.#element.dataset.view = view;
    this.#player.settings.set("view", view);
    this.#followStart();
    preferences.window = { ...preferences.window, view };
    this.#othersChanged();
  }

  #othersChanged() {
    if (!this.#evening?.document) return;
    const views = this.#windows.viewsOf(this.#evening.document.id);
    // The room's picture is in a window of its own now: this one becomes the presenter's.
    if (this.#view === "single" && views.includes("audience")) {
      this.#setView("desk");
      this.#windows.tell();
      return;
    }
    this.#player.settings.set("other-window", views.length > 0);
  }

  #swapped(view, { id }) {
    if (id !== this.#evening?.document?.id) return;
    this.#setView(view === "audience" ? "audience" : "desk"); // what the other one has had
    this.#windows.tell();
  }

  #offerOther() {
    const language = this.#player.language;
    this.#player.notices.show("page.presenter.joined", [
      {
        label: message(language, "page.presenter.desk"),
        press: () => {
          this.#windows.swap();
          this.#setView("desk");
          this.#windows.tell();
        },
      },
      {
        label: message(language, "page.presenter.other"),
        press: () => {
          this.#view = "single";
          this.#evening.begin();
          this.#setView("single");
          this.#evening.showKept();
          this.#windows.tell();
        },
      },
    ]);
  }

  // ---- What keys and buttons ask for

  /** @param {import("../contract").PresenterCommand} command */
  #run(command) {
    // At once, as browsers allow it only while a key or a press is being dealt with.
    if (command === "fullscreen") return void this.#fullscreen();
    if (this.#view === "audience") this.#player.notices.hide("page.presenter.joined");
    this.#player.perform("", "command", command);
  }

  /** @param {import("../contract").EveryAction | import("../contract").PresenterAction} action */
  async #act(action) {
    const { kind, text = "" } = action;
    /** @type {Record<import("../contract").PresenterAction["kind"], () => unknown>} */
    const deeds = {
      window: () => this.#openWindow(),
      view: () => {
        this.#setView(text);
        this.#windows.tell();
      },
      swap: () => {
        const wanted = this.#view === "audience" ? "desk" : "audience";
        this.#windows.swap();
        this.#setView(wanted);
        this.#windows.tell();
      },
      resume: () => this.#resume(text),
      forget: async () => {
        await this.#store.forget(text);
        await this.#evening.showKept();
      },
      "new-evening": () => this.#another(() => this.#evening.begin()),
      "open-record": () => this.#openRecord(),
      "open-earlier": async () => {
        const earlier = await this.#takeaway.openEarlier();
        if (earlier) this.#evening.make({ earlier });
      },
      "close-earlier": () => {
        this.#player.change((engine) => engine.call("earlier", ""));
        this.#evening.make({ earlier: null });
      },
      timer: () => {
        this.#timers.toggle();
        this.#evening.make({});
      },
      "timer-zero": () => {
        this.#timers.zero();
        this.#evening.make({});
      },
      fullscreen: () => this.#fullscreen(),
      theme: () => this.#wear(this.#shell.otherTheme),
      black: () => {
        this.#player.settings.set("black", text === "1");
        this.#evening.make({ black: text === "1" });
      },
      letters: () => {
        this.#keys.letters = text !== "0";
        preferences.letters = this.#keys.letters;
      },
      address: () => {
        preferences.address = text;
        this.#evening.setAddress(text);
        this.#evening.make({ address: text });
      },
      "download-record": () => this.#takeaway.record(),
      "download-csv": () => this.#takeaway.table(),
      "download-minutes": () => this.#takeaway.minutes(this.#evening.languages),
      "conceal-later": () => {
        clearTimeout(this.#concealing);
        this.#concealing = setTimeout(() => this.#run("conceal"), SEEN_MILLISECONDS);
      },
      "copy-minutes": () => this.#copy("minutes", text),
      "copy-report": () => this.#copy("report", text),
    };
    if (kind in deeds) await deeds[kind]();
    else await this.#carryOut(action);
  }

  // Another evening in this window: the other windows go on with theirs.
  async #another(how) {
    how();
    this.#setView(this.#windows.viewsOf(this.#evening.document.id).includes("audience") ? "desk" : "single");
    await this.#evening.showKept();
    this.#player.change(() => {});
    this.#windows.tell();
  }

  async #resume(id) {
    const { document, ...faults } = await this.#store.load(id);
    if (!document) {
      this.#player.notices.show("page.presenter.lost");
      return;
    }
    await this.#another(() => this.#evening.take(document, faults));
    this.#player.focusHeading();
  }

  async #openRecord() {
    const record = await this.#takeaway.chooseRecord();
    if (record === null) return;
    const { opened, diagnostics } = this.#engine.call("open", record);
    if (!opened) return this.#takeaway.refuse(diagnostics);
    await this.#another(() => this.#evening.adopt());
  }

  #copy(kind, language) {
    return this.#carryOut({ kind: "copy", text: this.#takeaway.text(kind, language) });
  }

  #carryOut(action) {
    const { address, languages } = this.#evening;
    return this.#shell.carryOut(action, this.#engine, this.#takeaway.paper(address, languages[1]));
  }

  // With "noopener" nobody could tell that the browser refused it.
  #openWindow() {
    const address = `presenter.html?language=${this.#player.language}`;
    const opened = window.open(address, "_blank", "popup,width=1280,height=720");
    if (opened) opened.opener = null;
    else this.#player.tell(message(this.#player.language, "page.presenter.no_window"));
  }

  async #fullscreen() {
    if (!(await toggleFullscreen())) this.#player.tell(message(this.#player.language, "page.presenter.no_fullscreen"));
  }

  #wear(theme) {
    preferences.theme = theme;
    this.#shell.wear(theme);
  }

  #spoke(language) {
    document.documentElement.lang = langOf(language);
    this.#followStart();
    if (this.#timers) this.#timers.language = language;
  }
}
