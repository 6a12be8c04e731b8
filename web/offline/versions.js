// The versions of the site that service_worker.js keeps, and what it knows about them. Every site on a host has notes
// of its own; the caches are the host's, so that what is taken out of one is this site's only.
import { NotKept, bareName, checkedBytes, hashOf, isGone, isHtml, nameOf } from "./offline_files.js";

const LIST = "offline.json";
const STATE = "pikatesti-offline-state";
const FILES = "pikatesti-offline-";
const OWN_HASH = "pikatesti-sha-256"; // a header of what is kept: of the bytes as they came
const EDITORS_OWN = "pikatesti-editor"; // what the editor's own worker kept until November 2026

export const scope = new URL("./", self.location.href).href;

// ---- What is known

/**
 * @typedef {object} State
 * @property {string | null} current the version that pages run
 * @property {string | null} previous the one before, for files of the current one that are damaged and cannot be mended
 * @property {string | null} trial the next one
 * @property {number} opened when a page was first opened with the trial, in milliseconds since 1970; 0: not yet
 * @property {{ version: string, at: number }[]} refused versions that did not start, and when
 * @property {string[]} bare names at which pages were opened without their ending
 * @property {number} gone since when the host has had neither the list nor the worker; 0: it has them
 */

/** @type {State} */
const NOTHING = { current: null, previous: null, trial: null, opened: 0, refused: [], bare: [], gone: 0 };

/** @returns {Promise<State>} */
export async function readState() {
  return { ...NOTHING, ...(await read(await kept(STATE, LIST))) };
}

let last = Promise.resolve();

/** One deed after another. */
function inTurn(deed) {
  const done = last.then(deed, deed);
  last = done;
  return done;
}

/**
 * how(state): what is new in it.
 * @param {(state: State) => Partial<State>} how
 */
export function change(how) {
  return inTurn(async () => {
    const state = await readState();
    const next = { ...state, ...how(state) };
    await (await caches.open(STATE)).put(scope + LIST, new Response(JSON.stringify(next)));
    return next;
  });
}

const lists = new Map();

/** The list of a version that is kept here, or null. */
export async function listOf(version) {
  if (!version) return null;
  if (!lists.has(version)) {
    const list = await read(await kept(FILES + version, LIST));
    if (!list) return null;
    lists.set(version, list);
  }
  return lists.get(version);
}

/** Makes no cache where there is none. */
const kept = (cacheName, name) => caches.match(scope + name, { cacheName });

/** What a response says, or null where there is none, or only a damaged one. */
const read = async (response) => response?.json().catch(() => null) ?? null;

export const isList = (address) => nameOf(address, scope) === LIST;

export const isPageOf = (list, address, bare) => Boolean(list?.pages.includes(nameOf(address, scope, bare)));

/** A page of the site has spoken from this address: if it has no ending, it is the way of the host. */
export async function learnAddress(list, address) {
  const name = bareName(nameOf(address, scope));
  if (!list?.pages.includes(`${name}.html`) || (await readState()).bare.includes(name)) return;
  await change(({ bare }) => ({ bare: [...bare, name] }));
}

// ---- Fetching

let fetching = null; // the version, until it is known

/**
 * Fetches all of it and notes it: how, as in change. Throws a NotKept that says why if anything is missing or not as
 * the list says; nothing of it is left then. known: a list of what is kept already.
 */
export async function fetchVersion(list, known, how) {
  fetching = list.version;
  try {
    const cache = await caches.open(FILES + list.version);
    const before = known ? await caches.open(FILES + known.version) : null;
    for (const [name, hash] of Object.entries(list.files)) {
      const same = known?.files[name] === hash ? await before.match(scope + name) : null;
      if (!(same && (await put(cache, name, same, list).catch(() => null)))) await put(cache, name, await fetchAnew(name), list);
    }
    await cache.put(scope + LIST, new Response(JSON.stringify(list)));
    await change(how);
  } catch (error) {
    console.warn("offline:", error.message);
    await forget(list.version).catch(() => {});
    throw asNotKept(error);
  } finally {
    fetching = null;
  }
}

