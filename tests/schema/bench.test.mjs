// The benchmarks run, and what they print is well-formed. How fast anything is depends on the machine and is not judged
// here.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./support.mjs";

function figuresOf(name, ...values) {
  const output = execFileSync(process.execPath, [join(root, "tests/bench", name), ...values], { encoding: "utf8" });
  return JSON.parse(output.trimEnd().split("\n").at(-1));
}

test("the benchmark of loading and checking compares with JSON.parse and ajv", () => {
  const figures = figuresOf("check.bench.mjs", "40", "6", "3");
  assert.equal(figures.questions, 40);
  for (const name of ["load_ms", "check_ms", "json_parse_ms", "json_parse_and_ajv_ms", "check_to_parse_and_ajv"])
    assert.ok(figures[name] > 0, name);
});

test("the benchmark of scoring compares with the same rules in plain JavaScript, which give the same results", () => {
  const figures = figuresOf("score.bench.mjs", "300");
  assert.equal(figures.rows, 300);
  for (const name of ["csv_per_second", "jsonl_per_second", "node_per_second", "jsonl_to_node"])
    assert.ok(figures[name] > 0, name);
});

test("the benchmark of comparing compares with the same rules in plain Node, which give the same figures", () => {
  const figures = figuresOf("compare.bench.mjs", "20", "1");
  assert.equal(figures.records, 300);
  for (const name of ["pikatesti_ms", "node_ms", "node_and_ajv_ms", "times_as_fast", "times_as_fast_with_ajv"])
    assert.ok(figures[name] > 0, name);
});
