// The editor page without a network: a service worker for what begins with "editor", the page and its worker, which
// answers from what was loaded before where the network does not. With a network, everything is as the server has it.
const CACHE = "pikatesti-editor";
const files = [
  "editor.html",
  "start_check.js",
  "editor.css",
  "editor.js",
  "pikatesti.js",
  "pikatesti.wasm",
  "editor_checker.js",
  "checker.wasm",
  "fonts/noto-sans-regular.ttf",
  "fonts/noto-sans-semibold.ttf",
  "fonts/noto-sans-regular-western.ttf",
  "fonts/noto-sans-semibold-western.ttf",
  "fonts/noto-sans-regular-extended.ttf",
  "fonts/noto-sans-semibold-extended.ttf",
  "editor/example-minimal.json",
  "editor/jarjestoystavallinen-kunta.json",
  "questions/municipalities.json",
].map((name) => new URL(name, self.location).href);

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(files)));
  self.skipWaiting();
});

// The page that registered it is served by it at once, too: its later requests are kept as well.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  if (request.method !== "GET" || !files.includes(address)) return;
  event.respondWith(fromNetworkOrCache(request, address));
});

async function fromNetworkOrCache(request, address) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(address, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(address);
    if (kept) return kept;
    throw error;
  }
}
