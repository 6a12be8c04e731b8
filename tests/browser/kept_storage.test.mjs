// What the pages of November 2026 have kept in a browser (kept/, taken from that build as it ran) is all there in
// today's.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { content, say } from "./support/evening_content.mjs";
import { editorRule, example } from "./support/editor.mjs";
import { EveningWindow, rule as eveningRule } from "./support/evening.mjs";
import { putStorage } from "./support/kept_storage.mjs";
import { kioskRule, recorded, visitors } from "./support/kiosk.mjs";
import { municipality } from "./support/content.mjs";
import { rule } from "./support/visit.mjs";

// A name of what the citizen's page keeps has the site's address in it.
const kept = (name, { origin }) =>
  JSON.parse(
    readFileSync(new URL(`kept/${name}.json`, import.meta.url), "utf8").replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, origin),
  );

/** A page of the site's origin on which nothing of ours runs, with the storage in it. */
async function laidBefore(context, site, name, page) {
  site.answer("/blank.html", { body: "<!doctype html><title>Blank</title><link rel='icon' href='data:,'>" });
  page ??= await context.newPage();
  await page.goto(`${site.origin}/blank.html`);
  await putStorage(page, kept(name, site));
  return page;
}

const CHOSEN = /aria-(pressed|checked|current)="true"/;
const [first] = content.questions;

async function isThere(evening) {
  const { rounds } = (await evening.record()).questions[first.id];
  assert.deepEqual(
    rounds.map(({ counts }) => Object.values(counts)),
    [[4, 5, 6], [17]],
  );
  const { event, people } = await evening.record();
  assert.deepEqual([event, people], ["Sähkökatkon ilta", 24]);
}

eveningRule("an evening goes on in the tab that it was in, and all of it can be undone", {}, async ({ context, site }) => {
  const page = await laidBefore(context, site, "presenter");
  await page.goto(`${site.origin}/presenter.html`);
  const evening = new EveningWindow(page);
  await evening.ready();
  await isThere(evening);
  assert.deepEqual(await evening.host.locator(".notice").allTextContents(), [], "nothing is told to be lost or mended");
  assert.ok((await evening.pressAll("u")) > 5);
  const { event, questions } = await evening.record();
  assert.ok(!event && !questions?.[first.id]?.rounds?.[0]?.counts?.[first.options[0].key]);
});

eveningRule("an evening is gone on with from the list in another tab", {}, async ({ context, site, open }) => {
  await (await laidBefore(context, site, "presenter")).close();
  const evening = await open();
  await evening.host.getByRole("button", { name: say("fi", "evening.kept.go_on"), exact: true }).click();
  await evening.page.waitForFunction(
    () => !document.querySelector("#presenter").shadowRoot.querySelector('[data-node="set-up"]'),
  );
  await isThere(evening);
});

eveningRule(
  "an evening that stands in local storage opens where there is no database",
  { prepare: ({ context }) => context.addInitScript(() => Object.defineProperty(window, "indexedDB", { get: () => undefined })) },
  async ({ context, site }) => {
    const page = await laidBefore(context, site, "presenter-without-database");
    await page.goto(`${site.origin}/presenter.html`);
    const evening = new EveningWindow(page);
    await evening.ready();
    await isThere(evening);
  },
);

kioskRule(
  "the kiosk's counts, PIN and settings are those that it had",
  { prepare: async (kiosk) => (await laidBefore(kiosk.context, kiosk.site, "kiosk")).close() },
  async (kiosk) => {
    assert.equal(visitors(await kiosk.counts()), 2);
    await kiosk.rush({});
    await kiosk.node("result/finish").evaluate((element) => element.click());
    await kiosk.onScreen("start/");
    assert.deepEqual([visitors(await kiosk.counts()), recorded(await kiosk.counts()).completed], [3, 3]);
    kiosk.language = "sv";
    assert.equal(await kiosk.page.locator("#kiosk").getAttribute("theme"), "light");
    await kiosk.knock();
    assert.equal(await kiosk.node("pin/heading").textContent(), kiosk.words("kiosk.pin"));
    await kiosk.type("8642");
    await kiosk.onScreen("panel/");
    await kiosk.node("panel/settings").tap();
    for (const id of ["advance/0", "theme/light", "idle/20", "language/sv"])
      assert.match(await kiosk.node(`setting/${id}`).evaluate((node) => node.outerHTML), CHOSEN, id);
  },
);

editorRule(
  "the editor's drafts are there, with the last text of each that a test could be taken with",
  {
    prepare: ({ context, site, page }) => laidBefore(context, site, "editor", page),
  },
  async ({ page, editor }) => {
    const text = await editor.text();
    assert.ok(text.includes("second-draft") && text.includes('"format": 1\n'), "the tab's own draft");
    assert.equal(await page.locator("#theme").inputValue(), "dark");
    assert.ok((await editor.title.textContent()).length > 0, "an earlier text is shown");
    await editor.openShelf();
    await page.getByRole("dialog").locator(".kept").getByRole("button").first().click();
    await editor.checked();
    // Today's example may have changed since; the text is the one of that time.
    const shown = JSON.parse(await editor.text());
    assert.deepEqual(Object.keys(shown), Object.keys(JSON.parse(example)));
    assert.equal(shown.id, "village-shop");
  },
);

rule(
  "a citizen's answers, place, municipality and language are there after the site has changed",
  {
    language: "fi",
    prepare: ({ context, site, page }) => laidBefore(context, site, "citizen", page),
  },
  async (visit) => {
    const { quickTest } = visit;
    quickTest.language = "sv";
    assert.equal(await quickTest.askedQuestion(), "rakenne-kuuleminen");
    assert.deepEqual(await quickTest.chosen("rakenne-kuuleminen"), ["partly"]);
    for (let screens = 0; screens < 3; screens += 1) await quickTest.button("question.back").click();
    assert.equal(await quickTest.municipalityField.inputValue(), quickTest.text(municipality("091").name));
  },
);
