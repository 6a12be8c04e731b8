// questions/campaign.schema.json takes what the program writes, and nothing that is broken. What is written and read is
// held to the kept file by tests/formats/campaign_test.cpp.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const read = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));
const isDay = (text) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  formats: { date: isDay },
}).compile(read("questions/campaign.schema.json"));
const kept = read("tests/formats/kept/campaign.json");

/** Each object of the file with its place. */
function* objects(value, path = "") {
  if (value === null || typeof value !== "object") return;
  if (!Array.isArray(value)) yield [value, path];
  for (const [key, each] of Object.entries(value)) yield* objects(each, `${path}/${key}`);
}

test("a campaign with everything in it is valid, and uses every part of the schema", () => {
  assert.ok(validate(kept), JSON.stringify(validate.errors));
  const used = new Set([...objects(kept)].flatMap(([value]) => Object.keys(value)));
  const parts = ["title", "region", "state", "agreed", "method", "note", "contact", "phone", "text", "file", "told", "chosen"];
  assert.deepEqual(
    parts.filter((part) => !used.has(part)),
    [],
  );
});

const breaks = {
  "a text for a number": (value, key) => typeof value[key] === "number" && "x",
  "a number for a text": (value, key) => typeof value[key] === "string" && 7,
  "a list for an object": (value, key) => value[key]?.constructor === Object && [1],
  "an object for a list": (value, key) => Array.isArray(value[key]) && { x: 1 },
  nothing: () => null,
};

test("a value of the wrong kind and an unknown key are refused wherever they are", () => {
  let tried = 0;
  const count = [...objects(kept)].length;
  for (let index = 0; index < count; index += 1) {
    const [, path] = [...objects(kept)][index];
    const copy = structuredClone(kept);
    [...objects(copy)][index][0].unknown = 1;
    assert.ok(!validate(copy), `an unknown key in ${path}`);
    for (const key of Object.keys([...objects(kept)][index][0]))
      for (const [name, change] of Object.entries(breaks)) {
        const broken = structuredClone(kept);
        const value = [...objects(broken)][index][0];
        const wrong = change(value, key);
        if (wrong === false) continue;
        value[key] = wrong;
        tried += 1;
        assert.ok(!validate(broken), `${name} at ${path}/${key}`);
      }
  }
  assert.ok(tried > 50, String(tried));
});

test("what has to be there is asked for", () => {
  for (const key of ["format", "kind", "set", "year", "municipalities", "entries"]) {
    const broken = structuredClone(kept);
    delete broken[key];
    assert.ok(!validate(broken), key);
  }
  for (const key of ["id", "form", "text"]) {
    const broken = structuredClone(kept);
    delete broken.entries[0][key];
    assert.ok(!validate(broken), key);
  }
});
