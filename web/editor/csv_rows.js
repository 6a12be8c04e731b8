// The rows of a table that the checker wrote: semicolons, quotes around what needs them.

/** @returns {string[][]} */
export function rowsOf(table) {
  const rows = [[]];
  const cells = /("(?:[^"]|"")*"|[^;\r\n]*)(;|\r?\n|$)/gy;
  const text = table.replace(/^\ufeff/, "");
  while (cells.lastIndex < text.length) {
    const [, cell, end] = cells.exec(text);
    rows.at(-1).push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ";" && cells.lastIndex < text.length) rows.push([]);
  }
  return rows;
}
