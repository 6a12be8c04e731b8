// What of build/site the element needs, for those that take it along without the rest of the site.
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const site = join(root, "build/site");

const folders = {
  fonts: (name) => name.endsWith(".ttf"),
  languages: (name) => name.endsWith(".json"),
  questions: (name) => /^(jarjestoystavallinen-kunta(\.[\w-]+)?|municipalities)\.json$/.test(name),
  style: (name) => name === "inside.css" || name === "print.css",
};

/** Names of the files that the element's script asks for, in order. */
export async function elementFiles() {
  const names = ["ask.js", "host_actions.js", "pikatesti.wasm", "shared.js"];
  for (const [folder, isWanted] of Object.entries(folders)) {
    const there = await readdir(join(site, folder));
    names.push(...there.filter(isWanted).map((name) => `${folder}/${name}`));
  }
  return names.sort();
}

/** The licence of the typefaces, which goes with them. */
export const fontLicence = () => readFile(join(root, "node_modules/@fontsource/noto-sans/LICENSE"));

/** Reads a file of the built site. */
export const readSite = (name) => readFile(join(site, name));
