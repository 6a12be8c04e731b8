// Somebody who takes the test: looks at what stands there, moves a mouse and presses keys. The controls are found by
// what they are and say, and used where they are; nothing is called behind the page's back.
import assert from "node:assert/strict";
import { say, text } from "../../browser/support/content.mjs";
import { until } from "./programs.mjs";

const MOST_STOPS = 12; // from a heading to the choices below it

export class Visitor {
  #browser;

  constructor(browser, language) {
    this.#browser = browser;
    this.language = language;
  }

  say(name, values) {
    return say(this.language, name, values);
  }

  text(texts) {
    return text(this.language, texts);
  }

  // ---- What is there ----

  /** {language, heading, texts, framesDrawn, plain, loading}: the texts in reading order, without soft hyphens. */
  look() {
    return this.#browser.call(() => {
      const host = document.querySelector("jarjesto-pikatesti");
      const inside = host.shadowRoot;
      const overlay = inside.querySelector(".overlay");
      const walker = document.createTreeWalker(overlay, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode.data.replaceAll("\u00ad", ""));
      return {
        language: inside.querySelector(".root").lang,
        heading: overlay.querySelector("h1")?.textContent.replaceAll("\u00ad", ""),
        texts,
        framesDrawn: host.framesDrawn,
        plain: inside.querySelector(".stage").classList.contains("plain"),
      };
    });
  }

  /** Waits until the test can be taken; fails with the reason why it cannot. */
  opened() {
    return this.#browser.call(async () => {
      await customElements.whenDefined("jarjesto-pikatesti");
      await document.querySelector("jarjesto-pikatesti").ready;
    });
  }

  /** Waits until nothing is drawn any more. */
  settled() {
    return this.#browser.call(async () => {
      const host = document.querySelector("jarjesto-pikatesti");
      for (let still = 0, drawn = -1; still < 3; ) {
        await new Promise(requestAnimationFrame);
        still = host.framesDrawn === drawn ? still + 1 : 0;
        drawn = host.framesDrawn;
      }
    });
  }

  /** Waits until the heading is this one. */
  async meets(heading) {
    let last;
    await until(
      () => `the heading "${heading}", not "${last}"`,
      async () => (last = (await this.look()).heading) === heading,
    );
    await this.settled();
  }

  /** A text stands in the test. */
  async reads(words) {
    const { texts } = await this.look();
    assert.ok(texts.includes(words), `"${words}" among ${JSON.stringify(texts)}`);
  }

  // ---- What is done ----

  /** Clicks on the middle of what has this selector and says this. */
  async press(selector, words) {
    const found = await this.#browser.call(
      (selector, words) => {
        const inside = document.querySelector("jarjesto-pikatesti").shadowRoot;
        const all = [...inside.querySelectorAll(`.overlay ${selector}`)];
        const fitting = all.filter((element) => element.textContent.replaceAll("\u00ad", "") === words);
        if (fitting.length !== 1)
          return { problem: `${fitting.length} among ${all.map((element) => element.textContent).join(" | ")}` };
        fitting[0].scrollIntoView({ block: "center", behavior: "instant" });
        const box = fitting[0].getBoundingClientRect();
        const [x, y] = [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];
        const hit = inside.elementFromPoint(x, y);
        return fitting[0].contains(hit) ? { x, y } : { problem: `covered by ${hit?.outerHTML}` };
      },
      selector,
      words,
    );
    assert.equal(found.problem, undefined, `to press ${selector} "${words}"`);
    await this.#browser.click(found.x, found.y);
  }

  pressButton(name) {
    return this.press("button", this.say(name));
  }

  /** Types into the field that is there. */
  async fill(words) {
    await this.press("[role=combobox]", "");
    await until("the field has the focus", async () => (await this.#focused()).role === "combobox");
    await this.#browser.type(words);
  }

  /** Waits until there is this suggestion, takes it, and waits until the field has this text. */
  async take(suggestion, value) {
    const isThere = (words) =>
      [...document.querySelector("jarjesto-pikatesti").shadowRoot.querySelectorAll(".overlay [role=option]")].some(
        ({ textContent }) => textContent === words,
      );
    await until(`the suggestion ${suggestion}`, () => this.#browser.call(isThere, suggestion));
    await this.settled();
    await this.press("[role=option]", suggestion);
    await until(`the field has ${value}`, async () => (await this.#value()) === value);
    await this.settled();
  }

  #value() {
    return this.#browser.call(
      () => document.querySelector("jarjesto-pikatesti").shadowRoot.querySelector("[role=combobox]").value,
    );
  }

  /** Chooses these options of the question that is asked by mouse. */
  async choose(question, keys) {
    for (const option of this.#options(question, keys)) {
      await this.press("label", this.text(option.label));
      await this.#isChosen(option);
    }
  }

  /** Goes from the heading to the first option of a single choice by Tab. */
  async tabToChoices(question) {
    const first = this.text(question.options[0].label);
    let at;
    for (let stops = 0; stops < MOST_STOPS && at?.name !== first; stops += 1) {
      await this.#browser.key("Tab");
      at = await this.#focused();
    }
    assert.deepEqual([at.type, at.name], ["radio", first], "Tab leads to the first option");
    await this.settled();
  }

  /** Chooses an option, from the first one on, by arrows or the space bar, and goes on by Enter. */
  async chooseByKeys(question, key) {
    const [option] = this.#options(question, key);
    const steps = question.options.indexOf(option);
    if (steps === 0) await this.#browser.key("Space");
    for (let step = 0; step < steps; step += 1) await this.#browser.key("ArrowDown");
    await this.#isChosen(option);
    await this.#browser.key("Enter");
  }

  #options(question, keys) {
    return [keys].flat().map((key) => question.options.find((option) => option.key === key));
  }

  async #isChosen(option) {
    const words = this.text(option.label);
    const isChosen = (words) =>
      [...document.querySelector("jarjesto-pikatesti").shadowRoot.querySelectorAll(".overlay label")]
        .filter(({ textContent }) => textContent.replaceAll("\u00ad", "") === words)
        .every((label) => label.control.checked);
    await until(`${words} is chosen`, () => this.#browser.call(isChosen, words));
    await this.settled();
  }

  #focused() {
    return this.#browser.call(() => {
      const inside = document.querySelector("jarjesto-pikatesti").shadowRoot.activeElement;
      const name = (inside?.closest("label") ?? inside)?.textContent.replaceAll("\u00ad", "");
      return { name, type: inside?.type, role: inside?.getAttribute("role") };
    });
  }

  /** Changes the language by the test's own buttons. */
  async speak(language) {
    await this.press("button", say(language, "language.name"));
    this.language = language;
    await until(`the test speaks ${language}`, async () => (await this.look()).language === language);
    await this.settled();
  }

  // ---- What is seen ----

  /**
   * Every text of the mirror on the screen now, with how much light and dark differ where it stands, from 0 to 255. The
   * mirror's own letters are transparent, so this is what the canvas shows there.
   */
  async ink() {
    return this.#browser.call(contrasts, await this.#browser.screenshot(), "texts");
  }

  /** How much light and dark differ close beside the control that has the focus, where a ring around it would be. */
  async ring() {
    const [{ contrast }] = await this.#browser.call(contrasts, await this.#browser.screenshot(), "focus");
    return contrast;
  }

  /** Brings the beginning of the test, or the end of it, to the same place of the screen. */
  scrollTo(block) {
    return this.#browser.call((block) => {
      document.querySelector("jarjesto-pikatesti").scrollIntoView({ block, behavior: "instant" });
    }, block);
  }
}

