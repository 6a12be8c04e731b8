// The screen itself: not switched off while the page is seen, and filled where the browser lets a page ask for it.

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
  for (const sign of ["pointerdown", "keydown"]) document.addEventListener(sign, take, { signal, passive: true, capture: true });
  signal.addEventListener("abort", () => lock?.release().catch(() => {}));
  take();
}

/**
 * Fills the screen with the page, if it is not filled yet. To be called from within a press or a key: browsers allow it
 * only then. Resolves with whether it was done.
 */
export async function fillScreen() {
  if (document.fullscreenElement || window.matchMedia("(display-mode: fullscreen)").matches) return true;
  try {
    await document.documentElement.requestFullscreen({ navigationUI: "hide" });
    return true;
  } catch {
    return false; // forbidden, or the browser has no such thing
  }
}

/** Resolves with whether it was done. */
export async function leaveFullScreen() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    return true;
  } catch {
    return false;
  }
}
