// The fonts: the same bytes go to the module, which paints with them, and to the browser, so that the text of the
// mirror is as wide as the painted one. Letters beyond the basic ones are fetched when a text has them.
import { beside } from "./beside.js";
import { fetchBytes, shared } from "./files.js";

const families = { "": "Pikatesti Sans", "-western": "Pikatesti Sans Western", "-extended": "Pikatesti Sans Extended" };
const weights = [
  { slot: 0, name: "regular", weight: "400" },
  { slot: 1, name: "semibold", weight: "600" },
];

export class Fonts {
  #extended = false;
  #exhausted = false;

  /** Fetches the basic letters; what it resolves with gives them to an engine. */
  load() {
    return this.#give("");
  }

  /** There are no more letters to give: an engine that lacks some lacks them for good. */
  get exhausted() {
    return this.#exhausted;
  }

  /** Gives the further letters, the first time that it is asked; then null. */
  async extend() {
    if (this.#extended) return null;
    this.#extended = true;
    try {
      const parts = await Promise.all(["-western", "-extended"].map((part) => this.#give(part)));
      return (engine) => parts.forEach((give) => give(engine));
    } finally {
      this.#exhausted = true;
    }
  }

  async #give(part) {
    const fonts = await this.#fetch(part);
    return (engine) => fonts.forEach(({ slot, bytes }) => engine.addFont(slot, bytes));
  }

  #fetch(part) {
    return shared(`fonts ${part}`, () =>
      Promise.all(
        weights.map(async ({ slot, name, weight }) => {
          const bytes = await fetchBytes(beside(`fonts/noto-sans-${name}${part}.ttf`));
          // From bytes, not from an address: a policy for fonts has nothing to say about it.
          document.fonts.add(new FontFace(families[part], bytes, { weight }));
          return { slot, bytes };
        }),
      ),
    );
  }
}
