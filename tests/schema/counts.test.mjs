// questions/kiosk-counts.schema.json takes whatever a kiosk exports, and nothing that tells of fewer than five visits.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { faultsOfCounts } from "./counts.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const samples = execFileSync(
  join(root, "build/native/count_samples"),
  [join(root, "questions/jarjestoystavallinen-kunta.json"), "200"],
  {
    encoding: "utf8",
    maxBuffer: 64 << 20,
  },
)
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

test("whatever a kiosk exports validates", () => {
  for (const [seed, exported] of samples.entries()) assert.deepEqual(faultsOfCounts(exported), null, `seed ${seed}`);
  const has = (what) => samples.some(({ parts }) => parts.some(what));
  assert.ok(
    has(({ day }) => day === "rests") &&
      has(({ broken_down: number }) => number === 0) &&
      has(({ broken_down: number }) => number >= 10),
  );
});

const good = samples.find(({ parts }) => parts.at(-1).day === "rests" && parts.length > 3 && parts[1].totals);
const broken = {
  "a day of four": (counts) => (counts.parts[1].broken_down = 4),
  "a sum of four": (counts) => (counts.parts[0].broken_down = 4),
  "rests of four": (counts) => (counts.parts.at(-1).broken_down = 4),
  "six of a day": (counts) => (counts.parts[1].broken_down = 6),
  "a smaller group": (counts) => (counts.smallest_group = 3),
  "numbers of nobody": (counts) => (counts.parts[1].broken_down = 0),
  "a time of day": (counts) => (counts.parts[1].day += "T12:00"),
  "a day that is none": (counts) => (counts.parts[1].day = "2026-02-30"),
  "the sum not first": (counts) => counts.parts.reverse(),
  "two sums": (counts) => counts.parts.push(counts.parts[0]),
  "rests with a number of visitors": (counts) => (counts.parts.at(-1).visitors = 5),
  "a day without one": (counts) => delete counts.parts[1].visitors,
  "a row for a visitor": (counts) => (counts.visits = []),
  "an option without its key": (counts) => delete counts.parts[0].totals.find(({ kind }) => kind === "answer").part,
  "a mean above 100": (counts) => (counts.parts[0].totals.find(({ kind }) => kind === "mean_percent").number = 101),
  "a negative number": (counts) => (counts.parts[0].totals[0].number = -1),
  "a kind that is none": (counts) => (counts.parts[0].totals[0].kind = "visit"),
};
for (const [name, damage] of Object.entries(broken))
  test(`refused: ${name}`, () => {
    const counts = structuredClone(good);
    damage(counts);
    assert.notEqual(faultsOfCounts(counts), null);
  });

// What two exports, or the parts of one, give when they are subtracted from each other.
test("the sum is its parts, and what is told of any of them is of five visits or none", () => {
  for (const {
    parts: [all, ...others],
  } of samples) {
    const sum = (of) => others.reduce((number, part) => number + of(part), 0);
    assert.equal(
      all.broken_down,
      sum((part) => part.broken_down),
    );
    for (const { kind, name, part: detail, number } of all.totals ?? []) {
      if (kind === "mean_percent") continue;
      const same = (total) => total.kind === kind && total.name === name && total.part === detail;
      assert.equal(
        number,
        sum((part) => part.totals?.find(same)?.number ?? 0),
        [kind, name, detail].join(" "),
      );
    }
    for (const part of others) {
      const ended = (part.totals ?? [])
        .filter(({ kind }) => kind === "completed" || kind === "broken_off")
        .reduce((number, total) => number + total.number, 0);
      assert.equal(ended, part.broken_down);
      assert.ok(part.day === "rests" ? ended >= 5 : ended % 5 === 0);
    }
  }
});
