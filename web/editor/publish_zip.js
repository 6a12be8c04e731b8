// A ready folder with the set in place, made of the site's own files; a script of its own, loaded when it is wanted.
import { strToU8, zipSync } from "fflate";
import { MUNICIPALITIES, isElementFile } from "../authoring/element_files.js";

const isNeeded = (path) => path === "pikatesti.js" || path === `questions/${MUNICIPALITIES}` || isElementFile(path);

/**
 * The bytes of a zip file.
 * @param {{ site: string, name: string, text: string, page: string }} given site: the address of the site's folder;
 * name and text of the set, which is no other file of the folder; page: index.html
 */
export async function folderOf({ site, name, text, page }) {
  const get = async (path) => {
    const response = await fetch(new URL(path, site));
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const { files } = JSON.parse(new TextDecoder().decode(await get("offline.json")));
  const names = Object.keys(files).filter(isNeeded);
  const entries = await Promise.all(
    names.map(async (path) => /** @type {[string, any]} */ ([path, [await get(path), { level: 6 }]])),
  );
  return zipSync({
    ...Object.fromEntries(entries),
    [`questions/${name}`]: strToU8(text),
    "index.html": strToU8(page),
  });
}
