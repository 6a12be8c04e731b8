// Cuts Noto Sans down to the letters the page needs: build/fonts/noto-sans-{regular,semibold}.ttf for Finnish, Swedish
// and English, and, loaded only when a text has them, …-western.ttf with the other letters and signs of Latin-1 and
// …-extended.ttf with what Sámi and other Latin alphabets need besides.
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { basic, extended, western } from "./font_letters.mjs";

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const destination = join(root, "build/fonts");
const source = join(dirname(require.resolve("@fontsource/noto-sans/package.json")), "files");

const scripts = ["./fonts.mjs", "./font_letters.mjs"].map((name) => fileURLToPath(new URL(name, import.meta.url)));

const weights = { regular: 400, semibold: 600 };

// Dear ImGui reads outlines, metrics and the character map; everything about shaping and hinting is dead weight for it.
// The tables that browsers insist on stay, so that the same files serve as web fonts.
const options = {
  targetFormat: "sfnt",
  noHinting: true,
  noLayoutClosure: true,
  keepFeatures: [],
  dropTables: ["GPOS", "GSUB", "GDEF", "STAT", "gasp", "prep", "fpgm", "cvt "],
};

async function modified(path) {
  return (await stat(path).catch(() => null))?.mtimeMs ?? 0;
}

// The characters of `text` for which the font has a glyph, by its format 4 or 12 character map.
function covered(font, text) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = view.getUint16(4);
  let map = 0;
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * 16;
    if (view.getUint32(record) === 0x636d6170 /* cmap */) map = view.getUint32(record + 8);
  }
  const found = new Set();
  for (let index = 0; index < view.getUint16(map + 2); index++) {
    const at = map + view.getUint32(map + 4 + index * 8 + 4);
    const format = view.getUint16(at);
    if (format === 12) {
      for (let group = 0; group < view.getUint32(at + 12); group++) {
        const record = at + 16 + group * 12;
        for (let code = view.getUint32(record); code <= view.getUint32(record + 4); code++) found.add(code);
      }
    } else if (format === 4) {
      const segments = view.getUint16(at + 6) / 2;
      for (let segment = 0; segment < segments; segment++) {
        const last = view.getUint16(at + 14 + segment * 2);
        const first = view.getUint16(at + 16 + (segments + segment) * 2);
        for (let code = first; code <= last && code !== 0xffff; code++) found.add(code);
      }
    }
  }
  return new Set([...text].filter((letter) => found.has(letter.codePointAt(0))));
}

async function make(name, weight, file, text) {
  const target = join(destination, `noto-sans-${name}.ttf`);
  const inputs = [...scripts, join(source, `noto-sans-${file}-${weight}-normal.woff2`)];
  if ((await modified(target)) > Math.max(...(await Promise.all(inputs.map(modified))))) return;
  const subset = require("subset-font");
  const font = await subset(await readFile(inputs.at(-1)), text, options);
  const has = covered(font, text);
  const missing = [...text].filter((letter) => !has.has(letter));
  if (missing.length > 0) throw new Error(`${inputs.at(-1)} has no glyph for ${missing.join(" ")}`);
  await writeFile(target, font);
  console.log(`${target.slice(root.length + 1)}: ${font.length} bytes, ${has.size} characters`);
}

await mkdir(destination, { recursive: true });
for (const [name, weight] of Object.entries(weights)) {
  await make(name, weight, "latin", basic);
  await make(`${name}-western`, weight, "latin", western);
  await make(`${name}-extended`, weight, "latin-ext", extended);
}
