// Stands in for the browser's wake lock and full screen, and notes what a page asks of them.

/**
 * Runs in the page, before its scripts. globalThis.asked: what was asked for, in order; letSleep(): as a battery or the
 * system does.
 */
export function noteWakeLock() {
  globalThis.asked = [];
  const locks = [];
  Object.defineProperty(navigator, "wakeLock", {
    value: {
      request: async (kind) => {
        globalThis.asked.push(kind);
        const lock = Object.assign(new EventTarget(), { released: false, release: async () => {} });
        locks.push(lock);
        return lock;
      },
    },
  });
  globalThis.letSleep = () => {
    locks.at(-1).released = true;
    locks.at(-1).dispatchEvent(new Event("release"));
  };
  Element.prototype.requestFullscreen = async () => globalThis.asked.push("fullscreen");
}
