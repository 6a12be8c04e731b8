// Whoever has chosen plain Finnish reads it everywhere: each text of the test, of the kiosk's visitors and of the set
// has its plain words, or is so short in Finnish that it is plain already.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

// What the kiosk tells its staff alone: behind the PIN, and before anybody may touch it.
const staffParts =
  "pin panel counts export clear answers seconds setting theme municipality set device storage persistent offline network " +
  "battery link leave insecure saved nothing cleared";
const forStaff = new RegExp(`^(page\\.)?kiosk\\.(on$|off$|second$|${staffParts.replaceAll(" ", "|")})`);
// Told to whoever runs the site, below what is told to the visitor.
const forDeveloper = /^page\.for_developer$/;

// A text that falls back to Finnish: no sentence of it has more than five words.
function isPlainAlready(text) {
  const sentences = text.replaceAll("\u00ad", "").split(/[.?!:](?:\s|$)/);
  return sentences.every((sentence) => {
    const words = sentence.replace(/\{\w+\}/g, "x").match(/[\p{L}\p{N}-]+/gu) ?? [];
    return words.length <= 5;
  });
}

test("a short text is plain already, one with a long sentence is not", () => {
  for (const text of ["Aloita testi", "{goal}: {percent} pistettä sadasta", "Valitse kunta. Tyhjennä kenttä."])
    assert.ok(isPlainAlready(text), text);
  for (const text of [
    "Vastaa nyt. Ensimmäisenä on kysymys, josta on eniten apua.",
    "Selain on vanha: valitse toinen, joka on uudempi kuin tämä",
  ])
    assert.ok(!isPlainAlready(text), text);
});

const missing = (finnish, plain, isForOthers) =>
  Object.entries(finnish)
    .filter(([name, text]) => plain[name] === undefined && !isForOthers.test(name) && !isPlainAlready(text))
    .map(([name, text]) => `${name}: ${text}`);

test("each text that a visitor of the test reads has plain words", () => {
  assert.deepEqual(missing(read("web/languages/fi.json"), read("web/languages/fi-simple.json"), forDeveloper), []);
});

test("each text that a visitor of the kiosk reads has plain words", () => {
  const finnish = read("web/languages/kiosk/fi.json");
  assert.deepEqual(missing(finnish, read("web/languages/kiosk/fi-simple.json"), forStaff), []);
  assert.ok(Object.keys(finnish).filter((name) => !forStaff.test(name)).length > 15, "visitors' texts are looked at");
});

test("plain words have the placeholders of the Finnish, and stand for a text that there is", () => {
  const named = (text) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
  for (const folder of ["", "kiosk/"]) {
    const finnish = read(`web/languages/${folder}fi.json`);
    for (const [name, text] of Object.entries(read(`web/languages/${folder}fi-simple.json`))) {
      // The kiosk has words of its own for one text of the test.
      const of = finnish[name] ?? read("web/languages/fi.json")[name];
      assert.ok(of !== undefined, `${name} is no text of the interface`);
      assert.deepEqual(named(text), named(of), name);
    }
  }
});

test("each text of the set has plain words", () => {
  const lacking = [];
  const look = (value, place) => {
    if (typeof value?.fi === "string") {
      if (value["fi-simple"] === undefined && !isPlainAlready(value.fi)) lacking.push(`${place}: ${value.fi}`);
    } else if (value && typeof value === "object") {
      for (const [key, child] of Object.entries(value)) look(child, `${place}/${child?.id ?? child?.key ?? key}`);
    }
  };
  const { sources, ...set } = read("questions/jarjestoystavallinen-kunta.json"); // titles are as they were published
  look(set, "");
  assert.deepEqual(lacking, []);
});

test("the plain title, which is read first, has no word that is explained only below it", () => {
  assert.doesNotMatch(read("questions/jarjestoystavallinen-kunta.json").title["fi-simple"], /järjestö/u);
});
