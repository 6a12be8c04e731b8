// How long `pikatesti compare` takes for records of 308 municipalities x 5 years x 3 voices, against the same
// rules in plain Node (plain_compare.mjs) on the same file in the same run. Both are started as a program that
// reads the records and writes the same figures to a file: cells, regions with means, changes and weak points, and
// what differs; all of it is compared. The program checks every record and writes it for people too, in lines;
// Node parses only and writes it compactly, and the second time checks each record with ajv. Prints one line of
// figures and one of JSON:
//   node tests/bench/compare.bench.mjs [MUNICIPALITIES ROUNDS]
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { program } from "../schema/support.mjs";
import { records, setFile } from "./country.mjs";

const [municipalities = 308, rounds = 5] = process.argv.slice(2).map(Number);
const plain = fileURLToPath(new URL("plain_compare.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "pikatesti-bench-"));
const file = join(folder, "records.jsonl");

// The fastest round: whatever else the machine does only makes rounds slower, on both sides.
const sides = {
  pikatesti: [program, "compare", "--years", "--format=json", setFile, file],
  node: [process.execPath, plain, setFile, file],
  node_and_ajv: [process.execPath, plain, setFile, file, "--check"],
};
const fastest = Object.fromEntries(Object.keys(sides).map((name) => [name, Infinity]));

function run(name) {
  const [command, ...values] = sides[name];
  const output = openSync(join(folder, name), "w");
  const begin = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, values, { stdio: ["ignore", output, "pipe"], encoding: "utf8" });
  fastest[name] = Math.min(fastest[name], Number(process.hrtime.bigint() - begin) / 1e6);
  closeSync(output);
  if (status !== 0) throw new Error(`${name}: ${stderr.slice(0, 2000)}`);
}

try {
  const all = records().slice(0, municipalities * 15);
  writeFileSync(file, all.map((record) => `${JSON.stringify(record)}\n`).join(""));
  for (let round = 0; round < rounds; round++) for (const name of Object.keys(sides)) run(name);
  const written = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
  for (const name of ["node", "node_and_ajv"]) assert.deepEqual(written("pikatesti"), written(name));
  const figures = {
    records: all.length,
    ...Object.fromEntries(Object.entries(fastest).map(([name, ms]) => [`${name}_ms`, Math.round(ms)])),
    times_as_fast: fastest.node / fastest.pikatesti,
    times_as_fast_with_ajv: fastest.node_and_ajv / fastest.pikatesti,
  };
  console.log(
    `${figures.records} records: pikatesti compare ${figures.pikatesti_ms} ms, plain Node ${figures.node_ms} ms ` +
      `(${figures.times_as_fast.toFixed(1)} times as fast), with ajv ${figures.node_and_ajv_ms} ms ` +
      `(${figures.times_as_fast_with_ajv.toFixed(1)} times); the same figures`,
  );
  console.log(JSON.stringify(figures));
} finally {
  rmSync(folder, { recursive: true });
}
