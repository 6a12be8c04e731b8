// Lets the attract screen move a little while nobody is there, and change its place against burn-in.

const WAVE_MILLISECONDS = 9_000;
const SHIFT_MILLISECONDS = 60_000;

export class Attract {
  #set;
  #timers = [];
  #pulse = 0;
  #shift = 0;

  /** set(name, value): as pikatesti_set. */
  constructor(set, signal) {
    this.#set = set;
    signal.addEventListener("abort", () => this.stop());
  }

  /** The attract screen is shown, as it comes out of the pristine memory. */
  rest() {
    this.stop();
    this.#set("shift", String(this.#shift));
    const still = window.matchMedia("(prefers-reduced-motion: reduce)");
    this.#timers = [
      setInterval(
        () => still.matches || document.hidden || this.#set("pulse", String((this.#pulse = (this.#pulse + 1) % 1_000_000))),
        WAVE_MILLISECONDS,
      ),
      setInterval(() => this.#set("shift", String((this.#shift = (this.#shift + 1) % 8))), SHIFT_MILLISECONDS),
    ];
  }

  stop() {
    this.#timers.forEach(clearInterval);
    this.#timers = [];
  }
}
