// The screen itself: filled by the page, and not switched off meanwhile.

/** True if it was done. */
export async function toggleFullscreen() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
    return true;
  } catch {
    return false; // forbidden, or not from within a press or a key
  }
}

/** Asks the browser to keep the screen on while the page is seen. */
export function stayAwake(signal) {
  const ask = () => {
    if (!document.hidden) navigator.wakeLock?.request("screen").catch(() => {}); // on low battery it says no
  };
  document.addEventListener("visibilitychange", ask, { signal });
  ask();
}
