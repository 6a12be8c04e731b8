// Scripts of the test's own that only some visits need, or need only later.
import { beside } from "./beside.js";
import { shared } from "./files.js";

let failed = "";

/**
 * Loads one from beside this script, once for the page; what it exports. A browser remembers that an address could not
 * be loaded, and does not ask again; with another fragment it is another address.
 */
export const loadPart = (name) =>
  shared(name, () =>
    import(beside(name) + failed).catch((error) => {
      failed += "#";
      throw error;
    }),
  );
