// The dialog for translators: the texts as a table that spreadsheets open, and the table taken in again.
import { create, setText } from "../player/dom.js";
import { applyWords, currentLanguage, say, sayCount, tell } from "../authoring/words.js";
import { nameOf } from "./form/language_names.js";
import { offeredLanguages } from "./form/offered_languages.js";
import { rowsOf } from "./csv_rows.js";
import { download } from "./text_file.js";

const MOST_SHOWN = 100;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const isZip = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b;

export class Translations {
  #dialog;
  #host;

  /**
   * host: {checker, text(), name(), languages() (those of the set), replace(text) (can be undone), goTo(diagnostic),
   * beside(name) (the address of a script that is loaded when used)}.
   */
  constructor(dialog, host) {
    this.#dialog = dialog;
    this.#host = host;
    const chooser = dialog.querySelector('input[type="file"]');
    dialog.querySelector("[data-export]").onclick = () => this.#export("csv");
    dialog.querySelector("[data-export-xlsx]").onclick = () => this.#export("xlsx");
    dialog.querySelector("[data-import]").onclick = () => chooser.click();
    chooser.onchange = () => {
      const [file] = chooser.files;
      if (file) void this.#import(file).finally(() => (chooser.value = ""));
    };
  }

  open() {
    applyWords(this.#dialog);
    this.#tell("", []);
    const tags = this.#host.languages();
    const others = offeredLanguages.flatMap((tag) => [tag, `${tag}-simple`]).filter((tag) => !tags.includes(tag));
    const option = (tag) => create("option", { value: tag }, nameOf(tag));
    this.#select.replaceChildren(
      create("option", { value: "" }, say("texts.all")),
      ...tags.slice(1).map(option),
      create("optgroup", { label: say("texts.new") }, ...others.filter((tag) => this.#mayBeNew(tag, tags)).map(option)),
    );
    this.#dialog.showModal();
  }

  // Plain languages of those that the set has.
  #mayBeNew(tag, tags) {
    return !tag.endsWith("-simple") || tags.includes(tag.slice(0, -"-simple".length));
  }

  get #select() {
    return this.#dialog.querySelector("select");
  }

  /** as: "csv" or "xlsx". */
  async #export(as) {
    const { checker, text, name, languages } = this.#host;
    const tag = this.#select.value;
    const { table } = await checker.exportTexts(text(), tag ? [languages()[0], tag] : []);
    if (table === undefined) return this.#tell(say("texts.broken"), []);
    const stem = name().replace(/\.json$/i, "");
    const file = `${stem}${tag ? `-${tag}` : ""}.${as}`;
    if (as === "csv") download(file, table, "text/csv");
    else {
      const { xlsxOf } = await import(this.#host.beside("write_xlsx.js"));
      download(file, xlsxOf(say("texts.heading"), rowsOf(table)), XLSX);
    }
    this.#tell(say("texts.exported"), []);
  }

  async #import(file) {
    const { checker, text, replace } = this.#host;
    let table;
    try {
      table = new Uint8Array(await file.arrayBuffer());
    } catch {
      return this.#tell(say("notice.unreadable", { name: file.name }), []);
    }
    if (isZip(table)) {
      table = await this.#csvOf(table);
      if (!table) return this.#tell(say("texts.no_sheet", { name: file.name }), []);
    }
    const before = text();
    const taken = await checker.importTexts(before, table);
    if (before !== text()) return this.#tell(say("mend.gone"), []); // nothing that was written meanwhile is lost
    if (taken.text === undefined) return this.#tell(say("texts.nothing", { name: file.name }), taken.diagnostics);
    if (taken.text !== before) replace(taken.text);
    const parts = [sayCount("texts.taken", taken.changed)];
    if (taken.languages.length > 0) parts.push(say("texts.added", { names: taken.languages.map(nameOf).join(", ") }));
    if (taken.diagnostics.length > 0) parts.push(say("texts.look"));
    this.#tell(parts.join(" "), taken.diagnostics);
  }

  // Of the first sheet that has a table of texts; null where none has.
  async #csvOf(bytes) {
    const { sheetsOf } = await import(this.#host.beside("xlsx.js"));
    try {
      const sheet = sheetsOf(bytes).sheets.find(({ text }) => /^"?\s*pointer\b/i.test(text));
      return sheet ? new TextEncoder().encode(sheet.text) : null;
    } catch {
      return null; // no spreadsheet file
    }
  }

  #tell(words, diagnostics) {
    setText(this.#dialog.querySelector("[data-told]"), words);
    const rows = diagnostics.slice(0, MOST_SHOWN).map((diagnostic) => this.#row(diagnostic));
    const further = diagnostics.length - rows.length;
    if (further > 0) rows.push(create("li", {}, say("problems.more", { count: further })));
    this.#dialog.querySelector("[data-found]").replaceChildren(...rows);
  }

  #row(diagnostic) {
    const { severity, id, line, pointer } = diagnostic;
    const { message, mend, language } = tell(diagnostic);
    const isStale = id === "stale-translation";
    const head = isStale ? say("texts.stale") : say(`problems.${severity}`);
    return create(
      "li",
      { "data-severity": severity, lang: currentLanguage() },
      create("b", {}, head, line === null ? "" : `, ${say("problems.line", { line })}: `),
      create("span", { lang: language }, `${message} ${mend}`),
      isStale &&
        create(
          "button",
          {
            type: "button",
            "aria-label": `${say("texts.show")}: ${pointer}`,
            onclick: () => {
              this.#dialog.close();
              this.#host.goTo(diagnostic);
            },
          },
          say("texts.show"),
        ),
    );
  }
}
