// How long the coordinator's page takes to open the mapping of a whole country (4,620 records), and to sort its table;
// against a plain page of the same run that parses the same file, scores it with the same rules in JavaScript
// (tests/browser/support/scoring.mjs) and sorts a table of HTML. Half a second lies between a sort and the
// next press. Then 1,000 sorts without a rest, and whether memory stays.
//   node tests/bench/browser_mapping.mjs [SORTS]     (wants build/site)
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { launchOptions } from "../browser/support/launch.mjs";
import { MappingWindow, lapland } from "../browser/support/mapping_window.mjs";
import { Site } from "../browser/support/site.mjs";
import { campaign, list, set } from "./country.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const ROUNDS = 5;
const SORTS = 9;
const REST = 500; // milliseconds from a sort to the next press
const [manySorts = 1000] = process.argv.slice(2).map(Number);

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const shown = (milliseconds) => `${milliseconds.toFixed(0)} ms`;

async function scoring() {
  const { outputFiles } = await build({
    stdin: { contents: 'export { score } from "./tests/browser/support/scoring.mjs";', resolveDir: root },
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
  });
  return outputFiles[0].text;
}

// In the plain page.
async function plainly({ set, traits, sorts, rest }) {
  const { score } = await import("/scoring.js");
  const text = await (await fetch("/campaign.json")).text();
  // The frame that shows it has been handed over when the next task begins.
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      });
    });
  const began = performance.now();
  const cells = JSON.parse(text).entries.map(({ text: written }) => {
    const record = JSON.parse(written);
    const answers = Object.fromEntries(
      Object.entries(record.questions).map(([id, { rounds }]) => [
        id,
        Object.entries(rounds.at(-1).counts).flatMap(([key, count]) => (count > 0 ? [key] : [])),
      ]),
    );
    return { ...record, result: score(set, answers, traits[record.municipality]) };
  });
  const rows = cells.filter(({ date, voice }) => voice === "official" && date.startsWith("2025"));
  const table = document.body.appendChild(document.createElement("table"));
  for (const row of rows) {
    const line = table.insertRow();
    const goals = Object.values(row.result.goals);
    for (const { percent, low, high } of [row.result, ...goals]) line.insertCell().textContent = `${percent} (${low}-${high})`;
    line.percent = row.result.percent;
  }
  const opened = (await painted()) - began;
  const times = [];
  for (let sort = 0; sort < sorts; sort += 1) {
    const pressed = performance.now();
    const sign = sort % 2 === 0 ? 1 : -1;
    table.tBodies[0].append(...[...table.rows].sort((a, b) => sign * (a.percent - b.percent)));
    times.push((await painted()) - pressed);
    await new Promise((resolve) => setTimeout(resolve, rest));
  }
  return { opened, times };
}

// In the coordinator's page: presses what has the id, and waits until a frame has been drawn and handed over.
function press({ id, times, rest }) {
  const host = document.querySelector("#mapping");
  const once = () =>
    new Promise((resolve) => {
      const before = host.framesDrawn;
      const pressed = performance.now();
      const look = () => {
        if (host.framesDrawn === before) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - pressed);
        port2.postMessage(0);
      };
      host.shadowRoot.querySelector(`[data-node="${id}"]`).click();
      requestAnimationFrame(look);
    });
  const all = [];
  return (async () => {
    for (let time = 0; time < times; time += 1) {
      all.push(await once());
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
    return all;
  })();
}

/** From the file's arrival at the page to the first screen of the mapping, drawn. */
async function opening(mapping, file) {
  await mapping.page.evaluate(() => {
    const host = document.querySelector("#mapping");
    document.addEventListener(
      "change",
      () => {
        const began = performance.now();
        const look = () => {
          const heading = host.shadowRoot.querySelector("h1")?.dataset.node;
          if (heading !== "fieldwork/heading") return requestAnimationFrame(look);
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => (globalThis.opened = performance.now() - began);
          port2.postMessage(0);
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
  await mapping.choose("start/open", [file]);
  await mapping.headed("fieldwork/heading");
  await mapping.page.waitForFunction(() => globalThis.opened !== undefined);
  return mapping.page.evaluate(() => globalThis.opened);
}

async function ours(browser, site, file) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const mapping = await MappingWindow.open(context, site);
    const opened = await opening(mapping, file);
    await mapping.saved();
    await mapping.click("view/table");
    await mapping.headed("table/heading");
    const times = await mapping.page.evaluate(press, { id: "table/sort/1", times: SORTS, rest: REST });
    return { opened, times, context, mapping };
  } catch (error) {
    await context.close();
    throw error;
  }
}

const site = await Site.start();
const browser = await chromium.launch(launchOptions);
try {
  const text = campaign();
  site.answer("/campaign.json", { body: text });
  site.answer("/bench.html", { body: "<!doctype html><title>bench</title><body>" });
  site.answer("/scoring.js", { body: await scoring() });
  const traits = Object.fromEntries(list.map(({ code, traits: its = [] }) => [code, its]));
  const own = { opened: [], times: [] };
  const other = { opened: [], times: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const file = { name: "country.json", mimeType: "application/json", buffer: Buffer.from(text) };
    const mine = await ours(browser, site, file);
    own.opened.push(mine.opened);
    own.times.push(...mine.times);
    if (round === ROUNDS - 1 && manySorts > 0) {
      const memory = () => mine.mapping.page.evaluate(() => document.querySelector("#mapping").memoryBytes);
      const before = await memory();
      await mine.mapping.page.evaluate(press, { id: "table/sort/1", times: manySorts, rest: 0 });
      const after = await memory();
      console.log(`memory of the module: ${before} bytes, after ${manySorts} sorts ${after}`);
      if (after !== before) process.exitCode = 1;
    }
    await mine.context.close();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${site.origin}/bench.html`);
    const plain = await page.evaluate(plainly, { set, traits, sorts: SORTS, rest: REST });
    other.opened.push(plain.opened);
    other.times.push(...plain.times);
    await page.close();
  }
  const say = (name, mine, theirs, target) =>
    console.log(
      `${name}: ${shown(median(mine))} (best ${shown(Math.min(...mine))}), plain page ${shown(median(theirs))} ` +
        `(best ${shown(Math.min(...theirs))}): ratio ${(median(mine) / median(theirs)).toFixed(2)}; ` +
        `target ${target} ms: ${median(mine) <= target ? "held" : "missed"}`,
    );
  say(`4,620 records opened (${(text.length / 1e6).toFixed(1)} MB)`, own.opened, other.opened, 2000);
  say("308 rows sorted", own.times, other.times, 100);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const mapping = await MappingWindow.open(context, site);
  await mapping.begin("Lappi", 2020);
  await mapping.addLapland();
  await mapping.saved();
  const record = await mapping.page.evaluate(() => document.querySelector("#mapping").campaign.record);
  await mapping.click("leave");
  await mapping.headed("start/heading");
  const opened = await opening(mapping, { name: "lapland.json", mimeType: "application/json", buffer: Buffer.from(record) });
  console.log(`the ${(await readFile(lapland, "utf8")).trim().split("\n").length} records of Lapland opened: ${shown(opened)}`);
} finally {
  await browser.close();
  await site.stop();
}
