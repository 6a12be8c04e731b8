// Whoever reads no English is told in Finnish or Swedish what is wrong and how to mend it: every kind of fault has its
// sentences, and what fills them is the file's own, a number, or a word that has a translation.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import { program, root } from "./support.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");
const words = Object.fromEntries(["fi", "sv"].map((tag) => [tag, JSON.parse(read(`web/languages/told/${tag}.json`))]));
const folder = mkdtempSync(join(tmpdir(), "pikatesti-"));
after(() => rmSync(folder, { recursive: true }));

let told;
let found = []; // {file, text, diagnostic}

before(async () => {
  const entry = join(root, "web/authoring/told.js");
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
  ({ told } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`));
  cpSync(join(root, "questions/municipalities.json"), join(folder, "municipalities.json"));
  const files = ["tests/bad", "tests/lint"].flatMap((each) =>
    readdirSync(join(root, each))
      .filter((name) => /^[^.]+\.json$/.test(name)) // no records and answers, which the editor does not open
      .map((name) => {
        const file = join(folder, name);
        cpSync(join(root, each, name), file);
        return file;
      }),
  );
  for (const [name, text] of Object.entries(doubtful())) {
    files.push(join(folder, `${name}.json`));
    writeFileSync(files.at(-1), text);
  }
  const run = spawnSync(program, ["check", "--format=json", "--", ...files], { maxBuffer: 1 << 28 });
  const all = JSON.parse(run.stdout).files;
  found = all.flatMap(({ file, diagnostics }) =>
    diagnostics.map((diagnostic) => ({ file, text: readFileSync(file, "utf8"), diagnostic })),
  );
  assert.ok(found.length > 200);
  const ids = new Set(found.map(({ diagnostic }) => diagnostic.id));
  for (const id of [
    "typography",
    "unknown-silence",
    "untranslated",
    "unused-source",
    "option-never-matters",
    "contradicting-example",
  ])
    assert.ok(ids.has(id), id);
});

// Sets that are good, and have what a rule warns of.
function doubtful() {
  const example = read("questions/example-minimal.json");
  const changed = (change) => {
    const set = JSON.parse(example);
    change(set);
    return JSON.stringify(set, null, 2);
  };
  const fi = (text) => changed((set) => (set.questions[0].text.fi = text));
  return {
    long: fi("Sana ".repeat(200)),
    wide: fi("Järjestöystävällisyysselvitystyöryhmänpuheenjohtajisto?"),
    letters: fi("Onko tÃ¤mÃ¤ <b>hyvä</b>?"),
    markup: fi("Onko tämä <b>hyvä</b>?"),
    line: fi("Onko tämä\nhyvä?"),
    tab: fi("Onko tämä\thyvä?"),
    unpainted: fi("Onko tämä 漢?"),
    missing: changed((set) => delete set.questions[0].text.sv),
    unbalanced: changed((set) => (set.goals[0].weight = 1000)),
    unreachable: changed((set) => set.levels.forEach((level, index) => index > 0 && (level.every_goal_at_least = 100))),
    silence: changed((set) => (set.silence = ["typografy", "typography"].map((id) => ({ id, reason: "-" })))),
    untranslated: changed((set) => (set.questions[0].text.sv = set.questions[0].text.fi = "Onko talossa puita?")),
    source: changed(
      (set) => (set.sources = { ...set.sources, book: { title: { fi: "Kirja", sv: "Bok" }, url: "https://a.example" } }),
    ),
    alike: changed((set) => (set.questions[0].options[1].points = set.questions[0].options[0].points)),
    contradicting: changed((set) => (set.examples[1].answers = set.examples[0].answers)),
    signs: fi("Onko  tämä ( hyvä ) , vai huono ; tai ... 5% ( 3-4 ) \"näin\" 'noin' § 3 !"),
  };
}

// What may be told as it is: it stands in the file, or is a figure.
const isOwn = (text, value) =>
  /^[\d.,:–%[\] -]*$/.test(value) ||
  text.includes(value) ||
  JSON.stringify(text).includes(value) ||
  text.includes(JSON.stringify(value).slice(1, -1)) ||
  value.includes("U+");

for (const language of ["fi", "sv"]) {
  test(`whatever is found in the bad files is told in "${language}", whole`, () => {
    for (const { file, text, diagnostic } of found) {
      const said = told(language, diagnostic);
      const about = `${file}: ${JSON.stringify(diagnostic)}`;
      assert.equal(said.language, language, about);
      assert.ok(said.message.length > 10 && (said.mend.length > 5 || diagnostic.mend === ""), about);
      assert.doesNotMatch(
        said.message + said.mend,
        /\{(value|[rtT]?\d|lines|count)\}|””|undefined/,
        `${about} → ${said.message}`,
      );
      // Every value that a sentence shows as it is.
      for (const part of ["told", "mend"]) {
        const name = `${part}.${diagnostic.id}`;
        const sentence = `${words[language][`${name}.${diagnostic.values[0]}`] ?? words[language][`${name}.value`] ?? ""}${words[language][name]}`;
        for (const [, index] of sentence.matchAll(/\{(\d)\}/g)) {
          const value = diagnostic.values[Number(index) - 1];
          const known = ["{", "}", "[", "]", "goal", "goals", "UTF-16", "Latin-1 or Windows-1252"];
          const isKey = /^(missing-key|missing-language|example-differs|only-in-multiple)$/.test(diagnostic.id);
          if (value !== undefined && !known.includes(value) && !isKey) assert.ok(isOwn(text, value), `${about}: ${value}`);
        }
      }
    }
  });
}

test("every kind of fault that the program tells has its sentences in both languages, with the same values", () => {
  const sources = ["diagnostics/fault", "explain/explain", "check/lint_rules"].map((name) => read(`src/formats/${name}.cpp`));
  const ids = sources.flatMap((source) => [...source.matchAll(/^ {4}\{"([a-z0-9-]+)",/gm)].map(([, id]) => id));
  ids.push(...[...read("src/formats/texts/import_texts.cpp").matchAll(/\{"([a-z]+(?:-[a-z]+)+)", /g)].map(([, id]) => id));
  assert.ok(ids.length > 110, String(ids.length));
  for (const each of Object.values(words))
    for (const id of ids) assert.ok(each[`told.${id}`] && each[`mend.${id}`] !== undefined, id);
  assert.deepEqual(Object.keys(words.sv), Object.keys(words.fi));
  for (const [name, text] of Object.entries(words.fi)) {
    const places = (sentence) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();
    assert.deepEqual(places(words.sv[name]), places(text), name);
    const [, id] = /^(?:told|mend)\.([a-z0-9-]+)/.exec(name) ?? [];
    if (id) assert.ok(ids.includes(id), `${name}: the program tells no such fault`);
  }
});

test("every word of a list that fills sentences has a translation", () => {
  const list = (path, pattern) => [...read(path).matchAll(pattern)].map(([, word]) => JSON.parse(`"${word}"`));
  const quoted = String.raw`"((?:[^"\\]|\\.)*)"`;
  const typography = [
    ...read("src/formats/check/typography.cpp").matchAll(new RegExp(`\\{${quoted}, ${quoted},\\s+${quoted}, [a-z_]+\\}`, "g")),
  ];
  const terms = [
    ...typography.flatMap(([, , said, mend]) => [said, mend].map((word) => JSON.parse(`"${word}"`))),
    ...list("src/formats/check/text_fit.cpp", new RegExp(`\\broom\\(${quoted},`, "g")),
    ...list("src/formats/json/parser.cpp", new RegExp(`\\bunexpected\\(${quoted}\\)`, "g")),
    ...list("src/formats/explain/other_json.cpp", new RegExp(`(?:OtherFile\\{|^ {4}\\{"[^"]*", )${quoted}`, "gm")),
    ...list(
      "src/formats/explain/other_file.cpp",
      new RegExp(`(?:OtherFile\\{|return \\{|^ {4}\\{"(?:[^"\\\\]|\\\\.)*", )${quoted}`, "gm"),
    ),
  ];
  assert.ok(terms.length > 100, String(terms.length));
  for (const term of terms) for (const each of Object.values(words)) assert.ok(each[`term.${term}`], term);
});

test("a fault that the page has no words for is told in English, and said to be", () => {
  const diagnostic = { id: "from-tomorrow", message: "It is so.", mend: "", value: "", values: [] };
  assert.deepEqual(told("fi", diagnostic), { message: "It is so.", mend: "", language: "en" });
  const other = { id: "other-file", message: "this is a song", mend: "-", value: "", values: ["a song", "-"] };
  assert.equal(told("sv", other).language, "en");
  assert.equal(told("en", other).message, "this is a song");
});

test("faults that are told once name their other lines", () => {
  const diagnostic = { id: "empty-text", message: "-", mend: "-", value: "", values: [], line: 3 };
  const said = (also_on) => told("fi", { ...diagnostic, also_on }).message.split(". ")[1];
  assert.equal(said([]), undefined);
  assert.equal(said([5]), "Sama on myös rivillä 5.");
  assert.equal(said([5, 6, 7]), "Sama on myös riveillä 5, 6, 7.");
  assert.equal(said([3, 3]), "Sama on samalla rivillä myös 2 kertaa.");
  assert.equal(said([1, 2, 4, 5, 6, 7, 8, 9]), "Sama on myös riveillä 1, 2, 4, 5, 6, 7 ja 2 muulla.");
});
