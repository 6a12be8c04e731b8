// Surveys of other programs as question sets, in the editor: what is read, what is told, and what is left open.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { isFromElsewhere } from "../../web/editor/elsewhere/kinds.js";
import { Unreadable } from "../../web/editor/elsewhere/notes.js";
import { understand } from "../../web/editor/elsewhere/understand.js";
import { faultsOf } from "./schema.mjs";

const words = Object.fromEntries(
  ["fi", "sv", "en"].map((tag) => [
    tag,
    JSON.parse(readFileSync(new URL(`../../web/languages/elsewhere/${tag}.json`, import.meta.url), "utf8")),
  ]),
);
const today = "2026-11-30";

/** Of a workbook's sheets by name, as lists of rows. */
function ofSheets(sheets, { merged = {}, hidden = [], odd = {} } = {}) {
  const tables = Object.entries(sheets).map(([name, rows]) => ({
    name,
    rows: rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell)))),
    merged: merged[name] ?? [],
    odd: odd[name] ?? [],
    hidden: hidden.includes(name),
  }));
  return understand({ name: "Oma kysely.xlsx", bytes: new Uint8Array([0x50, 0x4b]) }, { tablesOf: () => tables, today, words });
}

const ofText = (text, name = "limesurvey_survey_5.txt") =>
  understand({ name, bytes: typeof text === "string" ? new TextEncoder().encode(text) : text }, { tablesOf: null, today, words });

/** The ids of a group of notes with their rows, such as "points 2,5". */
const told = ({ notes }, group) => notes.of(group).map(({ id, rows }) => (rows.length > 0 ? `${id} ${rows.join(",")}` : id));

const has = (result, group, ...wanted) => {
  const all = result.notes.of(group).flatMap(({ id, rows }) => [id, ...rows.map((row) => `${id} ${row}`)]);
  for (const each of wanted) assert.ok(all.includes(each), `${each} is among ${all.join("; ")}`);
};

function unreadable(make, id) {
  assert.throws(make, (error) => error instanceof Unreadable && error.id === id && words.fi[`fault.${id}`] !== undefined);
}

const CHOICES = [
  ["list_name", "name", "label::Suomi (fi)", "label::Svenska (sv)", "points", "exclusive"],
  ["kylla_ei", "yes", "Kyllä", "Ja", "2", ""],
  ["kylla_ei", "no", "Ei", "Nej", "0", ""],
  ["kylla_ei", "dk", "En tiedä", "Vet inte", "", ""],
];
const SURVEY = ["type", "name", "label::Suomi (fi)", "label::Svenska (sv)", "hint::Suomi (fi)", "relevant", "goal"];
const whole = {
  survey: [
    SURVEY,
    ["select_one kylla_ei", "heating", "Pysyykö talo lämpimänä?", "Håller sig huset varmt?", "Ilman sähköä.", "", "warmth"],
    ["select_one kylla_ei", "fuel", "Riittääkö puu?", "Räcker veden?", "", "${heating} = 'yes'", "warmth"],
  ],
  choices: CHOICES,
  settings: [
    ["form_title::Suomi (fi)", "form_title::Svenska (sv)", "form_id", "version", "default_language"],
    ["Valmis?", "Redo?", "valmis", "3", "Suomi (fi)"],
  ],
  goals: [
    ["name", "label::Suomi (fi)", "label::Svenska (sv)", "weight"],
    ["warmth", "Lämpö", "Värme", "2"],
  ],
  levels: [
    ["name", "min", "label::Suomi (fi)", "label::Svenska (sv)"],
    ["begin", "0", "Alussa", "I början"],
    ["ready", "50 %", "Valmiina", "Redo"],
  ],
};

