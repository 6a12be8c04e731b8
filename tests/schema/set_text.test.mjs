// What the editor's form writes into the text of a question set: no more than what was meant.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { largeSet } from "../bench/large_set.mjs";
import { applied, copyItem, insertItem, removeAt, setValue, swapItems } from "../../web/editor/form/edits.js";
import { orderOf } from "../../web/editor/form/key_order.js";
import { SetText } from "../../web/editor/form/set_text.js";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const told = ["diagnostics/fault", "check/lint_rules"].map((name) => read(`src/formats/${name}.cpp`)).join("\n");
const ours = read("questions/jarjestoystavallinen-kunta.json");
const example = read("questions/example-minimal.json");

/** The lines that the one text has and the other has not, in order. */
function difference(before, after) {
  const [one, other] = [before, after].map((text) => text.split("\n"));
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return { gone: one.slice(start, one.length - end), come: other.slice(start, other.length - end) };
}

/** Does it, and sees to it that what was followed is what would be read anew. */
function edit(document, make) {
  const changes = make(document);
  const after = applied(document.text, changes);
  document.follow(changes, after);
  const anew = new SetText(after);
  assert.deepEqual(document.value, anew.value);
  assert.deepEqual(document.value, JSON.parse(after));
  for (const path of [["questions"], ["goals"], ["questions", 1, "options"], ["title"]])
    assert.deepEqual(document.containerOf(path), anew.containerOf(path), path.join("/"));
  return after;
}

test("a word that is changed is one line of difference, and soft hyphens stay as they are written", () => {
  const document = new SetText(ours);
  const path = ["title", "fi"];
  const after = edit(document, () => setValue(document, path, document.at(path).replace("kuntasi", "kaupunkisi")));
  const { gone, come } = difference(ours, after);
  assert.deepEqual(gone, ['    "fi": "Onko sinun kuntasi järjestö\\u00adystävällinen?",']);
  assert.deepEqual(come, ['    "fi": "Onko sinun kaupunkisi järjestö\\u00adystävällinen?",']);
});

