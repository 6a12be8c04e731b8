// Reads the cells of spreadsheet files (XLSX, ECMA-376) into text; a script of its own, loaded when such a file is
// opened. What is read: shared and inline strings, numbers, dates by the cell's number format, truth values and the
// results of formulas. Hidden sheets are only named.
import { strFromU8, unzipSync } from "fflate";

const MOST_BYTES = 100 * 1024 * 1024; // of all that is read of the file, unpacked
// As many as a sheet has.
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_CELLS = 5_000_000; // of a sheet, with the empty ones before the last of each row
const NEEDED = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

/** Ids of the built-in number formats that are days or times. */
const isBuiltInDate = (id) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Has a format any of the letters of days and times outside of quotes and brackets? */
const isDateFormat = (code) => /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ""));

const all = (node, name) => [...node.getElementsByTagNameNS("*", name)];
const first = (node, name) => node.getElementsByTagNameNS("*", name)[0];

/** The text of a string item, without the reading aids of East Asian texts. */
const textOf = (item) =>
  all(item, "t")
    .filter((text) => text.parentNode.localName !== "rPh")
    .map((text) => text.textContent)
    .join("");

const two = (number) => String(number).padStart(2, "0");

/** The day and time of a serial number, as 2026-10-05 12:30:00; of less than a day the time alone. */
function dateOf(serial, from1904) {
  const seconds = Math.round((serial + (from1904 ? 1462 : 0)) * 86_400);
  const time = new Date(seconds * 1000 + Date.UTC(1899, 11, 30));
  if (Number.isNaN(time.getTime())) return String(serial);
  const day = `${time.getUTCFullYear()}-${two(time.getUTCMonth() + 1)}-${two(time.getUTCDate())}`;
  const clock = `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())}`;
  if (serial < 1) return clock;
  return seconds % 86_400 === 0 ? day : `${day} ${clock}`;
}

