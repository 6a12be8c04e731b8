// Two kiosks in one browser would write over each other's counts.

const NAME = "pikatesti-kiosk";

/**
 * Resolves when this page is the only kiosk of the browser; it stays so until it is closed. taken() is called where
 * there is another: its end is waited for. A page that has crashed may be the other for a moment, while its successor
 * is already there.
 */
export async function becomeOnlyKiosk(taken) {
  const isFree = await hold({ ifAvailable: true });
  if (isFree) return;
  taken();
  await hold({});
}

/**
 * Whether the lock is held now, for good. Where a browser has none, or none for this page, there is nothing to wait
 * for.
 */
function hold(options) {
  return new Promise((resolve) => {
    const held = (lock) => {
      resolve(lock !== null);
      return lock && new Promise(() => {});
    };
    if (!navigator.locks) resolve(true);
    else navigator.locks.request(NAME, options, held).catch(() => resolve(true));
  });
}
