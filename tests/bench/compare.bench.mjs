// How long `pikatesti compare` takes for 308 municipalities x 5 years x 3 voices, against the same scoring and sums in
// plain JavaScript (tests/browser/support/scoring.mjs) on the same lines in the same run. Node parses and does not
// check the records.
//   node tests/bench/compare.bench.mjs
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { score, values } from "../browser/support/scoring.mjs";
import { program } from "../schema/support.mjs";
import { list, records, set, setFile } from "./country.mjs";

const traitsOf = new Map(list.map(({ code, traits = [] }) => [code, traits]));
const regionOf = new Map(list.map(({ code, region }) => [code, region]));
const lines = records().map((record) => JSON.stringify(record));

const seconds = (work) => {
  const begin = process.hrtime.bigint();
  const result = work();
  return [Number(process.hrtime.bigint() - begin) / 1e9, result];
};

// The cells, the regions' means, and what was said to each question.
function compareInNode(text) {
  const cells = [];
  const sums = new Map();
  const weak = new Map();
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const record = JSON.parse(line);
    const answers = {};
    for (const [id, { rounds }] of Object.entries(record.questions))
      answers[id] = Object.entries(rounds.at(-1).counts).flatMap(([key, count]) => (count > 0 ? [key] : []));
    const traits = traitsOf.get(record.municipality);
    const result = score(set, answers, traits);
    const year = Number(record.date.slice(0, 4));
    cells.push({ municipality: record.municipality, year, voice: record.voice, ...result });
    const group = `${regionOf.get(record.municipality)} ${year} ${record.voice}`;
    for (const [goal, { percent, low, high, shown }] of Object.entries(result.goals)) {
      const sum = sums.get(`${group} ${goal}`) ?? { percent: 0, low: 0, high: 0, n: 0 };
      if (shown) {
        sum.percent += percent;
        sum.low += low;
        sum.high += high;
        sum.n += 1;
      }
      sums.set(`${group} ${goal}`, sum);
    }
    for (const [id, { points, known, maximum }] of Object.entries(values(set, answers, traits))) {
      const point = weak.get(`${group} ${id}`) ?? { yes: [], partly: 0, no: 0, unknown: 0, not_applicable: 0 };
      if (maximum === 0) point.not_applicable += 1;
      else if (known === 0) point.unknown += 1;
      else if (points === maximum) point.yes.push(record.municipality);
      else if (points > 0) point.partly += 1;
      else point.no += 1;
      weak.set(`${group} ${id}`, point);
    }
  }
  return JSON.stringify({ cells, sums: [...sums], weak: [...weak] });
}

const folder = mkdtempSync(join(tmpdir(), "pikatesti-bench-"));
try {
  const file = join(folder, "records.jsonl");
  writeFileSync(file, `${lines.join("\n")}\n`);
  const [ofProgram, output] = seconds(() => {
    const run = spawnSync(program, ["compare", "--years", "--format=json", setFile, file], {
      maxBuffer: 1 << 30,
      encoding: "utf8",
    });
    if (run.status !== 0) throw new Error(run.stderr.slice(0, 2000));
    return run.stdout;
  });
  const [ofNode, expected] = seconds(() => compareInNode(readFileSync(file, "utf8")));
  // Both have the same figures.
  const theirs = new Map(JSON.parse(expected).cells.map((cell) => [`${cell.municipality} ${cell.year} ${cell.voice}`, cell]));
  let differences = 0;
  for (const cell of JSON.parse(output).cells) {
    const other = theirs.get(`${cell.municipality} ${cell.year} ${cell.voice}`);
    for (const goal of set.goals) differences += cell.goals[goal.id].percent === other.goals[goal.id].percent ? 0 : 1;
  }
  const say = (name, time) => console.log(`${name}: ${time.toFixed(3)} s, ${Math.round(lines.length / time)} records a second`);
  say("pikatesti compare", ofProgram);
  say("plain Node", ofNode);
  console.log(`${lines.length} records, ${(ofNode / ofProgram).toFixed(1)} times as fast, ${differences} differences`);
  if (differences > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
