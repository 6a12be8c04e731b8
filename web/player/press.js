// What would move things about in the page waits while a pointer is down: browsers give no click where the pressed
// control is not under the pointer any more when it is released.

// After a tap, browsers send a mouse's events, too, and look once more what lies under the finger. After a release that
// is no click, nothing comes.
const TAP_MILLISECONDS = 50;

export class Press {
  down = false;
  /** Down, and no click has come of it so far: what is drawn now would move what is pressed. */
  isHeld = false;
  #timer = 0;
  #waiting = [];

  /** Watches the whole window, until the signal if there is one. @param {AbortSignal} [signal] */
  constructor(signal) {
    const on = (types, listener) => {
      for (const type of types) window.addEventListener(type, listener, { capture: true, signal });
    };
    on(["pointerdown"], () => {
      clearTimeout(this.#timer);
      this.down = this.isHeld = true;
    });
    on(["pointerup", "pointercancel", "click"], ({ type }) => {
      clearTimeout(this.#timer);
      if (type === "click") this.isHeld = false;
      this.#timer = setTimeout(() => this.#over(), type === "click" ? 0 : TAP_MILLISECONDS);
    });
    // The release goes to the browser's own list of a select, and to windows beside this one.
    on(["pointermove"], ({ buttons, pointerType }) => {
      if (this.isHeld && pointerType === "mouse" && buttons === 0) this.#over();
    });
    on(["change"], ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#over();
    });
  }

  /** Does it at once, or when the press is over; in the order in which it was asked for. */
  whenOver(change) {
    if (this.down) this.#waiting.push(change);
    else change();
  }

  #over() {
    clearTimeout(this.#timer);
    this.down = this.isHeld = false;
    for (const change of this.#waiting.splice(0)) change();
  }
}
