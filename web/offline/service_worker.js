// Runs pages of the site without a network, from a copy of it that is whole and checked.
//
// offline.json, made with the site, lists every file with its SHA-256, and the pages that are run like this; all others
// of the site go to the network as ever. A version is fetched as a whole, each file is checked against the list, and
// only then it is tried: the page is opened with it, and has to say that it has started. If it does not, the version
// before is back, and this one is not tried again. Each file is checked once more whenever it is given out.
import { isIntact, nameOf } from "./offline_files.js";

const LIST = "offline.json";
const STATE = "pikatesti-offline-state";
const FILES = "pikatesti-offline-";
const TRIAL_MILLISECONDS = 25_000;

const scope = new URL("./", self.location).href;
let confirmed = () => {};

// ---- What is known: {current, previous, trial, opened, refused}; versions, and whether the trial has been opened once
// ----

async function readState() {
  const cache = await caches.open(STATE);
  const kept = await cache.match(scope + LIST);
  const nothing = { current: null, previous: null, trial: null, opened: false, refused: [] };
  return (await read(kept)) ?? nothing; // fetched anew with the next update
}

async function writeState(state) {
  const cache = await caches.open(STATE);
  await cache.put(scope + LIST, new Response(JSON.stringify(state)));
}

const lists = new Map();

/** The list of a version that is kept here, or null. */
async function listOf(version) {
  if (!version) return null;
  if (!lists.has(version)) {
    const list = await read(await (await caches.open(FILES + version)).match(scope + LIST));
    if (!list) return null;
    lists.set(version, list);
  }
  return lists.get(version);
}

/** What a kept response says, or null where there is none, or only a damaged one. */
const read = async (kept) => kept?.json().catch(() => null) ?? null;

// ---- Fetching a version ----

/** Fetches all of it; false if anything is missing or not as the list says. Nothing of it is left then. */
async function fetchVersion(list, known) {
  const cache = await caches.open(FILES + list.version);
  const before = known ? await caches.open(FILES + known.version) : null;
  try {
    for (const [name, hash] of Object.entries(list.files)) {
      const same = known?.files[name] === hash ? await before.match(scope + name) : null;
      const response = same ?? (await fetch(scope + name, { cache: "no-store" }));
      if (!response.ok) throw new Error(`${name}: HTTP ${response.status}`);
      const bytes = await response.arrayBuffer();
      if (!(await isIntact(bytes, hash))) throw new Error(`${name} is not as offline.json says`);
      await cache.put(scope + name, fileResponse(bytes, response.headers.get("content-type")));
    }
    await cache.put(scope + LIST, new Response(JSON.stringify(list)));
    return true;
  } catch (error) {
    console.warn("offline:", error.message);
    await caches.delete(FILES + list.version);
    return false;
  }
}

const fileResponse = (bytes, type) => new Response(bytes, { headers: { "content-type": type ?? "application/octet-stream" } });

async function newestList() {
  const response = await fetch(scope + LIST, { cache: "no-store" });
  if (!response.ok) throw new Error(`${LIST}: HTTP ${response.status}`);
  const list = await response.json();
  if (!/^[\da-f]{8,64}$/.test(list.version) || typeof list.files !== "object") throw new Error(`${LIST} is broken`);
  return list;
}

async function install() {
  const state = await readState();
  if (await listOf(state.current)) return; // only this script is new
  const list = await newestList();
  if (!(await fetchVersion(list, null))) throw new Error("the site could not be fetched as a whole");
  await writeState({ ...state, current: list.version });
}

/** "newest", "ready" (to be opened), "refused" (it did not start before), "broken", or "unreachable". */
async function update() {
  const state = await readState();
  let list;
  try {
    list = await newestList();
  } catch {
    return "unreachable";
  }
  if (list.version === state.current)
    return (await listOf(state.current)) || (await fetchVersion(list, null)) ? "newest" : "broken";
  if (state.refused.includes(list.version)) return "refused";
  if (list.version === state.trial) return "ready";
  if (!(await fetchVersion(list, await listOf(state.current)))) return "broken";
  await writeState({ ...(await readState()), trial: list.version, opened: false });
  return "ready";
}