test("a workbook with all that a set needs is a set of the format", () => {
  const result = ofSheets(whole);
  assert.equal(result.form, "xlsform");
  assert.deepEqual(faultsOf(result.set), null);
  assert.deepEqual(result.set, {
    $schema: "question-set.schema.json",
    format: 1,
    id: "valmis",
    revision: "3",
    languages: ["fi", "sv"],
    title: { fi: "Valmis?", sv: "Redo?" },
    goals: [{ id: "warmth", name: { fi: "Lämpö", sv: "Värme" }, weight: 2 }],
    levels: [
      { id: "begin", min: 0, name: { fi: "Alussa", sv: "I början" } },
      { id: "ready", min: 50, name: { fi: "Valmiina", sv: "Redo" } },
    ],
    questions: [
      {
        id: "heating",
        goal: "warmth",
        choice: "single",
        text: { fi: "Pysyykö talo lämpimänä?", sv: "Håller sig huset varmt?" },
        help: { fi: "Ilman sähköä." },
        options: [
          { key: "yes", label: { fi: "Kyllä", sv: "Ja" }, points: 2 },
          { key: "no", label: { fi: "Ei", sv: "Nej" }, points: 0 },
          { key: "dk", label: { fi: "En tiedä", sv: "Vet inte" }, points: null },
        ],
      },
      {
        id: "fuel",
        goal: "warmth",
        choice: "single",
        text: { fi: "Riittääkö puu?", sv: "Räcker veden?" },
        shown_after: { question: "heating", answers: ["yes"] },
        options: [
          { key: "yes", label: { fi: "Kyllä", sv: "Ja" }, points: 2 },
          { key: "no", label: { fi: "Ei", sv: "Nej" }, points: 0 },
          { key: "dk", label: { fi: "En tiedä", sv: "Vet inte" }, points: null },
        ],
      },
    ],
  });
  assert.deepEqual(told(result, "left"), []);
  assert.deepEqual(told(result, "changed"), ["unknown 4"]);
  assert.deepEqual(told(result, "missing"), ["otherwise 3", "no_why", "no_step"]);
  assert.deepEqual(JSON.parse(result.text), result.set);
});

test("headings may be written in any way, below other rows, with languages by name and odd spaces", () => {
  const result = ofSheets({
    Survey: [
      ["Kysely 2026"],
      [],
      ["Type ", "Name", " LABEL :: Finnish", "label::\u00a0Ruotsi (sv) ", "Caption::en", "Relevance"],
      ["Select One from K ", "a", "Onko?", "Finns?", "Is there?", ""],
    ],
    " choices": [
      ["List Name", "value", "Label::suomi", "label:Swedish"],
      ["k", 1, "On", "Ja"],
      ["k", 0, "Ei", "Nej"],
    ],
  });
  assert.deepEqual(result.set.languages, ["fi", "sv", "en"]);
  assert.deepEqual(result.set.questions[0].text, { fi: "Onko?", sv: "Finns?", en: "Is there?" });
  assert.deepEqual(
    result.set.questions[0].options.map(({ key, label }) => [key, label]),
    [
      ["1", { fi: "On", sv: "Ja" }],
      ["0", { fi: "Ei", sv: "Nej" }],
    ],
  );
  has(result, "left", "above 1");
  has(result, "changed", "list_name 4");
});

test("what a set needs and a survey has not is left open where the schema or the check names it, and told", () => {
  const result = ofSheets({
    survey: [
      ["type", "name", "label"],
      ["select_one k", "a", "Onko?"],
      ["select_one missing", "b", ""],
    ],
    choices: [
      ["list_name", "name", "label", "points"],
      ["k", "yes", "On", ""],
      ["k", "no", "", ""],
    ],
  });
  const { set } = result;
  assert.deepEqual(set.title, { fi: "" });
  assert.deepEqual(set.goals, [{ id: "goal-1", name: { fi: "" } }]);
  assert.deepEqual(set.levels, [{ id: "level-1", min: 0, name: { fi: "" } }]);
  assert.deepEqual(set.questions[0].options[1], { key: "no", label: { fi: "" }, points: 0 });
  assert.deepEqual(set.questions[1], { id: "b", goal: "goal-1", choice: "single", text: { fi: "" } });
  assert.notEqual(faultsOf(set), null);
  has(result, "missing", "title", "goals", "levels", "points 2", "label 3", "list 3", "question_text 3", "options 3");
  has(result, "changed", "language_unnamed", "id_of_file", "revision");
});

