// What would move things about in the page waits while a pointer is down: browsers give no click where the pressed
// control is not under the pointer any more when it is released.

// After a tap, browsers send a mouse's events, too, and look once more what lies under the finger. After a release that
// is no click, nothing comes.
const TAP_MILLISECONDS = 50;

export class Press {
  down = false;
  #timer = 0;
  #waiting = [];

  /** Watches the whole window, until the signal if there is one. @param {AbortSignal} [signal] */
  constructor(signal) {
    const on = (types, listener) => {
      for (const type of types) window.addEventListener(type, listener, { capture: true, signal });
    };
    on(["pointerdown"], () => {
      clearTimeout(this.#timer);
      this.down = true;
    });
    on(["pointerup", "pointercancel", "click"], ({ type }) => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#over(), type === "click" ? 0 : TAP_MILLISECONDS);
    });
  }

  /** Does it at once, or when the press is over; in the order in which it was asked for. */
  whenOver(change) {
    if (this.down) this.#waiting.push(change);
    else change();
  }

  #over() {
    this.down = false;
    for (const change of this.#waiting.splice(0)) change();
  }
}