// ---- Trying it ----

async function confirm() {
  confirmed();
  const state = await readState();
  if (!state.trial || !state.opened) return;
  await writeState({ ...state, current: state.trial, previous: state.current, trial: null, opened: false });
  for (const name of await caches.keys()) {
    const old = name.startsWith(FILES) && name !== STATE && ![FILES + state.trial, FILES + state.current].includes(name);
    if (old) await caches.delete(name);
  }
}

async function rollBack() {
  const state = await readState();
  if (!state.trial) return;
  await writeState({ ...state, trial: null, opened: false, refused: [...state.refused, state.trial].slice(-20) });
  await caches.delete(FILES + state.trial);
}

/** A page was opened with the trial: it says soon that it has started, or it is opened again without. */
async function watchTrial() {
  const started = new Promise((resolve) => (confirmed = () => resolve(true)));
  const late = new Promise((resolve) => setTimeout(() => resolve(false), TRIAL_MILLISECONDS));
  if (await Promise.race([started, late])) return;
  await rollBack();
  const list = await listOf((await readState()).current);
  for (const client of await self.clients.matchAll({ type: "window" }))
    if (list?.pages.includes(nameOf(client.url, scope))) await client.navigate(client.url).catch(() => {});
}

// ---- Giving files out ----

async function answer(event) {
  const { request } = event;
  const state = await readState();
  const list = await listOf(state.trial ?? state.current);
  if (!list || !(await isRunHere(event, list))) return fetch(request);
  if (request.mode === "navigate" && state.trial) {
    if (state.opened)
      await rollBack(); // it was opened before, and never said that it had started
    else {
      await writeState({ ...state, opened: true });
      event.waitUntil(watchTrial());
    }
  }
  const { current, previous, trial, opened } = await readState();
  const name = nameOf(request.url, scope);
  const versions = [trial && opened ? trial : null, current, previous];
  for (const version of versions.filter(Boolean)) {
    const response = await fileOf(version, name);
    if (response) return response;
  }
  return fetch(request);
}

/** The checked file, mended from the network where it is not what it was; null where that fails. */
async function fileOf(version, name) {
  const list = await listOf(version);
  const hash = list?.files[name];
  if (!hash) return null;
  const cache = await caches.open(FILES + version);
  const kept = await cache.match(scope + name);
  if (kept) {
    const bytes = await kept.arrayBuffer();
    if (await isIntact(bytes, hash)) return fileResponse(bytes, kept.headers.get("content-type"));
  }
  try {
    const fetched = await fetch(scope + name, { cache: "no-store" });
    const bytes = await fetched.arrayBuffer();
    if (!fetched.ok || !(await isIntact(bytes, hash))) return null;
    const response = fileResponse(bytes, fetched.headers.get("content-type"));
    await cache.put(scope + name, response.clone());
    return response;
  } catch {
    return null;
  }
}

async function isRunHere(event, list) {
  if (event.request.mode === "navigate") return list.pages.includes(nameOf(event.request.url, scope));
  const client = await self.clients.get(event.clientId);
  return Boolean(client) && list.pages.includes(nameOf(client.url, scope));
}

async function status() {
  const { current, trial, opened } = await readState();
  return { version: trial && opened ? trial : current, ready: Boolean(await listOf(current)) };
}

const messages = {
  update: async () => ({ result: await update() }),
  confirm: async () => {
    await confirm();
    return status();
  },
  status,
  "take-over": () => self.skipWaiting(),
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  const message = messages[event.data?.type];
  if (message) event.waitUntil(Promise.resolve(message()).then((reply) => event.ports[0]?.postMessage(reply ?? {})));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope) || nameOf(request.url, scope) === LIST) return;
  // A store that fails must not keep the page from the network.
  event.respondWith(answer(event).catch(() => fetch(request)));
});
