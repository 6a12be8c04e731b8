// The coordinator's page in a window of the browser.
import { readFile } from "node:fs/promises";
import { ApplicationWindow } from "./application_window.mjs";

export const lapland = new URL("../../mapping/lapland-example.jsonl", import.meta.url);

export class MappingWindow extends ApplicationWindow {
  /** element: "mapping", or another one's with the same module. */
  constructor(page, element = "mapping") {
    super(page, element);
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

  /** Files as {name, text}, dropped on the page. */
  async drop(...files) {
    await this.page.evaluate((dropped) => {
      const transfer = new DataTransfer();
      for (const { name, text } of dropped) transfer.items.add(new File([text], name, { type: "application/json" }));
      for (const type of ["dragover", "drop"])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true, composed: true }),
        );
    }, files);
  }

  async addLapland() {
    const buffer = await readFile(lapland);
    await this.click("view/add");
    await this.choose("add/files", [{ name: "lapland.jsonl", mimeType: "text/plain", buffer }]);
    await this.click("offer/take");
    await this.headed("fieldwork/heading");
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
