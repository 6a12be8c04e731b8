// The screen that asks whether somebody is still there. Anything at all is a yes, and does nothing else: a touch must
// not fall through to what comes back in its place.

const SETTLE_MILLISECONDS = 350; // a touch's click comes a little after it
/** @type {import("../contract").KioskNode} */
const FINISH = "still/finish";
const ENDS = ["pointerup", "pointercancel"];

export class StillThere {
  /** @type {import("../player/player.js").Player} */
  #player;
  #sounds;
  #shown = false;
  #place = 0; // how far the page was scrolled
  #swallow = 0; // until then clicks are the end of what closed the screen
  #closing = 0;

  constructor({ player, sounds }) {
    this.#player = player;
    this.#sounds = sounds;
    const swallow = (event) => {
      if (performance.now() >= this.#swallow) return;
      event.preventDefault();
      event.stopPropagation();
    };
    for (const type of ["click", "change", "input"])
      document.addEventListener(type, swallow, { capture: true, signal: player.signal });
  }

  /** seconds: what is left; 0: away with it. */
  warn(seconds, idle) {
    const first = !this.#shown && seconds > 0;
    if (first) this.#place = window.scrollY;
    this.#shown = seconds > 0;
    idle.quietly(() => {
      this.#player.changeNow((engine) => engine.call("seconds-left", seconds));
      if (first) window.scrollTo(0, 0);
      if (seconds === 0) window.scrollTo(0, this.#place);
    });
    if (seconds > 0) this.#sounds.countdown(seconds, first);
  }

  /** A sign of life while the screen is shown. */
  sign(event, idle) {
    const leaving = event.composedPath().some((each) => each.dataset?.node === FINISH);
    if (event.type === "click") {
      if (leaving) return;
      this.#stop(event);
      this.#close(idle);
    } else if (event.type === "keydown") {
      if (leaving && (event.key === "Enter" || event.key === " ")) return;
      if (event.key === "Tab" || event.key === "Shift") return this.#hold(idle); // moves between the two buttons
      // These press whatever has the focus when they are let go.
      if (event.key === "Enter" || event.key === " ") this.#swallow = performance.now() + SETTLE_MILLISECONDS;
      this.#close(idle);
    } else if (event.type === "pointerdown" && !leaving) {
      // Closed when the touch is over, or else its click would meet what lies below.
      this.#whenOver(() => {
        clearTimeout(this.#closing);
        this.#closing = setTimeout(() => this.#close(idle), SETTLE_MILLISECONDS);
      });
    } else if (event.type === "focusin" || event.type === "scroll" || event.type === "wheel") {
      this.#hold(idle);
    }
  }

  /** Once, however the touch ends. */
  #whenOver(what) {
    const over = () => {
      for (const type of ENDS) document.removeEventListener(type, over, true);
      what();
    };
    for (const type of ENDS) document.addEventListener(type, over, { capture: true, signal: this.#player.signal });
  }

  reset() {
    clearTimeout(this.#closing);
    this.#shown = false;
    this.#swallow = 0;
  }

  #close(idle) {
    clearTimeout(this.#closing);
    if (this.#shown) idle.extend();
  }

  // More time, and the screen stays: somebody is on the way to one of its buttons.
  #hold(idle) {
    idle.hold();
  }

  #stop(event) {
    event.preventDefault();
    event.stopPropagation();
  }
}