test("points that only some options have are not made up for the others", () => {
  const result = ofSheets({
    survey: [
      ["type", "name", "label"],
      ["select_one k", "a", "Onko?"],
      ["select_multiple m", "b", "Mitä?"],
    ],
    choices: [
      ["list_name", "name", "label", "points", "exclusive"],
      ["k", "yes", "On", "2,5", ""],
      ["k", "partly", "Osin", "kaksi", ""],
      ["k", "eos", "En osaa sanoa.", "", ""],
      ["m", "x", "Yksi", "1", ""],
      ["m", "none", "Ei mitään", "0", "TRUE"],
      ["m", "dk", "Vet inte", "", ""],
    ],
  });
  const [one, several] = result.set.questions;
  assert.deepEqual(
    one.options.map((option) => option.points),
    [2.5, undefined, null],
  );
  assert.ok(!("points" in one.options[1]));
  assert.deepEqual(
    several.options.map(({ points, exclusive }) => [points, exclusive]),
    [
      [1, undefined],
      [0, true],
      [null, true],
    ],
  );
  has(result, "changed", "points_unread 3", "unknown 4", "unknown_exclusive 7");
  has(result, "missing", "points_of_some 3");
});

test("names that are no ids, or alike, become ids of their own, and are told", () => {
  const result = ofSheets({
    survey: [
      ["type", "name", "label"],
      ["select_one k", "Lämpö 1", "Onko?"],
      ["select_one k", "lampo-1", "Onko nyt?"],
      ["select_one k", "", "Entä?"],
    ],
    choices: [
      ["list_name", "name", "label"],
      ["k", "A1", "On"],
      ["k", "a1", "Ei"],
      ["k", "a1", "Ehkä"],
      ["k", "Ω", "Muu"],
    ],
  });
  assert.deepEqual(
    result.set.questions.map(({ id }) => id),
    ["lampo-1", "lampo-1-2", "question-3"],
  );
  assert.deepEqual(
    result.set.questions[0].options.map(({ key }) => key),
    ["a1", "a1-2", "a1-3", "option-4"],
  );
  has(result, "changed", "id 2", "id 3", "same_code 4");
});

const ONE = ["select_one k", "a", "A?", ""];
const asked = (condition, rows = [ONE]) => {
  const result = ofSheets({
    survey: [["type", "name", "label", "relevant"], ...rows, ["select_one k", "last", "Viimeinen?", condition]],
    choices: [["list_name", "name", "label"], ...["x", "y", "z"].map((name) => ["k", name, name.toUpperCase()])],
  });
  const { shown_after: rule, $comment_condition: comment } = result.set.questions.at(-1);
  const [why] = told(result, "missing").filter((each) => each.startsWith("rule_"));
  return { rule: rule && `${rule.question}: ${rule.answers.join(" ")}`, comment, why: why?.replace(/ .*/, "") };
};

test("conditions on one earlier question are follow-up rules, however they are written", () => {
  for (const [condition, rule] of [
    ["${a} = 'x'", "a: x"],
    ['"x"=${ a }', "a: x"],
    ["selected(${a}, 'x') or selected(${a},'y')", "a: x y"],
    ["${a} != 'x'", "a: y z"],
    ["not(selected(${a}, 'x')) and ${a} != ''", "a: y z"],
    ["(${a}='x' or ${a}='y') and not(${a} = 'y')", "a: x"],
  ])
    assert.deepEqual(asked(condition), { rule, comment: undefined, why: undefined }, condition);
  assert.deepEqual(asked("${a} != ''"), { rule: undefined, comment: undefined, why: undefined }, "any answer: always");
});

test("a condition on two questions is a rule where the one is asked only after the other", () => {
  const rows = [ONE, ["select_one k", "b", "B?", "${a} = 'x'"]];
  assert.equal(asked("${a} = 'x' and ${b} = 'y'", rows).rule, "b: y");
  assert.equal(asked("${a} = 'y' and ${b} = 'y'", rows).why, "rule_several");
});

test("a condition that cannot be said stays beside the question, and is told with the reason", () => {
  const rows = [ONE, ["select_multiple k", "m", "M?", ""], ["integer", "n", "Montako?", ""]];
  for (const [condition, why] of [
    ["${a} = 'x' or ${m} = 'y'", "rule_several"],
    ["selected(${m}, 'x')", "rule_multiple"],
    ["${n} > 3", "rule_unknown"],
    ["${last} = 'x'", "rule_later"],
    ["${a} = 'q'", "rule_never"],
    ["count-selected(${m}) > 1", "rule_unread"],
    ["${a} =", "rule_unread"],
    ["(".repeat(100_000), "rule_unread"],
    ["!".repeat(100_000), "rule_unread"],
  ])
    assert.deepEqual(asked(condition, rows), { rule: undefined, comment: condition, why }, condition.slice(0, 40));
});

