// The presenter's page in each browser engine: an evening is begun, counted by keys, revealed, kept, and gone on with
// after the page was left.
import assert from "node:assert/strict";
import { content as questionSet } from "../browser/support/evening_content.mjs";
import { inEachEngine } from "./support/each_engine.mjs";
import { Inside } from "./support/inside.mjs";
import { until } from "./support/programs.mjs";

const projector = { width: 1280, height: 720 };
const [{ id: firstId, options }] = questionSet.questions;

inEachEngine(
  "an evening is counted by keys, revealed, kept and gone on with",
  { screen: projector, pages: ["/presenter.html"] },
  async ({ browser, site }) => {
    const presenter = new Inside(browser, "presenter");
    const open = async () => {
      await browser.open(`${site.origin}/presenter.html`);
      await until("the page is ready", () => browser.call(() => document.querySelector("#presenter").dataset.ready === "true"));
    };
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
  },
);
