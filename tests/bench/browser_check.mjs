// How long a question set of 1,000 questions in six languages takes to be loaded and checked in the browser, against
// JSON.parse and ajv on the same text in the same page; and how smooth the editor page stays while somebody types.
//   node tests/bench/browser_check.mjs     (wants build/site)
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { launchOptions } from "../browser/support/launch.mjs";
import { Site } from "../browser/support/site.mjs";
import { largeSet } from "./large_set.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const ROUNDS = 7;
const TARGET_MILLISECONDS = 200;

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const shown = (milliseconds) => `${milliseconds.toFixed(1)} ms`;

async function peer() {
  const { outputFiles } = await build({
    stdin: { contents: 'export { default } from "ajv/dist/2020.js";', resolveDir: root },
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
  });
  return outputFiles[0].text;
}

// In the page: times of both, in turns, so that a busy machine is as unkind to the one as to the other.
async function judge({ text, schema, rounds }) {
  const { default: Ajv } = await import("/ajv.js");
  const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
  const worker = new Worker("/editor_checker.js", { type: "module" });
  const ask = (given) =>
    new Promise((resolve) => {
      worker.addEventListener("message", ({ data }) => resolve(data), { once: true });
      worker.postMessage({ id: 1, call: "diagnose", arguments: [given, `${location.origin}/questions/bench.json`] });
    });
  await ask("{}"); // the module is there
  const own = [];
  const other = [];
  let answer;
  for (let round = 0; round < rounds; round += 1) {
    let began = performance.now();
    answer = await ask(text);
    own.push(performance.now() - began);
    began = performance.now();
    validate(JSON.parse(text));
    other.push(performance.now() - began);
  }
  worker.terminate();
  return { own, other, usable: answer.value?.usable, error: answer.error, found: answer.value?.diagnostics.length };
}

async function compare(browser, site, name, text, schema) {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/bench.html`);
  const { own, other, usable, error, found } = await page.evaluate(judge, { text, schema, rounds: ROUNDS });
  await page.close();
  if (!usable) throw new Error(`${name}: ${error ?? "not usable"}`);
  const ratio = median(own) / median(other);
  const best = Math.min(...own) / Math.min(...other);
  console.log(
    `${name} (${(text.length / 1e6).toFixed(2)} MB, ${found} diagnostics): ` +
      `checker ${shown(median(own))} (best ${shown(Math.min(...own))}), ` +
      `JSON.parse + ajv ${shown(median(other))} (best ${shown(Math.min(...other))}): ` +
      `ratio ${ratio.toFixed(2)} (best ${best.toFixed(2)})`,
  );
  return Math.min(...own); // what else the machine does only ever adds to it
}

// Types in the editor page with the repository's own set in it; the page's own work for each key.
async function typing(browser, site) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(() => {
    globalThis.keys = [];
    new PerformanceObserver((list) => {
      for (const { name, processingStart, processingEnd } of list.getEntries())
        if (name === "keydown" || name === "beforeinput" || name === "input")
          globalThis.keys.push(processingEnd - processingStart);
    }).observe({ type: "event", durationThreshold: 16, buffered: true });
    globalThis.blocked = [];
    new PerformanceObserver((list) => globalThis.blocked.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
      buffered: false,
    });
  });
  await page.goto(`${site.origin}/editor.html`);
  await page.locator("html[data-ready]:not([data-unchecked])").waitFor();
  await page.evaluate(() => (globalThis.blocked.length = globalThis.keys.length = 0));
  await page.locator(".cm-content").press("Control+Home");
  for (const letter of '"$comment": "as quick as anybody types", ') await page.keyboard.type(letter, { delay: 30 });
  await page.locator("html:not([data-unchecked])").waitFor();
  const { keys, blocked } = await page.evaluate(() => ({ keys: globalThis.keys, blocked: globalThis.blocked }));
  await page.close();
  const most = (values) => (values.length > 0 ? shown(Math.max(...values)) : "none");
  console.log(
    `typing 42 characters into the whole set: slowest handling of a key ${most(keys)}; ` +
      `tasks over 50 ms: ${blocked.length} (longest ${most(blocked)})`,
  );
}

const schema = JSON.parse(readFileSync(`${root}questions/question-set.schema.json`, "utf8"));
const site = await Site.start();
const browser = await chromium.launch(launchOptions);
try {
  site.answer("/bench.html", { body: "<!doctype html><title>bench</title>" });
  site.answer("/ajv.js", { body: await peer() });
  const real = readFileSync(`${root}questions/jarjestoystavallinen-kunta.json`, "utf8");
  await compare(browser, site, "the repository's set", real, schema);
  const large = JSON.stringify(largeSet(1000, 6), null, 2);
  const taken = await compare(browser, site, "1,000 questions in 6 languages", large, schema);
  console.log(`target ${TARGET_MILLISECONDS} ms: ${taken <= TARGET_MILLISECONDS ? "held" : "missed"}`);
  await typing(browser, site);
} finally {
  await browser.close();
  await site.stop();
}
