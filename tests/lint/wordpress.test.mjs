// What the sources of the plugin for WordPress say in more than one place is the same everywhere.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { moFile } from "../../web/tools/mo_file.mjs";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const words = (language) => JSON.parse(read(`web/languages/wordpress/${language}.json`));

const php = read("web/wordpress/jarjesto-pikatesti.php");
const block = JSON.parse(read("web/wordpress/block/block.json"));
const english = words("en");

test("every word of the plugin is in Finnish, Swedish and English", () => {
  for (const language of ["fi", "sv"]) assert.deepEqual(Object.keys(words(language)), Object.keys(english));
  const asked = [...php.matchAll(/(?:__|esc_html__)\( '([^']+)', 'jarjesto-pikatesti' \)/g)].map(([, text]) => text);
  const header = /Description: +(.+)/.exec(php)[1];
  const all = [...new Set([...asked, header, block.description])].filter((text) => text !== "Pikatesti"); // the name
  assert.deepEqual(all.sort(), Object.values(english).sort());
});

test("the block and the shortcode take what the element takes, but for what is for developers", () => {
  const observed = /observedAttributes = \[(.+)\]/.exec(read("web/quick_test/element.js"))[1];
  const attributes = [...observed.matchAll(/"([\w-]+)"/g)].map(([, name]) => name).filter((name) => name !== "developer");
  const given = /JARJESTO_PIKATESTI_ATTRIBUTES = array\((.+)\)/.exec(php)[1];
  assert.deepEqual([...given.matchAll(/'([\w-]+)'/g)].map(([, name]) => name).sort(), attributes.sort());
  const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  assert.deepEqual(Object.keys(block.attributes).sort(), attributes.map(camel).sort());
});

test("a file of translations has its texts in order, each ended with a zero", () => {
  const bytes = moFile({ Zoo: "Eläintarha", Äö: "x", Abe: "" }, "fi");
  const word = (at) => bytes.readUInt32LE(at);
  assert.equal(word(0), 0x950412de);
  const column = (start) =>
    Array.from({ length: word(8) }, (_, row) => {
      const [length, place] = [word(start + row * 8), word(start + row * 8 + 4)];
      assert.equal(bytes[place + length], 0);
      return bytes.subarray(place, place + length).toString();
    });
  assert.deepEqual(column(word(12)), ["", "Abe", "Zoo", "Äö"]);
  assert.deepEqual(column(word(16)).slice(1), ["", "Eläintarha", "x"]);
});

const hasPhp = spawnSync("php", ["--version"]).status === 0;

test("PHP can read the plugin", { skip: !hasPhp && "PHP is not here" }, () => {
  const file = fileURLToPath(new URL("../../web/wordpress/jarjesto-pikatesti.php", import.meta.url));
  const { status, stdout } = spawnSync("php", ["-l", file], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
});
