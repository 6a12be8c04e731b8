// The coordinator's page in one window of a browser: what it is put together from, and what its buttons ask of the
// browser. The campaign itself is campaign.js.
import { listenToDrops } from "../keeping/files.js";
import { forgetOpening, leaveOpening } from "../keeping/opening.js";
import { Store } from "../keeping/saves.js";
import { Windows } from "../keeping/windows.js";
import { followToday } from "../keeping/today.js";
import { keepPage } from "../offline/keep_page.js";
import { beside } from "../player/beside.js";
import { fetchBytes } from "../player/files.js";
import { copyText } from "../player/host_actions.js";
import { interfaceLanguages, message } from "../player/languages.js";
import { fetchLists } from "../player/lists.js";
import { loadTest } from "../player/load_test.js";
import { pageAddress } from "../player/page_address.js";
import { pageHost } from "../player/page_host.js";
import { LateMirror, LatePicture } from "../player/long_screens.js";
import { PageShell, beginningLanguage } from "../player/page_shell.js";
import paper from "../style/paper.css";
import { Campaign } from "./campaign.js";
import { Files } from "./files.js";
import { listenToInterviewKeys } from "./interview_keys.js";
import { listenToArrows } from "./map_keys.js";
import { listenToUndoKeys } from "./undo_keys.js";
import { preferences } from "./preferences.js";
import { addWords } from "./words.js";

addWords();

const APPLICATION = "pikatesti-mapping"; // of its database and of the channel between its windows
const QUESTION_SET = "questions/jarjestoystavallinen-kunta.interviews.json";
const CHANGES = "questions/municipality-changes.json";
const TILES = "questions/municipality-tiles.json";
const EXAMPLE = "mapping/lapland-example.jsonl";

const finish = (page) => page.documentElement.classList.add("mapping"); // what is printed

export class MappingPage {
  #element;
  #shell;
  #player;
  /** @type {import("../player/module.js").Engine} */
  #engine = null;
  #store;
  #windows;
  #files;
  /** @type {Campaign} */
  #campaign = null;
  #keys = { letters: preferences.letters };

  constructor(element) {
    this.#element = element;
    const language = beginningLanguage(preferences.language);
    const host = {
      saved: () => this.#campaign?.changed(),
      act: (action) => this.#act(action),
      spoke: (tag) => this.#spoke(tag),
    };
    this.#shell = new PageShell(element, { language, theme: preferences.theme, host });
    this.#player = this.#shell.player;
    this.#files = new Files(this.#player);
    this.#spoke(language);
    this.#shell.expose({ campaign: () => this.#campaign?.document ?? null });
  }

  async start() {
    try {
      const giveLists = fetchLists({ "load-changes": CHANGES, "load-tiles": TILES });
      const test = await loadTest(beside(QUESTION_SET), { wasm: "mapping.wasm", messages: interfaceLanguages() });
      await giveLists(test.engine);
      await this.#begin(test);
    } catch (error) {
      this.#shell.fail(error);
    }
  }

