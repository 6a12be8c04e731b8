// What the editor makes of a diagnostic without a place: line and column are null.
import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { build } from "esbuild";
import { rangeOf } from "../../web/editor/places.js";
import { root } from "./support.mjs";

const lines = ["{", '  "id": 1', "}"];
const document = {
  length: lines.join("\n").length,
  lines: lines.length,
  line: (number) => {
    const from = lines.slice(0, number - 1).join("\n").length + (number > 1 ? 1 : 0);
    return { from, text: lines[number - 1] };
  },
};

test("it is underlined at the beginning of the text", () =>
  assert.deepEqual(rangeOf(document, { line: null, column: null }), { from: 0, to: 1 }));

test("one with a place is underlined there", () =>
  assert.deepEqual(rangeOf(document, { line: 2, column: 3 }), { from: 4, to: 8 }));

test("no line is spoken of", async () => {
  const entry = join(root, "web/editor/problems.js");
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
  Object.defineProperty(globalThis, "navigator", { value: { languages: ["en"] }, configurable: true });
  const { spoken } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  const diagnostic = { severity: "error", message: "It is so.", mend: "" };
  assert.equal(spoken({ ...diagnostic, line: null }), "Error. It is so.");
  assert.equal(spoken({ ...diagnostic, line: 3 }), "Error, line 3. It is so.");
});
