// Keeps texts on the device so that no write that is cut short, no damaged copy and no refusal of the browser loses
// them.
//
// Each text has two slots. A new version goes into the older slot, with a number and a checksum, and is read back; the
// slot before stays untouched as the last good copy. What cannot be written is kept in memory and tried again.

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
      if (kept && this.#slots(name)[0]?.number === number) continue;
      if (number === 0 && text === "") continue;
      good = this.#keep(name) && good;
    }
    return good;
  }

  #load(name) {
    const slots = this.#slots(name);
    const damaged = [0, 1].some((slot) => this.#get(name, slot) && !read(this.#get(name, slot)));
    if (damaged && slots.length > 0) this.#tell("restored");
    const [newest] = slots;
    return newest ? { ...newest, kept: true } : { number: 0, text: "", kept: true };
  }

  /** The whole slots, the newest first. */
  #slots(name) {
    return [0, 1]
      .map((slot) => read(this.#get(name, slot)))
      .filter(Boolean)
      .sort((one, other) => other.number - one.number);
  }

  #keep(name) {
    const entry = this.#texts.get(name);
    const slot = entry.number % 2;
    const written = `${entry.number}:${checksum(entry.text)}:${entry.text}`;
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

function read(written) {
  const [, number, sum, text] = /^(\d+):([0-9a-f]{8}):(.*)$/su.exec(written ?? "") ?? [];
  return number && checksum(text) === sum ? { number: Number(number), text } : null;
}

// CRC-32 of the UTF-8 bytes.
export function checksum(text) {
  let crc = ~0;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (~crc >>> 0).toString(16).padStart(8, "0");
}