async function put(cache, name, response, list) {
  const bytes = await checkedBytes(name, response, list);
  const file = await fileResponse(bytes, response.headers.get("content-type"));
  await cache.put(scope + name, file.clone());
  return file;
}

/** Redirections on the host are followed; one that leads to another, as to a page for signing in, is told as such. */
async function fetchAnew(name) {
  try {
    return await fetch(scope + name, { cache: "no-store" });
  } catch (error) {
    const turned = await fetch(scope + name, { cache: "no-store", redirect: "manual" }).catch(() => null);
    if (turned?.type === "opaqueredirect") throw new NotKept("sign_in", `${name} leads elsewhere`);
    throw new NotKept("unreachable", `${name}: ${error.message}`);
  }
}

export function asNotKept(error) {
  if (error instanceof NotKept) return error;
  return new NotKept(error.name === "QuotaExceededError" ? "full" : "forbidden", error.message);
}

// Made anew, so that it does not say that it was redirected: such a response may not answer a navigation.
const fileResponse = async (bytes, type) =>
  new Response(bytes, { headers: { "content-type": type ?? "application/octet-stream", [OWN_HASH]: await hashOf(bytes) } });

/** The list that the host has now; throws a NotKept. */
export async function newestList() {
  const response = await fetchAnew(LIST);
  if (!response.ok) throw new NotKept("incomplete", `${LIST}: HTTP ${response.status}`, response);
  if (isHtml(response)) throw new NotKept("sign_in", `a page in place of ${LIST}`, response);
  const list = await read(response);
  if (!/^[\da-f]{8,64}$/.test(list?.version) || typeof list.files !== "object" || !Array.isArray(list.pages))
    throw new NotKept("incomplete", `${LIST} is broken`);
  return list;
}

/** Whether the host says that it has no worker of the site any more. */
export async function isWorkerGone() {
  const response = await fetchAnew("service_worker.js").catch(() => null);
  return isGone(response);
}

// ---- Giving out

/** The checked file, mended from the network where it is not what it was; null where that fails. */
export async function fileOf(version, name) {
  const list = await listOf(version);
  if (!list?.files[name]) return null;
  const cache = await caches.open(FILES + version);
  const whole = await wholeFile(cache, name, list);
  if (whole) return whole;
  try {
    return await put(cache, name, await fetchAnew(name), list);
  } catch {
    return null;
  }
}

/** What is kept of a file, or null if it is damaged or not there. */
async function wholeFile(cache, name, { files, marks }) {
  const response = await cache.match(scope + name);
  const bytes = await response?.arrayBuffer();
  if (!bytes) return null;
  // Without the header it was kept by the worker of November 2026, which took no altered page.
  const wanted = (marks?.[name] && response.headers.get(OWN_HASH)) || files[name];
  return (await hashOf(bytes)) === wanted ? fileResponse(bytes, response.headers.get("content-type")) : null;
}

// ---- Throwing out

/** Leaves nothing but the versions that are known: what is half fetched, never opened or outlived goes. */
export function sweep() {
  return inTurn(async () => {
    const { current, previous, trial } = await readState();
    for (const name of await caches.keys()) {
      const version = name.startsWith(FILES) && name !== STATE ? name.slice(FILES.length) : null;
      if (version && ![current, previous, trial, fetching].includes(version)) await forget(version);
    }
  });
}

/** Nothing of the site is left. */
export async function forgetAll() {
  await change(() => NOTHING);
  await sweep();
  await takeOwnOut(STATE);
}

export const forgetEditorsOwn = () => takeOwnOut(EDITORS_OWN);

function forget(version) {
  lists.delete(version);
  return takeOwnOut(FILES + version);
}

// Another copy of the site on the host, in a folder of its own or in one within this, may use the same cache.
async function takeOwnOut(name) {
  const sites = (await (await caches.open(STATE)).keys()).map(({ url }) => url.slice(0, -LIST.length));
  const inner = sites.filter((site) => site !== scope && site.startsWith(scope));
  const isOwn = ({ url }) => url.startsWith(scope) && !inner.some((site) => url.startsWith(site));
  const cache = await caches.open(name);
  const all = await cache.keys();
  const own = all.filter(isOwn);
  for (const request of own) await cache.delete(request);
  if (own.length === all.length) await caches.delete(name);
}
