// Keeps every file of the site in the browser, for the pages that are used without a network (they register it by offline.js).
// FILES is put in by build.mjs: {path: hash of its bytes}. A new build is a new worker with a cache of its own; it is used when no
// page of the old one is open any more, so that a page always gets the files of one build. Other pages of the site come from the
// network as before, and from here only where there is none.

/* global FILES, VERSION */
const NAME = "pikatesti-offline-";
const CACHE = NAME + VERSION;
const PAGES = /\/(presenter|kiosk)\.html$/;

const base = new URL("./", self.location.href);
const addressOf = (path) => new URL(path, base).href;
const isOurs = (url) => url.origin === base.origin && url.pathname.startsWith(base.pathname) && FILES[pathOf(url)] !== undefined;
const pathOf = (url) => url.pathname.slice(base.pathname.length) || "index.html";

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(Promise.all([removeOthers(), self.clients.claim()])));
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === "GET" && isOurs(url)) event.respondWith(answer(event, url));
});

async function fill() {
  const cache = await caches.open(CACHE);
  for (const [path, hash] of Object.entries(FILES)) {
    const stored = await unchanged(path, hash);
    const response = stored ?? (await fetch(addressOf(path), { cache: "no-cache" }));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const headers = new Headers({ "x-hash": hash });
    // What was compressed on its way is not any more.
    for (const name of ["content-type", "content-security-policy"])
      if (response.headers.has(name)) headers.set(name, response.headers.get(name));
    await cache.put(addressOf(path), new Response(await response.arrayBuffer(), { headers }));
  }
}

// The file of an earlier build, if it is the same.
async function unchanged(path, hash) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(NAME) || name === CACHE) continue;
    const found = await (await caches.open(name)).match(addressOf(path));
    if (found?.headers.get("x-hash") === hash) return found;
  }
  return undefined;
}

async function removeOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(NAME) && name !== CACHE).map((name) => caches.delete(name)));
}

async function answer(event, url) {
  const kept = async () => (await (await caches.open(CACHE)).match(addressOf(pathOf(url)))) ?? Response.error();
  if (await isForPage(event, url)) return kept();
  try {
    return await fetch(event.request);
  } catch {
    return kept();
  }
}

// One of our pages, or something that one of them asks for.
async function isForPage(event, url) {
  if (event.request.mode === "navigate") return PAGES.test(url.pathname);
  const client = event.clientId && (await self.clients.get(event.clientId));
  return Boolean(client) && PAGES.test(new URL(client.url).pathname);
}
