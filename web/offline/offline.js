// A page's side of service_worker.js: registers it, says that the page has started, and looks for a new version when
// the page can bear to be opened again.

const CHECK_MILLISECONDS = 15 * 60_000;
const ANSWER_MILLISECONDS = 120_000;

export class Offline {
  #told;
  #mayReload;
  #registration = null;
  #checked = -Infinity; // never
  #checking = false;

  /**
   * told({version, ready, reason}): the version that runs here, if one is kept, whether this very address would open
   * without a network, and if not, why: one of languages/offline; "outdated" where it would, but with an old version,
   * as the new one could not be taken. mayReload(): nobody is in the middle of anything.
   * @typedef {{ version?: string, ready: boolean, reason?: string }} OfflineState
   * @param {{ told?: (state: OfflineState) => void, mayReload: () => boolean }} host
   */
  constructor({ told = () => {}, mayReload }) {
    this.#told = told;
    this.#mayReload = mayReload;
  }

  /** The page works: the version that it came from is a good one. Registers the worker at the first time. */
  async started() {
    const hindrance = whyNever();
    if (hindrance) return this.#told({ ready: false, reason: hindrance });
    try {
      await leaveOthers();
      const refused = refusal();
      this.#registration = await navigator.serviceWorker.register("service_worker.js", { updateViaCache: "none" });
      const over = settled(this.#registration);
      const reason = await Promise.race([over, refused]);
      if (reason) this.#registration = null; // tried again with the next check
      this.#told(reason ? { ready: false, reason } : await this.#ask("confirm"));
      await over; // else the next check would be given the worker that is being dropped
    } catch (error) {
      console.warn("offline:", error.message); // forbidden, or no network yet: tried again with the next check
      this.#told({ ready: false, reason: await whyRefused() });
    }
  }

  /** Looks for a new version, at most every quarter of an hour, and opens the page again with it. */
  async rest({ now = false } = {}) {
    const due = now || performance.now() - this.#checked > CHECK_MILLISECONDS;
    if (!due || this.#checking || !navigator.serviceWorker) return;
    this.#checking = true;
    this.#checked = performance.now();
    try {
      if (!this.#registration) await this.started();
      await this.#registration?.update().catch(() => {});
      await this.#renewWorker();
      const { result } = await this.#ask("update");
      if (result === "ready" && this.#mayReload()) location.reload();
      if (result === "broken" || result === "refused") this.#told({ reason: "outdated", ...(await this.#ask("status")) });
    } catch {
      // no worker yet, a new one that takes its time, no answer: at the next rest
    } finally {
      this.#checking = false;
    }
  }

  /**
   * A new worker takes over where the page can bear it. Nothing is opened again before it has: Chromium gives a page
   * that is opened in that very moment to the worker that is being stopped, and lets it wait without end.
   */
  async #renewWorker() {
    const { installing } = this.#registration ?? {};
    if (installing) await reaches(installing, ["installed", "activated"]);
    const { waiting } = this.#registration ?? {};
    if (!waiting || !this.#mayReload()) return;
    waiting.postMessage({ type: "take-over" });
    await reaches(waiting, ["activated"]);
  }

  #ask(type) {
    const worker = this.#registration?.active;
    if (!worker) return Promise.reject(new Error("no worker"));
    return new Promise((resolve, reject) => {
      const { port1, port2 } = new MessageChannel();
      const timer = setTimeout(() => reject(new Error("no answer")), ANSWER_MILLISECONDS);
      port1.onmessage = ({ data }) => {
        clearTimeout(timer);
        port1.close();
        resolve(data);
      };
      worker.postMessage({ type }, [port2]);
    });
  }
}

/** Resolves once the worker is in one of the states or is given up; rejects if it takes too long. */
async function reaches(worker, states) {
  const over = new AbortController();
  const { signal } = over;
  try {
    await new Promise((resolve, reject) => {
      const look = () => [...states, "redundant"].includes(worker.state) && resolve(true);
      worker.addEventListener("statechange", look, { signal });
      const timer = setTimeout(() => reject(new Error("no new worker")), ANSWER_MILLISECONDS);
      signal.addEventListener("abort", () => clearTimeout(timer));
      look();
    });
  } finally {
    over.abort();
  }
}

/** What makes it impossible here, or null. */
function whyNever() {
  if (location.protocol === "file:") return "file";
  if (!window.isSecureContext) return "insecure";
  if (!navigator.serviceWorker) return "no_worker"; // Firefox has none in private windows
  return null;
}

/** Resolves with the reason if the worker tells that it could not keep the site, and answers that it was heard. */
function refusal() {
  return new Promise((resolve) => {
    const hear = ({ data, ports }) => {
      if (data?.type !== "not-kept") return;
      resolve(data.reason);
      ports[0]?.postMessage({});
    };
    navigator.serviceWorker.addEventListener("message", hear);
    navigator.serviceWorker.startMessages();
  });
}

/**
 * Resolves with null once this very registration has a worker, or with the reason if the browser drops the one that it
 * was installing, which it may have done before a busy page hears of the registration. `serviceWorker.ready` would do
 * neither: it waits without end, and for another worker that is being left.
 */
async function settled(registration) {
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (!worker) return whyRefused();
  const isSettled = () => Boolean(registration.active) || worker.state === "redundant";
  await new Promise((resolve) => {
    const look = () => isSettled() && resolve(true);
    worker.addEventListener("statechange", look);
    look();
  });
  return registration.active ? null : whyRefused();
}

/** Why the browser did not take the worker; what the worker itself has told was told before. */
async function whyRefused() {
  try {
    const response = await fetch("service_worker.js", { cache: "no-store" });
    if (/^text\/html\b/.test(response.headers.get("content-type") ?? "")) return "sign_in";
    return response.ok ? "forbidden" : "incomplete";
  } catch {
    return "unreachable";
  }
}

// The editor had a worker of its own until November 2026, which would stand before the site's.
async function leaveOthers() {
  const scope = new URL("./", location.href).href;
  for (const each of await navigator.serviceWorker.getRegistrations()) {
    const script = (each.active ?? each.waiting ?? each.installing)?.scriptURL;
    if (script === `${scope}editor_offline.js`) await each.unregister();
  }
}
