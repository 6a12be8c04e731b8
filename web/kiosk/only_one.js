// Two kiosks in one browser would write over each other's counts.

/** True if this page is the only kiosk of the browser; it stays so until it is closed. */
export function isOnlyKiosk() {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    navigator.locks.request("pikatesti-kiosk", { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock && new Promise(() => {}); // held for good
    });
  });
}
