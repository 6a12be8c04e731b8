// Pages without a network on the hosts that people have: the address that they have is the one that has to open.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { browser } from "../browser/support/browser.mjs";
import { ask, controlled, open, rule, said } from "../browser/support/offline.mjs";

const isHtml = ({ headers }) => /html/.test(headers["content-type"] ?? "");

const hosts = {
  "a plain folder": { host: null, address: (name) => `/${name}.html` },
  "a host that sends x.html on to x": {
    address: (name) => `/${name}`,
    host: async (path, give) => {
      if (path.endsWith(".html")) return { status: 308, headers: { location: path.replace(/(index)?\.html$/, "") }, body: "" };
      const given = await give(path);
      return given.status === 404 ? give(`${path}.html`) : given;
    },
  },
  "a CDN that adds a line to HTML": {
    address: (name) => `/${name}.html`,
    host: async (path, give) => {
      const given = await give(path);
      if (!isHtml(given)) return given;
      return {
        ...given,
        body: `${given.body.toString().replace("</body>", "<p hidden>added</p></body>")}<!-- ${Math.random()} -->`,
      };
    },
  },
};

for (const [name, { host, address }] of Object.entries(hosts))
  for (const page of ["editor", "presenter", "kiosk"])
    rule(`${page} on ${name} opens without a network once it has said that it does`, async (it) => {
      it.site.host = host;
      await it.page.goto(it.site.origin + address(page));
      await open[page](it.page);
      if (page === "kiosk") {
        await controlled(it.page);
        assert.equal((await ask(it.page, "status")).ready, true);
      } else assert.match(await said(it.page, page), /^(ready|true)$/);
      await it.site.stop();
      await it.page.reload();
      await open[page](it.page);
    });

const portal = { headers: { "content-type": "text/html" }, body: "<!doctype html><title>Sign in</title><p>Welcome to the hotel" };

for (const path of ["/service_worker.js", "/offline.json", "/checker.wasm", "/kiosk.html"])
  rule(`a page for signing in in place of ${path} is told, and never kept`, async ({ site, page }) => {
    await page.goto(`${site.origin}/presenter.html`);
    await open.presenter(page);
    await page.close();
    const context = await (await browser()).newContext({ locale: "fi-FI" });
    try {
      site.answer(path, portal);
      const other = await context.newPage();
      await other.goto(`${site.origin}/presenter.html`);
      await open.presenter(other);
      assert.equal(await said(other, "presenter"), "false");
      await other.locator("[data-offline-notice]").filter({ hasText: "verkko vaatii kirjautumaan" }).waitFor();
      // A refused version is still being thrown away: what is listed may be gone when it is read.
      const kept = await other.evaluate(async () => {
        const found = [];
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys()) {
            const text = await (await cache.match(request))?.text();
            if (text?.includes("hotel")) found.push(request.url);
          }
        }
        return found;
      });
      assert.deepEqual(kept, []);
    } finally {
      await context.close();
    }
  });

// The page does other things while its worker comes and goes.
const late = {
  "hears late of the worker": () => {
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = async function (...given) {
      const registration = await register.apply(this, given);
      while (registration.installing ?? registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
      return registration;
    };
  },
  "hears late what the worker says": () => {
    const { addEventListener } = EventTarget.prototype;
    ServiceWorkerContainer.prototype.addEventListener = function (type, hear, ...more) {
      const later = type === "message" ? (event) => setTimeout(() => hear(event), 2000) : hear;
      addEventListener.call(this, type, later, ...more);
    };
  },
};

for (const [name, script] of Object.entries(late))
  rule(`a page that ${name} tells why nothing was kept`, async ({ site, page }) => {
    site.answer("/kiosk.html", portal);
    await page.addInitScript(script);
    await page.goto(`${site.origin}/presenter.html`);
    await open.presenter(page);
    assert.equal(await said(page, "presenter"), "false");
    assert.match(await page.locator("[data-offline-notice]").textContent(), /verkko vaatii kirjautumaan/);
  });

rule("a worker that is being dropped, with a page open that says nothing to it, is not taken for the next one", async (it) => {
  const { site, page, context } = it;
  const silent = await context.newPage();
  await silent.goto(`${site.origin}/accessibility.html`);
  site.answer("/kiosk.html", portal);
  await page.goto(`${site.origin}/presenter.html`);
  await open.presenter(page);
  const notice = page.locator("[data-offline-notice]").filter({ hasText: "verkko vaatii kirjautumaan" });
  await notice.waitFor();
  const attempts = () => site.requests.filter(({ path }) => path === "/kiosk.html").length;
  while (attempts() < 2 && (await notice.isVisible())) await page.waitForTimeout(100);
  assert.deepEqual([attempts(), await notice.isVisible()], [2, true]);
});

rule("a page that finds a network wanting people to sign in later opens from what is kept", async ({ site, page }) => {
  await page.goto(`${site.origin}/presenter.html`);
  await open.presenter(page);
  assert.equal(await said(page, "presenter"), "true");
  site.host = () => ({ status: 200, ...portal });
  await page.reload();
  await open.presenter(page);
});

rule("where the browser has no service worker, the page says so and why", async ({ site, page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined }));
  await page.goto(`${site.origin}/presenter.html`);
  await open.presenter(page);
  assert.equal(await said(page, "presenter"), "false");
  await page.locator("[data-offline-notice]").filter({ hasText: "ikkuna on yksityinen" }).waitFor();
});

