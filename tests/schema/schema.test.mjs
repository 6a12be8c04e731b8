// The schema and the loader give the same verdict on any set, but for the faults that no schema can express.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { mutationsOf } from "./mutations.mjs";
import { faultsOfBytes, schema } from "./schema.mjs";
import { beyondTheSchema, checked, checkedFiles, root } from "./support.mjs";

const beyond = beyondTheSchema();
const realSet = JSON.parse(readFileSync(join(root, "questions/jarjestoystavallinen-kunta.json"), "utf8"));
const badFiles = readdirSync(join(root, "tests/bad"))
  .filter((name) => /^[^.]+\.json$/.test(name))
  .map((name) => join(root, "tests/bad", name));

// What is large to make: nesting and numbers of values are bounded for the program's sake.
const nested = (depth) => "[".repeat(depth) + "]".repeat(depth);
const withComment = (comment) => JSON.stringify(realSet).replace("{", `{"$comment": ${comment},`);
const large = {
  "too-deep": withComment(nested(80)),
  "too-many-values": withComment(JSON.stringify(Array(500_000).fill(0))),
  "too-large": withComment(JSON.stringify("x".repeat(17 * 1024 * 1024))),
};

// A description of each disagreement, empty if there is none; `acceptedIds` collects what only the program found.
function disagreements(cases, acceptedIds = new Set()) {
  const found = [];
  for (const { name, content, errors } of cases) {
    const faults = faultsOfBytes(Buffer.from(content));
    if (faults === null && errors.every((id) => beyond.has(id))) errors.forEach((id) => acceptedIds.add(id));
    else if ((faults === null) !== (errors.length === 0))
      found.push(`${name}: the schema says ${faults ?? "good"}, the program ${errors.join(", ") || "good"}`);
  }
  return found;
}

test("the set in the repository, and the small ones, are good by the schema and by the program", () => {
  const files = [
    "questions/jarjestoystavallinen-kunta.json",
    "questions/example-minimal.json",
    "tests/formats/allotments.json",
  ].map((file) => join(root, file));
  for (const [index, errors] of checkedFiles(files).entries()) {
    assert.deepEqual(errors, [], files[index]);
    assert.equal(faultsOfBytes(readFileSync(files[index])), null, files[index]);
  }
});

test("each broken file is refused by both, or by the program alone for what is beyond a schema, and each such fault has one", () => {
  const verdicts = checkedFiles(badFiles);
  const cases = badFiles.map((file, index) => ({ name: file, content: readFileSync(file), errors: verdicts[index] }));
  const largeVerdicts = checked(Object.values(large));
  for (const [index, [id, content]] of Object.entries(large).entries()) {
    assert.deepEqual(largeVerdicts[index], [id]);
    cases.push({ name: id, content, errors: largeVerdicts[index] });
  }
  const acceptedIds = new Set();
  assert.deepEqual(disagreements(cases, acceptedIds), []);
  assert.deepEqual([...acceptedIds].sort(), [...beyond].sort());
});

test("hundreds of sets that were changed at random get the same verdict from both", () => {
  const mutations = mutationsOf(realSet, 900, 20261124);
  const contents = mutations.map(({ set }) => JSON.stringify(set));
  const verdicts = checked(contents);
  const cases = mutations.map(({ change }, index) => ({ name: change, content: contents[index], errors: verdicts[index] }));
  assert.deepEqual(disagreements(cases), []);
  const good = verdicts.filter((errors) => errors.length === 0).length;
  assert.ok(good > 100 && good < 600, `${good} of ${mutations.length} are good`);
});

test("every field of the schema is described", () => {
  const bare = [];
  const walk = (value, path) => {
    for (const [name, field] of Object.entries(value.properties ?? {})) {
      const constraint =
        path.includes("/if") || path.includes("/then") || path.includes("/prefixItems") || path.includes("/contains");
      if (!constraint && !field.description) bare.push(`${path}/${name}`);
    }
    for (const [key, child] of Object.entries(value))
      if (child !== null && typeof child === "object") walk(child, `${path}/${key}`);
  };
  walk(schema, "");
  assert.deepEqual(bare, []);
  assert.match(schema.$id, /^urn:.*:1$/);
  assert.equal(schema.$schema, "https://json-schema.org/draft/2020-12/schema");
});
