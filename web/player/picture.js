// The canvas: sized and placed, drawn on, and taken care of when the browser takes the GPU away.
import { CanvasWindow } from "./canvas_window.js";
import { Renderer } from "./renderer.js";

const PATIENCE_MILLISECONDS = 3000;

export class Picture {
  #engine;
  #renderer;
  #window;
  #changed;
  #usable;

  /**
   * changed() asks for a frame. usable(false) says that nothing can be drawn: without WebGL2, or when a lost context
   * does not come back; usable(true) that it can again.
   */
  constructor(stage, canvas, engine, { changed, usable }, signal) {
    this.#engine = engine;
    this.#changed = changed;
    this.#usable = usable;
    this.#renderer = Renderer.create(canvas);
    if (!this.#renderer) {
      usable(false);
      return;
    }
    this.#window = new CanvasWindow(stage, canvas, changed, signal);
    this.#window.largestSide = this.#renderer.largestSide;
    this.#surviveLoss(canvas, signal);
    signal.addEventListener("abort", () => this.#renderer.release());
  }

  get ratio() {
    return this.#window?.ratio ?? 1;
  }

  /** The part of content of this height that is to be painted: {top, height} in CSS pixels. */
  choose(contentHeight) {
    return this.#window?.choose(contentHeight) ?? { top: 0, height: 1 };
  }

  /** The canvas is not shown until something is chosen again. */
  rest() {
    this.#window?.rest();
  }

  /** After every frame of the module, so that no change of its texture is missed. */
  collect() {
    this.#renderer?.uploadTextures(this.#engine);
  }

  /**
   * Draws the module's last frame, painted for `view`, or a part of it: [top, bottom] in CSS pixels. True if something
   * was drawn.
   */
  draw(view, part) {
    if (!this.#renderer) return false;
    this.#window.apply(view);
    const { width, height } = this.#window.pixels;
    return this.#renderer.draw(this.#engine, width, height, this.ratio, part);
  }

  #surviveLoss(canvas, signal) {
    let patience = 0;
    const lost = (event) => {
      event.preventDefault(); // else it would never be restored
      patience = setTimeout(() => this.#usable(false), PATIENCE_MILLISECONDS);
    };
    const restored = () => {
      clearTimeout(patience);
      this.#renderer.build();
      this.#engine.texturesLost();
      this.#usable(true);
      this.#changed();
    };
    canvas.addEventListener("webglcontextlost", lost, { signal });
    canvas.addEventListener("webglcontextrestored", restored, { signal });
    signal.addEventListener("abort", () => clearTimeout(patience));
  }
}
