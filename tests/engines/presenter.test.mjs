// The presenter's page in each browser engine: an evening is begun, counted by keys, revealed, kept, and gone on with
// after the page was left.
import assert from "node:assert/strict";
import test from "node:test";
import { content as questionSet } from "../browser/support/evening_content.mjs";
import { Site } from "../browser/support/site.mjs";
import { Chromium } from "./support/chromium.mjs";
import { Firefox } from "./support/firefox.mjs";
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
    try {
      await browser.start(projector);
      await open();
      await click("set-up/event");
      await browser.type("Ilta 5b");
      await click("set-up/begin");
      await until("the question is asked", async () => (await heading()) === `question/${firstId}/heading`);
      await browser.key("Enter"); // begins to count
      await browser.type("12");
      await browser.key("Enter");
      await browser.type("7");
      await browser.key("Enter");
      await browser.type("r");
      await until("the distribution is shown", async () => /63\u00a0?%/.test(await words()));
      await until("everything is kept", () =>
        browser.call(() => {
          const { saved, revision } = document.querySelector("#presenter").dataset;
          return saved === revision;
        }),
      );
      await open();
      await until("the evening goes on", async () => /63\u00a0?%/.test(await words()));
      const record = JSON.parse(await browser.call(() => document.querySelector("#presenter").evening.record));
      assert.equal(record.event, "Ilta 5b");
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

    function heading() {
      return browser.call(() => document.querySelector("#presenter").shadowRoot.querySelector("h1")?.dataset.node ?? "");
    }

    function words() {
      return browser.call(() => document.querySelector("#presenter").shadowRoot.textContent);
    }

    async function click(node) {
      const [x, y] = await browser.call((id) => {
        const control = document.querySelector("#presenter").shadowRoot.querySelector(`[data-node="${id}"]`);
        const { left, top, width, height } = control.getBoundingClientRect();
        return [left + width / 2, top + height / 2];
      }, node);
      await browser.click(x, y);
    }
  });
}
