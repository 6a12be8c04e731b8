// The live test on the right: shows the last text that a test can be taken with, as wide as a phone or as there is
// room, and answers all questions at once for those who want to see the result.
import { create, setAttribute, setText } from "../player/dom.js";
import { matchLanguage } from "../player/environment.js";
import { currentLanguage, plainNames, say, watchLanguage } from "../authoring/words.js";
import { nameOf } from "./form/language_names.js";

export const widths = [
  { name: "320", width: 320, height: 568 },
  { name: "390", width: 390, height: 844 },
  { name: "768", width: 768, height: 1024 },
  { name: "full" },
];

export class Preview {
  #parts;
  #element = null;
  #applying = Promise.resolve();
  #languages = "";

  /** parts: {frame, device, notice, languages, sizes, live}. */
  constructor(parts) {
    this.#parts = parts;
    parts.languages.addEventListener("change", () => {
      // Anew even if it is the same: the language may have been changed in the test meanwhile.
      this.#element?.removeAttribute("language");
      this.#element?.setAttribute("language", parts.languages.value);
    });
    parts.sizes.addEventListener("change", () => this.#setSize());
    watchLanguage(() => this.#nameSizes());
    this.#setSize();
  }

  get element() {
    return this.#element;
  }

  set theme(theme) {
    this.#theme = theme;
    if (this.#element) setAttribute(this.#element, "theme", theme);
  }

  #theme = "auto";

  /** Shows a text that a test can be taken with; the answers that still fit it are kept. */
  show(text) {
    this.#applying = this.#applying.then(() => this.#apply(text)).catch((error) => console.error(error));
    return this.#applying;
  }

  async #apply(text) {
    const first = !this.#element;
    if (first)
      this.#element = create("jarjesto-pikatesti", {
        theme: this.#theme,
        language: currentLanguage(),
        "onpikatesti-language": ({ detail }) => this.#choose(detail.language),
      });
    const applied = this.#element.useQuestionSet(text);
    if (first) this.#parts.device.append(this.#element);
    const { ok, languages } = await applied;
    if (ok) this.#offer(languages);
  }

  /** state: "good", "behind" (the text is broken and an earlier version is shown) or "nothing" (there is none). */
  set state(state) {
    const { notice, device } = this.#parts;
    notice.hidden = state === "good";
    device.hidden = state === "nothing";
    setText(notice.querySelector("p"), state === "good" ? "" : say(`test.${state}`));
  }

  #offer(languages) {
    const { languages: select } = this.#parts;
    if (languages.join() === this.#languages) return;
    this.#languages = languages.join();
    select.replaceChildren(...languages.map((tag) => create("option", { value: tag, lang: tag }, ownName(tag))));
    this.#choose(this.#language);
  }

  // The language that the test shows.
  #choose(language) {
    this.#language = language;
    const { languages: select } = this.#parts;
    const all = this.#languages.split(",");
    select.value = matchLanguage([language], all) ?? all[0];
  }

  #language = currentLanguage();

  #setSize() {
    const { sizes, device } = this.#parts;
    const chosen = sizes.querySelector("input:checked")?.value ?? "full";
    setAttribute(device, "data-width", chosen);
  }

  #nameSizes() {
    for (const label of this.#parts.sizes.querySelectorAll("label")) {
      const name = label.querySelector("input").value;
      setText(label.querySelector("span"), name === "full" ? say("test.size.full") : say("test.size.px", { width: name }));
    }
  }
}

// A language in its own words; in the page's where the browser does not know them.
function ownName(tag) {
  try {
    return plainNames[tag] ?? new Intl.DisplayNames([tag], { type: "language", fallback: "none" }).of(tag) ?? nameOf(tag);
  } catch {
    return tag;
  }
}
