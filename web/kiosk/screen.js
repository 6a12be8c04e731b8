// The screen itself: kept awake, and filled where the browser lets a page ask for it.

/** Keeps the screen awake for as long as the signal is not aborted; taken again whenever the page is seen again. */
export function keepAwake(signal) {
  if (!navigator.wakeLock) return;
  let lock = null;
  const take = async () => {
    if (document.hidden || signal.aborted || (lock && !lock.released)) return;
    try {
      lock = await navigator.wakeLock.request("screen");
      lock.addEventListener("release", () => setTimeout(take, 1000), { once: true });
    } catch {
      lock = null; // a low battery may forbid it; asked again when something changes
    }
  };
  document.addEventListener("visibilitychange", take, { signal });
  document.addEventListener("pointerdown", take, { signal, passive: true });
  signal.addEventListener("abort", () => lock?.release().catch(() => {}));
  take();
}

/** To be called while something is being touched: browsers allow it only then. */
export function fillScreen() {
  const filled = document.fullscreenElement || window.matchMedia("(display-mode: fullscreen)").matches;
  if (filled || !document.fullscreenEnabled) return;
  document.documentElement.requestFullscreen({ navigationUI: "hide" }).catch(() => {}); // refused: then not
}

export function leaveFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
}
