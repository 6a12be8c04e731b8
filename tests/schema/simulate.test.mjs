// `pikatesti simulate` against the same draws, made, scored and counted by plain JavaScript: the rules are in
// src/engine/simulation.h, and those of scoring in tests/browser/support/scoring.mjs.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { score } from "../browser/support/scoring.mjs";
import { program, root } from "./support.mjs";

const bits = (number) => BigInt.asUintN(64, number);
const STEP = 0x9e3779b97f4a7c15n;

// SplitMix64.
function mixed(number) {
  let z = bits(number);
  z = bits((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
  z = bits((z ^ (z >> 27n)) * 0x94d049bb133111ebn);
  return z ^ (z >> 31n);
}

function dice(seed, sample) {
  let state = mixed(mixed(BigInt(seed) + STEP) + BigInt(sample) * 2n);
  const next = () => {
    state = bits(state + STEP);
    return mixed(state);
  };
  return { next, below: (count) => Number((next() >> 11n) % BigInt(count)) };
}

function draw({ choice, options }, { next, below }) {
  if (choice === "single") return options[below(options.length)].key;
  const exclusive = options.filter((option) => option.exclusive);
  const others = options.filter((option) => !option.exclusive);
  const chosen = below(exclusive.length + (others.length > 0 ? 1 : 0));
  if (chosen < exclusive.length) return [exclusive[chosen].key];
  let keys = [];
  while (keys.length === 0) {
    const drawn = next();
    keys = others.filter((_, at) => (drawn >> BigInt(at)) & 1n).map(({ key }) => key);
  }
  return keys;
}

function simulated(file, samples, seed) {
  const run = spawnSync(program, ["simulate", `--samples=${samples}`, `--seed=${seed}`, "--format=json", file]);
  assert.equal(run.status, 0, String(run.stderr));
  return JSON.parse(String(run.stdout));
}

for (const [name, samples, seed] of [
  ["example-minimal", 1000, 7],
  ["jarjestoystavallinen-kunta", 1000, 3],
])
  test(`the levels of ${name} are those of the same answers counted by hand, and all of the samples`, () => {
    const file = join(root, `questions/${name}.json`);
    const set = JSON.parse(readFileSync(file, "utf8"));
    set.scoring ??= { least_known: { goal: 50, overall: 60 } }; // as the loader has it
    const found = simulated(file, samples, seed);
    const levels = Object.fromEntries([...set.levels.map(({ id }) => [id, 0]), ["not_enough", 0]]);
    for (let sample = 0; sample < samples; sample++) {
      const thrown = dice(seed, sample);
      const answers = Object.fromEntries(set.questions.map((question) => [question.id, draw(question, thrown)]));
      levels[score(set, answers, []).level]++;
    }
    assert.deepEqual(found.levels, levels);
    const shares = Object.values(found.levels).map((count) => (100 * count) / samples);
    assert.ok(Math.abs(shares.reduce((all, each) => all + each, 0) - 100) < 1e-9);
    assert.ok(Object.values(levels).filter((count) => count > 0).length > 1, "more than one level comes out");
  });
