// The windows of this browser that show the same record, an evening or a campaign, and who of them shows what.
//
// Nobody owns the record. Every window runs an engine of its own and has the whole state as one document:
//   {id, revision, writer, record, history, title, detail} and what else the application knows
// Whoever changes something makes the next revision and tells it to all; the others take it over with all that can be
// undone. The newest revision wins, and of two with the same number the one whose writer has the greater name, so that
// all come to the same state whatever order they hear it in. Each window saves what it knows. So any of them can be
// closed, reloaded or moved at any moment.
//
// Windows find each other by saying hello on a channel of the browser: nothing is opened for that, a second tab is
// enough. A window holds a lock while it lives, so that the others notice even when it is killed.

const PATIENCE_MILLISECONDS = 250;

/** Whether document `a` is to replace `b` (or nothing). */
export function isNewer(a, b) {
  if (!b) return true;
  return a.revision > b.revision || (a.revision === b.revision && a.writer > b.writer);
}

/** Which view a window is to show beside the views of the others. */
export function viewBeside(views) {
  if (views.length === 0) return "single";
  return views.includes("audience") && !views.includes("desk") ? "desk" : "audience";
}

export class Windows {
  name = crypto.getRandomValues(new Uint32Array(2)).join("-");
  #channel = null;
  #others = new Map(); // name -> {view, evening}
  #state;
  #handlers;
  #application;

  /**
   * application: a name that only its own windows share. state(): {view, document} of this window. handlers:
   * heard(document), others() when another window has come, gone or changed its view, swap() when another window wants
   * the views exchanged.
   */
  constructor(application, state, handlers) {
    this.#application = application;
    this.#state = state;
    this.#handlers = handlers;
    if (typeof BroadcastChannel === "undefined") return;
    this.#channel = new BroadcastChannel(application);
    this.#channel.onmessage = ({ data }) => this.#hear(data);
    navigator.locks?.request(this.#lock(this.name), () => new Promise(() => {})).catch(() => {});
    window.addEventListener("pagehide", () => this.#say({ kind: "bye" }));
    window.addEventListener("pageshow", (event) => event.persisted && this.hello());
  }

  #lock(name) {
    return `${this.#application}:${name}`;
  }

  /** Asks who is there; resolves with the documents that are open elsewhere. */
  hello() {
    this.#say({ kind: "hello", ...this.#state() });
    return new Promise((resolve) => {
      setTimeout(
        () => resolve([...this.#others.values()].map(({ document }) => document).filter(Boolean)),
        PATIENCE_MILLISECONDS,
      );
    });
  }

  /** Tells all windows what this one has made or shows. */
  tell() {
    this.#say({ kind: "state", ...this.#state() });
  }

  swap() {
    this.#say({ kind: "swap", ...this.#state() });
  }

  /**
   * Whether a document that another window tells of is to replace this window's own, which may be none. If that one has
   * not heard of this window's newer one, it is told.
   */
  isNews(document, own) {
    if (!own || document.id !== own.id) return false;
    if (isNewer(document, own)) return true;
    if (isNewer(own, document)) this.tell();
    return false;
  }

  /** The views of the other windows of a document. */
  viewsOf(id) {
    return [...this.#others.values()].filter(({ document }) => document?.id === id).map(({ view }) => view);
  }

  #say(message) {
    this.#channel?.postMessage({ ...message, from: this.name });
  }

  #hear({ kind, from, view, document }) {
    if (kind === "bye") return this.#forget(from);
    if (!this.#others.has(from)) this.#watch(from);
    this.#others.set(from, { view, document });
    if (kind === "hello") this.tell();
    if (kind === "swap") this.#handlers.swap(view, document);
    else if (document) this.#handlers.heard(document);
    this.#handlers.others();
  }

  #forget(name) {
    if (this.#others.delete(name)) this.#handlers.others();
  }

  // Its lock is free when it has died.
  #watch(name) {
    navigator.locks?.request(this.#lock(name), () => this.#forget(name)).catch(() => {});
  }
}
