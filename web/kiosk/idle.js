// Notices that nobody is there any more: after some seconds without any sign of life a countdown begins, and when that
// is over, too, the visit ends. Whatever somebody does, with whatever device, is a sign of life.
//
// Time is the monotonic clock's: setting the device's clock neither ends a visit nor lengthens it.

// What people do reaches the page as one of these. A screen reader or a switch may send no more than a click or a
// focus.
const SIGNS = ["pointerdown", "pointermove", "touchmove", "keydown", "click", "input", "wheel", "scroll"];
// These do not leave a shadow tree that they begin and end in.
const INNER_SIGNS = ["change", "focusin"];
const OWN_SCROLL_MILLISECONDS = 800;
// A voice that never says that it has finished must not keep a visit open for ever.
const LONGEST_SPEECH_MILLISECONDS = 240_000;

export class Idle {
  #handlers;
  #idle = 0;
  #countdown = 0;
  #since = 0; // the last sign of life
  #paused = 0; // since when it is paused; 0: it is not
  #timer = 0;
  #warned = false;
  #quiet = false; // what happens now is our own doing
  #ownScroll = 0;

  /**
   * root: the shadow root that all is in. warn(seconds): so many are left, each second; warn(0): somebody is there
   * again. sign(event) while it warns. over(): nobody is there.
   */
  constructor(root, handlers, signal) {
    this.#handlers = handlers;
    const listen = (target, types) => {
      for (const type of types)
        target.addEventListener(type, (event) => this.#sign(event), { capture: true, passive: type !== "click", signal });
    };
    listen(document, SIGNS);
    listen(root, INNER_SIGNS);
    // Timers rest while the page is hidden.
    document.addEventListener("visibilitychange", () => this.#check(), { signal });
    signal.addEventListener("abort", () => this.stop());
  }

  get warned() {
    return this.#warned;
  }

  /** In seconds. From now on. */
  start({ idle, countdown }) {
    this.stop();
    this.#idle = idle * 1000;
    this.#countdown = countdown * 1000;
    this.#since = performance.now();
    this.#check();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#idle = 0;
    this.#paused = 0;
    this.#warned = false;
  }

  /** Somebody is there. */
  extend() {
    if (this.#idle === 0) return;
    this.#since = performance.now();
    if (!this.#warned) return;
    this.#warned = false;
    this.#handlers.warn(0);
    this.#check();
  }

  /** Somebody is there, and still busy with the screen that asks: the countdown begins anew. */
  hold() {
    if (!this.#warned) return this.extend();
    this.#since = performance.now() - this.#idle;
    this.#check();
  }

  /** While something is read aloud nobody is expected to move. */
  pause(yes) {
    if (this.#idle === 0) return;
    this.#paused = yes ? performance.now() : 0;
    this.#since = performance.now();
    this.#check();
  }

  /** Does something that moves the focus or scrolls without anybody having done it. */
  quietly(what) {
    this.#quiet = true;
    this.#ownScroll = performance.now();
    try {
      what();
    } finally {
      this.#quiet = false;
    }
  }

  #sign(event) {
    if (this.#quiet || this.#idle === 0) return;
    if (event.type === "scroll" && performance.now() - this.#ownScroll < OWN_SCROLL_MILLISECONDS) return;
    if (this.#warned)
      this.#handlers.sign(event); // the screen that asks decides what a touch of it does
    else this.#since = performance.now();
  }

  #check() {
    clearTimeout(this.#timer);
    if (this.#idle === 0) return;
    const now = performance.now();
    if (this.#paused > 0) {
      if (now - this.#paused < LONGEST_SPEECH_MILLISECONDS) {
        this.#timer = setTimeout(() => this.#check(), LONGEST_SPEECH_MILLISECONDS - (now - this.#paused) + 1);
        return;
      }
      this.#paused = 0;
    }
    const left = this.#since + this.#idle + this.#countdown - now;
    if (left <= 0) {
      this.stop();
      this.#handlers.over();
      return;
    }
    if (left > this.#countdown) {
      this.#timer = setTimeout(() => this.#check(), left - this.#countdown);
      return;
    }
    this.#warned = true;
    const seconds = Math.ceil(left / 1000);
    this.#handlers.warn(seconds);
    this.#timer = setTimeout(() => this.#check(), left - (seconds - 1) * 1000);
  }
}
