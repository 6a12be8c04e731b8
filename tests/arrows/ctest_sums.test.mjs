// The sum of a CTest run counts what did not live to count itself.
import assert from "node:assert/strict";
import test from "node:test";
import { sumsOf } from "../../.ci/ctest_sums.mjs";

const testcase = (status, output) => `<testcase name="engine/a" classname="engine/a" time="0" status="${status}">
<system-out>${output}</system-out></testcase>`;
const sum = (passed, failed) => `[doctest] test cases:  ${passed + failed} |  ${passed} passed | ${failed} failed | 9 skipped`;

test("cases are counted; those that other files' tests run are not skipped ones", () =>
  assert.deepEqual(sumsOf(testcase("run", sum(31, 0)) + testcase("fail", sum(4, 2))), { passed: 35, failed: 2 }));

test("a crash, a file without cases and a failure after the cases are one fault each", () => {
  assert.deepEqual(sumsOf(testcase("fail", "Segmentation fault")), { passed: 0, failed: 1 });
  assert.deepEqual(sumsOf(testcase("run", sum(0, 0))), { passed: 0, failed: 1 });
  assert.deepEqual(sumsOf(testcase("fail", sum(3, 0))), { passed: 3, failed: 1 });
});

test("a program without a sum counts by its end", () => assert.deepEqual(sumsOf(testcase("run", "")), { passed: 1, failed: 0 }));
