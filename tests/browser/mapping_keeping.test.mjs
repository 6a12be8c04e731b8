// What is entered in a region's mapping outlives a power cut at any moment.
import assert from "node:assert/strict";
import test from "node:test";
import { Killable } from "./support/killable.mjs";
import { MappingWindow } from "./support/mapping.mjs";
import { Site } from "./support/site.mjs";

const seed = Number(process.env.SEED ?? 20261129);
const municipality = "583";
const KILLS = 5;

function numbers(start) {
  let state = start >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What the campaign that the window shows has of the interview; null: nothing. */
async function interviewOf(mapping) {
  const record = await mapping.page.evaluate(() => document.querySelector("#mapping").campaign.record);
  const entry = JSON.parse(record).entries.find(({ text }) => JSON.parse(text).municipality === municipality);
  return entry ? JSON.parse(entry.text) : null;
}

async function goOn(mapping) {
  await mapping.click(`fieldwork/${municipality}/open`);
  await mapping.click(`form/${municipality}/interview`);
  await mapping.page.waitForFunction(() =>
    /^interview\//.test(document.querySelector("#mapping").shadowRoot.querySelector("h1")?.dataset.node ?? ""),
  );
}

test(`killed at random moments of an interview (SEED=${seed}), it goes on with every answer that it had kept`, {
  timeout: 300_000,
}, async () => {
  const random = numbers(seed);
  const site = await Site.start();
  const browser = await Killable.create();
  try {
    let mapping = await start();
    await mapping.begin("Lappi", 2026);
    await goOn(mapping);
    let killed = 0;
    while (killed < KILLS) {
      for (let answers = 1 + random(4); answers > 0; answers -= 1) {
        for (const key of [String(1 + random(3)), ...(random(3) === 0 ? ["?"] : []), "Enter"]) {
          await mapping.page.keyboard.press(key);
        }
      }
      await mapping.saved();
      const before = await interviewOf(mapping);
      // In the middle of what comes next, which may be kept or not, but never half.
      const next = mapping.page.keyboard.press("2").catch(() => {});
      if (random(2) === 0) await next;
      await browser.kill();
      killed += 1;
      mapping = await start();
      await mapping.host.locator('[data-node^="kept/"][data-node$="/go-on"]').click();
      await mapping.headed("fieldwork/heading");
      const after = await interviewOf(mapping);
      assert.equal(after.id, before.id, `the same interview after kill ${killed}`);
      for (const [id, question] of Object.entries(before.questions))
        assert.deepEqual(after.questions[id], question, `${id} after kill ${killed}`);
      const more = Object.keys(after.questions).length - Object.keys(before.questions).length;
      assert.ok(more === 0 || more === 1, `${more} more answers after kill ${killed}`);
      await goOn(mapping);
    }
    assert.equal(await mapping.node(`fieldwork/${municipality}/form`).count(), 0); // the interview is on
  } finally {
    await browser.end();
    await site.stop();
  }

  async function start() {
    const mapping = new MappingWindow(await browser.start());
    await mapping.goto(site);
    return mapping;
  }
});
