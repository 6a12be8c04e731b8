// A text that this browser remembers under a name: for good ("localStorage"), or as long as the tab lives
// ("sessionStorage"). Where that is forbidden or full, it lasts as long as the page.

export class Remembered {
  #storage;
  #name;
  #unwritten; // what the browser has refused to take

  /**
   * @param {"localStorage" | "sessionStorage"} storage
   * @param {string} name
   */
  constructor(storage, name) {
    this.#storage = storage;
    this.#name = name;
  }

  /** undefined: nothing. */
  get text() {
    if (this.#unwritten !== undefined) return this.#unwritten;
    try {
      return globalThis[this.#storage].getItem(this.#name) ?? undefined; // naming a forbidden one throws
    } catch {
      return undefined;
    }
  }

  set text(text) {
    this.#unwritten = undefined;
    try {
      globalThis[this.#storage].setItem(this.#name, text);
    } catch {
      this.#unwritten = text;
    }
  }
}
