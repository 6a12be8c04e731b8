// What of build/site the element needs, for those that take it along without the rest of the site.
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { MUNICIPALITIES, isElementFile } from "../authoring/element_files.js";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const site = join(root, "build/site");

// This project's own set with its parts, and its list.
const isOwn = (name) =>
  /^questions\/jarjestoystavallinen-kunta(\.[\w-]+)?\.json$/.test(name) || name === `questions/${MUNICIPALITIES}`;

/** Names of the files that the element's script asks for, in order. */
export async function elementFiles() {
  const names = [];
  for (const folder of ["", "fonts/", "languages/", "questions/", "style/"])
    names.push(...(await readdir(join(site, folder))).map((name) => folder + name));
  return names.filter((name) => isElementFile(name) || isOwn(name)).sort();
}

/** The licence of the typefaces, which goes with them. */
export const fontLicence = () => readFile(join(root, "node_modules/@fontsource/noto-sans/LICENSE"));

/** Reads a file of the built site. */
export const readSite = (name) => readFile(join(site, name));
