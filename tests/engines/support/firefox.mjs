// Firefox, on a hidden display because it has no WebGL2 without one; driven by WebDriver BiDi.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Bidi } from "./bidi.mjs";
import { displayMissing, startDisplay } from "./display.mjs";
import { asSource, clickAt, keyCodes, packed, strokes, unpacked } from "./in_page.mjs";
import { findProgram, makeFolder, Programs, until } from "./programs.mjs";

const path = findProgram("FIREFOX", "firefox-esr", "firefox");

// Beside what the browser sets for itself when it is driven: nothing is to be asked of the network.
const preferences = {
  "app.normandy.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
};

// With about:blank the address bar would keep the focus from every page.
const firstPage = "data:text/html,";

export class Firefox {
  static engine = "Firefox";
  static missing = path ? displayMissing : "no firefox (Debian package firefox-esr)";

  #programs = new Programs();
  #bidi;
  #context;
  #complaints = [];

  async start(viewport) {
    const display = await startDisplay(this.#programs, viewport);
    const folder = makeFolder();
    const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
    writeFileSync(join(folder, "user.js"), lines.join(""));
    const browser = this.#programs.start(path, ["--remote-debugging-port=0", "--no-remote", "--profile", folder, firstPage], {
      environment: { ...display, HOME: folder },
      folder,
    });
    const [, address] = await browser.said(/WebDriver BiDi listening on (ws:\S+)/);
    this.#bidi = await Bidi.connect(`${address}/session`, (method, entry) => this.#note(entry));
    const { capabilities } = await this.#bidi.send("session.new", { capabilities: {} });
    this.version = capabilities.browserVersion;
    await this.#bidi.send("session.subscribe", { events: ["log.entryAdded"] });
    this.#context = (await this.#bidi.send("browsingContext.getTree")).contexts[0].context;
    await this.#bidi.send("browsingContext.setViewport", { context: this.#context, viewport });
    await until("the page has the focus", () => this.call(() => document.hasFocus()));
  }

  #note({ type, level, text }) {
    if (["error", "warn"].includes(level)) this.#complaints.push(`${type === "javascript" ? "exception" : level}: ${text}`);
  }

  async open(address) {
    await this.#bidi.send("browsingContext.navigate", { context: this.#context, url: address, wait: "complete" });
  }

  async call(what, ...given) {
    const answer = await this.#bidi.send("script.callFunction", {
      functionDeclaration: asSource(what),
      arguments: [{ type: "string", value: packed(given) }],
      target: { context: this.#context },
      awaitPromise: true,
    });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return unpacked(answer.result.value);
  }

  async #act(actions) {
    await this.#bidi.send("input.performActions", { context: this.#context, actions });
  }

  async click(x, y) {
    await this.#act(clickAt(x, y));
  }

  async type(text) {
    await this.#act(strokes([...text]));
  }

  async key(name) {
    await this.#act(strokes([keyCodes[name]]));
  }

  async screenshot() {
    return (await this.#bidi.send("browsingContext.captureScreenshot", { context: this.#context, origin: "viewport" })).data;
  }

  async complaints() {
    return this.#complaints;
  }

  async stop() {
    this.#bidi?.close();
    await this.#programs.stop();
  }
}
