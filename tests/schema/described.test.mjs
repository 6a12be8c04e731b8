// The editor tells what a place of a set is for in the page's language: each description of the schema is translated.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { Schema } from "../../web/editor/help/schema.js";
import { describedParts } from "../../web/editor/help/schema_places.js";
import { describedIn, nameOf } from "../../web/tools/described_in.mjs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const schema = read("questions/question-set.schema.json");

for (const language of ["fi", "sv"]) {
  const translations = read(`web/languages/question_set/${language}.json`);

  test(`each description has its ${language}, of the text as it is now`, () =>
    assert.deepEqual(describedIn(schema, translations).faults, []));

  test(`what is told in ${language} names the same keys and values as the English`, () => {
    const named = (text) => (text.match(/`[^`]+`|https?:\/\/|not_enough|\\u00ad|\{\w+\}/g) ?? []).map((each) => each.trim());
    const { texts } = describedIn(schema, translations);
    for (const [place, { description }] of describedParts(schema))
      assert.deepEqual(named(texts[place]).sort(), named(description).sort(), place);
  });
}

test("a description that is changed has no translation, and both are told", () => {
  const [[place, { description }]] = describedParts(schema);
  const old = nameOf(place, description);
  const { texts, faults } = describedIn({ ...schema, description: `${description} More.` }, { [old]: "Vanha." });
  assert.equal(texts[place], undefined);
  assert.ok(faults[0].startsWith(`"${nameOf(place, `${description} More.`)}" is missing`));
  assert.equal(faults.at(-1), `"${old}" is of no description as it is now`);
});

test("a place and its members are described in the language; without a translation, in English", () => {
  const { texts } = describedIn(schema, read("web/languages/question_set/fi.json"));
  const { "/$defs/question/properties/help": _, ...others } = texts;
  const said = new Schema(schema, { language: "fi", texts: others }).at(["questions", 3]);
  assert.deepEqual(said.description, { text: texts["/$defs/question"], lang: "fi" });
  const about = (name) => said.keys.find((each) => each.name === name).description;
  assert.deepEqual(about("why"), { text: texts["/$defs/question/properties/why"], lang: "fi" });
  assert.deepEqual(about("help"), { text: schema.$defs.question.properties.help.description, lang: "en" });
});
