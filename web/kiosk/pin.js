// The staff's PIN: kept as a salted hash, and slow to guess. An attempt is noted before it is judged, so that neither a
// reload nor pulling the plug makes it undone.

const ITERATIONS = 600_000;
const FREE_ATTEMPTS = 3;
const FIRST_WAIT_SECONDS = 30; // doubles with each further failure
const LONGEST_WAIT_SECONDS = 3600;

export class Pin {
  #vault;

  constructor(vault) {
    this.#vault = vault;
  }

  get isSet() {
    return Boolean(this.#state.hash);
  }

  /** Web pages get cryptography only over https and on the device itself. */
  get isPossible() {
    return Boolean(globalThis.crypto?.subtle);
  }

  /** Seconds until the next attempt. */
  get wait() {
    const { failures = 0, until = 0 } = this.#state;
    // A clock that was set back must not lock the staff out for longer than they have earned.
    const left = Math.min(Math.ceil((until - Date.now()) / 1000), waitAfter(failures));
    return Math.max(0, left);
  }

  async set(digits) {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    this.#state = {
      salt: toText(salt),
      iterations: ITERATIONS,
      hash: toText(await hash(digits, salt, ITERATIONS)),
      failures: 0,
      until: 0,
    };
  }

  /** Whether it is the right one; false while one has to wait. */
  async check(digits) {
    if (!this.isSet || this.wait > 0) return false;
    const failures = (this.#state.failures ?? 0) + 1;
    this.#state = { ...this.#state, failures, until: Date.now() + waitAfter(failures) * 1000 };
    const { salt, iterations, hash: wanted } = this.#state;
    const right = isSame(await hash(digits, fromText(salt), iterations), fromText(wanted));
    if (right) this.#state = { ...this.#state, failures: 0, until: 0 };
    return right;
  }

  get #state() {
    try {
      return JSON.parse(this.#vault.read("pin")) ?? {};
    } catch {
      return {};
    }
  }

  set #state(state) {
    this.#vault.write("pin", JSON.stringify(state));
  }
}

const waitAfter = (failures) =>
  failures < FREE_ATTEMPTS ? 0 : Math.min(FIRST_WAIT_SECONDS * 2 ** (failures - FREE_ATTEMPTS), LONGEST_WAIT_SECONDS);

async function hash(digits, salt, iterations) {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(digits), "PBKDF2", false, ["deriveBits"]);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, key, 256));
}

// In the same time wherever they differ.
function isSame(one, other) {
  let difference = one.length ^ other.length;
  for (let i = 0; i < one.length; i += 1) difference |= one[i] ^ other[i];
  return difference === 0;
}

const toText = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const fromText = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
