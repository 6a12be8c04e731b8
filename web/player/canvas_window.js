// Which part of the content the canvas covers, in how many device pixels. All of it where the GPU and memory allow;
// else a window that is moved, and drawn again, when what is visible comes near its edge. Every change draws the whole
// window, and a press waits for that where there is no GPU: of what is too long anyway a few screens are drawn.
import { layoutWidth } from "./environment.js";

const COMFORTABLE_PIXELS = 8 << 20; // a 4K screen; more costs phones memory that they may not have
const LEAST_PIXELS = 3 << 20; // drawn in less than 0.1 s by a processor of 2026 alone
const SCREENS = 3; // so that a whole one lies above and below what is seen
const MOST_ENLARGED = 3;
const MOST_PIXELS = 16 << 20; // what iOS gives a canvas

/**
 * Pure geometry, in CSS pixels but for widthPixels and largestSide (device pixels).
 * visible: [top, bottom] of what is on the screen; previous: the window as it was, or null. Gives {top, height}.
 */
export function chooseWindow({ contentHeight, widthPixels, ratio, largestSide, visible, previous }) {
  const [from, to] = visible.map((y) => Math.min(Math.max(y, 0), contentHeight));
  const all = contentHeight * ratio * widthPixels <= COMFORTABLE_PIXELS;
  const few = Math.min(MOST_PIXELS, Math.max(LEAST_PIXELS, SCREENS * (to - from) * ratio * widthPixels));
  const wanted = all ? COMFORTABLE_PIXELS : few;
  const most = Math.min(largestSide, Math.floor(wanted / Math.max(1, widthPixels))) / ratio;
  if (contentHeight <= most) return { top: 0, height: Math.ceil(contentHeight * ratio) / ratio };
  const height = Math.floor(most * ratio) / ratio;
  const spare = Math.max(0, (height - (to - from)) / 2);
  const needed = [Math.max(0, from - spare / 3), Math.min(contentHeight, to + spare / 3)];
  const kept = previous && previous.height === height;
  if (kept && previous.top <= needed[0] && previous.top + height >= needed[1]) return previous;
  const top = Math.min(Math.max(from - spare, 0), contentHeight - height);
  return { top: Math.floor(top * ratio) / ratio, height };
}

export class CanvasWindow {
  #stage;
  #canvas;
  #largestSide = 4096;
  #contentHeight = 0;
  #widthPixels = 0;
  #seen = null; // what an enclosing page shows of us, where our own viewport does not tell
  #present = { top: 0, height: 0 };
  #changed;

  /** changed() is called when another frame is wanted: another pixel ratio, width or place. */
  constructor(stage, canvas, changed, signal) {
    this.#stage = stage;
    this.#canvas = canvas;
    this.#changed = changed;
    this.#watchPixels(signal);
    this.#watchRatio(signal);
    this.#watchPlace(signal);
  }

  /**
   * Device pixels for each layout pixel: a zoom or an enlarging transform around the test is in it, so letters are
   * sharp.
   */
  get ratio() {
    const enlarged = Math.min(Math.max(Math.round(this.#scale * 16) / 16, 1), MOST_ENLARGED);
    return (window.devicePixelRatio || 1) * enlarged;
  }

  // Viewport pixels for each layout pixel.
  get #scale() {
    const width = layoutWidth(this.#stage);
    return width > 0 ? this.#stage.getBoundingClientRect().width / width : 1;
  }

  set largestSide(pixels) {
    this.#largestSide = pixels;
  }

  get pixels() {
    return { width: this.#canvas.width, height: this.#canvas.height };
  }

  /** The window for content of this height: {top, height}. Nothing is moved yet. */
  choose(contentHeight) {
    this.#contentHeight = contentHeight;
    return chooseWindow({
      contentHeight,
      widthPixels: this.#width(),
      ratio: this.ratio,
      largestSide: this.#largestSide,
      visible: this.#visible(),
      previous: this.#present,
    });
  }

  /** Scrolling changes nothing until a window is chosen again. */
  rest() {
    this.#contentHeight = 0;
  }

  /** Moves and sizes the canvas. That empties it: draw in the same task. */
  apply(view) {
    this.#present = view;
    this.#canvas.style.top = `${view.top}px`;
    this.#canvas.style.height = `${view.height}px`;
    const width = Math.min(this.#width(), this.#largestSide);
    const height = Math.min(Math.round(view.height * this.ratio), this.#largestSide);
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
  }

  #width() {
    const rounded = Math.round(layoutWidth(this.#stage) * this.ratio);
    return Math.max(1, Math.abs(this.#widthPixels - rounded) <= 1 ? this.#widthPixels : rounded);
  }

  #visible() {
    if (this.#seen && window.parent !== window) return this.#seen;
    const scale = this.#scale || 1; // 0: it is about to grow
    const top = -this.#stage.getBoundingClientRect().top / scale;
    return [top, top + window.innerHeight / scale];
  }

  #watchPixels(signal) {
    const observer = new ResizeObserver(([entry]) => {
      // Safari does not tell the device pixels, and Chromium 156 emulating another pixel ratio tells wrong ones:
      // rounding is at most one pixel off.
      const rounded = Math.round(entry.contentRect.width * this.ratio);
      const exact = entry.devicePixelContentBoxSize?.[0].inlineSize ?? rounded;
      const width = Math.abs(exact - rounded) <= 1 ? exact : rounded;
      if (width === this.#widthPixels) return;
      this.#widthPixels = width;
      this.#changed();
    });
    try {
      observer.observe(this.#canvas, { box: "device-pixel-content-box" });
    } catch {
      observer.observe(this.#canvas);
    }
    signal.addEventListener("abort", () => observer.disconnect());
  }

  #watchRatio(signal) {
    const arm = () => {
      if (signal.aborted) return;
      const query = window.matchMedia(`(resolution: ${this.ratio}dppx)`);
      const moved = () => {
        arm();
        this.#changed();
      };
      query.addEventListener("change", moved, { once: true, signal });
    };
    arm();
    // A transform changes no size that could be watched; it is looked at when it has come to rest.
    let known = this.ratio;
    const rest = () => {
      if (this.ratio === known) return;
      known = this.ratio;
      this.#changed();
    };
    for (const type of ["transitionend", "animationend"])
      document.addEventListener(type, rest, { capture: true, passive: true, signal });
  }

  #watchPlace(signal) {
    const check = () => {
      if (this.#contentHeight <= this.#present.height) return;
      const wanted = this.choose(this.#contentHeight);
      if (wanted !== this.#present) this.#changed();
    };
    // Captured at the document: scrolling of any box around the element.
    document.addEventListener("scroll", check, { capture: true, passive: true, signal });
    // In a frame as tall as its content only the browser knows which part is on the screen.
    const observer = new IntersectionObserver(
      ([entry]) => {
        const top = entry.intersectionRect.top - entry.boundingClientRect.top;
        const scale = this.#scale || 1;
        if (entry.isIntersecting) this.#seen = [top / scale, (top + entry.intersectionRect.height) / scale];
        check();
      },
      { threshold: [...Array(101).keys()].map((step) => step / 100) }, // no statics, which pages replace
    );
    observer.observe(this.#stage);
    signal.addEventListener("abort", () => observer.disconnect());
  }
}
