// Without a network, and through updates: whole versions only, never in a visit, and back to the last good one.
import assert from "node:assert/strict";
import { kioskRule, visitors } from "./support/kiosk.mjs";
import * as offline from "./support/offline.mjs";
import { profiles } from "./support/profiles.mjs";

const { siteFile } = offline;
const ready = ({ page }) => offline.controlled(page);
const ask = ({ page }, type) => offline.ask(page, type);
const publish = ({ site }, ...what) => offline.publish(site, ...what);

const online = { expected: /offline:|Failed to load resource|ERR_|net::/ };

kioskRule("after the first load it works without any network", online, async (kiosk) => {
  await ready(kiosk);
  await kiosk.site.stop();
  kiosk.ownSite = false;
  await kiosk.page.reload();
  await kiosk.atAttract();
  await kiosk.rush(profiles.mixed.answers);
  await kiosk.onScreen("result/");
  await kiosk.node("result/finish").tap();
  await kiosk.onScreen("start/");
  assert.equal(visitors(await kiosk.counts()), 1);
  const version = JSON.parse(await siteFile("offline.json")).version;
  assert.deepEqual(await ask(kiosk, "status"), { version, ready: true });
});

kioskRule("other pages of the site go to the network as ever", online, async (kiosk) => {
  await ready(kiosk);
  const page = await kiosk.context.newPage();
  const asked = () => kiosk.site.requests.filter(({ path }) => path === "/index.html").length;
  const before = asked();
  await page.goto(`${kiosk.site.origin}/index.html`);
  assert.equal(asked(), before + 1);
  await page.close();
});

kioskRule("every file that is kept is what offline.json says, and a damaged one is mended", online, async (kiosk) => {
  await ready(kiosk);
  const damaged = await kiosk.page.evaluate(async () => {
    const [name] = (await caches.keys()).filter((each) => /pikatesti-offline-[\da-f]{12}$/.test(each));
    const cache = await caches.open(name);
    const address = new URL("kiosk.js", location.href).href;
    await cache.put(address, new Response("document.title = 'tampered'", { headers: { "content-type": "text/javascript" } }));
    return name;
  });
  assert.match(damaged, /^pikatesti-offline-/);
  await kiosk.page.reload();
  await kiosk.atAttract();
  assert.notEqual(await kiosk.page.title(), "tampered");
});

for (const [what, damaged, result] of [
  ["the worker's own notes", (name) => name.endsWith("-state"), "ready"],
  ["the list of what is kept", (name) => !name.endsWith("-state"), "newest"],
])
  kioskRule(
    `where ${what} can no longer be read, the kiosk opens from the network, and is soon kept whole again`,
    online,
    async (kiosk) => {
      await ready(kiosk);
      const names = (await kiosk.page.evaluate(() => caches.keys())).filter(
        (name) => name.startsWith("pikatesti-offline-") && damaged(name),
      );
      assert.equal(names.length, 1);
      await kiosk.page.evaluate(async (name) => (await caches.open(name)).put("offline.json", new Response("{")), names[0]);
      await offline.stopWorker(kiosk.page);
      await kiosk.page.reload();
      await kiosk.atAttract();
      assert.deepEqual(await ask(kiosk, "update"), { result });
      await kiosk.page.reload();
      await kiosk.atAttract();
      const { version } = JSON.parse(await siteFile("offline.json"));
      assert.deepEqual(await ask(kiosk, "confirm"), { version, ready: true });
      await kiosk.context.setOffline(true);
      await kiosk.page.reload();
      await kiosk.atAttract();
    },
  );

kioskRule("an update waits for the attract screen, and is then taken as a whole", online, async (kiosk) => {
  await ready(kiosk);
  const css = Buffer.concat([await siteFile("kiosk.css"), Buffer.from("\nbody { --version: new; }")]);
  const version = await publish(kiosk, "kiosk.css", css);
  const look = () => kiosk.page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--version").trim());
  await kiosk.begin();
  assert.equal((await ask(kiosk, "update")).result, "ready");
  assert.equal(await look(), "");
  assert.match(await kiosk.heading(), /^question/, "nobody is interrupted");
  await kiosk.node("kiosk/finish").tap();
  await kiosk.page.waitForFunction(() => getComputedStyle(document.body).getPropertyValue("--version").trim() === "new");
  await kiosk.atAttract();
  assert.equal((await ask(kiosk, "status")).version, version);
});

kioskRule("a version in which one file is not what the list says is not taken", online, async (kiosk) => {
  await ready(kiosk);
  const before = await ask(kiosk, "status");
  await publish(kiosk, "kiosk.css", Buffer.from("body { display: none }"), Buffer.from("something else"));
  assert.equal((await ask(kiosk, "update")).result, "broken");
  await kiosk.page.reload();
  await kiosk.atAttract();
  assert.deepEqual(await ask(kiosk, "status"), before);
  kiosk.site.answer("/offline.json", { body: "{" });
  assert.equal((await ask(kiosk, "update")).result, "unreachable");
});

kioskRule(
  "a version that does not start is opened once, and the last good one is back",
  { expected: /offline:|broken on purpose|Failed to load|ERR_/ },
  async (kiosk) => {
    await ready(kiosk);
    const before = await ask(kiosk, "status");
    await publish(kiosk, "kiosk.js", Buffer.from("throw new Error('broken on purpose');"));
    assert.equal((await ask(kiosk, "update")).result, "ready");
    await kiosk.page.reload();
    await kiosk.page.waitForFunction(() => document.readyState === "complete" && !document.getElementById("kiosk").shadowRoot);
    // By itself, after half a minute; or at the next opening, if the browser has stopped the worker.
    await offline.stopWorker(kiosk.page);
    await offline.changeNotes(kiosk.page, ({ opened }) => ({ opened: opened - 60_000 }));
    await kiosk.page.reload();
    await kiosk.atAttract();
    assert.deepEqual(await ask(kiosk, "status"), before);
    assert.equal((await ask(kiosk, "update")).result, "refused", "it is not tried again");
    const mended = await publish(kiosk, "kiosk.js", Buffer.concat([await siteFile("kiosk.js"), Buffer.from("\n//mended")]));
    assert.equal((await ask(kiosk, "update")).result, "ready");
    await kiosk.page.reload();
    await kiosk.atAttract();
    await kiosk.page.waitForFunction(() => navigator.serviceWorker.controller);
    assert.equal((await ask(kiosk, "confirm")).version, mended);
  },
);

kioskRule(
  "a broken version is thrown out without anybody near",
  { expected: /offline:|broken on purpose|Failed to load|ERR_/ },
  async (kiosk) => {
    await ready(kiosk);
    await publish(kiosk, "kiosk.js", Buffer.from("throw new Error('broken on purpose');"));
    assert.equal((await ask(kiosk, "update")).result, "ready");
    await kiosk.page.reload();
    await kiosk.page.locator('[data-node="start/begin"]').waitFor({ timeout: 60_000 });
  },
);

kioskRule("it can be installed", {}, async (kiosk) => {
  const manifest = JSON.parse(await siteFile("kiosk.webmanifest"));
  assert.equal(manifest.display, "fullscreen");
  for (const { src } of manifest.icons) assert.ok((await siteFile(src)).length > 0);
  const client = await kiosk.context.newCDPSession(kiosk.page);
  const { errors } = await client.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
});
