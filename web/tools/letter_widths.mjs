// Writes src/formats/check/letter_widths.cpp: how wide each letter of the page's typeface is, so that texts can be measured
// where there is neither a font nor a page. Run by hand when the typeface changes; a test holds the table to the fonts.
//   node web/tools/fonts.mjs && node web/tools/letter_widths.mjs
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

// Code point to advance width, in thousandths of an em.
function advances(font) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = (tag) => {
    for (let index = 0; index < view.getUint16(4); index++) {
      const record = 12 + index * 16;
      if (String.fromCharCode(...font.subarray(record, record + 4)) === tag) return view.getUint32(record + 8);
    }
    throw new Error(`the font has no table ${tag}`);
  };
  const [cmap, hmtx] = [table("cmap"), table("hmtx")];
  const perEm = view.getUint16(table("head") + 18);
  const metrics = view.getUint16(table("hhea") + 34);
  const width = (glyph) => Math.round((view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) * 1000) / perEm);
  const found = new Map();
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    if (view.getUint16(at) !== 4) continue;
    const segments = view.getUint16(at + 6) / 2;
    for (let segment = 0; segment < segments; segment++) {
      const place = (part) => at + 14 + (part === 0 ? 0 : 2) + part * segments * 2 + segment * 2;
      const [last, first, delta, offset] = [0, 1, 2, 3].map((part) => view.getUint16(place(part)));
      for (let code = first; code <= last && code !== 0xffff; code++) {
        const glyph = offset === 0 ? code : view.getUint16(place(3) + offset + (code - first) * 2);
        if (glyph !== 0 || offset === 0) found.set(code, width((glyph + delta) & 0xffff));
      }
    }
  }
  return found;
}

const fonts = await Promise.all(
  ["regular", "semibold"].map(async (weight) => {
    const files = [`noto-sans-${weight}.ttf`, `noto-sans-${weight}-extended.ttf`];
    const maps = await Promise.all(files.map(async (file) => advances(await readFile(join(root, "build/fonts", file)))));
    return new Map([...maps[1], ...maps[0]]);
  }),
);
const codes = [...fonts[0].keys()].filter((code) => code >= 0x20).sort((a, b) => a - b);
const hex = (code) => `0x${code.toString(16).toUpperCase().padStart(4, "0")}`;
const entries = codes.map((code) => `{${hex(code)}, ${fonts.map((font) => font.get(code)).join(", ")}},`);
const lines = [];
for (const entry of entries) {
  if (lines.length === 0 || lines.at(-1).length + entry.length + 1 > 116) lines.push("   ");
  lines[lines.length - 1] += ` ${entry}`;
}
await writeFile(
  join(root, "src/formats/check/letter_widths.cpp"),
  `// Made by web/tools/letter_widths.mjs from the page's typeface.
#include "formats/check/letter_widths.h"

namespace pikatesti::formats {
namespace {

// clang-format off
constexpr LetterWidth widths[] = {
${lines.join("\n")}
};
// clang-format on

} // namespace

std::span<const LetterWidth> letter_widths() { return widths; }

} // namespace pikatesti::formats
`,
);
console.log(`${entries.length} letters`);
