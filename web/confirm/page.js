// The municipality's page: an interview comes in by link, file or paste, is read, corrected and confirmed, and goes
// back by mail, link or file. What it shows is the coordinator's module in another part; nothing is sent by itself.
import { addFaultWords, faultWords } from "../player/fault_words.js";
import { choose, download, listenToDrops } from "../keeping/files.js";
import { openMail } from "../keeping/mail.js";
import { isRecordLink, recordFragment, recordsAmong, sentOfLink } from "../keeping/record_link.js";
import { followToday } from "../keeping/today.js";
import { keepPage } from "../offline/keep_page.js";
import { beside } from "../player/beside.js";
import { fetchBytes } from "../player/files.js";
import { copyText } from "../player/host_actions.js";
import { extendLanguages, interfaceLanguages, message } from "../player/languages.js";
import { fetchLists } from "../player/lists.js";
import { loadTest } from "../player/load_test.js";
import { pageAddress } from "../player/page_address.js";
import { pageHost } from "../player/page_host.js";
import { PageShell, beginningLanguage } from "../player/page_shell.js";
import en from "../languages/mapping/en.json";
import simple from "../languages/mapping/fi-simple.json";
import fi from "../languages/mapping/fi.json";
import sv from "../languages/mapping/sv.json";
import paper from "../style/paper.css";

extendLanguages({ fi, sv, en });
addFaultWords();

const QUESTION_SET = "questions/jarjestoystavallinen-kunta.interviews.json";
const CHANGES = "questions/municipality-changes.json";
const PLAIN = "fi-simple";
const PLAIN_WORDS = "languages/fi-simple.json";
// WebKit refuses an address that is changed more than a hundred times in ten seconds, older ones in thirty.
const MOST_KEPT = 60;
const KEPT_MILLISECONDS = 30_000;
const LATER_MILLISECONDS = 500;

const finish = (page) => page.documentElement.classList.add("mapping"); // what is printed

export class ConfirmPage {
  #element;
  #shell;
  #player;
  /** @type {import("../player/module.js").Engine} */
  #engine = null;
  #kept = []; // when, lately
  #waiting = 0; // a timer

  constructor(element) {
    this.#element = element;
    const language = beginningLanguage();
    const host = {
      saved: () => this.#keep(),
      act: (action) => this.#act(action),
      spoke: (tag) => this.#spoke(tag),
    };
    this.#shell = new PageShell(element, { language, host });
    this.#player = this.#shell.player;
    this.#spoke(language);
  }

