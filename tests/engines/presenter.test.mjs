// The presenter's page in each browser engine: an evening is begun, counted by keys, revealed, kept, and gone on with
// after the page was left.
import assert from "node:assert/strict";
import test from "node:test";
import { content as questionSet } from "../browser/support/evening_content.mjs";
import { Site } from "../browser/support/site.mjs";
import { Chromium } from "./support/chromium.mjs";
import { Firefox } from "./support/firefox.mjs";
import { Inside } from "./support/inside.mjs";
import { until } from "./support/programs.mjs";
import { WebKit } from "./support/webkit.mjs";

const projector = { width: 1280, height: 720 };
const [{ id: firstId, options }] = questionSet.questions;

for (const Engine of [Chromium, Firefox, WebKit]) {
  test(`${Engine.engine}: an evening is counted by keys, revealed, kept and gone on with`, {
    skip: Engine.missing ?? false,
    timeout: 200_000,
  }, async () => {
    const site = await Site.start();
    const browser = new Engine();
    const presenter = new Inside(browser, "presenter");
    try {
      await browser.start(projector);
      await open();
      await presenter.press("set-up/event");
      await browser.type("Ilta 5b");
      await presenter.press("set-up/municipality");
      await browser.type("Helsinki"); // the whole name: its suggestions go in the middle of the press
      await presenter.press("set-up/begin");
      await presenter.meets(`question/${firstId}/heading`);
      await browser.key("Enter"); // begins to count
      await browser.type("12");
      await browser.key("Enter");
      await browser.type("7");
      await browser.key("Enter");
      await browser.type("r");
      await until("the distribution is shown", async () => /63\u00a0?%/.test(await presenter.words()));
      await presenter.kept();
      await open();
      await until("the evening goes on", async () => /63\u00a0?%/.test(await presenter.words()));
      const record = JSON.parse(await browser.call(() => document.querySelector("#presenter").evening.record));
      assert.equal(record.event, "Ilta 5b");
      assert.equal(record.municipality, "091");
      assert.deepEqual(record.questions[firstId].rounds[0].counts, { [options[0].key]: 12, [options[1].key]: 7 });
      assert.deepEqual((await browser.complaints()) ?? [], [], "the page complains");
    } finally {
      await browser.stop();
      await site.stop();
    }

    async function open() {
      await browser.open(`${site.origin}/presenter.html`);
      await until("the page is ready", () => browser.call(() => document.querySelector("#presenter").dataset.ready === "true"));
    }
  });
}
