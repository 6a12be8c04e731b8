// How long it takes to load and check a set of 1,000 questions in six languages, against JSON.parse and ajv on the same
// file in the same run. Prints one line of figures and one of JSON:
//   node tests/bench/check.bench.mjs [QUESTIONS LANGUAGES ROUNDS]
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { faultsOf } from "../schema/schema.mjs";
import { largeSet } from "./large_set.mjs";

const [questions = 1000, languages = 6, rounds = 15] = process.argv.slice(2).map(Number);
const program = process.env.LOAD_BENCH ?? fileURLToPath(new URL("../../build/native/load_bench", import.meta.url));

// The fastest round: whatever else the machine does only makes rounds slower, on both sides.
const fastest = (times) => Math.min(...times);

function timed(work) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const begin = process.hrtime.bigint();
    work();
    times.push(Number(process.hrtime.bigint() - begin) / 1e6);
  }
  return times;
}

const folder = mkdtempSync(join(tmpdir(), "pikatesti-bench-"));
try {
  const file = join(folder, "set.json");
  const text = JSON.stringify(largeSet(questions, languages), null, 2);
  writeFileSync(file, text);

  const own = JSON.parse(execFileSync(program, [file, String(rounds)], { encoding: "utf8" }));
  const parse = timed(() => JSON.parse(text));
  const both = timed(() => {
    const faults = faultsOf(JSON.parse(text));
    if (faults) throw new Error(faults.join("\n"));
  });

  const figures = {
    questions: own.questions,
    languages,
    bytes: own.bytes,
    load_ms: fastest(own.load),
    check_ms: fastest(own.check),
    json_parse_ms: fastest(parse),
    json_parse_and_ajv_ms: fastest(both),
    load_to_parse_and_ajv: fastest(own.load) / fastest(both),
    check_to_parse_and_ajv: fastest(own.check) / fastest(both),
  };
  for (const [name, value] of Object.entries(figures)) figures[name] = Math.round(value * 1000) / 1000;
  console.log(
    `${figures.questions} questions, ${languages} languages, ${(figures.bytes / 1e6).toFixed(1)} MB: load ${figures.load_ms} ms, ` +
      `load and check ${figures.check_ms} ms; JSON.parse ${figures.json_parse_ms} ms, with ajv ${figures.json_parse_and_ajv_ms} ms ` +
      `(ours takes ${figures.check_to_parse_and_ajv} of that)`,
  );
  console.log(JSON.stringify(figures));
} finally {
  rmSync(folder, { recursive: true });
}
