// Runs pages of the site without a network, from a copy of it that is whole and checked.
//
// offline.json, made with the site, lists every file with its SHA-256, and the pages that are run like this; all others of the
// site go to the network as ever. A version is fetched as a whole, each file is checked against the list, and only then it is
// tried: the page is opened with it, and has to say that it has started. If it does not, the version before is back, and this
// one is not tried again. Each file is checked once more whenever it is given out. HTML may be changed on its way by hosts and CDNs:
// a page is checked by its own script's name when it comes (offline_files.js), and by what came when it is given out.
import { NotKept, checkedBytes, hashOf, nameOf } from "./offline_files.js";

const LIST = "offline.json";
const STATE = "pikatesti-offline-state";
const FILES = "pikatesti-offline-";
const TRIAL_MILLISECONDS = 25_000;

const OWN_HASH = "pikatesti-sha-256"; // a header of what is kept: of the bytes as they came
const EDITORS_OWN = "pikatesti-editor"; // what the editor's own worker kept until November 2026

const scope = new URL("./", self.location).href;
let confirmed = () => {};

// ---- What is known: {current, previous, trial, opened, refused}; versions, and whether the trial has been opened once ----

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

/** Fetches all of it; throws a NotKept that says why if anything is missing or not as the list says. Nothing of it is left then. */
async function fetchVersion(list, known) {
  try {
    const cache = await caches.open(FILES + list.version);
    const before = known ? await caches.open(FILES + known.version) : null;
    for (const [name, hash] of Object.entries(list.files)) {
      const same = known?.files[name] === hash ? await before.match(scope + name) : null;
      const response = same ?? (await fetchAnew(name));
      const bytes = await checkedBytes(name, response, hash);
      await cache.put(scope + name, await fileResponse(bytes, response.headers.get("content-type")));
    }
    await cache.put(scope + LIST, new Response(JSON.stringify(list)));
  } catch (error) {
    console.warn("offline:", error.message);
    await caches.delete(FILES + list.version).catch(() => {});
    throw asNotKept(error);
  }
}

/** Redirections on the host are followed; one that leads to another, as to a page for signing in, cannot be, and is told as such. */
async function fetchAnew(name) {
  try {
    return await fetch(scope + name, { cache: "no-store" });
  } catch (error) {
    const turned = await fetch(scope + name, { cache: "no-store", redirect: "manual" }).catch(() => null);
    if (turned?.type === "opaqueredirect") throw new NotKept("sign_in", `${name} leads elsewhere`);
    throw new NotKept("unreachable", `${name}: ${error.message}`);
  }
}

function asNotKept(error) {
  if (error instanceof NotKept) return error;
  return new NotKept(error.name === "QuotaExceededError" ? "full" : "forbidden", error.message);
}

// Made anew, so that it does not say that it was redirected: such a response may not answer a navigation.
const fileResponse = async (bytes, type) =>
  new Response(bytes, { headers: { "content-type": type ?? "application/octet-stream", [OWN_HASH]: await hashOf(bytes) } });

async function newestList() {
  const response = await fetchAnew(LIST);
  if (!response.ok) throw new NotKept("incomplete", `${LIST}: HTTP ${response.status}`);
  if (/^text\/html\b/.test(response.headers.get("content-type") ?? ""))
    throw new NotKept("sign_in", `a page in place of ${LIST}`);
  const list = await read(response);
  if (!/^[\da-f]{8,64}$/.test(list?.version) || typeof list.files !== "object")
    throw new NotKept("incomplete", `${LIST} is broken`);
  return list;
}

async function install() {
  const state = await readState();
  if (await listOf(state.current)) return; // only this script is new
  try {
    const list = await newestList();
    await fetchVersion(list, null);
    await writeState({ ...state, current: list.version });
  } catch (error) {
    const { reason } = asNotKept(error);
    for (const client of await self.clients.matchAll({ includeUncontrolled: true }))
      client.postMessage({ type: "not-kept", reason });
    throw error;
  }
}

