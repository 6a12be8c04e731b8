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

/**
 * Escape leaves the filled screen wherever the focus is: browsers do so by themselves, but not for every device that
 * sends keys.
 */
export function leaveByEscape(signal) {
  const leave = ({ key }) => {
    if (key === "Escape" && document.fullscreenElement) document.exitFullscreen().catch(() => {});
  };
  document.addEventListener("keydown", leave, { capture: true, signal });
}

/** Asks the browser to keep the screen on while the page is seen. */
export function stayAwake(signal) {
  const ask = () => {
    if (!document.hidden) navigator.wakeLock?.request("screen").catch(() => {}); // on low battery it says no
  };
  document.addEventListener("visibilitychange", ask, { signal });
  ask();
}
