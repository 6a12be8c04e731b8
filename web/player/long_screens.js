// For pages whose screens may be many times as high as the window and hold thousands of elements: a change is painted
// first where it is seen. The rest of the picture, and the elements that stand for it, follow once that is on the
// screen: the browser takes longer for them than for all else together.
import { Mirror } from "./mirror.js";
import { Picture } from "./picture.js";
import { Press } from "./press.js";

const MANY = 1500; // nodes; fewer are laid out well within a tenth of a second
const HIGH = 1.5; // times the window

// Nobody can have seen a change that is pressed within a moment of it: such a press is of what stood there before.
export class LateMirror extends Mirror {
  #press = new Press();
  #waiting = null; // the nodes that do not stand in the page yet

  update(nodes, focus) {
    const isFirst = this.#waiting === null;
    this.#waiting = nodes;
    // Where no frame is coming, nothing is painted that could be waited for.
    if (focus || nodes.length < MANY || document.hidden) this.#catchUp(focus);
    else if (isFirst) afterPaint(() => this.#press.whenOver(() => this.#catchUp()));
  }

  #catchUp(focus) {
    const nodes = this.#waiting;
    if (!nodes) return;
    this.#waiting = null;
    super.update(nodes, focus);
  }

  focus(id) {
    this.#catchUp();
    return super.focus(id);
  }

  get focused() {
    this.#catchUp();
    return super.focused;
  }

  focusHeading() {
    this.#catchUp();
    super.focusHeading();
  }

  element(id) {
    this.#catchUp();
    return super.element(id);
  }

  settle() {
    this.#catchUp();
    super.settle();
  }

  differs(id) {
    this.#catchUp();
    return super.differs(id);
  }
}

export class LatePicture extends Picture {
  #stage;
  #drawn = 0; // how often

  constructor(stage, ...more) {
    super(stage, ...more);
    this.#stage = stage;
  }

  draw(view) {
    const drawn = (this.#drawn += 1);
    if (view.height < HIGH * window.innerHeight || document.hidden) return super.draw(view);
    const from = -this.#stage.getBoundingClientRect().top - view.top;
    afterPaint(() => drawn === this.#drawn && super.draw(view));
    return super.draw(view, [from, from + window.innerHeight]);
  }
}

// With the next frame but one: the next shows what has been painted until now.
const afterPaint = (what) => requestAnimationFrame(() => requestAnimationFrame(what));
