// Sets that the build has divided: the parts make the same set again, and what comes first can be taken alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { build } from "esbuild";
import { divideSet } from "../../web/tools/divide_set.mjs";
import { checked, root } from "./support.mjs";

// As a browser gets it: bundled, for Node imports no JSON so.
const bundled = await build({
  entryPoints: [join(root, "web/player/set_file.js")],
  bundle: true,
  format: "esm",
  write: false,
});
const { SetFile } = await import(
  `data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].contents).toString("base64")}`
);

const read = (name) => JSON.parse(readFileSync(join(root, "questions", name), "utf8"));
const ours = read("jarjestoystavallinen-kunta.json");
const bytesOf = (value) => new TextEncoder().encode(JSON.stringify(value));
const address = "https://example.org/questions/set.json";

// A file as a browser has it, whose parts come from memory.
function fileOf({ first, parts }) {
  globalThis.fetch = async (asked) => new Response(bytesOf(parts[/set\.(.+)\.json$/.exec(asked)[1]]));
  return new SetFile(bytesOf({ ...first, later: "set.{language}.json" }), address.replace("questions", `${Math.random()}`));
}

const setOf = (file) => JSON.parse(new TextDecoder().decode(file.bytes));

for (const name of ["jarjestoystavallinen-kunta.json", "example-minimal.json"])
  test(`${name}: all parts together are the whole set`, async () => {
    const set = read(name);
    const file = fileOf(divideSet(set));
    await file.add(...file.languages);
    const { later, ...together } = setOf(file);
    assert.deepEqual(together, set);
  });

test("what comes first has the texts of one language, and is a set that can be taken", () => {
  const { first } = divideSet(ours);
  assert.deepEqual(checked([JSON.stringify(first)]), [[]]);
  assert.deepEqual(Object.keys(first.questions[1].text), ["fi"]);
  assert.equal(first.questions[1].why, undefined);
});

test("a set with one language added to the first can be taken, and plain Finnish is offered before it is there", async () => {
  const file = fileOf(divideSet(ours));
  assert.deepEqual(file.languages, ["fi", "fi-simple", "sv", "en"]);
  assert.equal(await file.add("sv"), true);
  assert.equal(await file.add("sv"), false, "it is there already");
  const set = setOf(file);
  assert.equal(set.questions[3].text.sv, ours.questions[3].text.sv);
  assert.equal(set.questions[3].text.en, undefined);
  assert.deepEqual(checked([JSON.stringify(set)]), [[]]);
  await file.add("fi");
  assert.deepEqual(checked([JSON.stringify(setOf(file))]), [[]]);
});

test("texts that the first language lacks are there from the start, and parts of another version lose nothing", async () => {
  const set = structuredClone(ours);
  set.description = { en: "Only in English" };
  const { first, parts } = divideSet(set);
  assert.deepEqual(first.description, { en: "Only in English" });
  first.questions = first.questions.slice(1).reverse();
  const file = fileOf({ first, parts });
  await file.add("en");
  for (const question of setOf(file).questions)
    assert.equal(question.text.en, ours.questions.find(({ id }) => id === question.id).text.en);
});

test("a set in one file stays as it is, and so does what cannot be read", async () => {
  for (const text of [JSON.stringify(ours), "{", "null", "[]", '{"languages": 3}']) {
    const file = new SetFile(new TextEncoder().encode(text), address);
    assert.equal(await file.add(...file.languages, "sv"), false);
    assert.equal(new TextDecoder().decode(file.bytes), text);
  }
});
