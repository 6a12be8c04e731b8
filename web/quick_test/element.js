// The custom element: its attributes, its life in the page, and what a page's own script may ask of it.
//
// Attributes: language (a language tag; default: the page's), question-set (a URL; default: the one beside this
// script), theme ("light", "dark" or "auto", the default), developer (tells what is wrong with the set). All may change
// at any time. Events: pikatesti-ready, pikatesti-language {language}, pikatesti-result {level, percent},
// pikatesti-error {kind, address, status, diagnostics}.
// What the element holds in the page is shown until the test is ready.
import { register, unregister } from "../keeping/storage.js";
import { loadPart } from "../player/load_part.js";
import { Widget } from "./widget.js";
import { dress } from "../player/style.js";

export class PikatestiElement extends HTMLElement {
  static observedAttributes = ["language", "question-set", "theme", "developer"];

  #shadow = this.attachShadow({ mode: "open" });
  #widget = null;
  #ready = deferred();
  // Outlives the widget, so that an element that is moved within the page goes on where it was.
  #kept = {};
  #text; // of the question set, where it does not come from its address

  constructor() {
    super();
    dress(this.#shadow);
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

  /** The answers so far, as a share link has them; empty before there are any. */
  get saved() {
    return this.#widget?.saved ?? "";
  }

  /**
   * Goes on with answers of `saved`. "restored", "partly" (some no longer fit), "other_set", "unreadable"; undefined:
   * not ready.
   */
  restore(code) {
    return this.#widget?.restore(code);
  }

  /**
   * Takes a question set as text, instead of the one at its address, until that is set anew. Resolves with {ok,
   * diagnostics, languages}. The answers that still fit are kept; if it is not ok, the last set stays in use.
   */
  async useQuestionSet(text) {
    const widget = this.#widget;
    if (widget?.shown) {
      const { ok, diagnostics = [], languages = [] } = await widget.useText(text);
      if (ok) this.#text = text;
      this.#judge(text);
      return { ok, diagnostics, languages };
    }
    this.#text = text;
    if (widget) this.#restart();
    else if (this.#ready.settled) this.#ready = deferred();
    return this.#ready.promise.then(
      () => ({ ok: true, diagnostics: [], languages: this.#widget?.languages ?? [] }),
      (failure) => ({ ok: false, diagnostics: failure.detail.diagnostics ?? [], languages: [] }),
    );
  }

  connectedCallback() {
    register(this);
    this.#start();
  }

  disconnectedCallback() {
    unregister(this);
    this.#stop();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#widget) return;
    if (name === "language") this.#widget.setLanguage();
    else if (name === "theme") this.#widget.setTheme();
    else if (name === "developer") this.#judge(this.#text);
    else {
      this.#text = undefined;
      this.#restart();
    }
  }

  #start(afterFailure = false) {
    if (this.#ready.settled) this.#ready = deferred();
    const widget = new Widget(this, this.#shadow, this.#kept, () => this.#restart(true), this.#text);
    this.#widget = widget;
    this.#tellOfSwallowed();
    const settle = (how) => (value) => {
      if (this.#widget !== widget) return; // taken out or begun anew meanwhile: the promise waits for the next one
      this.#ready.settled = true;
      this.#ready[how](value);
      if (afterFailure) widget.focusStart(); // the button that had the focus is gone
      this.#judge(this.#text);
    };
    widget.start().then(settle("resolve"), settle("reject"));
  }

  // HTML knows no <jarjesto-pikatesti />: what follows becomes the element's content, which is not shown beside the
  // test.
  #tellOfSwallowed() {
    if (this.querySelector(":scope > :is(header, main, nav, footer, section, article, form, script, jarjesto-pikatesti)"))
      console.warn(
        "jarjesto-pikatesti: the element holds a part of the page, which is not shown. Close it: <jarjesto-pikatesti></jarjesto-pikatesti>.",
      );
  }

  #stop() {
    this.#widget?.stop();
    this.#widget = null;
    this.#shadow.replaceChildren();
  }

  // For developers only, from a script that visitors never load.
  #judge(text) {
    if (!this.hasAttribute("developer") || !this.#widget) return;
    const address = this.#widget.questionSet;
    loadPart("developer.js")
      .then(({ judge }) => judge(this, address, text))
      .catch((error) => console.warn("jarjesto-pikatesti:", error));
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
