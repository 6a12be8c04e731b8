// One word for one thing: no set and no file of the interface has another word for a term of questions/glossary.md.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { findOthers, readGlossary, tablesOf, textsOf, wordsOf } from "./glossary.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const glossary = readGlossary(readFileSync(`${root}questions/glossary.md`, "utf8"));

const told = (language, text, allowed = []) =>
  findOthers({ ...glossary, allowed }, [{ file: "a.json", place: "/b/c", language, text }]).faults;

test("each term has its word in Finnish, Swedish and English", () => {
  assert.ok(glossary.terms.length > 20);
  for (const term of glossary.terms) for (const language of ["fi", "sv", "en"]) assert.notEqual(term[language], "", term.fi);
});

test("another word is told with the term, inflected and hyphenated too", () => {
  assert.deepEqual(told("fi", "Kysy yhteys\u00adhenkilöiltä."), [
    'a.json /b/c (fi): "yhteyshenkilö" is called "järjestöyhdyshenkilö (also järjestöyhteyshenkilö)"',
  ]);
  assert.equal(told("fi-simple", "Hyvinvointiraportissa").length, 1);
  assert.equal(told("sv", "Bidrag från kommunen").length, 1);
  assert.equal(told("en", "Organizations").length, 1);
});

test("the term itself, another language and the middle of a word are not told", () => {
  assert.deepEqual(told("fi", "Kunnan järjestöyhdyshenkilöille"), []);
  assert.deepEqual(told("en", "Bidrag"), []);
  assert.deepEqual(told("sv", "Lagringsutrymmet är fullt, och alla bidrar"), []);
});

test("what is allowed with a reason is not told", () => {
  const allowed = [{ file: "a.json", place: "/b", word: "organization*", reason: "It is a name." }];
  assert.deepEqual(told("en", "World Health Organization", allowed), []);
  assert.equal(findOthers({ ...glossary, allowed }, []).unused.length, 1);
});

test("a cell that cannot be read is a fault", () => {
  assert.throws(() => wordsOf("de: Verein"));
  assert.equal(tablesOf("| a |\n|---|\n| 1 |\n\n| b |\n|---|\n").length, 2);
});

test("the sets and the interface keep to the terms", () => {
  const texts = textsOf(root);
  for (const language of ["fi", "fi-simple", "sv", "en"])
    assert.ok(texts.filter((each) => each.language === language).length > 100, language);
  assert.ok(glossary.allowed.every((each) => each.reason.length > 10));
  assert.deepEqual(findOthers(glossary, texts), { faults: [], unused: [] });
});
