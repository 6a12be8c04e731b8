// How long has been talked about each question, and what time it is. The time of the day is only shown: durations come
// from a clock that nobody can set.

const SECOND = 1000;

export class Timers {
  #milliseconds = {}; // question -> spent before the present run
  #question = null;
  #given = null; // whether it ran where what was taken over comes from
  #since = null; // performance.now() when the present run began; null: it stands
  #tell;
  #language = "fi";
  #last = "";
  #handle = 0;

  /** tell(name, value): the settings "clock" and "timer" of the module, when they change. */
  constructor(tell, signal) {
    this.#tell = tell;
    document.addEventListener("visibilitychange", () => this.#tick(), { signal });
    signal.addEventListener("abort", () => clearTimeout(this.#handle));
    this.#tick();
  }

  set language(tag) {
    this.#language = tag;
    this.#show();
  }

  get running() {
    return this.#since !== null;
  }

  /** What is kept: {question: milliseconds}. */
  get spent() {
    this.#settle();
    return { ...this.#milliseconds };
  }

  /** From another window or from what was kept. */
  take(spent, running) {
    this.#milliseconds = { ...(spent ?? {}) };
    this.#since = running ? performance.now() : null;
    this.#given = this.#question === null ? Boolean(running) : null;
    this.#tick();
  }

  /** Another question has come on: its time goes on by itself, unless it was taken over standing. */
  show(question) {
    if (question === this.#question) {
      this.#given = null;
      return;
    }
    this.#settle();
    this.#question = question;
    const runs = question !== null && (this.#given ?? true);
    this.#given = null;
    this.#since = runs ? performance.now() : null;
    this.#tick();
  }

  toggle() {
    if (this.running) {
      this.#settle();
      this.#since = null;
      this.#tick();
    } else if (this.#question !== null) {
      this.#since = performance.now();
      this.#tick();
    }
  }

  zero() {
    if (this.#question === null) return;
    this.#milliseconds[this.#question] = 0;
    if (this.running) this.#since = performance.now();
    this.#tick();
  }

  #settle() {
    if (!this.running || this.#question === null) return;
    const now = performance.now();
    this.#milliseconds[this.#question] = this.#elapsed(now);
    this.#since = now;
  }

  #elapsed(now = performance.now()) {
    const before = this.#milliseconds[this.#question] ?? 0;
    return Math.round(before + (this.running ? now - this.#since : 0));
  }

  #tick() {
    clearTimeout(this.#handle);
    this.#show();
    if (document.hidden) return;
    // At the next second while the timer runs, else at the next minute of the day.
    const now = new Date();
    const wait = this.running ? SECOND - (this.#elapsed() % SECOND) : (60 - now.getSeconds()) * SECOND;
    this.#handle = setTimeout(() => this.#tick(), wait);
  }

  #show() {
    const clock = new Intl.DateTimeFormat(this.#language, { hour: "numeric", minute: "2-digit" }).format(new Date());
    const seconds = Math.floor(this.#elapsed() / SECOND);
    const elapsed = `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, "0")}`;
    const timer = `${this.running ? 1 : 0} ${elapsed}`;
    const key = `${clock} ${timer}`;
    if (key === this.#last) return;
    this.#last = key;
    this.#tell("clock", clock);
    this.#tell("timer", timer);
  }
}
