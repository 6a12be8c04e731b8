// The generated tables of letters are what their generators make.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { root } from "./support.mjs";

const fonts = join(root, "build/fonts/noto-sans-regular.ttf");

test("letter_widths.cpp is current", { skip: !existsSync(fonts) && "web/tools/fonts.mjs has not made the fonts" }, () => {
  const run = spawnSync("node", [join(root, "web/tools/letter_widths.mjs"), "--check"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
});

test("compose_letters_table.h is current", () => {
  const run = spawnSync("node", [join(root, "web/tools/letters.mjs"), "--check"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
});
