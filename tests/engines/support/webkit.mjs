// WebKitGTK, the nearest thing to Safari on Linux: its small test browser on a hidden display, driven by classic
// WebDriver.
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { displayMissing, startDisplay } from "./display.mjs";
import { asSource, clickAt, keyCodes, packed, strokes, unpacked } from "./in_page.mjs";
import { findProgram, makeFolder, Programs, until } from "./programs.mjs";

const path = findProgram("WEBKIT_DRIVER", "WebKitWebDriver");

const SCRIPT_MILLISECONDS = 60_000;

// The tool bar would not let the window be as narrow as a phone.
const narrowToolbar = "* { min-width: 0; margin: 0; padding: 0; font-size: 1px; } image { margin: 0 -8px; }";

export class WebKit {
  static engine = "WebKitGTK";
  static missing = path ? displayMissing : "no WebKitWebDriver (Debian package webkit2gtk-driver)";
  // The driver does not tell what is written to the console.
  static needsWatcher = true;

  #programs = new Programs();
  #root;
  #session;

  async start(size) {
    const display = await startDisplay(this.#programs, size);
    const folder = makeFolder();
    mkdirSync(join(folder, "gtk-3.0"));
    writeFileSync(join(folder, "gtk-3.0/gtk.css"), narrowToolbar);
    const port = await freePort();
    this.#root = `http://127.0.0.1:${port}`;
    const driver = this.#programs.start(path, [`--port=${port}`], {
      environment: {
        ...display,
        HOME: folder,
        XDG_CONFIG_HOME: folder,
        // It needs privileges that containers lack; the pages are our own.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
      },
      folder,
    });
    await driver.lives(() => this.#send("GET", "/status").catch(() => null));
    const { sessionId, capabilities } = await this.#send("POST", "/session", {
      capabilities: { alwaysMatch: { timeouts: { script: SCRIPT_MILLISECONDS } } },
    });
    this.#session = `/session/${sessionId}`;
    this.version = capabilities.browserVersion;
    await this.#resize(size);
    await until("the page has the focus", () => this.call(() => document.hasFocus()));
  }

  // The window is larger than the page in it.
  async #resize({ width, height }) {
    const inside = () => this.call(() => [innerWidth, innerHeight]);
    await this.#do("POST", "/window/rect", { x: 0, y: 0, width, height });
    const [usableWidth, usableHeight] = await inside();
    await this.#do("POST", "/window/rect", { width: 2 * width - usableWidth, height: 2 * height - usableHeight });
    await until(`a page of ${width} × ${height}`, async () => (await inside()).join() === `${width},${height}`);
  }

  async #send(method, address, body) {
    const response = await fetch(this.#root + address, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${address}: ${value?.error}: ${value?.message}`);
    return value;
  }

  #do(method, address, body) {
    return this.#send(method, this.#session + address, body);
  }

  async open(address) {
    await this.#do("POST", "/url", { url: address });
  }

  async call(what, ...given) {
    const script = `const done = arguments[1];
      (${asSource(what)})(arguments[0]).then((result) => done({ result }), (error) => done({ error: String(error) }));`;
    const { result, error } = await this.#do("POST", "/execute/async", { script, args: [packed(given)] });
    if (error) throw new Error(error);
    return unpacked(result);
  }

  #act(actions) {
    return this.#do("POST", "/actions", { actions });
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

  screenshot() {
    return this.#do("GET", "/screenshot");
  }

  complaints() {
    return this.call(() => window.complaints);
  }

  async stop() {
    await this.#programs.stop();
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
