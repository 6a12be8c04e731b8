// The live region, beside the canvas and the mirror: says once what has changed, without moving the focus.
import { create, langOf } from "./dom.js";

const HEARD_MILLISECONDS = 15000; // long enough for a slow voice; then it is out of the way of reading line by line

export class Announcer {
  element = create("div", { class: "live", role: "status", "aria-live": "polite" });

  /** Each announcement is a child of its own, so that the same words twice are said twice. */
  announce(text, language) {
    const child = create("p", { lang: langOf(language) }, text);
    this.element.append(child);
    setTimeout(() => child.remove(), HEARD_MILLISECONDS);
  }

  /** What was said of the last screen is not to be read with the next. */
  forget() {
    this.element.replaceChildren();
  }
}
