// The modules and contract.json name the same things. Without a browser: Node.js runs the modules as they are.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url));
// Bundled as the site's build does it: Node.js does not import JSON as browsers' bundles do.
const entry = fileURLToPath(new URL("../../web/player/module.js", import.meta.url));
const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false });
const { Engine } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);

const { every, quick_test, kiosk, presenter, mapping } = JSON.parse(await read("contract.json")).applications;

// Which lists each module answers to.
const modules = {
  pikatesti: [every, quick_test],
  kiosk: [every, quick_test, kiosk],
  presenter: [every, presenter],
  mapping: [every, mapping],
};
const all = [every, quick_test, kiosk, presenter, mapping];
const names = (lists, what) => new Set(lists.flatMap((list) => Object.keys(list[what] ?? {})));

/** A module that has a language and a question set. */
async function engineOf(name) {
  const engine = await Engine.create(await WebAssembly.compile(await read(`build/site/${name}.wasm`)));
  assert.ok(engine.addLanguage("fi", await read("web/languages/fi.json")).ok);
  assert.ok(engine.loadQuestionSet(new Uint8Array(await read("questions/jarjestoystavallinen-kunta.json"))).ok);
  return engine;
}

for (const [name, lists] of Object.entries(modules)) {
  test(`${name}: knows each setting of the contract that is its own, and complains of every other`, async (context) => {
    const complaint = context.mock.method(console, "error", () => {});
    const engine = await engineOf(name);
    const own = names(lists, "settings");
    for (const setting of names(all, "settings")) {
      complaint.mock.resetCalls();
      engine.set(setting, "");
      assert.equal(complaint.mock.callCount(), own.has(setting) ? 0 : 1, setting);
    }
    complaint.mock.resetCalls();
    engine.set("no-such-setting", "1");
    assert.match(complaint.mock.calls[0].arguments[0], /"no-such-setting"/);
  });

  test(`${name}: answers each call of the contract that is its own, and refuses every other`, async () => {
    const own = names(lists, "calls");
    for (const call of names(all, "calls")) {
      const engine = await engineOf(name);
      if (own.has(call)) assert.equal(typeof engine.call(call, ""), "object", call);
      else assert.throws(() => engine.call(call, ""), new RegExp(`no call "${call}"`));
    }
    const engine = await engineOf(name);
    assert.throws(() => engine.call("no-such-call"), /no-such-call/);
  });
}

test("bytes and texts may be mixed in a call, and a file may have any bytes", async () => {
  const engine = await engineOf("pikatesti");
  const { ok, diagnostics } = engine.loadQuestionSet(Uint8Array.of(0x7b, 0, 0xff, 0x22));
  assert.equal(ok, false);
  assert.ok(diagnostics.length > 0);
});
