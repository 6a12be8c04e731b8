// What the pages that are one application each have in common: how they begin, in which language, and what becomes of
// faults.
import assert from "node:assert/strict";
import test from "node:test";
import { applicationPages } from "../../web/tools/application_pages.mjs";
import { Remembered } from "../../web/keeping/remembered.js";
import { qrRows } from "../../web/player/qr.js";
import { newestWhole } from "../../web/keeping/slots.js";
import { rule } from "./support/evening.mjs";
import { noteWakeLock } from "./support/wake_lock.mjs";

const pages = { presenter: "set-up/heading", mapping: "start/heading", confirm: "start/heading", kiosk: "start/heading" };

async function opened(context, site, name, query = "") {
  const page = await context.newPage();
  await page.goto(`${site.origin}/${name}.html${query}`);
  await page.waitForFunction(
    ([id, heading]) => document.querySelector(`#${id}`).shadowRoot?.querySelector(`[data-node="${heading}"]`),
    [name, pages[name]],
  );
  return page;
}

for (const name of Object.keys(pages)) {
  rule(`${name}: a page begins in the language that a link to it names`, {}, async ({ context, site }) => {
    const page = await opened(context, site, name, "?language=sv");
    assert.equal(
      await page.evaluate(
        (id) =>
          document.querySelector(`#${id}`).shadowRoot.querySelector("h1").closest("[lang]")?.lang ||
          document.documentElement.lang,
        name,
      ),
      "sv",
    );
  });

  rule(`${name}: a fault of a page that has begun is not told as one that does not begin`, {}, async ({ context, site }) => {
    const page = await opened(context, site, name);
    // As the browser tells the page of one.
    await page.evaluate(() => window.dispatchEvent(new ErrorEvent("error", { error: new Error("a fault") })));
    assert.equal(await page.locator("#not-started").count(), 0);
  });
}

rule(
  "presenter: the screen is kept awake, and again after it was let sleep",
  { prepare: ({ context }) => context.addInitScript(noteWakeLock) },
  async ({ open }) => {
    const { page } = await open();
    await page.waitForFunction(() => globalThis.asked.join() === "screen");
    await page.evaluate(() => globalThis.letSleep());
    await page.waitForFunction(() => globalThis.asked.join() === "screen,screen");
  },
);

test("a page is not built with words that are missing, and its words are no markup", () => {
  const words = { presenter: { "evening.heading": "A & <b>" }, mapping: { "mapping.heading": "M", "mapping.confirm": "C" } };
  const needsScript = { fi: { presenter: "<i>", mapping: "m", confirm: "c" } };
  const template = "<title>{title}</title>\n  {manifest}\n{needs_script}";
  const built = applicationPages(template, { words, needsScript });
  assert.equal(built["mapping.html"], '<title>M</title>\n<p lang="fi">m</p>');
  assert.ok(built["presenter.html"].startsWith("<title>A &amp; &lt;b&gt;</title>"), built["presenter.html"]);
  assert.throws(() => applicationPages(template, { words, needsScript: { fi: {} } }), /fi\.json lacks "presenter"/);
});

test("what a browser has refused to take is remembered as long as the page, instead of what it had before", () => {
  const items = new Map();
  let full = false;
  globalThis.localStorage = /** @type {any} */ ({
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, text) => {
      if (full) throw new DOMException("full", "QuotaExceededError");
      items.set(name, text);
    },
  });
  const theme = new Remembered("localStorage", "theme");
  assert.equal(theme.text, undefined);
  theme.text = "light";
  assert.equal(new Remembered("localStorage", "theme").text, "light");
  full = true;
  theme.text = "dark";
  assert.equal(theme.text, "dark");
  assert.equal(new Remembered("localStorage", "theme").text, "light");
  full = false;
  theme.text = "light";
  assert.equal(theme.text, "light");
  delete globalThis.localStorage;
  theme.text = "dark";
  assert.equal(theme.text, "dark", "where there is no storage");
});

test("of two slots the newest whole version counts, and damage is told unless it is surely older", () => {
  const version = (number, whole = true) => ({ number, whole });
  assert.deepEqual(newestWhole([]), { newest: null, damaged: false });
  assert.deepEqual(newestWhole([version(3), version(4)]), { newest: version(4), damaged: false });
  assert.deepEqual(newestWhole([version(4), version(3, false)]), { newest: version(4), damaged: false });
  assert.deepEqual(newestWhole([version(4, false), version(3)]), { newest: version(3), damaged: true });
  assert.deepEqual(newestWhole([version(undefined, false), version(3)]), { newest: version(3), damaged: true });
  assert.deepEqual(newestWhole([version(3, false)]), { newest: null, damaged: true });
});

test("a code is square, and none is made of nothing or of more than the largest one holds", () => {
  for (const address of ["https://example.fi/", "https://example.fi/kysely-ä-日本"]) {
    const rows = qrRows(address).split(" ");
    assert.ok(rows.length >= 21 && rows.every((row) => row.length === rows.length && /^[01]+$/.test(row)), address);
  }
  assert.equal(qrRows(""), "");
  assert.equal(qrRows("a".repeat(2332)), "");
});
