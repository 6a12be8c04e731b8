// From the places that diagnostics name to the places of the text in the editor.

/**
 * Where a diagnostic stands: {from, to} in the document. It names a line and a column, both from 1, or null without a
 * place, which is shown at the beginning. A column is a character (code point); a byte order mark does not count.
 */
export function rangeOf(document, { line, column }) {
  if (line === null) return { from: 0, to: Math.min(1, document.length) };
  const { from, text } = document.line(Math.min(line, document.lines));
  let offset = line === 1 && text.startsWith("\ufeff") ? 1 : 0;
  for (let left = column - 1; left > 0 && offset < text.length; left -= 1) offset += text.codePointAt(offset) > 0xffff ? 2 : 1;
  const length = tokenLength(text, offset);
  if (length > 0) return { from: from + offset, to: from + offset + length };
  // At the end of a line: what stands before it, so that there is something to underline.
  return { from: from + Math.max(0, text.trimEnd().length - 1), to: from + text.length };
}

// The string, comment, number or word that begins there; else one character.
function tokenLength(text, offset) {
  const rest = text.slice(offset);
  const [token] = /^"(?:[^"\\]|\\.)*"?|^\/\/.*|^\/\*.*?(?:\*\/|$)|^[\w.+-]+/.exec(rest) ?? [];
  if (token) return token.length;
  return rest === "" ? 0 : String.fromCodePoint(rest.codePointAt(0)).length;
}
