// Says on the start screen whether the evening works without a network, in the flow above it: never over what the room
// reads or over a control, and no longer than until the evening begins. At the first visit it is there from the
// beginning and only its words change: what came later would move the fields from under a hand on its way to one.
import { create, setText } from "../player/dom.js";
import { message } from "../player/languages.js";
import { offlineWords } from "../offline/words.js";

export class OfflineNotice {
  #notices;
  #box = null;
  #state = "";
  #said = ""; // the state that the box tells
  #read = false; // somebody has closed it

  /** @param {import("../player/notices_apart.js").NoticesApart} notices */
  constructor(notices) {
    this.#notices = notices;
  }

  /** state: "soon" while the files are being kept, then "ready", or a reason as Offline tells it. */
  tell(state) {
    this.#state = state === "ready" && this.#read ? "" : state;
  }

  /** allowed: the start screen is shown, and not to the room. */
  follow(allowed, language) {
    if (!allowed || !this.#state) {
      if (this.#box && !allowed) this.#close();
      return;
    }
    if (this.#box) return this.#notices.betweenPresses(() => this.#say(language));
    this.#box = create("div", { class: "notice", role: "status", "data-offline-notice": "" }, create("p", {}), this.#button());
    this.#say(language);
    this.#notices.add(this.#box);
  }

  #say(language) {
    if (!this.#box) return; // closed in the middle of the press
    // Shorter words may need a line less.
    if (this.#state !== this.#said) this.#box.style.minHeight = `${this.#box.offsetHeight}px`;
    this.#said = this.#state;
    this.#box.lang = language;
    setText(this.#box.querySelector("p"), offlineWords(language, this.#state));
    setText(this.#box.querySelector("button"), message(language, "page.close"));
  }

  #button() {
    return create("button", { type: "button", onclick: () => this.#dismiss() });
  }

  // That it works after all is no news for which the fields would have to move.
  #dismiss() {
    this.#read = true;
    this.#close();
  }

  #close() {
    if (this.#box) this.#notices.remove(this.#box);
    this.#box = null;
    this.#state = "";
  }
}