/** 0 for A1, 27 for AB7. */
function columnOf(reference) {
  let column = 0;
  for (const letter of reference.match(/^[A-Z]+/i)?.[0].toUpperCase() ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

class Workbook {
  #parts;
  #strings;
  #dateStyles;
  #from1904;

  constructor(bytes, most) {
    let size = 0;
    const filter = ({ name, originalSize }) => {
      if (!NEEDED.test(name)) return false;
      size += originalSize;
      if (size > most) throw new RangeError(`${name} is too large`);
      return true;
    };
    const parts = unzipSync(bytes, { filter });
    this.#parts = new Map(Object.entries(parts).map(([name, content]) => [name.toLowerCase(), content]));
    this.#strings = all(this.#part("xl/sharedStrings.xml"), "si").map(textOf);
    const styles = this.#part("xl/styles.xml");
    const own = new Map(
      all(styles, "numFmt").map((format) => [format.getAttribute("numFmtId"), format.getAttribute("formatCode")]),
    );
    const formats = first(styles, "cellXfs");
    this.#dateStyles = (formats ? all(formats, "xf") : []).map((format) => {
      const id = format.getAttribute("numFmtId");
      return own.has(id) ? isDateFormat(own.get(id)) : isBuiltInDate(Number(id));
    });
    const properties = first(this.#part("xl/workbook.xml"), "workbookPr");
    this.#from1904 = ["1", "true"].includes(properties?.getAttribute("date1904"));
  }

  /** One part as a document; an empty one if the file has none. */
  #part(name) {
    const content = this.#parts.get(name.toLowerCase());
    const xml = content ? strFromU8(content) : "<none/>";
    const part = new DOMParser().parseFromString(xml.replace(/^\uFEFF/, ""), "application/xml");
    if (first(part, "parsererror")) throw new Error(`${name} is no XML`);
    return part;
  }

  /** Each sheet in their order. */
  sheets() {
    const targets = new Map(
      all(this.#part("xl/_rels/workbook.xml.rels"), "Relationship").map((each) => [
        each.getAttribute("Id"),
        each.getAttribute("Target"),
      ]),
    );
    return all(this.#part("xl/workbook.xml"), "sheet")
      .map((sheet) => {
        const id = [...sheet.attributes].find(({ localName, prefix }) => localName === "id" && prefix)?.value;
        const target = targets.get(id) ?? "";
        return {
          name: sheet.getAttribute("name"),
          part: target.startsWith("/") ? target.slice(1) : `xl/${target}`,
          hidden: /hidden/i.test(sheet.getAttribute("state") ?? ""),
        };
      })
      .filter(({ part }) => this.#parts.has(part.toLowerCase()));
  }

  /**
   * rows: the cells of a sheet, row by row; rows and cells that are not in the file are empty. merged: the areas of
   * cells that are one, such as "A1:B3". odd: cells whose value may not be what somebody wrote, as {row, column, what},
   * each from 0: a "formula" without a result, an "error" of a formula, a "date".
   */
  cells(name) {
    const rows = [];
    const odd = [];
    const part = this.#part(name);
    let count = 0;
    for (const row of all(part, "row")) {
      const number = Number(row.getAttribute("r")) || rows.length + 1;
      if (number > MOST_ROWS) throw new RangeError(`${name} has a row ${number}`);
      while (rows.length < number) rows.push([]);
      const cells = rows[number - 1];
      let next = 0;
      for (const cell of all(row, "c")) {
        const reference = cell.getAttribute("r");
        const column = reference ? columnOf(reference) : next;
        next = column + 1;
        if (column >= MOST_COLUMNS) throw new RangeError(`${name} has a cell ${reference}`);
        const value = this.#value(cell);
        const what = this.#oddity(cell, value);
        if (what) odd.push({ row: number - 1, column, what });
        // One that has a colour and nothing else may stand in the last column.
        if (value === "" && column >= cells.length) continue;
        count += Math.max(0, column + 1 - cells.length);
        if (count > MOST_CELLS) throw new RangeError(`${name} has more than ${MOST_CELLS} cells`);
        while (cells.length <= column) cells.push("");
        cells[column] = value;
      }
    }
    return { rows, odd, merged: all(part, "mergeCell").map((area) => area.getAttribute("ref") ?? "") };
  }

  #value(cell) {
    const type = cell.getAttribute("t") ?? "n";
    if (type === "inlineStr") return textOf(cell);
    const value = first(cell, "v")?.textContent ?? "";
    if (type === "s") return this.#strings[Number(value)] ?? "";
    if (type !== "n" || value === "" || !Number.isFinite(Number(value))) return value; // a text, 1 or 0
    if (this.#isDate(cell)) return dateOf(Number(value), this.#from1904);
    return String(Number(value));
  }

  #isDate(cell) {
    return this.#dateStyles[Number(cell.getAttribute("s") ?? 0)];
  }

  #oddity(cell, value) {
    const type = cell.getAttribute("t") ?? "n";
    if (type === "e") return "error";
    if (value === "") return first(cell, "f") ? "formula" : "";
    return type === "n" && this.#isDate(cell) ? "date" : "";
  }
}

const quoted = (cell) => `"${cell.replaceAll('"', '""').replace(/[\r\n]+/g, " ")}"`;
const isEmpty = (rows) => rows.every((row) => row.every((cell) => cell.trim() === ""));

/**
 * sheets: those with anything in them as {name, text}: CSV in which each row is the line of its own number.
 * hidden: names of sheets that are hidden and not read. Throws where the bytes are no such file.
 * @param {Uint8Array} bytes
 */
export function sheetsOf(bytes) {
  const workbook = new Workbook(bytes, MOST_BYTES);
  const all = workbook.sheets();
  const sheets = all
    .filter(({ hidden }) => !hidden)
    .map(({ name, part }) => ({ name, rows: workbook.cells(part).rows }))
    .filter(({ rows }) => !isEmpty(rows))
    .map(({ name, rows }) => ({ name, text: rows.map((row) => row.map(quoted).join(",")).join("\n") }));
  return { sheets, hidden: all.filter(({ hidden }) => hidden).map(({ name }) => name) };
}

/**
 * All sheets, also hidden ones, as {name, hidden, rows, merged, odd}; see cells(). Throws where the bytes are no such
 * file, a RangeError where it is too large; most: bytes of all that is read, unpacked.
 * @param {Uint8Array} bytes
 */
export function tablesOf(bytes, most = MOST_BYTES) {
  const workbook = new Workbook(bytes, most);
  return workbook.sheets().map(({ name, part, hidden }) => ({ name, hidden, ...workbook.cells(part) }));
}
