// A spreadsheet's sheets as a survey is read from: what its cells hide is told.
import { Unreadable } from "./notes.js";

const MOST_BYTES = 24 * 1024 * 1024; // unpacked; a form with 10,000 rows has two or three million

const columnOf = (letters) => [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const lettersOf = (column) =>
  column < 26 ? String.fromCharCode(65 + column) : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26);

/** @param {Uint8Array} bytes; tablesOf: that of xlsx.js */
export function sheetsOf(bytes, tablesOf, notes) {
  let sheets;
  try {
    sheets = tablesOf(bytes, MOST_BYTES);
  } catch (error) {
    throw new Unreadable(error instanceof RangeError ? "workbook_too_large" : "workbook_broken");
  }
  if (sheets.length === 0) throw new Unreadable("workbook_other");
  for (const { name, hidden, rows, merged, odd } of sheets) {
    if (hidden) notes.add("changed", "sheet_hidden", { sheet: name });
    for (const { row, column, what } of odd) {
      const place = { sheet: name, row: row + 1, column: lettersOf(column) };
      const value = rows[row][column] ?? "";
      notes.add(what === "date" ? "changed" : "left", what, place, what === "formula" ? {} : { value });
      if (what === "error") rows[row][column] = "";
    }
    for (const area of merged) fillDown(name, rows, area, notes);
  }
  return sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== "")));
}

// Cells that are one over several rows have their value in the first row only, and mean each of them.
function fillDown(sheet, rows, area, notes) {
  const [, letters, from, last, to] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(area) ?? [];
  if (!letters) return;
  const column = columnOf(letters);
  const value = rows[Number(from) - 1]?.[column] ?? "";
  if (value === "") return;
  const end = Math.min(Number(to), rows.length);
  for (let row = Number(from); row < end; row += 1) {
    while (rows[row].length <= column) rows[row].push("");
    rows[row][column] = value;
  }
  if (end > Number(from)) notes.add("changed", "merged", { sheet, row: Number(from) }, { area });
  if (last !== letters) notes.add("changed", "merged_across", { sheet, row: Number(from) }, { area });
}
