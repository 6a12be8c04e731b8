// Chromium, with Playwright as in the browser tests.
import { chromium } from "playwright-core";
import { launchOptions } from "../../browser/support/launch.mjs";
import { findProgram } from "./programs.mjs";
import { asSource, packed, unpacked } from "./in_page.mjs";

const path = findProgram("CHROMIUM", "chromium");

// The browser's own words about drawing without a GPU.
const ownWarnings = /GL Driver Message/;

export class Chromium {
  static engine = "Chromium";
  static missing = path ? null : "no chromium (Debian package chromium)";

  #browser; // a promise, so that what is still starting is closed, too
  #page;
  #complaints = [];

  async start({ width, height }) {
    this.#browser = chromium.launch({ executablePath: path, args: launchOptions.args, timeout: 60_000 });
    const browser = await this.#browser;
    this.version = browser.version();
    this.#page = await browser.newPage({ viewport: { width, height } });
    this.#page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.#note(`${message.type()}: ${message.text()}`);
    });
    this.#page.on("pageerror", (error) => this.#note(`exception: ${error.message}`));
  }

  #note(complaint) {
    if (!ownWarnings.test(complaint)) this.#complaints.push(complaint);
  }

  async open(address) {
    await this.#page.goto(address);
  }

  async call(what, ...given) {
    return unpacked(await this.#page.evaluate(`(${asSource(what)})(${JSON.stringify(packed(given))})`));
  }

  async click(x, y) {
    await this.#page.mouse.click(x, y);
  }

  async type(text) {
    await this.#page.keyboard.type(text);
  }

  async key(name) {
    await this.#page.keyboard.press(name);
  }

  async screenshot() {
    return (await this.#page.screenshot()).toString("base64");
  }

  async complaints() {
    return this.#complaints;
  }

  async stop() {
    await (await this.#browser)?.close();
  }
}
