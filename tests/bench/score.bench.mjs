// How many responses a second `pikatesti score` takes from a table and from lines of JSON, against the same rules in
// plain JavaScript (tests/browser/support/scoring.mjs) on the same lines in the same run:
//   node tests/bench/score.bench.mjs [ROWS]
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { score } from "../browser/support/scoring.mjs";
import { randomNumbers } from "../schema/mutations.mjs";
import { program, root } from "../schema/support.mjs";

const rows = Number(process.argv[2] ?? 100_000);
const setFile = join(root, "questions/jarjestoystavallinen-kunta.json");
const set = JSON.parse(readFileSync(setFile, "utf8"));
const list = JSON.parse(readFileSync(join(root, "questions/municipalities.json"), "utf8")).municipalities;
const traitsOf = new Map(list.map(({ code, traits = [] }) => [code, traits]));

const random = randomNumbers(1);
const records = Array.from({ length: rows }, (_, id) => {
  const answers = {};
  for (const question of set.questions) {
    const own = question.options.filter(({ exclusive }) => !exclusive);
    answers[question.id] =
      question.choice === "multiple"
        ? own.filter(() => random.below(2) === 0).map(({ key }) => key)
        : random.of(question.options).key;
  }
  return { id, municipality: random.of(list).code, answers };
});
const lines = records.map((record) => JSON.stringify(record)).join("\n") + "\n";
const ids = set.questions.map(({ id }) => id);
const table = [
  ["id", "municipality", ...ids].join(","),
  ...records.map(({ id, municipality, answers }) =>
    [id, municipality, ...ids.map((each) => [answers[each]].flat().join("|"))].join(","),
  ),
].join("\n");

const seconds = (work) => {
  const begin = process.hrtime.bigint();
  const result = work();
  return [Number(process.hrtime.bigint() - begin) / 1e9, result];
};

const folder = mkdtempSync(join(tmpdir(), "pikatesti-bench-"));
try {
  writeFileSync(join(folder, "answers.csv"), table);
  writeFileSync(join(folder, "answers.jsonl"), lines);
  const run = (name) =>
    seconds(() => {
      const done = spawnSync(program, ["score", setFile, join(folder, name)], { maxBuffer: 1 << 30, encoding: "utf8" });
      if (done.status !== 0) throw new Error(done.stderr);
      return done.stdout;
    });
  const [ofTable] = run("answers.csv");
  const [ofLines, output] = run("answers.jsonl");
  // Reads and writes the same lines.
  const [ofNode, expected] = seconds(() =>
    readFileSync(join(folder, "answers.jsonl"), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => {
        const { id, municipality, answers } = JSON.parse(line);
        return JSON.stringify({ id, municipality, result: score(set, answers, traitsOf.get(municipality)) });
      }),
  );
  let same = 0;
  for (const [index, line] of output.trimEnd().split("\n").entries()) {
    const ours = JSON.parse(line);
    const theirs = JSON.parse(expected[index]);
    if (ours.id === theirs.id && ours.result.level === theirs.result.level && ours.result.percent === theirs.result.percent)
      same++;
  }
  if (same !== rows) throw new Error(`${rows - same} of ${rows} results differ`);
  const figures = {
    rows,
    csv_per_second: Math.round(rows / ofTable),
    jsonl_per_second: Math.round(rows / ofLines),
    node_per_second: Math.round(rows / ofNode),
    jsonl_to_node: Math.round((ofNode / ofLines) * 100) / 100,
  };
  console.log(
    `${rows} responses: ${figures.csv_per_second} a second from CSV, ${figures.jsonl_per_second} from JSON lines; ` +
      `plain Node ${figures.node_per_second} (ours is ${figures.jsonl_to_node} times as fast)`,
  );
  console.log(JSON.stringify(figures));
} finally {
  rmSync(folder, { recursive: true });
}
