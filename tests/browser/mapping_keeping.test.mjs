// What is entered in a region's mapping outlives a power cut at any moment, and so does what can be undone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { damage } from "./support/damage.mjs";
import { Killable } from "./support/killable.mjs";
import { MappingWindow, rule } from "./support/mapping.mjs";
import { Site } from "./support/site.mjs";

const words = JSON.parse(readFileSync(new URL("../../web/languages/mapping/fi.json", import.meta.url), "utf8"));
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

async function goOn(mapping, closed = true) {
  if (closed) await mapping.click(`fieldwork/${municipality}/open`);
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
      await undo(mapping);
      assert.notDeepEqual(await interviewOf(mapping), after, `the last answer is undone after kill ${killed}`);
      await undo(mapping, "Control+y");
      assert.deepEqual(await interviewOf(mapping), after, `and made again after kill ${killed}`);
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

// ---- What can be undone

const documentOf = (mapping) => mapping.page.evaluate(() => document.querySelector("#mapping").campaign);
const recordOf = async (mapping) => (await documentOf(mapping)).record;

/** Presses the keys and waits for what they change. */
async function undo(mapping, keys = "Control+z") {
  const { revision } = await documentOf(mapping);
  await mapping.page.keyboard.press(keys);
  await mapping.page.waitForFunction((before) => document.querySelector("#mapping").campaign.revision > before, revision);
}

/** Until there is nothing left; how many there were. */
async function undoAll(mapping, button = "undo", keys = "Control+z") {
  let changes = 0;
  for (; (await mapping.node(button).count()) > 0; changes += 1) await undo(mapping, keys);
  return changes;
}

async function reloaded(mapping) {
  await mapping.saved();
  await mapping.page.reload();
  await mapping.ready();
  await mapping.headed("fieldwork/heading");
}

async function leave(mapping, text) {
  await mapping.node(`form/${municipality}/note`).fill(text);
  await mapping.node(`form/${municipality}/note`).blur();
}

/** Records, a note and answers of an interview; the record of the campaign before and after. */
async function autumn(open) {
  const mapping = await open();
  await mapping.begin("Lappi", 2026);
  const start = await recordOf(mapping);
  await mapping.addLapland();
  await mapping.click(`fieldwork/${municipality}/open`);
  await leave(mapping, "Sovittu perjantaiksi, äiti vastaa");
  await goOn(mapping, false);
  for (const key of ["1", "Enter", "2", "Enter", "1"]) await mapping.page.keyboard.press(key);
  await mapping.saved();
  return { mapping, start, end: await recordOf(mapping) };
}

rule(
  "what was done before a reload is taken back after it to the very start, and made again to the end",
  {},
  async ({ open }) => {
    const { mapping, start, end } = await autumn(open);
    await reloaded(mapping);
    assert.equal(await recordOf(mapping), end);
    const changes = await undoAll(mapping);
    assert.ok(changes >= 5, `${changes} changes`);
    assert.equal(await recordOf(mapping), start);
    await reloaded(mapping);
    assert.equal(await recordOf(mapping), start);
    assert.equal(await undoAll(mapping, "redo", "Control+y"), changes);
    assert.equal(await recordOf(mapping), end);
  },
);

rule("of two windows each takes back what the other has made", {}, async ({ open }) => {
  const { mapping, end } = await autumn(open);
  const other = await open();
  if ((await other.node("start/begin").count()) > 0)
    await other.host.locator('[data-node^="kept/"][data-node$="/go-on"]').click();
  await other.headed("fieldwork/heading");
  assert.equal(await recordOf(other), end);
  await undo(other);
  const undone = await recordOf(other);
  assert.notEqual(undone, end);
  await heard(mapping, undone);
  await undo(mapping, "Control+y");
  await heard(other, end);
  await undo(other);
  await heard(mapping, undone);
});

/** Waits until the window shows what another has made. */
const heard = (mapping, record) =>
  mapping.page.waitForFunction((its) => document.querySelector("#mapping").campaign.record === its, record);

rule("in a text Ctrl+Z is the text's own", {}, async ({ open }) => {
  const mapping = await open();
  await mapping.begin("Lappi", 2026);
  await mapping.click(`fieldwork/${municipality}/open`);
  await leave(mapping, "Ensin");
  await mapping.saved();
  const before = await recordOf(mapping);
  await mapping.node(`form/${municipality}/note`).focus();
  await mapping.page.keyboard.press("Control+y");
  await mapping.page.keyboard.press("End");
  assert.equal(await recordOf(mapping), before);
  await mapping.node("fieldwork/heading").evaluate((heading) => {
    heading.tabIndex = -1;
    heading.focus();
  });
  await undo(mapping);
  assert.notEqual(await recordOf(mapping), before);
});

rule("a list of changes that is damaged is given up and that is told; what was entered is all there", {}, async ({ open }) => {
  const { mapping, end } = await autumn(open);
  const { revision, id, history } = await documentOf(mapping);
  await damage(mapping.page, "pikatesti-mapping", `${id}/${revision % 2}`, { history: `${history.slice(0, -2)}7 ` });
  await mapping.page.reload();
  await mapping.ready();
  await mapping.host.getByText(words["page.mapping.history_lost"]).first().waitFor();
  assert.equal(await recordOf(mapping), end);
  assert.equal(await mapping.node("undo").count(), 0);
  assert.equal(await mapping.host.getByText(words["page.mapping.mended"]).count(), 0);
});

rule(
  "where there is no room for the list of changes, what was entered is kept without it, and that is told",
  {},
  async ({ open }) => {
    const mapping = await open();
    await mapping.page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      window.makeRoom = () => (IDBObjectStore.prototype.put = put);
      IDBObjectStore.prototype.put = function (save, place) {
        if (save.history !== undefined) throw new DOMException("full", "QuotaExceededError");
        return put.call(this, save, place);
      };
    });
    await mapping.begin("Lappi", 2026);
    const short = mapping.host.getByText(words["page.mapping.shortened"]);
    await short.first().waitFor();
    await mapping.click(`fieldwork/${municipality}/open`);
    await leave(mapping, "Muista");
    await mapping.saved();
    const kept = await recordOf(mapping);
    await mapping.page.evaluate(() => window.makeRoom());
    await mapping.node(`form/${municipality}/note`).fill("Muista soittaa");
    await short.first().waitFor({ state: "detached" });
    await reloaded(mapping);
    assert.ok((await undoAll(mapping)) > 0);
    assert.notEqual(await recordOf(mapping), kept, "undone to the start");
  },
);