  /** @param {{ engine: import("../player/module.js").Engine, fonts: any }} test */
  async #begin({ engine, fonts }) {
    this.#engine = engine;
    engine.set("language", this.#player.language);
    const player = this.#player;
    followToday((day) => player.settings.set("today", day), player.signal);
    player.settings.set("seed", crypto.getRandomValues(new Uint32Array(4)).join("-"));
    player.settings.set("letters", this.#keys.letters);
    this.#store = await Store.open(APPLICATION, (state, save) => this.#stored(state, save));
    this.#windows = new Windows(APPLICATION, () => ({ view: "mapping", document: this.#campaign.document }), {
      heard: (document) => this.#campaign.hear(document),
      others: () => {},
      swap: () => {},
    });
    this.#campaign = new Campaign({
      element: this.#element,
      player,
      engine,
      store: this.#store,
      windows: this.#windows,
    });
    await this.#findCampaign();
    await this.#campaign.showKept();
    player.show({ engine, fonts, OwnMirror: LateMirror, OwnPicture: LatePicture });
    this.#watchScrolling(player.signal);
    listenToArrows(player, player.signal);
    listenToUndoKeys(player, player.signal);
    listenToInterviewKeys(player, this.#keys, player.signal);
    listenToDrops({ offer: (files) => this.#offer(files) }, player.signal);
    this.#element.dataset.ready = "true";
    await keepPage(this.#element, { mayReload: () => this.#campaign.document === null });
  }

  // A reloaded window goes on where it was.
  async #findCampaign() {
    const id = preferences.campaign;
    if (!id) return;
    const { document, ...faults } = await this.#store.load(id);
    const live = (await this.#windows.hello()).filter((each) => each.id === id);
    const newest = live.reduce((best, each) => (best && best.revision >= each.revision ? best : each), document);
    if (newest) this.#campaign.take(newest, newest === document ? faults : {});
  }

  #offer(files) {
    if (this.#campaign.document) return this.#files.offer(files);
    return this.#files.openDropped(files, () => this.#campaign.adopt());
  }

  // Heads of tables stay in sight.
  #watchScrolling(signal) {
    let told = 0;
    const tell = () => {
      const top = Math.max(0, Math.round(-this.#player.root.getBoundingClientRect().top));
      if (top === told) return;
      told = top;
      this.#player.settings.set("seen-top", top);
    };
    document.addEventListener("scroll", tell, { passive: true, signal });
  }

  // What has become of what the store was given, or of the store itself; as in saves.js.
  #stored(state, save) {
    const { notices } = this.#player;
    if (state === "saved" || state === "shortened") {
      this.#element.dataset.saved = String(save.revision);
      notices.hide("page.mapping.full");
      if (state === "saved") notices.hide("page.mapping.shortened");
      else notices.show("page.mapping.shortened");
    } else {
      notices.show(state === "full" ? "page.mapping.full" : "page.mapping.unsaved");
    }
  }

  /** @param {import("../contract").EveryAction | import("../contract").MappingAction} action */
  async #act(action) {
    const { kind, text = "" } = action;
    /** @type {Record<import("../contract").MappingAction["kind"], () => unknown>} */
    const deeds = {
      begin: () => this.#campaign.adopt(),
      resume: () => this.#resume(text),
      forget: async () => {
        await this.#store.forget(text);
        await this.#campaign.showKept();
      },
      leave: async () => {
        this.#campaign.leave();
        await this.#campaign.showKept();
      },
      "open-campaign": async () => (await this.#files.openCampaign()) && this.#campaign.adopt(),
      "choose-files": () => this.#files.choose(),
      "offer-text": () => this.#files.offerText(text),
      example: () => this.#example(),
      theme: () => this.#wear(this.#shell.otherTheme),
      language: () => (preferences.language = text),
      letters: () => {
        this.#keys.letters = text !== "0";
        preferences.letters = this.#keys.letters;
      },
      "download-campaign": () => this.#files.campaign(),
      "copy-ask": () => this.#copyAsk(text),
      "send-interview": () => this.#files.sendInterview(text, pageHost(this.#player, this.#engine)),
      "choose-interview": () => {}, // of the municipality's page
      "open-evening": () => this.#openEvening(text),
      "download-failed": () => this.#files.failedRows(text),
      "download-picture": () => this.#files.picture(text),
      "download-template": () => this.#files.tableTemplate(text),
      "download-csv": () => this.#files.table(text === "long" ? "long" : "wide"),
    };
    if (kind in deeds) await deeds[kind]();
    else await this.#shell.carryOut(action, this.#engine, { style: paper, finish });
  }

  // Where somebody answers what the text asks for; see web/ask/ask.js.
  #copyAsk(text) {
    const { language } = this.#player;
    const page = { sv: "sv.html", en: "en.html" }[language] ?? "index.html";
    const address = new URL(`${page}?ask=${text}`, pageAddress()).href;
    return copyText(address, message(language, "page.mapping.ask.copied"), pageHost(this.#player, this.#engine));
  }

  #openEvening(municipality) {
    const { opening } = this.#engine.call("opening", municipality);
    if (!opening) return;
    try {
      if (window.open(leaveOpening(opening), "_blank")) return;
      forgetOpening();
    } catch (error) {
      console.warn(error);
    }
    this.#player.tell(message(this.#player.language, "page.mapping.no_window"));
  }

  async #resume(id) {
    const { document, ...faults } = await this.#store.load(id);
    if (!document) {
      this.#player.notices.show("page.mapping.lost");
      return;
    }
    this.#player.changeNow(() => this.#campaign.take(document, faults));
  }

  async #example() {
    try {
      const bytes = await fetchBytes(beside(EXAMPLE));
      this.#player.changeNow((engine) => engine.call("example", bytes));
      this.#campaign.adopt();
    } catch (error) {
      this.#player.tell(message(this.#player.language, "page.failure.file_missing"));
      console.warn(error);
    }
  }

  #wear(theme) {
    preferences.theme = theme;
    this.#shell.wear(theme);
  }

  #spoke(language) {
    document.documentElement.lang = language;
  }
}
