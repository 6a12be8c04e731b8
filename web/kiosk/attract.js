// Lets the attract screen move a little while nobody is there, and change its place against burn-in.

const WAVE_MILLISECONDS = 9_000;
const SHIFT_MILLISECONDS = 60_000;

export class Attract {
  #call;
  #timers = [];
  #pulse = 0;
  #shift = 0;

  /**
   * call: of the module.
   * @param {(name: "pulse" | "shift", count: number) => void} call
   * @param {AbortSignal} signal
   */
  constructor(call, signal) {
    this.#call = call;
    signal.addEventListener("abort", () => this.stop());
  }

  /** The attract screen is shown, as it comes out of the pristine memory. */
  rest() {
    this.stop();
    this.#call("shift", this.#shift);
    const still = window.matchMedia("(prefers-reduced-motion: reduce)");
    this.#timers = [
      setInterval(
        () => still.matches || document.hidden || this.#call("pulse", (this.#pulse = (this.#pulse + 1) % 1_000_000)),
        WAVE_MILLISECONDS,
      ),
      setInterval(() => this.#call("shift", (this.#shift = (this.#shift + 1) % 8)), SHIFT_MILLISECONDS),
    ];
  }

  stop() {
    this.#timers.forEach(clearInterval);
    this.#timers = [];
  }
}
