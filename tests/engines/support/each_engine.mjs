// A rule that holds in each browser engine: with a site and a browser of its own, and on pages that complain of
// nothing.
import assert from "node:assert/strict";
import test from "node:test";
import { Site } from "../../browser/support/site.mjs";
import { Chromium } from "./chromium.mjs";
import { Firefox } from "./firefox.mjs";
import { addWatcher } from "./watcher.mjs";
import { WebKit } from "./webkit.mjs";

/**
 * body gets {browser, site, mark}. mark(html): the page as this engine needs it, so that its complaints are known.
 * screen: {width, height} in CSS pixels. pages: those of the site whose complaints count, as "/mapping.html".
 * mayComplain: the rule itself looks at what the pages complain about.
 * @param {string} name
 * @typedef {{ width: number, height: number }} Screen
 * @param {{ screen: Screen, pages?: string[], timeout?: number, mayComplain?: boolean }} options
 * @param {(given: { browser: any, site: any, mark: (html: string) => string }) => Promise<void>} body
 */
export function inEachEngine(name, { screen, pages = [], timeout = 400_000, mayComplain = false }, body) {
  for (const Engine of [Chromium, Firefox, WebKit])
    test(`${Engine.engine}: ${name}`, { skip: Engine.missing ?? false, timeout }, async (context) => {
      const site = await Site.start();
      const browser = new Engine();
      try {
        const mark = Engine.needsWatcher ? await addWatcher(site, pages) : (html) => html;
        await browser.start(screen);
        context.diagnostic(`${Engine.engine} ${browser.version}`);
        await body({ browser, site, mark });
        if (!mayComplain) assert.deepEqual(await browser.complaints(), [], "the page complains");
      } finally {
        await browser.stop();
        await site.stop();
      }
    });
}
