// Runs a frame when something asks for one, and only then: between two requests the page costs nothing.

export class Loop {
  #run;
  #handle = 0;
  #wanted = false;
  #stopped = false;
  #running = false;

  /** run(seconds) draws one frame and returns whether another is wanted. */
  constructor(run, signal) {
    this.#run = run;
    document.addEventListener("visibilitychange", () => this.#wanted && this.request(), { signal });
    signal.addEventListener("abort", () => {
      this.#stopped = true;
      cancelAnimationFrame(this.#handle);
    });
  }

  /** A frame soon; as soon as the page is seen again while it is hidden. */
  request() {
    if (this.#stopped) return;
    this.#wanted = true;
    if (this.#handle || this.#running || document.hidden) return;
    this.#handle = requestAnimationFrame(() => this.now());
  }

  /** A frame at once: what an event leads to stands in the page before the event is over. */
  now() {
    if (this.#stopped) return;
    // A frame moves the focus, and that may lead here again.
    if (this.#running) {
      this.#wanted = true;
      return;
    }
    cancelAnimationFrame(this.#handle);
    this.#handle = 0;
    this.#wanted = false;
    this.#running = true;
    try {
      if (this.#run(performance.now() / 1000)) this.#wanted = true;
    } finally {
      this.#running = false;
    }
    if (this.#wanted) this.request();
  }
}
