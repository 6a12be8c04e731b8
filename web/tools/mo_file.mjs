// Writes translations as the .mo files that WordPress reads.
// Format: https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html

const MAGIC = 0x950412de;
const REVISION = 0;
const HEADER = 28; // bytes

/** translations: {text in the source: text in the language}; language: such as "sv_SE". Gives the bytes. */
export function moFile(translations, language) {
  const header = `Language: ${language}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n`;
  const pairs = Object.entries({ "": header, ...translations }).map((pair) => pair.map((text) => Buffer.from(text)));
  pairs.sort(([one], [other]) => Buffer.compare(one, other)); // readers search by halves
  const count = pairs.length;
  const tables = Buffer.alloc(HEADER + count * 16);
  // Two tables of lengths and places follow, the originals' and the translations'; no hash table.
  [MAGIC, REVISION, count, HEADER, HEADER + count * 8, 0, tables.length].forEach((word, at) =>
    tables.writeUInt32LE(word, at * 4),
  );
  const texts = [];
  let place = tables.length;
  for (const column of [0, 1]) {
    pairs.forEach((pair, row) => {
      const at = HEADER + (column * count + row) * 8;
      tables.writeUInt32LE(pair[column].length, at);
      tables.writeUInt32LE(place, at + 4);
      texts.push(pair[column], Buffer.of(0));
      place += pair[column].length + 1;
    });
  }
  return Buffer.concat([tables, ...texts]);
}