test("groups become goals and pass their condition on; rows that no set can hold are told with their text", () => {
  const result = ofSheets({
    survey: [
      ["type", "name", "label", "relevant", "required", "constraint", "appearance", "media::image"],
      ["start", "start", "", "", "", "", "", ""],
      ["note", "hello", "Tervetuloa", "", "", "", "", ""],
      ["begin_group", "g1", "Lämpö", "", "", "jotain", "", ""],
      ["select_one k", "a", "Onko?", "", "yes", "", "minimal", "kuva.png"],
      ["begin group", "g2", "", "${a} = 'x'", "", "", "", ""],
      ["select_multiple k or_other", "b", "Mitä?", "", "", "not(selected(., 'y') and count-selected(.) > 1)", "", ""],
      ["end group", "", "", "", "", "", "", ""],
      ["end_group", "", "", "", "", "", "", ""],
      ["integer", "n", "Montako?", "", "", ". < 10", "", ""],
      ["", "", "Unohtui", "", "", "", "", ""],
      ["select_one_from_file kunnat.csv", "f", "Mikä kunta?", "", "", "", "", ""],
    ],
    choices: [
      ["list_name", "name", "label", "kuntakoodi"],
      ["k", "x", "X", "005"],
      ["k", "y", "Y", ""],
      ["turha", "z", "Z", ""],
    ],
    Ohjeet: [["Älä muuta"]],
  });
  assert.deepEqual(result.set.goals, [{ id: "g1", name: { fi: "Lämpö" } }]);
  const [, b] = result.set.questions;
  assert.deepEqual(b.shown_after, { question: "a", answers: ["x"] });
  assert.equal(b.goal, "g1");
  assert.deepEqual(
    b.options.map(({ key, exclusive }) => [key, exclusive]),
    [
      ["x", undefined],
      ["y", true],
      ["other", undefined],
    ],
  );
  has(result, "changed", "goal_of_group 4", "required 5", "constraint_exclusive 7", "other 7");
  has(result, "left", "silent 2", "note 3", "open 10", "no_type 11", "from_file 12", "looks", "list_unused 4", "sheet");
  const columns = result.notes.of("left").filter(({ id }) => id === "column");
  assert.deepEqual(
    columns.map(({ sheet, column, rows }) => `${sheet} ${column} ${rows}`),
    ["survey constraint 4", "survey media::image 5", "choices kuntakoodi 2"],
  );
});

test("a hidden sheet is read, merged cells count for each row, and odd cells are told", () => {
  const result = ofSheets(
    {
      survey: [
        ["type", "name", "label"],
        ["select_one k", "a", "Onko?"],
      ],
      choices: [
        ["list_name", "name", "label", "points"],
        ["k", "x", "On", ""],
        ["", "y", "Ei", "#REF!"],
        ["k", "z", "2026-02-01", ""],
      ],
    },
    {
      hidden: ["choices"],
      merged: { choices: ["A2:A3"] },
      odd: {
        choices: [
          { row: 1, column: 3, what: "formula" },
          { row: 2, column: 3, what: "error" },
          { row: 3, column: 2, what: "date" },
        ],
      },
    },
  );
  assert.equal(result.set.questions[0].options.length, 3);
  has(result, "changed", "sheet_hidden", "merged 2", "date 4");
  has(result, "left", "formula 2", "error 3");
});

test("10,000 rows are read in seconds, and none is lost", () => {
  const survey = [["type", "name", "label::fi"]];
  const choices = [["list_name", "name", "label::fi", "points"]];
  for (let row = 0; row < 5000; row += 1) {
    survey.push([`select_one list${row % 500}`, `q${row % 50 === 0 ? "" : row}`, `Kysymys ${row}?`]);
    choices.push([`list${row % 500}`, `o${row}`, `Vaihtoehto ${row}`, row % 3]);
  }
  const before = process.cpuUsage();
  const { set } = ofSheets({ survey, choices });
  const { user } = process.cpuUsage(before);
  assert.ok(user < 5_000_000, `${user} µs of a processor`);
  assert.equal(set.questions.length, 5000);
  assert.equal(new Set(set.questions.map(({ id }) => id)).size, 5000);
  assert.equal(set.questions[0].options.length, 10);
});

// ---- LimeSurvey ----