  async start() {
    try {
      const giveLists = fetchLists({ "load-changes": CHANGES });
      const test = await loadTest(beside(QUESTION_SET), { wasm: "mapping.wasm", messages: await this.#messages() });
      await giveLists(test.engine);
      this.#begin(test);
      await keepPage(this.#element, { mayReload: () => !this.#interview().record });
    } catch (error) {
      this.#shell.fail(error);
    }
  }

  // Plain Finnish has few words of its own here; Finnish stands in for the others, and for all if they do not come.
  async #messages() {
    const fetched = fetchBytes(beside(PLAIN_WORDS)).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)));
    const words = await fetched.catch(() => ({}));
    const other = interfaceLanguages().filter(([tag]) => tag !== PLAIN);
    return [...other, [PLAIN, JSON.stringify({ ...words, ...simple })]];
  }

  /** @param {{ engine: import("../player/module.js").Engine, fonts: any }} test */
  #begin({ engine, fonts }) {
    this.#engine = engine;
    const player = this.#player;
    player.settings.set("confirming", true);
    followToday((day) => player.settings.set("today", day), player.signal);
    engine.set("confirming", true); // decides which languages there are
    engine.set("language", player.language);
    player.show({ engine, fonts });
    if (isRecordLink(location.hash)) this.#openText(location.hash);
    window.addEventListener("hashchange", () => isRecordLink(location.hash) && this.#openText(location.hash), {
      signal: player.signal,
    });
    const offer = async ([file]) => file && this.#openText(await file.text());
    listenToDrops({ offer }, player.signal);
    window.addEventListener("pagehide", () => this.#waiting && this.#keepNow(), { signal: player.signal });
    this.#element.dataset.ready = "true";
  }

  #interview() {
    /** @type {{ record?: string, name?: string, what?: string, sent?: string }} */
    let interview = {};
    this.#player.ask((engine) => (interview = engine.call("interview")));
    return interview;
  }

  // What was opened and corrected stays in the page's own address, so that it is there after a reload: at once, and
  // only where somebody types on and on, a little later.
  #keep() {
    const now = performance.now();
    this.#kept = this.#kept.filter((time) => now - time < KEPT_MILLISECONDS);
    if (this.#kept.length < MOST_KEPT) this.#keepNow();
    else this.#keepLater();
  }

  #keepLater() {
    this.#waiting ||= setTimeout(() => this.#keepNow(), LATER_MILLISECONDS);
  }

  #keepNow() {
    clearTimeout(this.#waiting);
    this.#waiting = 0;
    const { record, what, sent } = this.#interview();
    if (!record) return;
    this.#kept.push(performance.now());
    try {
      history.replaceState(null, "", location.pathname + location.search + recordFragment(record, sent));
    } catch (error) {
      console.warn(error);
      this.#keepLater();
    }
    document.title = `${message(this.#player.language, "mapping.confirm")} – ${what}`;
  }

  // The answers are in no address and no title any more. The browser's history may have the link that was opened.
  #leave() {
    clearTimeout(this.#waiting);
    this.#waiting = 0;
    this.#player.changeNow((engine) => engine.call("open", ""));
    history.replaceState(null, "", location.pathname + location.search);
    this.#spoke(this.#player.language);
  }

  /** A link, or what stands in a file. */
  #openText(text) {
    const { language } = this.#player;
    const linked = isRecordLink(text);
    const record = linked ? (recordsAmong(text).records[0] ?? null) : text;
    const sent = linked ? sentOfLink(text) : "";
    if (record === null) return this.#player.tell(message(language, "page.confirm.damaged"));
    let answer;
    this.#player.changeNow((engine) => (answer = engine.call("open-to-confirm", sent, record)));
    if (answer?.opened) return undefined;
    const reason = faultWords(language, answer?.diagnostics);
    return this.#player.tell(message(language, "page.confirm.refused", { reason }));
  }

  /** @param {import("../contract").EveryAction | import("../contract").MappingAction} action */
  async #act(action) {
    const { kind, text = "" } = action;
    const deeds = {
      "choose-interview": () => this.#choose(),
      "offer-text": () => this.#openText(text),
      "send-interview": () => this.#send(text),
      leave: () => this.#leave(),
      theme: () => this.#shell.wear(this.#shell.otherTheme),
      language: () => this.#keep(),
    };
    if (kind in deeds) await deeds[kind]();
    else await this.#shell.carryOut(action, this.#engine, { style: paper, finish });
  }

  async #choose() {
    const bytes = await choose(".json,.txt,application/json,text/plain");
    if (bytes) this.#openText(new TextDecoder().decode(bytes));
  }

  /** @param {string} way mail, copy or file */
  async #send(way) {
    const { record, name, what } = this.#interview();
    if (!record) return;
    const { language } = this.#player;
    const say = (text, values) => message(language, text, values);
    const link = pageAddress() + recordFragment(record);
    if (way === "file") {
      download(`${name}.json`, `${record}\n`, "application/json");
      this.#player.tell(say("page.mapping.downloaded", { name: `${name}.json` }));
    } else if (way === "copy") {
      await copyText(link, say("page.confirm.copied"), pageHost(this.#player, this.#engine));
    } else {
      if (!openMail(say("page.confirm.subject", { what }), link)) this.#player.tell(say("page.confirm.too_long"));
    }
  }

  #spoke(language) {
    document.documentElement.lang = language === PLAIN ? "fi" : language;
    document.title = message(language, "mapping.confirm");
  }
}
