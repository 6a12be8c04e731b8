// Between places in bytes of UTF-8, which the checker counts, and in UTF-16 units, which the page does.

const lengthAt = (code) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** For each of these places in bytes, in any order, the one in units. */
export function unitsOf(text, places) {
  const wanted = [...new Set(places)].sort((a, b) => a - b);
  const found = new Map();
  let byte = 0;
  let unit = 0;
  for (const place of wanted) {
    while (byte < place && unit < text.length) {
      const code = text.codePointAt(unit);
      byte += lengthAt(code);
      unit += code > 0xffff ? 2 : 1;
    }
    found.set(place, unit);
  }
  return places.map((place) => found.get(place));
}

export const bytesBefore = (text, unit) => new TextEncoder().encode(text.slice(0, unit)).length;

/** The checker's edits as changes of the text: [{from, to, insert}]. */
export function changesOf(text, edits) {
  const places = unitsOf(
    text,
    edits.flatMap(({ offset, length }) => [offset, offset + length]),
  );
  return edits.map(({ text: insert }, at) => ({ from: places[2 * at], to: places[2 * at + 1], insert }));
}
