// Names from elsewhere as ids of a set: its letters only, and no two alike.

const MOST = 64;

/** What is left of a name with the letters that ids have; may be empty. */
export const validId = (name) =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, MOST);

/** Gives ids of one kind. */
export class Ids {
  #used;
  #next = new Map();

  /** reserved: ids that nothing may have. */
  constructor(reserved = []) {
    this.#used = new Set(reserved);
  }

  /** The name as an id, or with a number behind it; `otherwise` where nothing is left of the name. */
  give(name, otherwise) {
    const stem = validId(name) || otherwise;
    let id = stem;
    for (let number = this.#next.get(stem) ?? 2; this.#used.has(id); number += 1) {
      id = `${stem.slice(0, MOST - 6)}-${number}`;
      this.#next.set(stem, number + 1);
    }
    this.#used.add(id);
    return id;
  }
}
