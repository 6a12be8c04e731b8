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
   * told({version, ready}): the version that runs here, if one is kept, and whether it would run without a network.
   * mayReload(): nobody is in the middle of anything.
   * @param {{ told?: (state: { version?: string, ready: boolean }) => void, mayReload: () => boolean }} host
   */
  constructor({ told = () => {}, mayReload }) {
    this.#told = told;
    this.#mayReload = mayReload;
  }

  /** The page works: the version that it came from is a good one. Registers the worker at the first time. */
  async started() {
    if (!navigator.serviceWorker) return;
    try {
      this.#registration = await navigator.serviceWorker.register("service_worker.js", { updateViaCache: "none" });
      await navigator.serviceWorker.ready;
      this.#told(await this.#ask("confirm"));
    } catch (error) {
      console.warn("offline:", error.message); // forbidden, or no network yet: tried again with the next check
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
      if (this.#registration?.waiting && this.#mayReload()) this.#registration.waiting.postMessage({ type: "take-over" });
      const { result } = await this.#ask("update");
      if (result === "ready" && this.#mayReload()) location.reload();
    } catch {
      // no worker yet, or no answer: at the next rest
    } finally {
      this.#checking = false;
    }
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
