// The checks of who may include and import what catch what they are there for.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { faultsOf } from "../../.ci/check-imports.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

// What the check says of a source tree with one file.
function checkIncludes(path, include) {
  const source = mkdtempSync(join(tmpdir(), "pikatesti-arrows-"));
  try {
    mkdirSync(dirname(join(source, path)), { recursive: true });
    writeFileSync(join(source, path), `#include ${include}\n`);
    writeFileSync(join(source, path.replace(/\.cpp$/, ".h")), "#pragma once\n");
    const run = spawnSync("cmake", ["-D", `source=${source}`, "-P", join(root, ".ci/check-includes.cmake")], {
      encoding: "utf8",
    });
    return { good: run.status === 0, said: run.stderr };
  } finally {
    rmSync(source, { recursive: true });
  }
}

for (const [path, include] of [
  ["engine/score.cpp", '"formats/json/reader.h"'],
  ["engine/score.cpp", '"../formats/json/reader.h"'],
  ["formats/json/reader.cpp", '"ui/kit/app.h"'],
  ["ui/kit/app.cpp", '"ui/quick_test/app.h"'],
  ["ui/quick_test/app.cpp", '"ui/kiosk/app.h"'],
  ["ui/presenter/app.cpp", '"ui/quick_test/model.h"'],
  ["ui/presenter/app.cpp", '"ui/kiosk/model.h"'],
  ["ui/kiosk/app.cpp", '"ui/presenter/app.h"'],
  ["ui/unheard_of/app.cpp", '"ui/kit/app.h"'],
  ["formats/diagnostics/report.cpp", '"formats/check/lint.h"'],
  ["formats/json/reader.cpp", '"formats/question_set/set_reader.h"'],
  ["formats/question_set/set_reader.cpp", '"formats/answers/answer_table.h"'],
  ["formats/question_set/recognise.cpp", '"formats/check/diagnose.h"'],
  ["formats/unheard_of/reader.cpp", '"formats/json/reader.h"'],
])
  test(`src/${path} may not include ${include}`, () => {
    const { good, said } = checkIncludes(path, include);
    assert.equal(good, false);
    assert.match(said, /may not|not in a room/);
  });

for (const [path, include] of [
  ["ui/kit/app.cpp", '"engine/score.h"'],
  ["ui/kit/app.cpp", "<imgui.h>"],
  ["ui/presenter/app.cpp", '"ui/kit/app.h"'],
  ["ui/kiosk/app.cpp", '"ui/quick_test/app.h"'],
  ["formats/check/lint.cpp", '"formats/question_set/set_reader.h"'],
  ["formats/json/reader.cpp", '"formats/diagnostics/report.h"'],
])
  test(`src/${path} may include ${include}`, () => assert.equal(checkIncludes(path, include).good, true));

// What the check says of a source tree with these empty files.
function checkFiles(...paths) {
  const source = mkdtempSync(join(tmpdir(), "pikatesti-headers-"));
  try {
    for (const path of paths) {
      mkdirSync(dirname(join(source, path)), { recursive: true });
      writeFileSync(join(source, path), "");
    }
    return spawnSync("cmake", ["-D", `source=${source}`, "-P", join(root, ".ci/check-includes.cmake")], { encoding: "utf8" });
  } finally {
    rmSync(source, { recursive: true });
  }
}

for (const path of ["engine/score", "formats/json/tokens", "ui/kiosk/pin"]) {
  test(`src/${path}.cpp needs a header of its own`, () =>
    assert.match(checkFiles(`${path}.cpp`).stderr, /has no header of its own/));
  test(`src/${path}.cpp may have its header`, () => assert.equal(checkFiles(`${path}.cpp`, `${path}.h`).status, 0));
}

test("a file with a reason may lack its header", () => assert.equal(checkFiles("engine/session_code.cpp").status, 0));

const importFaults = (room, text) => faultsOf(room, join(root, "web", room, "page.js"), text);

for (const [room, text] of [
  ["player", 'import { Staff } from "../kiosk/staff.js";'],
  ["presenter", 'export { Kiosk } from "../kiosk/kiosk.js";'],
  ["quick_test", 'const kiosk = await import("../kiosk/kiosk.js");'],
  ["kiosk", 'import "../editor/editor.js";'],
])
  test(`web/${room} may not have ${text}`, () => assert.equal(importFaults(room, text).length, 1));

test("an application may import the player, and what is its own", () =>
  assert.deepEqual(importFaults("kiosk", 'import { Player } from "../player/player.js";\nimport { Pin } from "./pin.js";'), []));
