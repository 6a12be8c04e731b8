// What tests ask of the site's service worker, and what they publish for it to find.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { browser } from "./browser.mjs";
import { Site } from "./site.mjs";
import { leaveUnpainted } from "./unpainted.mjs";

const folder = fileURLToPath(new URL("../../../build/site/", import.meta.url));

export const siteFile = (name) => readFile(folder + name);
const sha = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** The page is the worker's. */
export const controlled = (page) =>
  page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (!serviceWorker.controller)
      await new Promise((resolve) => serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
  });

export const ask = (page, type) =>
  page.evaluate(
    (type) =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(data);
        navigator.serviceWorker.getRegistration().then(({ active }) => active.postMessage({ type }, [port2]));
      }),
    type,
  );

/** The browser stops it whenever it has nothing to do; what it had in memory is gone. */
export async function stopWorker(page) {
  const client = await page.context().newCDPSession(page);
  await client.send("ServiceWorker.enable");
  await client.send("ServiceWorker.stopAllWorkers");
  await client.detach();
}

/** The site has a new version, in which a file is another. promised: what the list says of it, if not the truth. */
export async function publish(site, name, bytes, promised = bytes) {
  const list = JSON.parse(await siteFile("offline.json"));
  list.files[name] = sha(promised);
  list.version = sha(JSON.stringify(list.files)).slice(0, 12);
  site.answer(`/${name}`, { body: bytes });
  site.answer("/offline.json", { body: JSON.stringify(list) });
  return list.version;
}

const stateOf = (page, next) =>
  page.evaluate(async (next) => {
    const cache = await caches.open("pikatesti-offline-state");
    const address = new URL("offline.json", location.href).href;
    if (next) await cache.put(address, new Response(JSON.stringify(next)));
    return (await cache.match(address)).json();
  }, next);

/** What the worker knows; how(state): what is to be new in it, as if it had been so all along. */
export async function changeNotes(page, how) {
  const state = await stateOf(page);
  return stateOf(page, { ...state, ...how(state) });
}

/** The versions of which anything is kept for any site on the host. */
export const keptVersions = (page) =>
  page.evaluate(async () =>
    (await caches.keys()).filter((name) => /^pikatesti-offline-[\da-f]{12}$/.test(name)).map((name) => name.split("-").pop()),
  );

/** Waits until a page says whether it works without a network; gives what it says. */
export async function said(page, name) {
  const place = name === "editor" ? "html[data-offline]" : "#presenter[data-offline]";
  await page.locator(place).waitFor({ state: "attached", timeout: 60_000 });
  return page.locator(place).getAttribute("data-offline");
}

export const open = {
  editor: (page) => page.locator("html[data-ready]:not([data-unchecked])").waitFor({ timeout: 60_000 }),
  presenter: (page) => page.locator("#presenter[data-ready]").waitFor({ timeout: 60_000 }),
  kiosk: (page) => page.locator('[data-node="start/begin"]').waitFor({ timeout: 60_000 }),
};

/** A rule of pages on a host of their own, in a browser that has seen nothing of it. */
export function rule(name, body, options = {}) {
  test(name, { timeout: 240_000 }, async () => {
    const context = await (await browser()).newContext({ viewport: { width: 1280, height: 800 }, locale: "fi-FI", ...options });
    await leaveUnpainted(context);
    const site = await Site.start();
    try {
      await body({ context, site, page: await context.newPage() });
    } finally {
      await context.close();
      await site.stop();
    }
  });
}
