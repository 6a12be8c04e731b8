// The page of an application in a window of the browser, as far as all of them are alike.

export class ApplicationWindow {
  /** Waits until it is ready. */
  static async open(context, site, path) {
    const page = await context.newPage();
    const window = new this(page);
    await window.goto(site, path);
    return window;
  }

  /** element: the id of the one that all is in. */
  constructor(page, element) {
    this.page = page;
    this.element = element;
    this.host = page.locator(`#${element}`);
  }

  async goto(site, path = `/${this.element}.html`) {
    await this.page.goto(site.origin + path);
    await this.ready();
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

  /** Waits until everything is kept. */
  async saved() {
    await this.page.waitForFunction((id) => {
      const { revision, saved } = document.getElementById(id).dataset;
      return revision !== undefined && revision === saved;
    }, this.element);
  }
}
