// Keeps texts on the device so that no write that is cut short, no damaged copy and no refusal of the browser loses
// them.
//
// Each text has two slots. A new version goes into the older slot, with a number and a checksum, and is read back; the
// slot before stays untouched as the last good copy. What cannot be written is kept in memory and tried again.

import { crc32 } from "./checksum.js";
import { newestWhole, slotOf } from "./slots.js";

const PREFIX = "pikatesti-kiosk";

export class Vault {
  /** "good"; "restored": an older copy had to be used; "memory": the last version is not on the device yet. */
  /** @type {"good" | "memory" | "restored"} */
  health = "good";
  #storage;
  #texts = new Map(); // name -> {number, text, kept}
  #changed;

  /**
   * storage: as localStorage; may be null. changed is called when the health changes.
   * @param {Storage | null} storage
   * @param {(health: "good" | "memory" | "restored") => void} changed
   */
  constructor(storage, changed = () => {}) {
    this.#storage = storage;
    this.#changed = changed;
  }

  /** The text of this name, or "". */
  read(name) {
    if (!this.#texts.has(name)) this.#texts.set(name, this.#load(name));
    return this.#texts.get(name).text;
  }

  /**
   * Another page has had these texts in its hands: what has been read of them so far, and not been written, counts for
   * nothing.
   */
  readAnew() {
    this.#texts.clear();
  }

  /** True if it is on the device now. Whatever comes of it, read() gives the text from now on. */
  write(name, text) {
    this.read(name);
    const { number } = this.#texts.get(name);
    this.#texts.set(name, { number: number + 1, text, kept: false });
    return this.#keep(name);
  }

  /** Writes what could not be written, and what has been thrown away by others since. True if all is well. */
  mend() {
    let good = true;
    for (const name of this.#texts.keys()) {
      const { number, text, kept } = this.#texts.get(name);
      if (kept && newestWhole(this.#versions(name)).newest?.number === number) continue;
      if (number === 0 && text === "") continue;
      good = this.#keep(name) && good;
    }
    return good;
  }

  #load(name) {
    const { newest, damaged } = newestWhole(this.#versions(name));
    if (damaged && newest) this.#tell("restored");
    const { number, text } = newest ?? { number: 0, text: "" };
    return { number, text, kept: true };
  }

  #versions(name) {
    return [0, 1]
      .map((slot) => this.#get(name, slot))
      .filter(Boolean)
      .map(read);
  }

  #keep(name) {
    const entry = this.#texts.get(name);
    const slot = slotOf(entry.number);
    const written = `${entry.number}:${crc32(entry.text)}:${entry.text}`;
    try {
      this.#storage.setItem(keyOf(name, slot), written);
      entry.kept = this.#storage.getItem(keyOf(name, slot)) === written;
    } catch {
      entry.kept = false; // full, forbidden or gone
    }
    if (!entry.kept) this.#tell("memory");
    else if (this.health === "memory" && [...this.#texts.values()].every(({ kept }) => kept)) this.#tell("good");
    return entry.kept;
  }

  #get(name, slot) {
    try {
      return this.#storage.getItem(keyOf(name, slot));
    } catch {
      return null;
    }
  }

  #tell(health) {
    if (health === this.health) return;
    this.health = health;
    this.#changed(health);
  }
}

const keyOf = (name, slot) => `${PREFIX}/${name}/${"ab"[slot]}`;

// The number of a damaged one is not relied on: its checksum is of the text alone.
/** @returns {import("./slots.js").Version & { text?: string }} */
function read(written) {
  const [, number, sum, text] = /^(\d+):([0-9a-f]{8}):(.*)$/su.exec(written) ?? [];
  return number && crc32(text) === sum ? { whole: true, number: Number(number), text } : { whole: false };
}
