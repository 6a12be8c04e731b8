// What a first visit loads, in bytes as sent (Brotli), against the budget. Fails when the budget is exceeded.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const site = join(dirname(fileURLToPath(import.meta.url)), "../../build/site");
const budget = 135 * 1024;

const counted = [
  "pikatesti.js",
  "pikatesti.wasm",
  "fonts/noto-sans-regular.ttf",
  "fonts/noto-sans-semibold.ttf",
  "questions/jarjestoystavallinen-kunta.json",
];
// Loaded too, but outside the budget: the page around the widget, the list of municipalities, and the texts that are
// asked for after the first screen.
const others = [
  "index.html",
  "start_check.js",
  "landing.css",
  "questions/municipalities.json",
  "questions/jarjestoystavallinen-kunta.fi.json",
  "questions/jarjestoystavallinen-kunta.sv.json",
];

const number = (value) => value.toLocaleString("en").padStart(9);

async function row(name) {
  const raw = (await readFile(join(site, name))).length;
  const sent = (await readFile(join(site, `${name}.br`))).length;
  console.log(`| ${name.padEnd(48)} | ${number(raw)} | ${number(sent)} |`);
  return sent;
}

async function rows(names) {
  let sum = 0;
  for (const name of names) sum += await row(name);
  return sum;
}

console.log(`| ${"file".padEnd(48)} | ${"raw".padStart(9)} | ${"Brotli".padStart(9)} |`);
console.log(`|${"-".repeat(50)}|${"-".repeat(10)}:|${"-".repeat(10)}:|`);
const total = await rows(counted);
console.log(`| ${"**counted**".padEnd(48)} | ${"".padStart(9)} | ${number(total)} |`);
await rows(others);

if (total > budget) {
  console.error(`The counted files have ${total - budget} bytes more than the budget of ${budget}.`);
  process.exitCode = 1;
} else {
  console.log(`Budget ${budget}: ${budget - total} bytes left.`);
}
