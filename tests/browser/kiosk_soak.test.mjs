// Two hundred visitors of the soak in tests/soak: enough to see that nothing grows and nothing is miscounted. ./test
// --soak takes five thousand.
import assert from "node:assert/strict";
import test from "node:test";
import { judge, soak } from "../soak/kiosk.mjs";

test("200 visitors, with faults on the way: every count is right and nothing has grown", { timeout: 600_000 }, async () => {
  const report = await soak({ count: 200, seed: 1 });
  judge(report);
  for (const what of [
    "quick",
    "touch",
    "keys",
    "drag",
    "idle",
    "extended",
    "network off",
    "storage throwing",
    "context lost",
    "page killed",
  ])
    assert.ok(report.done[what] > 0, `${what} has happened`);
});
