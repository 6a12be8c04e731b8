// Files that come in, by choice or by drop, and the campaign and its table that go out.
import { faultWords } from "../player/fault_words.js";
import { chooseAll, choose, download } from "../keeping/files.js";
import { recordFragment, recordsAmong } from "../keeping/record_link.js";
import { beside } from "../player/beside.js";
import { copyText } from "../player/host_actions.js";
import { message } from "../player/languages.js";
import { pageAddress } from "../player/page_address.js";
import { png } from "./png.js";

const ACCEPTED = [
  ...[".json", ".jsonl", ".txt", ".csv", ".tsv", ".xlsx", "application/json", "text/plain", "text/csv"],
  "text/tab-separated-values",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
].join(",");

const SAYS_CAMPAIGN = /"kind"\s*:\s*"campaign"/;

const MOST_OF_LINKS = 4 * 1024 * 1024; // in bytes; more than any letter with links has

const beginsWith = (bytes, ...begin) => begin.every((byte, index) => bytes[index] === byte);
const isZip = (bytes) => beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
// Old spreadsheets, and new ones that a password protects.
const isCompound = (bytes) => beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

export class Files {
  /** @type {import("../player/player.js").Player} */
  #player;

  constructor(player) {
    this.#player = player;
  }

  /** Offers files that the coordinator chooses; nothing of them is taken yet. */
  async choose() {
    await this.offer(await chooseAll(ACCEPTED));
  }

