// Whoever takes the test in Finnish, Swedish or English loads the basic letters of the typeface only.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { basic, extended, western } from "../../web/tools/font_letters.mjs";
import { root } from "./support.mjs";

const neverDrawn = new Set("\u00ad\n");

const files = [
  ...["fi", "fi-simple", "sv", "en"].map((tag) => `web/languages/${tag}.json`),
  "questions/jarjestoystavallinen-kunta.json",
];

for (const file of files) {
  test(`the basic letters write ${file}`, () => {
    const letters = new Set();
    JSON.parse(readFileSync(join(root, file), "utf8"), (key, value) => {
      if (typeof value === "string") for (const letter of value) letters.add(letter);
    });
    const missing = [...letters].filter((letter) => !neverDrawn.has(letter) && !basic.includes(letter));
    assert.deepEqual(missing, []);
  });
}

test("each letter is in one part of the typeface", () => {
  const all = [...basic, ...western, ...extended];
  assert.equal(new Set(all).size, all.length);
});
