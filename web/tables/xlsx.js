// Reads the cells of spreadsheet files (XLSX, ECMA-376) into text; a script of its own, loaded when such a file is
// opened. What is read: shared and inline strings, numbers, dates by the cell's number format, truth values and the
// results of formulas. Hidden sheets are only named.
import { strFromU8, unzipSync } from "fflate";

const MOST_BYTES = 100 * 1024 * 1024; // of one part of the file, unpacked
// As many as a sheet has.
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
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

  constructor(bytes) {
    const filter = ({ name, originalSize }) => {
      if (NEEDED.test(name) && originalSize > MOST_BYTES) throw new Error(`${name} is too large`);
      return NEEDED.test(name);
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

  /** The cells of a sheet, row by row; rows and cells that are not in the file are empty. */
  cells(name) {
    const rows = [];
    for (const row of all(this.#part(name), "row")) {
      const number = Number(row.getAttribute("r")) || rows.length + 1;
      if (number > MOST_ROWS) throw new Error(`${name} has a row ${number}`);
      while (rows.length < number) rows.push([]);
      const cells = rows[number - 1];
      for (const cell of all(row, "c")) {
        const reference = cell.getAttribute("r");
        const column = reference ? columnOf(reference) : cells.length;
        if (column >= MOST_COLUMNS) throw new Error(`${name} has a cell ${reference}`);
        while (cells.length <= column) cells.push("");
        cells[column] = this.#value(cell);
      }
    }
    return rows;
  }

  #value(cell) {
    const type = cell.getAttribute("t") ?? "n";
    if (type === "inlineStr") return textOf(cell);
    const value = first(cell, "v")?.textContent ?? "";
    if (type === "s") return this.#strings[Number(value)] ?? "";
    if (type !== "n" || value === "" || !Number.isFinite(Number(value))) return value; // a text, 1 or 0
    if (this.#dateStyles[Number(cell.getAttribute("s") ?? 0)]) return dateOf(Number(value), this.#from1904);
    return String(Number(value));
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
  const workbook = new Workbook(bytes);
  const all = workbook.sheets();
  const sheets = all
    .filter(({ hidden }) => !hidden)
    .map(({ name, part }) => ({ name, rows: workbook.cells(part) }))
    .filter(({ rows }) => !isEmpty(rows))
    .map(({ name, rows }) => ({ name, text: rows.map((row) => row.map(quoted).join(",")).join("\n") }));
  return { sheets, hidden: all.filter(({ hidden }) => hidden).map(({ name }) => name) };
}