// Runs in the page, which can read pictures: [{words, contrast}] of what is to be looked at in a picture of the window.
async function contrasts(picture, what) {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  const ratio = image.width / innerWidth;
  const inside = document.querySelector("jarjesto-pikatesti").shadowRoot;
  return what === "texts" ? texts() : focus();

  function texts() {
    const found = [];
    const range = document.createRange();
    const walker = document.createTreeWalker(inside.querySelector(".overlay"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest("[hidden], .unpainted, [aria-hidden]")) continue;
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const seen = box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
      if (seen && box.width >= 4) found.push({ words: node.data, contrast: contrastIn(box) });
    }
    return found;
  }

  function focus() {
    const control = inside.activeElement.closest("label") ?? inside.activeElement;
    const { left, top, height } = control.getBoundingClientRect();
    return [{ words: control.textContent, contrast: contrastIn({ left: left - 9, top: top + height / 2, width: 8, height: 2 }) }];
  }

  function contrastIn(box) {
    const [x, y, width, height] = [box.left, box.top, box.width, box.height].map((length) => Math.round(length * ratio));
    const { data } = context.getImageData(x, y, width, height);
    let [darkest, lightest] = [255, 0];
    for (let at = 0; at < data.length; at += 4) {
      const light = 0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2];
      darkest = Math.min(darkest, light);
      lightest = Math.max(lightest, light);
    }
    return Math.round(lightest - darkest);
  }
}
