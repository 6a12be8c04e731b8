// The coordinator's page in one window of a browser: what it is put together from, and what its buttons ask of the
// browser. The campaign itself is campaign.js.
import { sayOfActions } from "../player/action_words.js";
import { listenToDrops } from "../keeping/files.js";
import { forgetOpening, leaveOpening } from "../keeping/opening.js";
import { Store } from "../keeping/saves.js";
import { Windows } from "../keeping/windows.js";
import { followToday } from "../keeping/today.js";
import { Offline } from "../offline/offline.js";
import { beside } from "../player/beside.js";
import { matchLanguage, preferredLanguages } from "../player/environment.js";
import { Failure } from "../player/failure.js";
import { failureBox } from "../player/failure_box.js";
import { fetchBytes } from "../player/files.js";
import { carryOut, copyText } from "../player/host_actions.js";
import { interfaceLanguages, interfaceTags, message } from "../player/languages.js";
import { loadTest } from "../player/load_test.js";
import { NoticesApart } from "../player/notices_apart.js";
import { pageAddress } from "../player/page_address.js";
import { pageHost } from "../player/page_host.js";
import { Player } from "../player/player.js";
import { printResult } from "../player/print.js";
import { dress } from "../player/style.js";
import paper from "../style/paper.css";
import { Campaign } from "./campaign.js";
import { Files } from "./files.js";
import { listenToInterviewKeys } from "./interview_keys.js";
import { listenToArrows } from "./map_keys.js";
import { preferences } from "./preferences.js";
import { addWords } from "./words.js";

addWords();

const APPLICATION = "pikatesti-mapping"; // of its database and of the channel between its windows
const QUESTION_SET = "questions/jarjestoystavallinen-kunta.interviews.json";
const CHANGES = "questions/municipality-changes.json";
const TILES = "questions/municipality-tiles.json";
const EXAMPLE = "mapping/lapland-example.jsonl";

export class MappingPage {
  #element;
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
    const shadow = element.attachShadow({ mode: "open" });
    dress(shadow);
    const linked = new URLSearchParams(location.search).get("language"); // by a page in that language
    const browser = preferredLanguages(document.documentElement).slice(1);
    const wished = [preferences.language, linked, ...browser].filter(Boolean);
    const language = matchLanguage(wished, interfaceTags) ?? "fi";
    this.#setTheme(preferences.theme);
    const host = {
      saved: () => this.#campaign?.changed(),
      act: (action) => this.#act(action),
      spoke: (tag) => this.#spoke(tag),
      failed: (error) => this.#fail(error),
    };
    this.#player = new Player({ element, shadow, language, host, notices: new NoticesApart() });
    this.#files = new Files(this.#player);
    this.#spoke(language);
    // What a page's own script, or a test, may look at.
    Object.defineProperties(element, {
      campaign: { get: () => this.#campaign?.document ?? null },
      framesDrawn: { get: () => this.#player.framesDrawn },
      memoryBytes: { get: () => this.#player.memoryBytes },
    });
  }

  async start() {
    try {
      const lists = [CHANGES, TILES].map((address) => fetchBytes(beside(address)));
      for (const list of lists) list.catch(() => {}); // asked for below
      const test = await loadTest(beside(QUESTION_SET), { wasm: "mapping.wasm", messages: interfaceLanguages() });
      const changes = test.engine.call("load-changes", await lists[0]);
      if (changes.diagnostics) throw new Failure("file_broken", { address: CHANGES, diagnostics: changes.diagnostics });
      const tiles = test.engine.call("load-tiles", await lists[1]);
      if (tiles.diagnostics) throw new Failure("file_broken", { address: TILES, diagnostics: tiles.diagnostics });
      await this.#begin(test);
    } catch (error) {
      this.#fail(error);
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
    player.show({ engine, fonts });
    this.#watchScrolling(player.signal);
    listenToArrows(player, player.signal);
    listenToInterviewKeys(player, this.#keys, player.signal);
    const refused = () => player.tell(message(player.language, "page.mapping.not_open"));
    const offer = (files) => this.#files.offer(files);
    listenToDrops({ offer, wanted: () => this.#campaign.document !== null, refused }, player.signal);
    this.#element.dataset.ready = "true";
    await this.#prepareOffline();
  }

  // From now on no network is needed. A new version is only taken while no campaign is open.
  async #prepareOffline() {
    const told = ({ ready }) => (this.#element.dataset.offline = String(ready));
    const offline = new Offline({ told, mayReload: () => this.#campaign.document === null });
    await offline.started();
    await offline.rest({ now: true });
  }

  // A reloaded window goes on where it was.
  async #findCampaign() {
    const id = preferences.campaign;
    if (!id) return;
    const { document, damaged } = await this.#store.load(id);
    const live = (await this.#windows.hello()).filter((each) => each.id === id);
    const newest = live.reduce((best, each) => (best && best.revision >= each.revision ? best : each), document);
    if (newest) this.#campaign.take(newest, { damaged: damaged && newest === document });
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
    } else {
      notices.show(state === "full" ? "page.mapping.full" : "page.mapping.unsaved");
    }
  }

  /** @param {import("../contract").EveryAction | import("../contract").MappingAction} action */
  async #act(action) {
    const { kind, text = "" } = action;
    /** @type {Record<import("../contract").MappingAction["kind"] | "print", () => unknown>} */
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
      theme: () => this.#setTheme(this.#player.root.dataset.theme === "dark" ? "light" : "dark"),
      language: () => (preferences.language = text),
      letters: () => {
        this.#keys.letters = text !== "0";
        preferences.letters = this.#keys.letters;
      },
      print: () => this.#print(),
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
    else await carryOut(/** @type {import("../contract").EveryAction} */ (action), pageHost(this.#player, this.#engine));
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

  async #print() {
    const { nodes, language } = this.#engine.call("document");
    const finish = (page) => page.documentElement.classList.add("mapping");
    if (await printResult({ nodes, language }, { style: paper, finish })) return;
    this.#player.tell(sayOfActions(this.#player.language, "page.print.refused"));
  }

  async #resume(id) {
    const { document, damaged } = await this.#store.load(id);
    if (!document) {
      this.#player.notices.show("page.mapping.lost");
      return;
    }
    this.#player.changeNow(() => this.#campaign.take(document, { damaged }));
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

  #setTheme(theme) {
    if (!theme) return;
    preferences.theme = theme;
    this.#element.setAttribute("theme", theme);
    document.documentElement.dataset.theme = theme;
    this.#player?.setTheme();
  }

  #spoke(language) {
    document.documentElement.lang = language;
  }

  #fail(error) {
    const failure = Failure.of(error);
    this.#player.stop();
    this.#player.hide();
    this.#player.notices.top.append(failureBox(failure, this.#player.language, () => location.reload()));
  }
}
