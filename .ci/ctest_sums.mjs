// Sums up the JUnit file of a CTest run: "PASSED FAILED" cases. A test that is no doctest suite, or died before its own
// sum, counts as one.
//   node .ci/ctest_sums.mjs FILE
import { readFileSync } from "node:fs";

const SUM = /\[doctest\] test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed/;

export function sumsOf(junit) {
  let [passed, failed] = [0, 0];
  for (const [, status, body] of junit.matchAll(/<testcase [^>]*status="(\w+)"[^>]*>(.*?)<\/testcase>/gs)) {
    const [, good, bad] = (SUM.exec(body) ?? [0, status === "run" ? 1 : 0, 0]).map(Number);
    passed += good;
    // A crash after the cases, or a file with none: a fault that the cases do not tell.
    failed += status === "run" && good > 0 ? bad : Math.max(bad, 1);
  }
  return { passed, failed };
}

if (process.argv[1]?.endsWith("ctest_sums.mjs")) {
  const { passed, failed } = sumsOf(readFileSync(process.argv[2], "utf8"));
  console.log(passed, failed);
}
