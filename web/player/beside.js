// Addresses of the files that belong to the script. The npm package has its own of this (web/package/beside.js).

// A query of the script's own address, such as "?ver=3": what a page appends to get a new version of a file goes for
// all of them, so that no new script meets an old module.
const version = new URL(import.meta.url).search;

/** The address of a file beside this script. */
export const beside = (name) => new URL(name + version, import.meta.url).href;

/** The address that a file names, relative to its own; null if that is none. */
export function near(path, own) {
  try {
    const address = new URL(path, own);
    if (own.endsWith(version)) address.search ||= version;
    return address.href;
  } catch {
    return null;
  }
}
