// A screen reader inside of the page: it reads on, presses what it stands on, follows the focus and hears the live
// region, and keeps every phrase. (It takes what is checked from the HTML as it was written, not from the control:
// others test that.)
import { build } from "esbuild";

let program; // the package as a script for the page

async function bundled() {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export { Virtual } from "@guidepup/virtual-screen-reader/browser.js"',
      resolveDir: new URL("../../..", import.meta.url).pathname,
    },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "guidepup",
  });
  return `${outputFiles[0].text};globalThis.guidepup = guidepup;`;
}

const MOST_PHRASES = 5000; // of one screen

export class ScreenReader {
  #host;

  /** Begins to read the test. */
  static async on({ page, host }) {
    const reader = new ScreenReader();
    reader.#host = host;
    await page.evaluate((program ??= await bundled()));
    await host.evaluate(async (element) => {
      element.reader = new globalThis.guidepup.Virtual();
      await element.reader.start({ container: element.shadowRoot.querySelector(".root") });
    });
    return reader;
  }

  /** What was spoken since the last time. */
  async heard() {
    return this.#host.evaluate(async (element) => {
      const phrases = await element.reader.spokenPhraseLog();
      await element.reader.clearSpokenPhraseLog();
      return phrases;
    });
  }

  /** Everything from the beginning of the test's region to its end. */
  async readAll() {
    return this.#host.evaluate(async (element, most) => {
      const { reader } = element;
      const phrases = [];
      for (let read = 0; read < most; read += 1) {
        await reader.next();
        const phrase = await reader.lastSpokenPhrase();
        if (phrase.startsWith("region, ")) phrases.length = 0;
        phrases.push(phrase);
        if (!phrase.startsWith("end of region, ") || !phrases[0].startsWith("region, ")) continue;
        await reader.clearSpokenPhraseLog();
        return phrases;
      }
      throw new Error(`no end after ${most} phrases`);
    }, MOST_PHRASES);
  }

  /** Reads on to a phrase that begins so, and presses what it is about. */
  async press(beginning) {
    await this.#host.evaluate(
      async (element, { beginning, most }) => {
        const { reader } = element;
        for (let read = 0; read < most; read += 1) {
          await reader.next();
          if (!(await reader.lastSpokenPhrase()).startsWith(beginning)) continue;
          await reader.clearSpokenPhraseLog(); // only what comes of it is of interest
          return reader.act();
        }
        throw new Error(`nothing is read as "${beginning}"`);
      },
      { beginning, most: MOST_PHRASES },
    );
  }
}