const HEAD = ["id", "related_id", "class", "type/scale", "name", "relevance", "text", "help", "language", "mandatory", "other"];
const FURTHER = ["assessment_value", "exclude_all_others", "validation", "hide_tip", "min_num_value", "max_num_value"];
const COLUMNS = [...HEAD, ...FURTHER];
const quoted = (cell) => (/[\t\n;"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows as objects by column, as LimeSurvey writes them. */
const tsv = (rows, delimiter = "\t") =>
  [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ""))]
    .map((cells) => cells.map(quoted).join(delimiter))
    .join("\n");

const setting = (name, text, language) => ({ class: language ? "SL" : "S", name, text, language });
const village = [
  setting("sid", "577563"),
  setting("language", "fi"),
  setting("additional_languages", "sv"),
  setting("assessments", "Y"),
  setting("surveyls_title", "Kylätalo &ndash; valmis?", "fi"),
  setting("surveyls_title", "Bystugan", "sv"),
  setting("surveyls_description", "<p>Katso,&nbsp;mitä <b>puuttuu</b>.</p>", "fi"),
  setting("surveyls_endtext", "Kiitos!", "fi"),
  setting("surveyls_email_invite", "Hei {FIRSTNAME}", "fi"),
  { id: "1", class: "G", "type/scale": "1", name: "Lämpö", text: "Talosta", relevance: "1", language: "fi" },
  ...[
    { id: "11", class: "Q", "type/scale": "L", name: "heat", relevance: "1", text: "<p>Pysyykö lämpimänä?</p>", mandatory: "Y" },
    { id: "11", class: "A", "type/scale": "0", name: "A1", text: "Kyllä", assessment_value: "3" },
    { id: "11", class: "A", "type/scale": "0", name: "A2", text: "Ei", assessment_value: "0" },
    { id: "12", class: "Q", "type/scale": "M", name: "means", relevance: '((heat.NAOK == "A1"))', text: "Millä?", other: "Y" },
    { id: "13", class: "SQ", "type/scale": "0", name: "SQ001", text: "Radio", relevance: "1" },
    { id: "14", class: "SQ", "type/scale": "0", name: "SQ002", text: "Ei millään", relevance: "1" },
    { id: "15", class: "Q", "type/scale": "S", name: "why", text: "Miksi?", validation: "/x/", hide_tip: "1" },
  ].map((row) => ({ language: "fi", ...row })),
  { id: "2", class: "G", "type/scale": "2", name: "Tieto", relevance: "1", language: "fi" },
  ...[
    { id: "21", class: "Q", "type/scale": "F", name: "arr", text: "Kuinka usein", relevance: "means_SQ001.NAOK == 'Y'" },
    { id: "22", class: "SQ", "type/scale": "0", name: "a", text: "hallitus", relevance: "1" },
    { id: "23", class: "SQ", "type/scale": "0", name: "b", text: "jäsenet", relevance: "1" },
    { id: "21", class: "A", "type/scale": "0", name: "1", text: "Usein", assessment_value: "2" },
    { id: "21", class: "A", "type/scale": "0", name: "2", text: "En osaa sanoa", assessment_value: "0" },
    { id: "24", class: "Q", "type/scale": "Y", name: "yes", text: "Onko?", relevance: "1" },
    { id: "25", class: "Q", "type/scale": "L", name: "off", text: "Piilossa", relevance: "0" },
    { id: "26", class: "Q", "type/scale": "X", name: "info", text: "<img src=x onerror=alert(1)>Huomaa", relevance: "1" },
  ].map((row) => ({ language: "fi", ...row })),
  { id: "1", class: "G", "type/scale": "1", name: "Värme", language: "sv" },
  { id: "11", class: "Q", "type/scale": "L", name: "heat", text: "Hålls det varmt?", language: "sv" },
  { id: "11", class: "A", "type/scale": "0", name: "A1", text: "Ja", language: "sv", assessment_value: "3" },
  { id: "99", class: "Q", "type/scale": "L", name: "gone", text: "Borta", language: "sv" },
  {
    id: "5",
    class: "AS",
    "type/scale": "T",
    name: "Alku",
    text: "Alussa.",
    min_num_value: "0",
    max_num_value: "3",
    language: "fi",
  },
  { id: "6", class: "AS", "type/scale": "T", name: "Valmis", text: "", min_num_value: "4", max_num_value: "7", language: "fi" },
  { id: "7", class: "AS", "type/scale": "G", name: "Ryhmä", text: "x", min_num_value: "0", max_num_value: "7", language: "fi" },
  { id: "8", class: "QTA", name: "Kiintiö" },
  { class: "XYZ", name: "?" },
];

