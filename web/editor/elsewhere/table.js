// A sheet's rows by the headings of its columns, whatever way they are written: case, spaces, languages behind "::".
// What nobody asks for is told, so that nothing of a sheet is left out in silence.
import { languageOf } from "./languages.js";
import { toldText } from "./plain_text.js";

const DEEP = 20; // headings are looked for in this many rows
const clean = (cell) => (cell ?? "").replace(/[\s\u00a0\ufeff]+/g, " ").trim();
const plainName = (heading) => heading.toLowerCase().replace(/[\s-]+/g, "_");

export class Table {
  #name;
  #notes;
  #columns = [];
  #known = new Set(); // indexes of columns
  #first = 0;
  #rows;
  #records = null;

  /**
   * sheet: {name, rows}; needed: headings without which a row is none of headings; aliases: from other names of a
   * column to its own; texts: columns whose headings may name a language.
   */
  constructor({ name, rows }, { needed, aliases = {}, texts = [] }, notes) {
    this.#name = name;
    this.#notes = notes;
    this.#rows = rows;
    const own = (heading) => aliases[plainName(heading)] ?? plainName(heading);
    this.#first = rows.slice(0, DEEP).findIndex((row) => {
      const names = new Set(row.map((cell) => own(clean(cell))));
      return needed.every((each) => names.has(each)) && [...names].some(Boolean);
    });
    if (this.#first < 0) return;
    for (let row = 0; row < this.#first; row += 1)
      if (rows[row].some((cell) => clean(cell))) notes.add("left", "above", { sheet: name, row: row + 1 });
    rows[this.#first].forEach((cell, index) => {
      const heading = clean(cell);
      const [base, ...parts] = heading.split(/\s*:{1,2}\s*/);
      const column = own(base);
      const wanted = parts.join(":");
      const language = texts.includes(column) && wanted ? languageOf(wanted) : null;
      // "media::image", and languages that nobody knows, are columns of their own.
      this.#columns.push({ index, heading, column: wanted && !language ? plainName(heading) : column, language });
    });
  }

  get isThere() {
    return this.#first >= 0;
  }

  /** The languages of its texts, in the order of the columns; those without one are not among them. */
  get languages() {
    return [...new Set(this.#columns.map(({ language }) => language).filter(Boolean))];
  }

  /** Is there such a column of texts whose heading names no language? */
  hasUnnamed(column) {
    return this.#columns.some((each) => each.column === column && !each.language);
  }

  /** The rows below the headings that have anything in them: {row (from 1), cells, asked}. */
  get records() {
    if (!this.isThere) return [];
    this.#records ??= this.#rows.flatMap((cells, index) =>
      index > this.#first && cells.some((cell) => clean(cell)) ? [{ row: index + 1, cells, asked: new Set() }] : [],
    );
    return this.#records;
  }

  place({ row }, column = "") {
    return { sheet: this.#name, row, column };
  }

  /** What the first column of that name has; "" where there is none. */
  get(record, column) {
    const found = this.#columns.find((each) => each.column === column);
    if (!found) return "";
    record.asked.add(found.index);
    return clean(record.cells[found.index]);
  }

  /** A text by language; a column without one is of the language given. */
  texts(record, column, otherwise) {
    const texts = {};
    for (const each of this.#columns) {
      if (each.column !== column) continue;
      record.asked.add(each.index);
      const source = record.cells[each.index] ?? "";
      const language = each.language ?? otherwise;
      const text = source.trim() && toldText(source, this.#notes, this.place(record, each.heading));
      if (!text) continue;
      if (texts[language] && texts[language] !== text)
        this.#notes.add("left", "second_text", this.place(record, each.heading), { text });
      else texts[language] = text;
    }
    return texts;
  }

  /** Marks columns as dealt with in all rows. */
  know(...columns) {
    for (const each of this.#columns) if (columns.includes(each.column)) this.#known.add(each.index);
  }

  /** Marks all cells of a row as told. */
  leave(record) {
    for (let index = 0; index < record.cells.length; index += 1) record.asked.add(index);
  }

  /** looks(column): does it only say how something looks? Such are told together, all others by their rows. */
  tellUnasked(looks = (column) => false) {
    const unimportant = [];
    for (const { index, heading, column } of this.#columns) {
      if (this.#known.has(index)) continue;
      const rows = this.records.filter(({ cells, asked }) => !asked.has(index) && clean(cells[index]));
      if (rows.length === 0) continue;
      if (looks(column)) unimportant.push(heading);
      else for (const record of rows) this.#notes.add("left", heading ? "column" : "no_heading", this.place(record, heading));
    }
    const width = this.#columns.length;
    for (const record of this.records)
      if (record.cells.slice(width).some((cell, at) => clean(cell) && !record.asked.has(width + at)))
        this.#notes.add("left", "no_heading", this.place(record));
    if (unimportant.length > 0) this.#notes.add("left", "looks", this.place({ row: 0 }), { columns: unimportant.join(", ") });
  }
}
