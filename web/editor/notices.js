// What the page tells by itself: a notice above the text, or words that are only heard.
import { create, setText } from "../player/dom.js";
import { say } from "../authoring/words.js";

export class Notices {
  #place;
  #live;
  #back;
  #ofLastChange = null; // the notice that offers to take the last change back

  /** back(): the focus goes where one works, as the notice that had it is closed. */
  constructor({ place, live }, back) {
    this.#place = place;
    this.#live = live;
    this.#back = back;
  }

  /** name and values: of the words. undo(): takes back what is told; none where nothing can be. */
  show(name, values = {}, undo = undefined) {
    const notice = create("div", { class: "notice", role: "status" }, create("p", {}, say(name, values)));
    const close = () => {
      notice.remove();
      this.#back();
    };
    if (undo) notice.append(create("button", { type: "button", class: "strong", onclick: () => (close(), undo()) }, say("undo")));
    notice.append(create("button", { type: "button", onclick: close }, say("close")));
    this.#place.replaceChildren(notice);
    return notice;
  }

  /** The same of a change of the text: the notice goes with the next one, which would be taken back in its place. */
  showChange(name, values, undo) {
    this.#ofLastChange = this.show(name, values, undo);
  }

  /** The text was changed. */
  changed() {
    this.#ofLastChange?.remove();
    this.#ofLastChange = null;
  }

  /** Is heard, also where the same was said before. */
  announce(words) {
    setText(this.#live, "");
    setText(this.#live, words);
  }
}
