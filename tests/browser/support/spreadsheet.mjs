// A spreadsheet's XLSX file, made for a test.
import { strToU8, zipSync } from "fflate";

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * A file with the parts that are read of it; of the other parts there are none. strings: the shared ones, as XML;
 * rows: of the second sheet, as XML; the first one is hidden.
 */
export function spreadsheet({ strings = [], rows, date1904 = false }) {
  const xml = (text) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return Buffer.from(
    zipSync({
      "[Content_Types].xml": xml("<Types/>"),
      "xl/workbook.xml": xml(
        `<workbook ${main} xmlns:r="${relations}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>` +
          '<sheet name="Valinnat" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Vastaukset" sheetId="2" r:id="rId2"/>' +
          "</sheets></workbook>",
      ),
      "xl/_rels/workbook.xml.rels": xml(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>' +
          '<Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
      ),
      "xl/sharedStrings.xml": xml(`<sst ${main}>${strings.map((item) => `<si>${item}</si>`).join("")}</sst>`),
      "xl/styles.xml": xml(
        `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="d.m.yyyy\\ h:mm;@"/>` +
          '<numFmt numFmtId="165" formatCode="0&quot; pv&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
          '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      ),
      "xl/worksheets/sheet1.xml": xml(
        `<worksheet ${main}><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
      ),
      "xl/worksheets/sheet2.xml": xml(`<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`),
    }),
  );
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "&#10;");

function letters(column) {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/**
 * The same file from lists of cells: texts, numbers, {time} for a spreadsheet's day and clock, "" for no cell. A row
 * that is null leaves a gap.
 */
export function spreadsheetOf(table) {
  const strings = [];
  const shared = (text) => {
    const item = `<t xml:space="preserve">${escaped(text)}</t>`;
    if (!strings.includes(item)) strings.push(item);
    return strings.indexOf(item);
  };
  const cell = (value, place) => {
    if (value === "") return "";
    if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
    if (typeof value === "object") return `<c r="${place}" s="1"><v>${value.time}</v></c>`;
    return `<c r="${place}" t="s"><v>${shared(value)}</v></c>`;
  };
  const rows = table.map((cells, index) =>
    cells
      ? `<row r="${index + 1}">${cells.map((value, column) => cell(value, letters(column) + (index + 1))).join("")}</row>`
      : "",
  );
  return spreadsheet({ strings, rows: rows.join("") });
}

/**
 * A workbook of several sheets by name: lists of rows, whose cells are texts, numbers, "" for no cell, or the XML of
 * one as {xml}, with PLACE where its place goes. hidden: names of sheets; merged: areas by name; parts: others of the
 * file.
 */
export function workbookOf(sheets, { hidden = [], merged = {}, parts = {} } = {}) {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const names = Object.keys(sheets);
  const cell = (value, place) => {
    if (value === "") return "";
    if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
    if (value.xml) return value.xml.replace("PLACE", place);
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  };
  const row = (cells, number) =>
    `<row r="${number}">${cells.map((value, column) => cell(value, letters(column) + number)).join("")}</row>`;
  const sheet = (name) => {
    const areas = (merged[name] ?? []).map((area) => `<mergeCell ref="${area}"/>`).join("");
    const rows = sheets[name].map((cells, index) => row(cells, index + 1)).join("");
    return strToU8(`<worksheet ${main}><sheetData>${rows}</sheetData><mergeCells>${areas}</mergeCells></worksheet>`);
  };
  const listed = names.map((name, at) => {
    const state = hidden.includes(name) ? ' state="hidden"' : "";
    return `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const related = names.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`);
  return Buffer.from(
    zipSync({
      "xl/workbook.xml": strToU8(`<workbook ${main} xmlns:r="${relations}"><sheets>${listed.join("")}</sheets></workbook>`),
      "xl/_rels/workbook.xml.rels": strToU8(`<Relationships>${related.join("")}</Relationships>`),
      "xl/styles.xml": strToU8(`<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`),
      ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet(name)])),
      ...parts,
    }),
  );
}