test("a survey of LimeSurvey is a set, with its languages, groups, values, rules and limits", () => {
  const result = ofText(`\ufeff${tsv(village)}`);
  const { set } = result;
  assert.equal(result.form, "limesurvey");
  assert.equal(set.id, "limesurvey-577563");
  assert.deepEqual(set.languages, ["fi", "sv"]);
  assert.deepEqual(set.title, { fi: "Kylätalo – valmis?", sv: "Bystugan" });
  assert.deepEqual(set.description, { fi: "Katso, mitä puuttuu." });
  assert.deepEqual(set.goals, [
    { id: "goal-1", name: { fi: "Lämpö", sv: "Värme" } },
    { id: "goal-2", name: { fi: "Tieto" } },
  ]);
  // 3 + 2 + 2 points in all.
  assert.deepEqual(set.levels, [
    { id: "level-1", min: 0, name: { fi: "Alku" }, text: { fi: "Alussa." } },
    { id: "level-2", min: 57, name: { fi: "Valmis" } },
  ]);
  const [heat, means, a, b, yes, ...none] = set.questions;
  assert.deepEqual(none, []);
  assert.deepEqual(heat.text, { fi: "Pysyykö lämpimänä?", sv: "Hålls det varmt?" });
  assert.deepEqual(heat.options, [
    { key: "a1", label: { fi: "Kyllä", sv: "Ja" }, points: 3 },
    { key: "a2", label: { fi: "Ei" }, points: 0 },
  ]);
  assert.equal(means.choice, "multiple");
  assert.deepEqual(means.shown_after, { question: "heat", answers: ["a1"] });
  assert.deepEqual(
    means.options.map(({ key, points }) => [key, points]),
    [
      ["sq001", 0],
      ["sq002", 0],
      ["oth", 0],
    ],
  );
  assert.deepEqual(a.text, { fi: "Kuinka usein – hallitus" });
  assert.equal(b.id, "arr_b");
  assert.equal(a.$comment_condition, "means_SQ001.NAOK == 'Y'");
  assert.deepEqual(
    a.options.map(({ points }) => points),
    [2, null],
  );
  assert.deepEqual(yes.options[0].label, { fi: "Kyllä", sv: "Ja" });
});

test("what a survey of LimeSurvey has and a set cannot hold is told, each with its row", () => {
  const result = ofText(tsv(village));
  const row = (wanted) => village.findIndex((each) => each.name === wanted || each.text === wanted) + 2;
  has(result, "left", `open ${row("why")}`, `hidden ${row("off")}`, `note ${row("info")}`, `translation ${row("gone")}`);
  has(result, "left", `endtext ${row("Kiitos!")}`, "settings", `assessment_of_group ${row("Ryhmä")}`, "quota");
  has(result, "left", `class ${village.length + 1}`, `group_text ${row("Lämpö")}`, `media ${row("info")}`, "looks");
  has(result, "left", `column ${row("why")}`);
  has(result, "changed", `markup ${row("surveyls_description")}`, `array ${row("arr")}`, `other ${row("means")}`);
  has(result, "missing", `points ${row("means")}`, `points ${row("yes")}`);
  assert.ok(!result.text.includes("onerror"));
  const [rule] = result.notes.of("missing").filter(({ id }) => id === "rule_multiple");
  assert.deepEqual(rule?.values.name, "means_SQ001");
});

test("the same survey is read in every encoding, with semicolons, and from a spreadsheet that it was saved in", () => {
  const { text } = ofText(tsv(village));
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(tsv(village).replaceAll("\n", "\r\n"), "utf16le")]);
  const latin = Buffer.from(tsv(village).replaceAll("–", "-"), "latin1");
  assert.equal(ofText(utf16).text, text);
  assert.equal(ofText(latin).text, text);
  has(ofText(latin), "changed", "encoding");
  assert.equal(ofText(tsv(village, ";")).text, text);
  const rows = [COLUMNS, ...village.map((each) => COLUMNS.map((column) => each[column] ?? ""))];
  assert.equal(ofSheets({ limesurvey_survey_577563: rows }).text, text);
});

