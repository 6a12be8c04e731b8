// clang-tidy looks at a file again whenever something that its result depends on has changed.
import assert from "node:assert/strict";
import test from "node:test";
import { headersOf, sumOf } from "../../.ci/clang-tidy.mjs";

const whole = { command: "c++ -c a.cpp", file: "a.cpp", headers: ["a.h", "b.h"], common: "Checks: -*" };
const files = { "a.cpp": "int a;", "a.h": "int a;", "b.h": "int b;" };
const sum = (changes = {}, texts = {}) => sumOf({ ...whole, ...changes }, (path) => ({ ...files, ...texts })[path] ?? "");

test("the same files have the same sum, in whichever order the headers are named", () =>
  assert.equal(sum({ headers: ["b.h", "a.h"] }), sum()));

for (const [what, changes, texts] of [
  ["the source", {}, { "a.cpp": "int c;" }],
  ["a header", {}, { "b.h": "int c;" }],
  ["the set of headers", { headers: ["a.h"] }],
  ["the compile command", { command: "c++ -DX -c a.cpp" }],
  ["the checks, or the version", { common: "Checks: '*'" }],
])
  test(`${what} changes the sum`, () => assert.notEqual(sum(changes, texts), sum()));

test("ninja's list of headers is read, without what is out of date", () =>
  assert.deepEqual(
    [...headersOf("a.o: #deps 2, deps mtime 1 (VALID)\n    a.cpp\n    a.h\n\nb.o: #deps 1, deps mtime 1 (STALE)\n    b.cpp\n\n")],
    [["a.o", ["a.cpp", "a.h"]]],
  ));
