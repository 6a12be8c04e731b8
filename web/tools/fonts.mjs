// Cuts Noto Sans down to the letters the page needs: build/fonts/noto-sans-{regular,semibold}.ttf for Finnish, Swedish and
// English, and …-extended.ttf with what Sámi and other Latin alphabets need besides, loaded only when a text has them.
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const destination = join(root, "build/fonts");
const source = join(dirname(require.resolve("@fontsource/noto-sans/package.json")), "files");

const weights = { regular: 400, semibold: 600 };

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join("");

// Without the soft hyphen, which is never drawn itself. š and ž, which Finnish has in a few loanwords, are in the other
// file of the package and thus come with the extended letters.
const basic = range(0x20, 0x7e) + range(0xa0, 0xac) + range(0xae, 0xff) + "ıŒœ–—‘’‚“”„•…′″€−";

// All of Latin Extended-A and the rest of the Sámi, Romani and pan-Nigerian letters that European names use.
const extended = range(0x100, 0x17f).replace(/[ıŉŒœ]/g, "") + "ƷʒǤǥǦǧǨǩǮǯǴǵǺǻǼǽǾǿȘșȚțẀẁẂẃẄẅẞỲỳ" + "ʹʺʼˈˊˋ";

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
  const inputs = [fileURLToPath(import.meta.url), join(source, `noto-sans-${file}-${weight}-normal.woff2`)];
  if ((await modified(target)) > Math.max(...(await Promise.all(inputs.map(modified))))) return;
  const subset = require("subset-font");
  const font = await subset(await readFile(inputs[1]), text, options);
  const has = covered(font, text);
  const missing = [...text].filter((letter) => !has.has(letter));
  if (missing.length > 0) throw new Error(`${inputs[1]} has no glyph for ${missing.join(" ")}`);
  await writeFile(target, font);
  console.log(`${target.slice(root.length + 1)}: ${font.length} bytes, ${has.size} characters`);
}

await mkdir(destination, { recursive: true });
for (const [name, weight] of Object.entries(weights)) {
  await make(name, weight, "latin", basic);
  await make(`${name}-extended`, weight, "latin-ext", extended);
}
