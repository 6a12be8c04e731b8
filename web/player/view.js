// The visible form of the test: the picture with the mirror over it or, where nothing can be drawn or the visitor
// prefers it, the mirror itself with a plain style sheet.

export class View {
  plain = false;
  #stage;
  #changed;
  #drawable = true;
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
    this.plain = this.#wanted || !this.#drawable;
    this.#stage.classList.toggle("plain", this.plain);
    this.height = this.#height;
    this.#changed(!this.#drawable ? "only" : this.plain ? "on" : "off");
  }
}
