// What goes out of an evening and comes into it: files, paper, texts, and records of other evenings.
import { faultWords } from "../player/fault_words.js";
import { choose, download } from "../keeping/files.js";
import { langOf } from "../player/dom.js";
import { message } from "../player/languages.js";
import { printedWords } from "../player/print.js";
import { drawBars } from "./bars.js";
import { codeOf } from "./paper_code.js";
import paper from "../style/paper.css";

export class Takeaway {
  /** @type {import("../player/player.js").Player} */
  #player;

  constructor(player) {
    this.#player = player;
  }

  record() {
    this.#download(".json", "application/json", (engine) => engine.call("evening", "file").record);
  }

  table() {
    this.#download(".csv", "text/csv", () => this.text("csv"));
  }

  /** In two languages the whole text stands in one after the other, so that each can be taken out by itself. */
  minutes(languages) {
    const text = () => languages.map((language) => this.text("minutes", language)).join("\n* * *\n\n");
    this.#download(".txt", "text/plain;charset=utf-8", text);
  }

  /** "csv", "minutes" or "report". */
  text(kind, language = this.#player.language) {
    return this.#ask((engine) => engine.call("text", kind, language).text) ?? "";
  }

  /**
   * How an evening prints, as of printResult(). address: of the citizen's test; "": not known. second: the other
   * language of the evening, if it has one.
   */
  paper(address, second) {
    const shown = address || new URL("./", location.href).href;
    const finish = (page, nodes) => {
      drawBars(nodes, page);
      page.body.append(...[second && footIn(second, shown, page), codeOf(address, page)].filter(Boolean));
    };
    return { address: shown, style: paper, finish };
  }

  /** The text of a record that the presenter chooses, or null. */
  async chooseRecord() {
    const bytes = await choose(".json,application/json");
    return bytes && new TextDecoder().decode(bytes);
  }

  /** Another evening's record beside the present one: its text, or null if there is none. */
  async openEarlier() {
    const record = await this.chooseRecord();
    if (record === null) return null;
    let answer;
    this.#player.change((engine) => (answer = engine.call("earlier", record)));
    if (answer?.opened) return record;
    this.refuse(answer?.diagnostics);
    return null;
  }

  /** Says why a file is no record: the first fault, with its place. */
  refuse(diagnostics) {
    const { language } = this.#player;
    const reason = faultWords(language, diagnostics);
    this.#player.tell(message(language, "page.presenter.no_record", { reason }));
  }

  #download(ending, type, textOf) {
    const name = this.#ask((engine) => engine.call("evening", "autosave").name) + ending;
    download(name, this.#ask(textOf), type);
    this.#player.tell(message(this.#player.language, "page.presenter.downloaded", { name }));
  }

  /** @param {(engine: import("../player/module.js").Engine) => unknown} what */
  #ask(what) {
    let answer;
    this.#player.ask((engine) => (answer = what(engine)));
    return answer;
  }
}

// The foot once more, in the second language.
function footIn(language, address, page) {
  const foot = page.createElement("p");
  foot.className = "second";
  foot.lang = langOf(language);
  foot.textContent = printedWords(language, address);
  return foot;
}
