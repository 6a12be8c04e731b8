// The notices of pages that a room, staff or a region's coordinator work with: none lies over anything that was in
// sight, and as they move the rest, they come and go between two presses. Passing words stand above the rest, too;
// where the page is scrolled, it moves down by as much as they cover, if its style says overflow-anchor: none.
import { create } from "./dom.js";
import { Notices, SHOWN_MILLISECONDS } from "./notices.js";
import { Press } from "./press.js";

export class NoticesApart extends Notices {
  #press = new Press();
  #passing = null;

  constructor() {
    super();
    this.top.style.display = "contents"; // its own box would be too low for anything in it to stay in sight
  }

  add(element) {
    this.betweenPresses(() => super.add(element));
  }

  remove(element) {
    this.betweenPresses(() => super.remove(element));
  }

  /** Changes a notice that may need more room, or less. @param {() => void} change */
  betweenPresses(change) {
    this.#press.whenOver(change);
  }

  toast(text) {
    const toast = create("div", { class: "notice", "aria-hidden": "true" }, create("p", {}, text));
    Object.assign(toast.style, { position: "sticky", top: "0", zIndex: "2" });
    if (this.#passing) this.remove(this.#passing);
    this.#passing = toast;
    this.add(toast);
    setTimeout(() => this.remove(toast), SHOWN_MILLISECONDS);
  }
}
