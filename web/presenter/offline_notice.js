// Says on the start screen whether the evening works without a network, in the flow above it: never over what the room
// reads or over a control, and no longer than until the evening begins.
import { create, setText } from "../player/dom.js";
import { message } from "../player/languages.js";
import { offlineWords } from "../offline/words.js";

export class OfflineNotice {
  #notices;
  #box = null;
  #state = "";

  /** @param {import("../player/notices.js").Notices} notices */
  constructor(notices) {
    this.#notices = notices;
  }

  /** state: "ready", or a reason as Offline tells it. */
  tell(state) {
    this.#state = state;
  }

  /** allowed: the start screen is shown, and not to the room. */
  follow(allowed, language) {
    if (!allowed || !this.#state) {
      if (this.#box && !allowed) this.#close();
      return;
    }
    if (!this.#box) {
      this.#box = create("div", { class: "notice", role: "status", "data-offline-notice": "" }, create("p", {}), this.#button());
      this.#notices.add(this.#box);
    }
    this.#box.lang = language;
    setText(this.#box.querySelector("p"), offlineWords(language, this.#state));
    setText(this.#box.querySelector("button"), message(language, "page.close"));
  }

  #button() {
    return create("button", { type: "button", onclick: () => this.#close() });
  }

  #close() {
    if (this.#box) this.#notices.remove(this.#box);
    this.#box = null;
    this.#state = "";
  }
}
