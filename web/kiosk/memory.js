// The module's memory as it was when everything was loaded and nobody had been there: put back after each visit, so
// that nothing of a visitor is left in it, and nothing that a visit might leave behind adds up over a month.

export class Memory {
  #pristine;

  constructor(/** @type {import("../player/module.js").Engine} */ engine) {
    this.#pristine = new Uint8Array(engine.buffer).slice();
  }

  /** The module must be at rest, not in the middle of a call. */
  putBack(/** @type {import("../player/module.js").Engine} */ engine) {
    const memory = new Uint8Array(engine.buffer);
    memory.set(this.#pristine);
    memory.fill(0, this.#pristine.length); // what has been added since cannot be given back
  }
}
