// The coordinator's page in a window of the browser.
import { readFile } from "node:fs/promises";

export const lapland = new URL("../../mapping/lapland-example.jsonl", import.meta.url);

export class MappingWindow {
  static async open(context, site, path = "/mapping.html") {
    const page = await context.newPage();
    const window = new MappingWindow(page);
    await page.goto(site.origin + path);
    await window.ready();
    return window;
  }

  /** element: the id of the one that all is in. */
  constructor(page, element = "mapping") {
    this.page = page;
    this.element = element;
    this.host = page.locator(`#${element}`);
  }

  async ready() {
    await this.page.locator(`#${this.element}[data-ready]`).waitFor({ timeout: 30_000 });
    await this.page.waitForFunction((id) => document.getElementById(id).shadowRoot.querySelector("h1"), this.element);
  }

  node(id) {
    return this.host.locator(`[data-node="${id}"]`);
  }

  async click(id) {
    await this.node(id).click();
  }

  async headed(id) {
    await this.page.waitForFunction(
      ([element, wanted]) => document.getElementById(element).shadowRoot.querySelector("h1")?.dataset.node === wanted,
      [this.element, id],
    );
  }

  announced(text) {
    return this.host.locator("[role=status]").filter({ hasText: text }).first().waitFor({ state: "attached" });
  }

  /** A new campaign of a region and year. */
  async begin(region, year) {
    await this.node("start/region").fill(region);
    await this.node("start/region").press("Enter");
    await this.node("start/year").fill(String(year));
    await this.click("start/begin");
    await this.headed("fieldwork/heading");
  }

  /** Files as {name, mimeType, buffer}, chosen on the screen that adds records. */
  async choose(button, files) {
    const [chooser] = await Promise.all([this.page.waitForEvent("filechooser"), this.click(button)]);
    await chooser.setFiles(files);
  }

  async addLapland() {
    const buffer = await readFile(lapland);
    await this.click("view/add");
    await this.choose("add/files", [{ name: "lapland.jsonl", mimeType: "text/plain", buffer }]);
    await this.click("offer/take");
    await this.headed("fieldwork/heading");
  }

  /** Waits until everything is kept. */
  async saved() {
    await this.page.waitForFunction(() => {
      const { revision, saved } = document.querySelector("#mapping").dataset;
      return revision !== undefined && revision === saved;
    });
  }

  /** The rows of the table as a reader of the page gets them: the texts of their cells. */
  rows() {
    return this.page.evaluate(() =>
      [...document.querySelector("#mapping").shadowRoot.querySelectorAll('[data-node="table"] tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      ),
    );
  }
}
