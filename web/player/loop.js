// Runs a frame only on request, so that an idle page costs nothing.

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

  /** Requests a frame soon; on a hidden page, as soon as it is visible again. */
  request() {
    if (this.#stopped) return;
    this.#wanted = true;
    if (this.#handle || this.#running || document.hidden) return;
    this.#handle = requestAnimationFrame(() => this.now());
  }

  /** Runs a frame synchronously, so that the page shows an event's outcome before the event ends. */
  now() {
    if (this.#stopped) return;
    // A frame may move the focus, and the focus event may re-enter this function.
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
