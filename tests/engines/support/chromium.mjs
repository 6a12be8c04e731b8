// Chromium, with Playwright as in the browser tests.
import { chromium } from "playwright-core";
import { findProgram } from "./programs.mjs";
import { asSource, packed, unpacked } from "./in_page.mjs";

const path = findProgram(process.env.CHROMIUM, "/usr/bin/chromium", "chromium");

const parameters = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

// The browser's own words about drawing without a GPU.
const ownWarnings = /GL Driver Message/;

export class Chromium {
  static engine = "Chromium";
  static missing = path ? null : "no chromium (Debian package chromium)";

  #browser;
  #page;
  #complaints = [];

  static async start({ width, height }) {
    const it = new Chromium();
    it.#browser = await chromium.launch({ executablePath: path, args: parameters, timeout: 60_000 });
    it.#page = await it.#browser.newPage({ viewport: { width, height } });
    it.#page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) it.#note(`${message.type()}: ${message.text()}`);
    });
    it.#page.on("pageerror", (error) => it.#note(`exception: ${error.message}`));
    return it;
  }

  get version() {
    return this.#browser.version();
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
    await this.#browser.close();
  }
}
