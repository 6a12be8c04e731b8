// Which translations the editor's form marks: those that nobody has touched since their original was changed.
import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { build } from "esbuild";
import { StaleTranslations } from "../../web/editor/form/stale.js";
import { largeSet } from "../bench/large_set.mjs";
import { root } from "./support.mjs";

const set = () => ({
  languages: ["fi", "sv", "en"],
  title: { fi: "Talo", "fi-simple": "Talo", sv: "Hus", en: "House" },
  questions: [
    { id: "a", text: { fi: "A?", sv: "A på svenska?" }, options: [{ key: "no", label: { fi: "Ei", sv: "Nej" } }] },
    {
      id: "b",
      text: { fi: "B?", sv: "B på svenska?" },
      shown_after: { question: "a", answers: ["no"], otherwise: { sv: "zero" } },
    },
  ],
});

function found(change, settled = {}) {
  const stale = new StaleTranslations();
  stale.compareWith(set(), settled);
  const now = set();
  change(now);
  const paths = stale.all(now);
  for (const path of paths) assert.ok(stale.isStale(now, path), path.join("/"));
  return paths.map((path) => path.join("/"));
}

test("all translations of a changed original are stale, the plain one too", () =>
  assert.deepEqual(
    found((now) => (now.title.fi = "Kylätalo")),
    ["title/fi-simple", "title/sv", "title/en"],
  ));

test("a plain language is translated from its own language", () => {
  const before = { languages: ["fi", "sv"], title: { fi: "Talo", sv: "Hus", "sv-simple": "Ett hus" } };
  const stale = new StaleTranslations();
  stale.compareWith(before, {});
  const swedish = { ...before, title: { ...before.title, sv: "Byahus" } };
  assert.deepEqual(stale.all(swedish), [["title", "sv-simple"]]);
  assert.deepEqual(stale.all({ ...before, title: { ...before.title, fi: "Kylätalo" } }), [["title", "sv"]]);
});

test("one that was changed too, is missing, or has no original that changed is not stale", () => {
  assert.deepEqual(
    found((now) => Object.assign(now.questions[0].text, { fi: "Aa?", sv: "Aa på svenska?" })),
    [],
  );
  assert.deepEqual(
    found((now) => {
      now.questions[0].text = { fi: "Aa?" };
      now.questions[1].text.sv = "Bb på svenska?";
      now.questions[1].shown_after.otherwise.sv = "unknown";
    }),
    [],
  );
});

test("questions and options are known by their ids, wherever they are moved", () => {
  assert.deepEqual(
    found((now) => now.questions.reverse()),
    [],
  );
  assert.deepEqual(
    found((now) => {
      now.questions.reverse();
      now.questions[1].options[0].label.fi = "Ei ole";
    }),
    ["questions/1/options/0/label/sv"],
  );
  assert.deepEqual(
    found((now) => now.questions.push({ id: "c", text: { fi: "C?", sv: "C på svenska?" } })),
    [],
  );
});

test("one that an author has found right is marked again when its original changes again", () => {
  const stale = new StaleTranslations();
  stale.compareWith(set(), {});
  const now = set();
  now.questions[1].text.fi = "Bee?";
  const settled = stale.settle(now, ["questions", 1, "text", "sv"]);
  assert.deepEqual(stale.all(now), []);
  now.questions.reverse();
  assert.deepEqual(stale.all(now), []);
  now.questions[0].text.fi = "Beee?";
  assert.deepEqual(stale.all(now), [["questions", 0, "text", "sv"]]);
  assert.deepEqual(
    found((again) => (again.questions[1].text.fi = "Bee?"), JSON.parse(JSON.stringify(settled))),
    [],
    "also after it was kept",
  );
});

test("where nothing can be compared, nothing is stale", () => {
  const stale = new StaleTranslations();
  for (const before of [null, {}, { title: "x", questions: {} }]) {
    stale.compareWith(before, {});
    assert.deepEqual(stale.all(set()), []);
    assert.deepEqual(stale.all(null), []);
  }
});

test("a thousand questions are looked through in a moment", () => {
  const before = largeSet(1000, 3);
  const now = structuredClone(before);
  now.questions.reverse();
  now.questions[500].text[now.languages[0]] += "!";
  const stale = new StaleTranslations();
  stale.compareWith(before, {});
  const start = process.cpuUsage();
  const paths = stale.all(now);
  const milliseconds = process.cpuUsage(start).user / 1000;
  assert.ok(milliseconds < 200, `${milliseconds} ms`);
  assert.deepEqual([...new Set(paths.map((path) => path.slice(0, 3).join("/")))], ["questions/500/text"]);
});

test("the set is gone through once for each change, and only where the form is seen", async () => {
  const entry = join(root, "web/editor/form/stale_marks.js");
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
  Object.defineProperty(globalThis, "navigator", { value: { languages: ["en"] }, configurable: true });
  const { StaleMarks } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  let times = 0;
  const changed = () => {
    const now = set();
    now.title.fi = "Koti";
    const { questions } = now;
    return Object.defineProperty(now, "questions", { get: () => (times++, questions) });
  };
  let now = changed();
  const form = { isShown: false, broken: false, at: () => now, draw() {}, focusAt() {} };
  const marks = new StaleMarks(form, () => {});
  marks.compareWith(set(), {});
  marks.find();
  assert.equal(times, 0, "nobody sees it");
  form.isShown = true;
  marks.find();
  const once = times;
  assert.ok(once > 0);
  marks.find();
  marks.find();
  assert.equal(times, once, "nothing was changed");
  assert.deepEqual(
    marks.paths.map((path) => path.join("/")),
    ["title/fi-simple", "title/sv", "title/en"],
  );
  now = changed();
  marks.find();
  assert.equal(times, 2 * once);
  marks.settle(["title", "sv"]);
  assert.equal(marks.paths.length, 2, "what is settled goes at once");
  form.broken = true;
  marks.find();
  assert.deepEqual(marks.paths, []);
});
