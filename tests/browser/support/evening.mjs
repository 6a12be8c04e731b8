// An evening in a window of the browser: its page, what is shown in it, and what it has kept.
import assert from "node:assert/strict";
import test from "node:test";
import { ApplicationWindow } from "./application_window.mjs";
import { browser } from "./browser.mjs";
import { watchMoves } from "./moves.mjs";
import { Site } from "./site.mjs";
import { leaveUnpainted } from "./unpainted.mjs";

export const projector = { viewport: { width: 1280, height: 720 }, locale: "fi-FI" };
const ownWarnings = /GL Driver Message/;

/**
 * A test with a site and a browser context of its own. expected: complaints of pages that are no fault; painted: as in
 * visit.mjs.
 */
export function rule(name, options, body) {
  test(name, { timeout: 180_000 }, async () => {
    const chromium = await browser();
    const context = await chromium.newContext({ ...projector, ...options.device });
    const complaints = [];
    context.on("console", (message) => {
      const text = `${message.type()}: ${message.text()}`;
      if (["error", "warning"].includes(message.type()) && !ownWarnings.test(text) && !(options.expected ?? /^$/).test(text))
        complaints.push(text);
    });
    context.on("weberror", (error) => complaints.push(`exception: ${error.error().stack}`));
    await watchMoves(context);
    if (!options.painted) await leaveUnpainted(context);
    const site = await Site.start();
    try {
      await options.prepare?.({ context, site });
      await body({ context, site, open: (path) => EveningWindow.open(context, site, path) });
      assert.deepEqual(complaints, [], "the page complains");
    } finally {
      await context.close();
      await site.stop();
    }
  });
}

export class EveningWindow extends ApplicationWindow {
  constructor(page) {
    super(page, "presenter");
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Presses a key as long as something comes of it; how often it did. */
  async pressAll(key) {
    for (let times = 0; times < 2000; times += 1) {
      const { record } = await this.document();
      await this.press(key);
      if ((await this.document()).record === record) return times;
    }
    throw new Error(`${key} never ends`);
  }

  /** The node of the screen's first heading. */
  heading() {
    return this.page.evaluate(() => document.querySelector("#presenter").shadowRoot.querySelector("h1")?.dataset.node);
  }

  view() {
    return this.host.getAttribute("data-view");
  }

  async viewed(view) {
    await this.page.locator(`#presenter[data-view="${view}"]`).waitFor();
  }

  /** All that the window says, to eye and ear. */
  words() {
    return this.page.evaluate(() => {
      const root = document.querySelector("#presenter").shadowRoot.querySelector(".root");
      const values = [...root.querySelectorAll("input, textarea")].map((field) => field.value);
      const labels = [...root.querySelectorAll("[aria-label], [aria-valuetext]")].map(
        (element) => `${element.getAttribute("aria-label")} ${element.getAttribute("aria-valuetext")}`,
      );
      return [root.textContent, ...values, ...labels].join("\n");
    });
  }

  /** The node that has the focus, or "". */
  focused() {
    return this.page.evaluate(
      () => document.querySelector("#presenter").shadowRoot.activeElement?.closest("[data-node]")?.dataset.node ?? "",
    );
  }

  /** Waits until everything is kept, and gives the record. */
  async saved() {
    await super.saved();
    const saves = await allSaves(this.page);
    const id = await this.page.evaluate(() => JSON.parse(sessionStorage.getItem("pikatesti-presenter:window")).evening);
    const own = saves.filter((save) => save.id === id).sort((a, b) => b.revision - a.revision);
    return { ...own[0], record: JSON.parse(own[0].record) };
  }

  /** The state that the page knows, kept or not. */
  document() {
    return this.page.evaluate(() => document.querySelector("#presenter").evening);
  }

  async record() {
    return JSON.parse((await this.document()).record);
  }

  /** Counts of the present question by keys alone, from the first option that is not counted; leaves the last. */
  async count(...people) {
    if ((await this.record()).place.moment === "ask") await this.press("PageDown");
    for (const number of people) {
      await this.page.keyboard.type(String(number));
      await this.press("Enter");
    }
  }
}

/** Every save in the browser's database. */
export function allSaves(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("pikatesti-presenter");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const database = request.result;
          if (!database.objectStoreNames.contains("saves")) return resolve([]);
          const all = database.transaction("saves").objectStore("saves").getAll();
          all.onsuccess = () => {
            database.close();
            resolve(all.result);
          };
          all.onerror = () => reject(all.error);
        };
      }),
  );
}
