// Takes the place of web/player/beside.js in the npm package: bundlers move files and rename them, so each is named in
// a way that they see (new URL("./…", import.meta.url)), and what files say of one another goes by the names before
// that.
import { files } from "package-files";

/** The address of a file of the package. */
export const beside = (name) => files[name]?.() ?? name;

/** The address that a file names, relative to its own; null if that is none. */
export function near(path, own) {
  const name = Object.keys(files).find((each) => files[each]() === own);
  const sibling = name && name.slice(0, name.lastIndexOf("/") + 1) + path;
  if (sibling in files) return beside(sibling);
  try {
    return new URL(path, own).href;
  } catch {
    return null;
  }
}
