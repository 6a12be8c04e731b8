// questions/record.schema.json and the program judge records alike: what is written validates, what is broken is
// refused by both.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const set = join(root, "questions/jarjestoystavallinen-kunta.json");
const municipalities = join(root, "questions/municipalities.json");
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const schema = read(join(root, "questions/record.schema.json"));

// Days of the month that a pattern cannot tell.
const isDay = (text) => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};
const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  formats: { date: isDay },
  strictTypes: false,
  strictRequired: false,
}).compile(schema);
const explain = () => JSON.stringify(validate.errors, null, 1);

const samples = execFileSync(join(root, "build/native/record_samples"), [set, municipalities, "200"], {
  encoding: "utf8",
  maxBuffer: 64 << 20,
})
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

// What the program says of a record: whether it reads it, and the ids of what it complains about.
function judge(record) {
  const run = spawnSync(join(root, "build/native/pikatesti"), ["record", set, "-"], {
    input: JSON.stringify(record),
    encoding: "utf8",
  });
  return { reads: run.stdout !== "", faults: [...run.stderr.matchAll(/\[([a-z0-9-]+)\]$/gm)].map((match) => match[1]) };
}

const everyPart = (value, visit, path = "") => {
  if (value === null || typeof value !== "object") return;
  for (const [key, each] of Object.entries(value)) {
    visit(value, key, `${path}/${key}`);
    everyPart(each, visit, `${path}/${key}`);
  }
};

test("every part of the schema says what it is", () => {
  const missing = [];
  for (const definitions of [schema.properties, schema.$defs]) {
    everyPart(definitions, (parent, key, path) => {
      const inProperties = /(^|\/)(properties|\$defs)\/[^/]+$/.test(path) || !path.slice(1).includes("/");
      if (
        inProperties &&
        !/\/if\//.test(path) &&
        typeof parent[key] === "object" &&
        !parent[key].description &&
        !parent[key].$ref
      )
        missing.push(path);
    });
  }
  assert.deepEqual(missing, []);
});

test("every record that is written, with figures and without, is valid", () => {
  assert.equal(samples.length, 400);
  for (const sample of samples) assert.ok(validate(sample), explain());
  // They are not all the same little thing.
  assert.ok(samples.some((sample) => Object.values(sample.questions).some((question) => question.rounds.length > 2)));
  assert.ok(samples.some((sample) => sample.steps?.length > 3 && sample.place.stage === "question"));
  assert.ok(samples.some((sample) => sample.result?.talking_points.length > 2));
});

test("what the program writes it reads without complaint", () => {
  for (const sample of samples.slice(0, 12)) assert.deepEqual(judge(sample), { reads: true, faults: [] });
});

// The structure that a schema can judge. Whether a name is in the set, and whether figures follow, only the program can
// tell.
const onlyTheProgramTells =
  /^(other-set|other-revision|left-out|figure-differs|unknown-reference|unknown-municipality|not-asked)/;

test("the broken records are refused, if a schema can tell", () => {
  const names = readdirSync(join(root, "tests/bad")).filter((name) => name.endsWith(".record.json"));
  assert.ok(names.length > 20);
  for (const name of names) {
    const valid = validate(read(join(root, "tests/bad", name)));
    assert.equal(valid, onlyTheProgramTells.test(name), `${name}: ${explain()}`);
  }
});

// Each changes one value of a good record so that no record may have it.
const breaks = {
  "a text for a number": (parent, key) => typeof parent[key] === "number" && [(parent[key] = "x")],
  "a negative number": (parent, key) => typeof parent[key] === "number" && [(parent[key] = -1)],
  "a number for a text": (parent, key) => typeof parent[key] === "string" && [(parent[key] = 7)],
  "an empty text": (parent, key) => typeof parent[key] === "string" && [(parent[key] = " ")],
  "a list for an object": (parent, key) => parent[key]?.constructor === Object && [(parent[key] = [1])],
  "an object for a list": (parent, key) => Array.isArray(parent[key]) && [(parent[key] = { x: 1 })],
  "an unknown key": (parent, key) => parent[key]?.constructor === Object && [(parent[key].$unknown = 1)],
  "a missing value": (parent, key) =>
    ["format", "kind", "set", "id", "revision", "questions", "rounds", "counts", "stage"].includes(key) && [delete parent[key]],
  null: (parent, key) => key !== "percent" && [(parent[key] = null)],
};

test("a value of the wrong kind, too small, too much, missing or unknown is refused by the schema and by the program", () => {
  const rich = samples.find(
    (sample) => sample.result && sample.steps?.length > 1 && sample.place.question && sample.event && sample.languages,
  );
  let tried = 0;
  for (const [name, change] of Object.entries(breaks)) {
    const paths = [];
    everyPart(rich, (_, __, path) => paths.push(path));
    for (const path of paths) {
      const broken = structuredClone(rich);
      let done = false;
      everyPart(broken, (parent, key, at) => {
        if (!done && at === path) done = Boolean(change(parent, key));
      });
      if (!done) continue;
      tried += 1;
      assert.ok(!validate(broken), `${name} at ${path} is valid to the schema`);
      // The program is started for a part of them: each takes its time.
      if (tried % 5 === 0) assert.ok(!judge(broken).reads, `${name} at ${path} is read by the program`);
    }
  }
  assert.ok(tried > 300);
});
