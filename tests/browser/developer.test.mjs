// An element with the attribute "developer" says what is wrong with its set; no other does.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { rule } from "./support/visit.mjs";

const path = "/questions/jarjestoystavallinen-kunta.json";
const written = readFileSync(new URL("../../questions/jarjestoystavallinen-kunta.json", import.meta.url), "utf8");
const giving =
  (text) =>
  ({ site }) =>
    site.answer(path, { body: text });
const overlayOf = (page) => page.locator(".pikatesti-problems section");

rule(
  "in developer mode the examples are run when the set is loaded, and the console and the page tell the difference",
  {
    host: { attributes: "developer" },
    expected: /example-differs/,
    prepare: giving(written.replace('"percent": 100', '"percent": 99')),
  },
  async ({ page, quickTest }) => {
    const overlay = overlayOf(page);
    await overlay.waitFor();
    const told = await overlay.locator("pre").textContent();
    assert.match(told, /^questions\/jarjestoystavallinen-kunta\.json:\d+:\d+: error: percent is 100, the example expects 99/);
    assert.equal(await quickTest.button("start.begin").isVisible(), true, "the test can be taken all the same");
    const logged = await page.consoleMessages();
    assert.ok(logged.some((message) => message.type() === "error" && message.text() === told));
  },
);

rule(
  "in developer mode a set that cannot be used is told whole",
  { host: { attributes: "developer" }, expected: /error:/, prepare: giving(written.replace('"format": 1,', '"format": 1')) },
  async ({ page, quickTest }) => {
    await quickTest.alert.waitFor();
    await overlayOf(page).waitFor();
    assert.match(await overlayOf(page).locator("pre").textContent(), /\[missing-comma\]/);
  },
);

rule(
  "a good set is told nothing of in developer mode, on the strictest page",
  { host: { attributes: "developer" }, prepare: giving(written) },
  async ({ page, site }) => {
    await page.waitForFunction(() => document.querySelector(".pikatesti-problems"));
    assert.equal(await overlayOf(page).isVisible(), false);
    assert.ok(site.requests.some((request) => request.path === "/checker.wasm"));
  },
);

rule(
  "without the attribute nothing of it is loaded, whatever is wrong",
  { prepare: giving(written.replace('"percent": 100', '"percent": 99')) },
  async ({ page, site, quickTest }) => {
    await quickTest.begin();
    assert.equal(await page.locator(".pikatesti-problems").count(), 0);
    for (const { path } of site.requests) assert.ok(!/checker|developer|editor/.test(path), path);
  },
);

rule("a page can give a set as text: it is taken at once, or refused with what is wrong", {}, async ({ quickTest }) => {
  const give = (text) => quickTest.host.evaluate((element, text) => element.useQuestionSet(text), text);
  const other = JSON.parse(written);
  other.title.en = "Another title";
  assert.deepEqual(await give(JSON.stringify(other)), { ok: true, diagnostics: [], languages: ["fi", "fi-simple", "sv", "en"] });
  await quickTest.heading.filter({ hasText: "Another title" }).waitFor();
  const refused = await give(JSON.stringify({ ...other, goals: "none" }));
  assert.equal(refused.ok, false);
  assert.ok(refused.diagnostics.some(({ pointer, id }) => pointer === "/goals" && id === "wrong-type"));
  await quickTest.settled();
  assert.equal(await quickTest.headingText(), "Another title");
});