  /** @param {File[]} files */
  async offer(files) {
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (isZip(bytes) || isCompound(bytes)) await this.#offerSheets(file.name, bytes);
      else this.#offer(file.name, bytes);
    }
  }

  // Each sheet is a table of its own.
  async #offerSheets(file, bytes) {
    const { language } = this.#player;
    let sheets = [];
    let hidden = [];
    try {
      const { sheetsOf } = await import(beside("xlsx.js"));
      if (!isCompound(bytes)) ({ sheets, hidden } = sheetsOf(bytes));
    } catch (error) {
      console.warn("jarjesto-pikatesti:", error);
    }
    if (sheets.length === 0) this.#player.tell(message(language, "page.mapping.no_sheet", { name: file }));
    for (const { name, text } of sheets)
      this.#offer(sheets.length > 1 ? `${file}: ${name}` : file, new TextEncoder().encode(text));
    if (hidden.length > 0) this.#player.tell(message(language, "page.mapping.hidden_sheets", { names: hidden.join(", ") }));
  }

  offerText(text) {
    this.#offer("", new TextEncoder().encode(text));
  }

  // Links to interviews that municipalities send back are read here, all else by the module.
  #offer(name, bytes) {
    const text = bytes.length < MOST_OF_LINKS ? new TextDecoder().decode(bytes) : "";
    if (!text.includes("record=")) return this.#offerPart(name, bytes);
    const { records, rest } = recordsAmong(text);
    if (records.length > 0) this.#offerPart(name, new TextEncoder().encode(records.join("\n")));
    if (rest.trim() !== "") this.#offerPart(name, new TextEncoder().encode(rest));
    return undefined;
  }

  #offerPart(name, bytes) {
    let answer;
    this.#player.change((engine) => (answer = engine.call("offer", name, bytes)));
    if (!answer?.diagnostics) return;
    const { language } = this.#player;
    const reason = faultWords(language, answer.diagnostics);
    this.#player.tell(message(language, "page.mapping.nothing_in", { name, reason }));
  }

  /** The campaign in a file that is chosen, opened in the module; false if there is none. */
  async openCampaign() {
    const bytes = await choose(".json,application/json");
    return bytes !== null && this.#open(new TextDecoder().decode(bytes));
  }

  /**
   * Opens the campaign in one of the files in the module, calls adopt(), and offers it the other files; tells where
   * there is none.
   * @param {File[]} files
   * @param {() => void} adopt
   */
  async openDropped(files, adopt) {
    const texts = await Promise.all(files.map((file) => file.text()));
    const index = texts.findIndex((text) => SAYS_CAMPAIGN.test(text));
    if (index < 0) {
      this.#player.tell(message(this.#player.language, "page.mapping.not_open"));
    } else if (this.#open(texts[index])) {
      adopt();
      await this.offer(files.filter((file) => file !== files[index]));
    }
  }

  #open(text) {
    let answer;
    this.#player.change((engine) => (answer = engine.call("open", text)));
    if (answer?.opened) return true;
    const { language } = this.#player;
    const reason = faultWords(language, answer?.diagnostics);
    this.#player.tell(message(language, "page.mapping.no_campaign", { reason }));
    return false;
  }

  campaign() {
    this.#download(
      (name) => `${name}.json`,
      "application/json",
      (engine) => engine.call("campaign", "file").record,
    );
  }

  /**
   * The interview that is open, for the municipality to confirm or correct.
   * @param {string} way copy or file
   */
  async sendInterview(way, host) {
    /** @type {{ record?: string, name?: string }} */
    let interview = {};
    this.#player.ask((engine) => (interview = engine.call("interview")));
    const { record, name } = interview;
    if (!record) return;
    const { language } = this.#player;
    if (way === "file") {
      download(`${name}.json`, `${record}\n`, "application/json");
      this.#player.tell(message(language, "page.mapping.downloaded", { name: `${name}.json` }));
      return;
    }
    const page = new URL(`confirm.html?language=${language}`, pageAddress()).href;
    await copyText(page + recordFragment(record), message(language, "page.mapping.send.copied"), host);
  }

  /** @param {"wide" | "long"} form */
  table(form) {
    const answersFile = (name) => message(this.#player.language, "page.mapping.answers_file", { name });
    const wideFile = (name) => `${name}.csv`;
    this.#download(form === "long" ? answersFile : wideFile, "text/csv", (engine) => engine.call("csv", form).text);
  }

  /** The rows of an offered table that cannot be read, with the reason of each. */
  failedRows(table) {
    this.#ofTable(table, "failed-rows", ".csv", "text/csv");
  }

  /** What the columns of an offered table are taken for, for the next table of the same form. */
  tableTemplate(table) {
    this.#ofTable(table, "table-template", ".json", "application/json");
  }

  /** @param {"failed-rows" | "table-template"} call */
  #ofTable(table, call, ending, type) {
    let file;
    this.#player.ask((engine) => (file = engine.call(call, table)));
    if (file?.text === undefined) return;
    const name = file.name + ending;
    download(name, file.text, type);
    this.#player.tell(message(this.#player.language, "page.mapping.downloaded", { name }));
  }

  /** name: of the picture and its kind, as map.png. */
  async picture(name) {
    const [picture, kind] = name.split(".");
    let drawn;
    let file;
    const { language } = this.#player;
    this.#player.ask((engine) => {
      drawn = engine.call("picture", picture === "map" ? "map" : "table");
      file = message(language, `page.mapping.${picture}_file`, { name: engine.call("campaign", "file").name });
    });
    if (!drawn?.svg) return;
    try {
      const whole = kind === "png" ? await png(drawn) : new Blob([drawn.svg], { type: "image/svg+xml" });
      download(`${file}.${kind}`, whole, whole.type);
      this.#player.tell(message(language, "page.mapping.downloaded", { name: `${file}.${kind}` }));
    } catch (error) {
      console.warn(error);
      this.#player.tell(message(language, "page.mapping.no_picture"));
    }
  }

  #download(fileName, type, textOf) {
    let name;
    let text;
    this.#player.ask((engine) => {
      name = fileName(engine.call("campaign", "file").name);
      text = textOf(engine);
    });
    if (text === undefined) return;
    download(name, text, type);
    this.#player.tell(message(this.#player.language, "page.mapping.downloaded", { name }));
  }
}
