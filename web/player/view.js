// The visible form of the test: the picture with the mirror over it or, where nothing can be drawn, a letter is none of
// the typeface's or the visitor prefers it, the mirror itself with a plain style sheet.

export class View {
  plain = false;
  #stage;
  #changed;
  #drawable = true;
  #lettersMissing = false;
  #wanted = false;
  #height = 0;

  /** changed(setting): the view is another; setting is that of "plain-view" in src/web/quick_test/exports.h. */
  constructor(stage, changed) {
    this.#stage = stage;
    this.#changed = changed;
  }

  get drawable() {
    return this.#drawable;
  }

  set drawable(yes) {
    this.#drawable = yes;
    this.#choose();
  }

  /** What is on the screen now has letters that the painter has not, and the browser may have. */
  set lettersMissing(yes) {
    if (yes === this.#lettersMissing) return;
    this.#lettersMissing = yes;
    this.#choose();
  }

  /** Switches to the plain view or back to the picture, as the visitor chose. */
  want(plain) {
    this.#wanted = plain;
    this.#choose();
  }

  /** Of the picture, in CSS pixels; the plain view is as high as it comes out. */
  set height(height) {
    this.#height = height;
    const wanted = this.plain ? "" : `${height}px`;
    if (this.#stage.style.height !== wanted) this.#stage.style.height = wanted;
  }

  #choose() {
    const only = !this.#drawable || this.#lettersMissing;
    this.plain = this.#wanted || only;
    this.#stage.classList.toggle("plain", this.plain);
    this.height = this.#height;
    this.#changed(only ? "only" : this.plain ? "on" : "off");
  }
}
