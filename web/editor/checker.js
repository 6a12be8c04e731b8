// Asks the worker that judges question sets.

export class Checker {
  #worker;
  #asked = new Map(); // id -> {resolve, reject}
  #lastId = 0;
  #turn = 0;
  #running = null; // the check that is going on

  constructor(address) {
    this.#worker = new Worker(address, { type: "module" });
    this.#worker.addEventListener("message", ({ data: { id, value, error } }) => {
      const { resolve, reject } = this.#asked.get(id) ?? {};
      if (!this.#asked.delete(id)) return;
      if (error === undefined) resolve(value);
      else reject(new Error(error));
    });
    this.#worker.addEventListener("error", (event) => {
      for (const { reject } of this.#asked.values()) reject(new Error(event.message ?? "the worker did not start"));
      this.#asked.clear();
    });
  }

  /** As CheckerModule.diagnose; null if a newer text was given meanwhile, whose answer is the one that counts. */
  async diagnose(text, address) {
    this.#turn += 1;
    const turn = this.#turn;
    while (this.#running) {
      await this.#running.catch(() => {});
      if (turn !== this.#turn) return null;
    }
    this.#running = this.#ask("diagnose", text, address);
    try {
      const found = await this.#running;
      return turn === this.#turn ? found : null;
    } finally {
      this.#running = null;
    }
  }

  answerAll(manner, seed, code) {
    return this.#ask("answerAll", manner, seed, code);
  }

  exportTexts(text, languages) {
    return this.#ask("exportTexts", text, languages);
  }

  importTexts(text, table) {
    return this.#ask("importTexts", text, table);
  }

  ids(text) {
    return this.#ask("ids", text);
  }

  idPlaces() {
    return this.#ask("idPlaces");
  }

  rename(text, offset, name) {
    return this.#ask("rename", text, offset, name);
  }

  example(code) {
    return this.#ask("example", code);
  }

  simulate(text, seed, samples) {
    return this.#ask("simulate", text, seed, samples);
  }

  simulateFurther(samples) {
    return this.#ask("simulateFurther", samples);
  }

  compare(present, earlier, seed, samples) {
    return this.#ask("compare", present, earlier, seed, samples);
  }

  #ask(call, ...given) {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#worker.postMessage({ id, call, arguments: given });
    });
  }
}
