// The totals of one question set: made by the module, kept by the vault. src/engine/day_counts.h tells what is in them.

export class Counts {
  #vault;
  #name;

  constructor(vault, set) {
    this.#vault = vault;
    this.#name = `counts/${set}`;
  }

  get text() {
    return this.#vault.read(this.#name);
  }

  /**
   * what: of the visit that the module is in.
   * @param {import("../player/module.js").Engine} engine
   * @param {string} day YYYY-MM-DD
   * @param {"begin" | "end"} what
   */
  add(engine, day, what) {
    const { counts, diagnostics } = engine.call("count", this.text, day, what);
    if (counts) return this.#vault.write(this.#name, JSON.stringify(counts));
    // A checksum that is right over totals that are wrong: never seen, and no reason to stop counting.
    console.error("pikatesti-kiosk: counts", diagnostics);
    this.#vault.write(`${this.#name}/unreadable`, this.text);
    this.#vault.write(this.#name, "");
    const fresh = engine.call("count", "", day, what);
    return this.#vault.write(this.#name, JSON.stringify(fresh.counts));
  }

  /**
   * The file to be handed out.
   * @param {import("../player/module.js").Engine} engine
   * @param {"csv" | "json" | "record"} kind
   */
  file(engine, kind) {
    return engine.call("counts-file", this.text, kind).text ?? "";
  }

  clear() {
    return this.#vault.write(this.#name, "");
  }
}
