// The worker beside other people's pages and over time: nothing old is shown for ever, nothing is kept without end, and
// nothing that is not the site's is touched.
import assert from "node:assert/strict";
import { ask, changeNotes, keptVersions, open, publish, rule, said, siteFile, stopWorker } from "../browser/support/offline.mjs";

const DAY = 24 * 60 * 60_000;

/** The presenter's page at an address, kept whole. */
async function presenter(page, address) {
  await page.goto(address);
  await open.presenter(page);
  assert.equal(await said(page, "presenter"), "true");
}

/** A page of others on the host: only the test asks the worker for anything there; what was asked before is done. */
async function elsewhere(page, site) {
  site.answer("/elsewhere", { headers: { "content-type": "text/html" }, body: "<!doctype html><title>Elsewhere</title>" });
  await page.goto(`${site.origin}/elsewhere`);
  await ask(page, "update");
}

const changed = (text) => siteFile("kiosk.css").then((css) => Buffer.concat([css, Buffer.from(`\n/* ${text} */`)]));

rule("pages of others are theirs, even where they are called as ours are without the ending", async ({ site, page }) => {
  const theirs = { headers: { "content-type": "text/html" }, body: "<!doctype html><title>Theirs</title>" };
  for (const path of ["/editor", "/editor/", "/kiosk/"]) site.answer(path, theirs);
  await presenter(page, `${site.origin}/presenter.html`);
  for (const path of ["/editor", "/editor/", "/kiosk/"]) {
    await page.goto(site.origin + path);
    assert.equal(await page.title(), "Theirs", path);
  }
});

rule("two sites on one host leave each other's versions alone", async ({ site, page }) => {
  site.host = (path, give) => give(path.replace(/^\/(one\/two|one|three)\//, "/"));
  const sites = ["one", "one/two", "three"].map((folder) => `${site.origin}/${folder}/presenter.html`);
  for (const address of sites) await presenter(page, address);
  // The version before is kept until there is a second new one. The editor does not reload by itself.
  for (const text of ["new", "newest"]) {
    const version = await publish(site, "kiosk.css", await changed(text));
    for (const _ of ["finds it", "runs it"]) {
      await page.goto(`${site.origin}/one/editor.html`);
      await page.locator("html[data-offline]").waitFor();
      await ask(page, "update");
    }
    assert.equal((await ask(page, "status")).version, version);
  }
  await site.stop();
  for (const address of sites) {
    await page.goto(address);
    await open.presenter(page);
  }
});

rule("versions that nobody opens are not piled up", async ({ site, page }) => {
  await presenter(page, `${site.origin}/presenter.html`);
  await elsewhere(page, site);
  const published = [];
  for (const text of ["one", "two", "three"]) {
    published.push(await publish(site, "kiosk.css", await changed(text)));
    assert.equal((await ask(page, "update")).result, "ready");
  }
  const { version } = JSON.parse(await siteFile("offline.json"));
  assert.deepEqual((await keptVersions(page)).sort(), [version, published[2]].sort());
});

rule("where the next version has been lost, the one that is kept whole opens", async ({ site, page }) => {
  await presenter(page, `${site.origin}/presenter.html`);
  await elsewhere(page, site);
  const next = await publish(site, "kiosk.css", await changed("new"));
  assert.equal((await ask(page, "update")).result, "ready");
  await page.evaluate((name) => caches.delete(name), `pikatesti-offline-${next}`);
  await stopWorker(page);
  const address = `${site.origin}/presenter.html`;
  await site.stop();
  await page.goto(address);
  await open.presenter(page);
});

rule("a second window may be opened while the first is still starting a new version", async ({ site, page, context }) => {
  await presenter(page, `${site.origin}/presenter.html`);
  await elsewhere(page, site);
  const next = await publish(site, "kiosk.css", await changed("new"));
  assert.equal((await ask(page, "update")).result, "ready");
  const others = [await context.newPage(), await context.newPage()];
  await Promise.all(others.map((other) => other.goto(`${site.origin}/presenter.html`)));
  await Promise.all(others.map((other) => open.presenter(other)));
  assert.equal((await ask(others[0], "confirm")).version, next);
});

rule("a version that did not start is tried again after a day", async ({ site, page }) => {
  await presenter(page, `${site.origin}/presenter.html`);
  await elsewhere(page, site);
  const next = await publish(site, "kiosk.css", await changed("new"));
  await changeNotes(page, () => ({ refused: [{ version: next, at: Date.now() - DAY / 2 }] }));
  assert.equal((await ask(page, "update")).result, "refused");
  await changeNotes(page, () => ({ refused: [{ version: next, at: Date.now() - 2 * DAY }] }));
  assert.equal((await ask(page, "update")).result, "ready");
});

rule("a page of an earlier version, as a CDN may still have it, is not taken into a new one", async ({ site, page }) => {
  await presenter(page, `${site.origin}/presenter.html`);
  await elsewhere(page, site);
  const list = JSON.parse(await siteFile("offline.json"));
  list.files["kiosk.html"] = "0".repeat(64);
  list.marks["kiosk.html"] = "0".repeat(16);
  list.version = "0".repeat(12);
  site.answer("/offline.json", { body: JSON.stringify(list) });
  assert.equal((await ask(page, "update")).result, "broken");
});

rule("where a new version cannot be taken, the page says that it is an old one", async ({ site, page }) => {
  await presenter(page, `${site.origin}/presenter.html`);
  await publish(site, "kiosk.css", Buffer.from("this"), Buffer.from("that"));
  await page.reload();
  await open.presenter(page);
  await page.locator("[data-offline-notice]").filter({ hasText: "vanha versio" }).waitFor();
  await page.goto(`${site.origin}/editor.html`);
  await page.locator('html[data-offline="outdated"]').waitFor();
});

// Hosts of applications that are one page answer everything with that page.
for (const [status, told] of [
  [404, "unreachable"],
  [200, "sign_in"],
])
  rule(
    `when the site has been gone for a week from a host that says ${status} to it, nothing of it is left`,
    async ({ site, page }) => {
      const address = `${site.origin}/presenter.html`;
      await presenter(page, address);
      await elsewhere(page, site);
      await changeNotes(page, () => ({ gone: Date.now() - 30 * DAY }));
      assert.equal((await ask(page, "update")).result, "newest", "it is there again");
      site.host = () => ({ status, headers: { "content-type": "text/html" }, body: "<!doctype html><title>Another</title>" });
      for (const _ of [1, 2]) assert.equal((await ask(page, "update")).result, told);
      await presenter(page, address);
      await elsewhere(page, site);
      await changeNotes(page, ({ gone }) => ({ gone: gone - 8 * DAY }));
      assert.equal((await ask(page, "update")).result, "gone");
      assert.deepEqual(await page.evaluate(() => caches.keys()), []);
      await page.goto(address);
      assert.equal(await page.title(), "Another");
    },
  );

rule("a page for signing in to which a host leads on is no sign that the site is gone", async ({ site, page }) => {
  await presenter(page, `${site.origin}/presenter.html`);
  await elsewhere(page, site);
  site.host = (path) =>
    path === "/login"
      ? { status: 200, headers: { "content-type": "text/html" }, body: "<!doctype html><title>Sign in</title>" }
      : { status: 302, headers: { location: "/login" }, body: "" };
  assert.equal((await ask(page, "update")).result, "sign_in");
  await changeNotes(page, () => ({ gone: Date.now() - 30 * DAY }));
  assert.equal((await ask(page, "update")).result, "sign_in");
});
