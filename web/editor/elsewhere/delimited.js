// A text with delimiters as rows of cells: quotes as RFC 4180 has them, and as programs write them that do not know it.

/**
 * {rows, open}: open is the row (from 1) of a quotation mark that is never closed, which then is a letter like others;
 * 0 where there is none.
 * @param {string} text with any line ends
 */
export function rowsOfText(text, delimiter) {
  const rows = [[]];
  const end = new RegExp(`[${delimiter === "\t" ? "\\t" : delimiter}\\r\\n]|$`, "g");
  let at = 0;
  let open = 0;
  while (at < text.length) {
    let cell = null;
    if (text[at] === '"' && !open) {
      const close = closingQuote(text, at, delimiter);
      if (close < 0) open = rows.length;
      else {
        cell = text.slice(at + 1, close).replaceAll('""', '"');
        at = close + 1;
      }
    }
    if (cell === null) {
      end.lastIndex = at;
      const { index } = end.exec(text);
      cell = text.slice(at, index);
      at = index;
    }
    rows.at(-1).push(cell);
    const sign = text[at];
    at += sign === "\r" && text[at + 1] === "\n" ? 2 : 1;
    if (sign === delimiter && at >= text.length) rows.at(-1).push("");
    if ((sign === "\n" || sign === "\r") && at < text.length) rows.push([]);
  }
  return { rows, open };
}

// A quotation mark within that is not doubled closes nothing: what closes stands before a delimiter or a line's end.
function closingQuote(text, from, delimiter) {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1;
    else if (at + 1 === text.length || [delimiter, "\n", "\r"].includes(text[at + 1])) return at;
  }
  return -1;
}

/** Which of the usual ones parts a line of headings best. */
export function delimiterOf(line) {
  const count = (sign) => line.split(sign).length;
  return ["\t", ";", ","].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
