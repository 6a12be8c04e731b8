// Whether what is written is kept, in words below the text.
import { setAttribute, setText } from "../player/dom.js";
import { say } from "../authoring/words.js";

const SLOW_MILLISECONDS = 500; // to keep a text

export class KeptState {
  #place;
  #state = "kept";
  #timer = 0;

  constructor(place) {
    this.#place = place;
  }

  /** state: "kept", "busy" or "no", as Drafts tells it. */
  show(state) {
    this.#state = state;
    setAttribute(this.#place, "data-state", state);
    clearTimeout(this.#timer);
    const tell = () => setText(this.#place, say(`kept.${state === "kept" ? "yes" : state}`));
    // It takes next to no time: words that come and go with each key would only disturb.
    if (state === "busy") this.#timer = setTimeout(tell, SLOW_MILLISECONDS);
    else tell();
  }

  translate() {
    this.show(this.#state);
  }
}
