// Two slots that are written in turn: while one is written, the version before stays whole in the other. Which of them
// counts when they are read.

/** @typedef {{ whole: boolean, number?: number }} Version */

/** The slot, 0 or 1, of the version with this number. */
export const slotOf = (number) => number % 2;

/**
 * Of the versions in the slots the newest that is whole, or null; `damaged`: one that is not whole is newer, or may be,
 * as its number cannot be relied on.
 * @template {Version} V
 * @param {V[]} versions
 */
export function newestWhole(versions) {
  const [newest = null] = versions.filter(({ whole }) => whole).sort((a, b) => b.number - a.number);
  const damaged = versions.some(({ whole, number }) => !whole && !(number < newest?.number));
  return { newest, damaged };
}
