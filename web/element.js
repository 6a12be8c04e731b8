// The custom element: its attributes, its life in the page, and what a page's own script may ask of it.
//
// Attributes: language (a language tag; default: the page's), question-set (a URL; default: the one beside this script),
// theme ("light", "dark" or "auto", the default). All may change at any time.
// Events: pikatesti-ready, pikatesti-result {level, percent}, pikatesti-error {kind, address, status, diagnostics}.
// What the element holds in the page is shown until the test is ready.
import { Widget } from "./widget.js";
import { styleSheet } from "./style.js";

export class PikatestiElement extends HTMLElement {
  static observedAttributes = ["language", "question-set", "theme"];

  #shadow = this.attachShadow({ mode: "open" });
  #widget = null;
  #ready = deferred();
  // Outlives the widget, so that an element that is moved within the page goes on where it was.
  #kept = {};

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [styleSheet()];
  }

  /** Resolves when the test can be taken; rejects with the failure when it cannot. */
  get ready() {
    return this.#ready.promise;
  }

  /** How many frames have been drawn: it stands still while nothing changes. */
  get framesDrawn() {
    return this.#widget?.framesDrawn ?? 0;
  }

  /** The size of the module's memory. */
  get memoryBytes() {
    return this.#widget?.memoryBytes ?? 0;
  }

  connectedCallback() {
    this.#start();
  }

  disconnectedCallback() {
    this.#stop();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#widget) return;
    if (name === "language") this.#widget.setLanguage();
    else if (name === "theme") this.#widget.setTheme();
    else this.#restart();
  }

  #start(afterFailure = false) {
    if (this.#ready.settled) this.#ready = deferred();
    const widget = new Widget(this, this.#shadow, this.#kept, () => this.#restart(true));
    this.#widget = widget;
    const settle = (how) => (value) => {
      if (this.#widget !== widget) return; // taken out or begun anew meanwhile: the promise waits for the next one
      this.#ready.settled = true;
      this.#ready[how](value);
      if (afterFailure) widget.focusStart(); // the button that had the focus is gone
    };
    widget.start().then(settle("resolve"), settle("reject"));
  }

  #stop() {
    this.#widget?.stop();
    this.#widget = null;
    this.#shadow.replaceChildren();
  }

  #restart(afterFailure) {
    this.#stop();
    this.#start(afterFailure);
  }
}

function deferred() {
  const parts = { settled: false };
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  // A page that does not ask for `ready` is told by the event and by what is shown, not by an unhandled rejection.
  parts.promise.catch(() => {});
  return parts;
}