rule(
  "where the browser drops the worker before it could say a word, the page says that it does not work",
  async ({ site, page }) => {
    site.answer("/service_worker.js", { body: "addEventListener('install', (event) => event.waitUntil(Promise.reject()))" });
    await page.goto(`${site.origin}/presenter.html`);
    await open.presenter(page);
    assert.equal(await said(page, "presenter"), "false");
    await page.locator("[data-offline-notice]").filter({ hasText: "ei toimi ilman verkkoa" }).waitFor();
  },
);

rule("the notice is on the start screen only, above it and over nothing", async ({ site, page }) => {
  await page.goto(`${site.origin}/presenter.html`);
  await open.presenter(page);
  const notice = page.locator("[data-offline-notice]");
  await notice.waitFor();
  const box = await notice.boundingBox();
  for (const control of await page.locator("#presenter [data-node]").all()) {
    const other = await control.boundingBox();
    if (other) assert.ok(other.y >= box.y + box.height, await control.getAttribute("data-node"));
  }
  assert.equal(await page.locator("#presenter .toast").count(), 0);
  await page.locator('[data-node="set-up/begin"]').click();
  await notice.waitFor({ state: "detached" });
});

// Resolves once another worker than the one of now is the site's. A reload in the very moment in which it takes over is
// given to the one that is being stopped, and Chromium lets it wait for an answer that never comes.
async function successorOf(page) {
  const browserSide = await page.context().newCDPSession(page);
  const active = new Set();
  let changed = () => {};
  browserSide.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    for (const { versionId, status } of versions) if (status === "activated") active.add(versionId);
    changed();
  });
  await browserSide.send("ServiceWorker.enable");
  return { tookOver: new Promise((resolve) => (changed = () => active.size > 1 && resolve())) };
}

/** A page from which nothing looks for a new worker registers what the site had in November 2026. */
async function registerOld(site, page, script, options) {
  site.answer(`/${script}.js`, { body: await readFile(new URL(`../browser/kept/${script}.txt`, import.meta.url)) });
  site.answer("/blank.html", { body: "<!doctype html><title>Blank</title>" });
  await page.goto(`${site.origin}/blank.html`);
  await page.evaluate(
    async ({ script, options }) => {
      const registration = await navigator.serviceWorker.register(`${script}.js`, options);
      await new Promise((resolve) => {
        const worker = registration.installing ?? registration.active;
        if (worker.state === "activated") return resolve();
        worker.addEventListener("statechange", () => worker.state === "activated" && resolve());
      });
    },
    { script, options },
  );
  site.mend(`/${script}.js`);
}

rule("the site's worker of November 2026 gives way to today's, whole, at one look of the page", async ({ site, page }) => {
  await registerOld(site, page, "service_worker");
  const successor = await successorOf(page);
  await page.goto(`${site.origin}/presenter.html`);
  await open.presenter(page);
  await successor.tookOver;
  await page.reload();
  await open.presenter(page);
  assert.equal(await said(page, "presenter"), "true");
  await site.stop();
  await page.reload();
  await open.presenter(page);
});

rule(
  "the editor's own worker of November 2026 and what it kept are gone, and the site's serves the editor",
  async ({ site, page }) => {
    await registerOld(site, page, "editor_offline", { scope: "editor" });
    await page.goto(`${site.origin}/editor.html`);
    await open.editor(page);
    assert.equal(await said(page, "editor"), "ready");
    const scripts = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ active }) => active?.scriptURL.split("/").pop()),
    );
    assert.deepEqual(scripts, ["service_worker.js"]);
    assert.deepEqual(await page.evaluate(async () => (await caches.keys()).includes("pikatesti-editor")), false);
    await site.stop();
    await page.reload();
    await open.editor(page);
  },
);