test("a quotation mark that is never closed, or that stands within a text, swallows no rows", () => {
  const result = ofText(tsv(village).replace("Millä?", '"Millä?').replace("Onko?", 'Onko "se"?'));
  assert.equal(result.set.questions.length, 5);
  assert.equal(result.set.questions[1].text.fi, '"Millä?');
  assert.equal(result.set.questions[4].text.fi, 'Onko "se"?');
  has(result, "changed", `quote_open ${village.findIndex(({ name }) => name === "means") + 2}`);
});

test("values that are all zero are no points", () => {
  const none = village.map((row) => (row.assessment_value ? { ...row, assessment_value: "0" } : row));
  has(ofText(tsv(none)), "missing", `points ${none.findIndex(({ name }) => name === "heat") + 2}`);
});

// ---- What is none of these ----

test("a file that is no survey is told what to do, and nothing is made of it", () => {
  const broken = (error) => () =>
    understand(
      { name: "a.xlsx", bytes: new Uint8Array([0x50, 0x4b]) },
      {
        tablesOf: () => {
          throw error;
        },
        today,
        words,
      },
    );
  unreadable(broken(new Error("no zip")), "workbook_broken");
  unreadable(broken(new RangeError("large")), "workbook_too_large");
  unreadable(() => ofSheets({}), "workbook_other");
  unreadable(
    () =>
      ofSheets({
        Taul1: [
          ["Nimi", "Summa"],
          ["Kemi", "3"],
        ],
      }),
    "workbook_unknown",
  );
  unreadable(
    () =>
      ofSheets({
        texts: [
          ["pointer", "fi", "sv"],
          ["/title", "a", "b"],
        ],
      }),
    "translations",
  );
  unreadable(
    () =>
      ofSheets({
        survey: [
          ["type", "name", "label"],
          ["text", "a", "Nimi?"],
        ],
      }),
    "no_questions",
  );
  unreadable(
    () =>
      ofSheets({
        survey: [
          ["kysymys", "vastaus"],
          ["a", "b"],
        ],
      }),
    "no_questions",
  );
  unreadable(() => ofSheets({ survey: Array.from({ length: 100_001 }, () => ["x"]) }), "too_many_rows");
  unreadable(() => ofText(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "a.xls"), "workbook_old");
  unreadable(() => ofText('<?xml version="1.0"?><document><LimeSurveyDocType>Survey'), "text_xml");
  unreadable(() => ofText("pointer;fi;sv\r\n/title;a;b"), "translations");
  unreadable(() => ofText("nimi\tsumma\nKemi\t3"), "text_unknown");
  unreadable(() => ofText(""), "text_unknown");
});

test("a set's text is opened as such whatever it is called, and a survey is known by its name or beginning", () => {
  const bytes = (text) => new TextEncoder().encode(text);
  assert.equal(isFromElsewhere("set.txt", bytes('\ufeff {"format": 1}')), false);
  assert.equal(isFromElsewhere("set.json", bytes("broken")), false);
  assert.equal(isFromElsewhere("notes.txt", bytes("class act\ttype")), false);
  assert.equal(isFromElsewhere("survey.txt", bytes(tsv(village))), true);
  assert.equal(isFromElsewhere("survey.json", bytes("PK\u0003\u0004")), true);
  assert.equal(isFromElsewhere("table.csv", bytes("a;b")), true);
});

test("every note has its words in three languages, and no words are for nothing", () => {
  const folder = new URL("../../web/editor/elsewhere/", import.meta.url);
  const names = [
    "elsewhere",
    "limesurvey",
    "limesurvey_levels",
    "limesurvey_types",
    "plain_text",
    "points",
    "set_of",
    "table",
    "understand",
  ];
  const source = [...names, "workbook", "xlsform", "xlsform_choices", "xlsform_types"]
    .map((name) => readFileSync(new URL(`${name}.js`, folder), "utf8"))
    .join("\n");
  for (const tag of ["fi", "sv", "en"]) assert.deepEqual(Object.keys(words[tag]), Object.keys(words.fi), tag);
  for (const [, id] of source.matchAll(/\badd\("(?:left|changed|missing)", "(\w+)"/g)) assert.ok(words.fi[`note.${id}`], id);
  for (const name of Object.keys(words.fi)) {
    const [, kind, id] = /^(note|fault)\.(?:rule_)?(.+)$/.exec(name) ?? [];
    if (kind) assert.match(source + readFileSync(new URL("follow_up.js", folder), "utf8"), new RegExp(`"${id}"|${id}\\b`), name);
  }
});