test("every text of the set can be changed with one line of difference each", () => {
  const document = new SetText(ours);
  const visit = (value, path) => {
    if (typeof value === "string") {
      const after = applied(ours, setValue(document, path, `${value} "x"`));
      const { gone, come } = difference(ours, after);
      assert.deepEqual([gone.length, come.length], [1, 1], path.join("/"));
      assert.equal(new SetText(after).at(path), `${value} "x"`);
    } else if (value !== null && typeof value === "object")
      for (const [key, each] of Object.entries(value)) visit(each, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit({ title: document.value.title, questions: document.value.questions.slice(0, 3) }, []);
});

test("a soft hyphen that is new is written as an escape, and a quotation mark too", () => {
  const document = new SetText(example);
  const after = edit(document, () => setValue(document, ["goals", 0, "name", "fi"], 'Läm\u00adpö "x"'));
  assert.deepEqual(difference(example, after).come, [
    '    {"id": "warmth", "name": {"fi": "Läm\\u00adpö \\"x\\"", "sv": "Värme"}},',
  ]);
});

test("a new language comes into its place, on the line or on a line of its own as the others do", () => {
  const document = new SetText(example);
  const first = edit(document, () => setValue(document, ["goals", 0, "name", "fi-simple"], "Lämmin"));
  assert.deepEqual(difference(example, first).come, [
    '    {"id": "warmth", "name": {"fi": "Lämpö", "fi-simple": "Lämmin", "sv": "Värme"}},',
  ]);
  const second = edit(document, () => setValue(document, ["title", "en"], "Ready?"));
  assert.deepEqual(difference(first, second), {
    gone: ['    "sv": "Är er bystuga redo för ett långt ström\\u00adavbrott?"'],
    come: ['    "sv": "Är er bystuga redo för ett långt ström\\u00adavbrott?",', '    "en": "Ready?"'],
  });
});

test("what is not there is made where the format has it, and goes with its last text", () => {
  const document = new SetText(example);
  const path = ["questions", 0, "help", "fi"];
  const after = edit(document, () => setValue(document, path, "Ohje"));
  assert.deepEqual(difference(example, after), { gone: [], come: ['      "help": {"fi": "Ohje"},'] });
  assert.equal(
    edit(document, () => removeAt(document, path)),
    example,
  );
  const step = ["questions", 1, "next_step", "title", "fi"];
  const third = edit(document, () => setValue(document, step, "Askel"));
  assert.equal(new SetText(third).at(step), "Askel");
  assert.equal(
    edit(document, () => removeAt(document, step)),
    example,
  );
});

test("a question is moved, copied and removed, and the others stay as they are written", () => {
  const document = new SetText(example);
  const ids = () => document.value.questions.map(({ id }) => id);
  edit(document, () => swapItems(document, ["questions"], 0, 1));
  assert.deepEqual(ids(), ["fuel", "heating", "known", "means"]);
  assert.equal(
    edit(document, () => swapItems(document, ["questions"], 1, 0)),
    example,
  );
  edit(document, () => copyItem(document, ["questions"], 3, "id", "means-2"));
  assert.deepEqual(ids(), ["heating", "fuel", "known", "means", "means-2"]);
  assert.deepEqual({ ...document.value.questions[4], id: "means" }, document.value.questions[3]);
  assert.equal(
    edit(document, () => removeAt(document, ["questions", 4])),
    example,
  );
  for (const index of [3, 0, 1]) edit(document, () => removeAt(document, ["questions", index]));
  assert.deepEqual(ids(), ["fuel"]);
  edit(document, () => removeAt(document, ["questions", 0]));
  edit(document, () => insertItem(document, ["questions"], 0, { id: "new", options: [{ key: "yes" }] }));
  assert.deepEqual(document.value.questions, [{ id: "new", options: [{ key: "yes" }] }]);
});

test("an option is added in the manner of the others", () => {
  const document = new SetText(example);
  const option = { key: "half", label: { fi: "Puoliksi", sv: "Till hälften" }, points: 1.5 };
  const after = edit(document, () => insertItem(document, ["questions", 0, "options"], 2, option));
  assert.deepEqual(difference(example, after), {
    gone: [],
    come: ['        {"key": "half", "label": {"fi": "Puoliksi", "sv": "Till hälften"}, "points": 1.5},'],
  });
  edit(document, () => setValue(document, ["questions", 0, "options", 2, "points"], null));
  edit(document, () => setValue(document, ["questions", 0, "options", 2, "points"], 1.5));
  assert.equal(
    edit(document, () => removeAt(document, ["questions", 0, "options", 2])),
    example,
  );
});

test("comments stay, tabs and files of one line are written on in their manner", () => {
  const commented = '{\n\t"languages": ["fi"], // two more to come\n\t/* the name */ "title": {"fi": "Yksi"}\n}\n';
  const document = new SetText(commented);
  assert.equal(document.broken, false);
  const changed = applied(commented, setValue(document, ["title", "fi"], "Kaksi"));
  assert.equal(changed, commented.replace("Yksi", "Kaksi"));
  const added = applied(commented, setValue(document, ["questions"], [{ id: "a", text: { fi: "x".repeat(130) } }]));
  assert.ok(added.includes('{"fi": "Yksi"},\n\t"questions": [\n\t\t{\n\t\t\t"id": "a",'), added);
  const line = JSON.stringify({ languages: ["fi"], title: { fi: "Yksi" }, questions: [{ id: "a" }] });
  const one = new SetText(line);
  const after = applied(line, insertItem(one, ["questions"], 1, { id: "b" }));
  assert.equal(after, line.replace('{"id":"a"}', '{"id":"a"},{"id":"b"}'));
});

test("a text that is no JSON is broken, and whole again when it is mended", () => {
  for (const text of ["", "[]", "3", '{"title": "x', '{"questions": [{]}']) assert.equal(new SetText(text).broken, true, text);
  const document = new SetText(example);
  const at = example.indexOf('"heating"');
  const wrong = [{ from: at + 3, to: at + 3, insert: '"' }];
  document.follow(wrong, applied(example, wrong));
  assert.equal(document.broken, true);
  document.follow([{ from: at + 3, to: at + 4, insert: "" }], example);
  assert.equal(document.broken, false);
  assert.deepEqual(document.value, JSON.parse(example));
});

test("the order of members knows every member that the schema has", () => {
  const { $defs, properties } = JSON.parse(read("questions/question-set.schema.json"));
  const known = (path, of) =>
    assert.deepEqual([...orderOf(path)].filter((key) => key !== "$schema").sort(), Object.keys(of).sort());
  known([], properties);
  known(["questions", 0], $defs.question.properties);
  known(["questions", 0, "options", 0], $defs.option.properties);
  known(["questions", 0, "next_step"], $defs.question.properties.next_step.properties);
  known(["questions", 0, "shown_after"], $defs.question.properties.shown_after.properties);
  known(["goals", 0], $defs.goal.properties);
  known(["levels", 0], $defs.level.properties);
  known(["goal_bands", 0], $defs.band.properties);
  known(["sources", "a"], $defs.source.properties);
});

test("among a thousand questions a word is changed without reading the others again", () => {
  const text = JSON.stringify(largeSet(1000, 3), null, 2);
  const document = new SetText(text);
  const others = document.value.questions.filter((_, index) => index !== 500);
  const path = ["questions", 500, "text", "fi"];
  const changes = setValue(document, path, `${document.at(path)} x`);
  assert.deepEqual(document.follow(changes, applied(text, changes)), ["questions", 500]);
  const left = document.value.questions.filter((_, index) => index !== 500);
  assert.ok(left.every((each, index) => each === others[index]));
  assert.equal(document.text.slice(...Object.values(document.rangeOf(["questions", 999, "id"]))), JSON.stringify(left.at(-1).id));
});

test("every kind of fault that the editor has words for is one that the program tells, in each language", () => {
  const words = ["fi", "sv", "en"].map((language) => JSON.parse(read(`web/languages/authors/${language}.json`)));
  for (const name of Object.keys(words[0]).filter((each) => each.startsWith("fault.")))
    assert.ok(words.every((each) => each[name]) && told.includes(`"${name.slice("fault.".length)}"`), name);
  for (const each of words) assert.deepEqual(Object.keys(each), Object.keys(words[0]));
});
