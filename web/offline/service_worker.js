// Runs pages of the site without a network, from a copy of it that is whole and checked.
//
// offline.json, made with the site, lists every file with its SHA-256, and the pages that are run like this; all others
// of the site go to the network as ever. A version is fetched as a whole, each file is checked against the list, and
// only then it is tried: the page is opened with it, and has to say that it has started. If it does not, the version
// before is back, and this one is tried again a day later at the earliest. Each file is checked once more whenever it
// is given out. When the site has been gone from its host for a week, the worker goes as well.
import { nameOf } from "./offline_files.js";
import {
  asNotKept,
  change,
  fetchVersion,
  fileOf,
  forgetAll,
  forgetEditorsOwn,
  isList,
  isPageOf,
  isWorkerGone,
  learnAddress,
  listOf,
  newestList,
  readState,
  scope,
  sweep,
} from "./versions.js";

const TRIAL_MILLISECONDS = 25_000;
const HEARD_MILLISECONDS = 10_000;
const REFUSED_MILLISECONDS = 24 * 60 * 60_000;
const GONE_MILLISECONDS = 7 * REFUSED_MILLISECONDS;

const isOlder = (time, milliseconds) => Math.abs(Date.now() - time) > milliseconds;

// ---- Fetching versions

async function install() {
  if (await listOf((await readState()).current)) return; // only this script is new
  try {
    const list = await newestList();
    await fetchVersion(list, null, () => ({ current: list.version }));
  } catch (error) {
    await tellPages({ type: "not-kept", reason: asNotKept(error).reason });
    throw error;
  }
}

/**
 * Resolves once the site's pages have heard it, or after a while without them: the browser tells a page in its own way,
 * and sooner than any message, that the worker has been dropped.
 */
async function tellPages(message) {
  const pages = await self.clients.matchAll({ includeUncontrolled: true });
  const heard = pages.filter(({ url }) => url.startsWith(scope)).map((page) => heardBy(page, message));
  await Promise.race([Promise.all(heard), new Promise((resolve) => setTimeout(resolve, HEARD_MILLISECONDS))]);
}

function heardBy(page, message) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    page.postMessage(message, [port2]);
  });
}

let updating = null;

/** Two windows may ask at once. */
function update() {
  updating ??= lookForNew().finally(() => (updating = null));
  return updating;
}

/**
 * "newest", "ready" (to be opened), "refused" (it did not start today), "broken", "unreachable", "sign_in", or "gone"
 * (from its host, and now from here).
 */
async function lookForNew() {
  let list;
  try {
    list = await newestList();
  } catch (error) {
    const gone = error.gone && (await isWorkerGone());
    if (gone && (await isGoneForGood())) return leave();
    return error.reason === "sign_in" ? "sign_in" : "unreachable";
  }
  const state = await change(() => ({ gone: 0 }));
  if (list.version === state.current) return (await listOf(state.current)) ? "newest" : fetched("newest", list, null, () => ({}));
  if (list.version === state.trial && (await listOf(state.trial))) return "ready";
  if (state.refused.some(({ version, at }) => version === list.version && !isOlder(at, REFUSED_MILLISECONDS))) return "refused";
  const next = () => ({ trial: list.version, opened: 0 });
  const result = await fetched("ready", list, await listOf(state.current), next);
  await sweep();
  return result;
}

async function fetched(result, ...what) {
  try {
    await fetchVersion(...what);
    return result;
  } catch (error) {
    return error.reason === "unreachable" ? "unreachable" : "broken";
  }
}

// A host on which the site is being copied anew may be without it for a while.
async function isGoneForGood() {
  const { gone } = await readState();
  if (!gone) await change(() => ({ gone: Date.now() }));
  return Boolean(gone) && isOlder(gone, GONE_MILLISECONDS);
}

async function leave() {
  await self.registration.unregister();
  await forgetAll();
  return "gone";
}

// ---- Trying a version

let confirmed = () => {};

async function confirm() {
  confirmed();
  await change((state) => {
    const { current, trial, opened } = state;
    return trial && opened ? { current: trial, previous: current, trial: null, opened: 0 } : {};
  });
  await sweep();
}

async function rollBack(version) {
  await change((state) => {
    if (state.trial !== version) return {};
    return { trial: null, opened: 0, refused: [...state.refused, { version, at: Date.now() }].slice(-20) };
  });
  await sweep();
}

/** A page is being opened, with the trial if it has not had its time yet: several windows may be opened at once. */
async function openTrial(event) {
  const { trial, opened } = await readState();
  if (!(await listOf(trial))) await change(() => ({ trial: null, opened: 0 }));
  else if (!opened) {
    await change(() => ({ opened: Date.now() }));
    event.waitUntil(watchTrial(trial));
  } else if (isOlder(opened, TRIAL_MILLISECONDS)) await rollBack(trial); // whoever watched was stopped
}

/** A page was opened with the trial: it says soon that it has started, or it is opened again without. */
async function watchTrial(version) {
  const started = new Promise((resolve) => (confirmed = () => resolve(true)));
  const late = new Promise((resolve) => setTimeout(() => resolve(false), TRIAL_MILLISECONDS));
  if (await Promise.race([started, late])) return;
  await rollBack(version);
  const { current, bare } = await readState();
  const list = await listOf(current);
  for (const client of await self.clients.matchAll({ type: "window" }))
    if (isPageOf(list, client.url, bare)) await client.navigate(client.url).catch(() => {});
}

// ---- Giving files out

async function answer(event) {
  const { request } = event;
  const { trial, current, bare } = await readState();
  const list = (await listOf(trial)) ?? (await listOf(current));
  if (!list || !(await isRunHere(event, list, bare))) return fetch(request);
  if (request.mode === "navigate") {
    // With a slash behind the page's name, what it names would be looked for in a folder that is none.
    if (/\/$/.test(new URL(request.url).pathname)) return Response.redirect(request.url.replace(/\/(?=$|[?#])/, ""));
    if (trial) await openTrial(event);
  }
  const state = await readState();
  const name = nameOf(request.url, scope, bare);
  for (const version of [state.opened ? state.trial : null, state.current, state.previous]) {
    const response = await fileOf(version, name);
    if (response) return response;
  }
  return fetch(request);
}

// A worker that a page has started, such as the editor's, is a client of its own.
async function isRunHere(event, list, bare) {
  if (event.request.mode === "navigate") return isPageOf(list, event.request.url, bare);
  const client = await self.clients.get(event.clientId);
  if (!client) return false;
  return isPageOf(list, client.url, bare) || (client.type === "worker" && nameOf(client.url, scope) in list.files);
}

/**
 * {version, ready, reason}: ready only if the page at this address would run without a network now, all of it being
 * kept whole.
 */
async function status(client) {
  const state = await readState();
  const version = state.trial && state.opened ? state.trial : state.current;
  const list = await listOf(version);
  if (!list) return { version, ready: false, reason: "incomplete" };
  if (client) await learnAddress(list, client.url);
  if (client && !isPageOf(list, client.url, (await readState()).bare)) return { version, ready: false, reason: "address" };
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
self.addEventListener("activate", (event) => event.waitUntil(Promise.all([self.clients.claim(), forgetEditorsOwn()])));
self.addEventListener("message", (event) => {
  const message = messages[event.data?.type];
  if (message) event.waitUntil(Promise.resolve(message(event.source)).then((reply) => event.ports[0]?.postMessage(reply ?? {})));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope) || isList(request.url)) return;
  // A store that fails must not keep the page from the network.
  event.respondWith(answer(event).catch(() => fetch(request)));
});