/** "newest", "ready" (to be opened), "refused" (it did not start before), "broken", "unreachable" or "sign_in". */
async function update() {
  const state = await readState();
  let list;
  try {
    list = await newestList();
  } catch (error) {
    return error.reason === "sign_in" ? "sign_in" : "unreachable";
  }
  const isFetched = (known) =>
    fetchVersion(list, known).then(
      () => true,
      () => false,
    );
  if (list.version === state.current) return (await listOf(state.current)) || (await isFetched(null)) ? "newest" : "broken";
  if (state.refused.includes(list.version)) return "refused";
  if (list.version === state.trial) return "ready";
  if (!(await isFetched(await listOf(state.current)))) return "broken";
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
    if (isPageOf(list, client.url)) await client.navigate(client.url).catch(() => {});
}

// ---- Giving files out ----

async function answer(event) {
  const { request } = event;
  const state = await readState();
  const list = await listOf(state.trial ?? state.current);
  if (!list || !(await isRunHere(event, list))) return fetch(request);
  // With a slash behind the page's name, what it names would be looked for in a folder that is none.
  if (request.mode === "navigate" && /\/$/.test(new URL(request.url).pathname))
    return Response.redirect(request.url.replace(/\/(?=$|[?#])/, ""));
  if (request.mode === "navigate" && state.trial) {
    if (state.opened)
      await rollBack(); // it was opened before, and never said that it had started
    else {
      await writeState({ ...state, opened: true });
      event.waitUntil(watchTrial());
    }
  }
  const { current, previous, trial, opened } = await readState();
  const name = nameOf(request.url, scope, list.pages);
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
  const kept = await wholeFile(cache, name, hash);
  if (kept) return kept;
  try {
    const fetched = await fetchAnew(name);
    const response = await fileResponse(await checkedBytes(name, fetched, hash), fetched.headers.get("content-type"));
    await cache.put(scope + name, response.clone());
    return response;
  } catch {
    return null;
  }
}

/** What is kept of a file, or null if it is damaged or not there. */
async function wholeFile(cache, name, hash) {
  const kept = await cache.match(scope + name);
  const bytes = await kept?.arrayBuffer();
  if (!bytes) return null;
  const wanted = name.endsWith(".html") ? (kept.headers.get(OWN_HASH) ?? hash) : hash;
  return (await hashOf(bytes)) === wanted ? fileResponse(bytes, kept.headers.get("content-type")) : null;
}

const isPageOf = (list, address) => Boolean(list?.pages.includes(nameOf(address, scope, list.pages)));

// A worker that a page has started, such as the editor's, is a client of its own.
async function isRunHere(event, list) {
  if (event.request.mode === "navigate") return isPageOf(list, event.request.url);
  const client = await self.clients.get(event.clientId);
  if (!client) return false;
  return isPageOf(list, client.url) || (client.type === "worker" && nameOf(client.url, scope) in list.files);
}

/** {version, ready, reason}: ready only if the page at this address would run without a network now, all of it being kept whole. */
async function status(client) {
  const { current, trial, opened } = await readState();
  const version = trial && opened ? trial : current;
  const list = await listOf(version);
  if (!list) return { version, ready: false, reason: "incomplete" };
  if (client && !isPageOf(list, client.url)) return { version, ready: false, reason: "address" };
  for (const name of Object.keys(list.files))
    if (!(await fileOf(version, name))) return { version, ready: false, reason: "incomplete" };
  return { version, ready: true };
}

const messages = {
  update: async () => ({ result: await update() }),
  confirm: async (client) => {
    await confirm();
    return status(client);
  },
  status,
  "take-over": () => self.skipWaiting(),
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(Promise.all([self.clients.claim(), caches.delete(EDITORS_OWN)])));
self.addEventListener("message", (event) => {
  const message = messages[event.data?.type];
  if (message) event.waitUntil(Promise.resolve(message(event.source)).then((reply) => event.ports[0]?.postMessage(reply ?? {})));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope) || nameOf(request.url, scope) === LIST) return;
  event.respondWith(answer(event).catch(() => fetch(request))); // a store that fails must not keep the page from the network
});
