// What the browser tells of the device: battery and network, and whether it promises to keep what is stored.

/**
 * Tells the settings "device/…" that the browser knows, at once and whenever they change.
 * @param {import("../player/settings.js").Settings} settings
 * @param {AbortSignal} signal
 */
export function watchDevice(settings, signal) {
  const network = () => settings.set("device/online", navigator.onLine);
  window.addEventListener("online", network, { signal });
  window.addEventListener("offline", network, { signal });
  network();
  watchBattery(settings, signal).catch(() => {}); // not told here
  askToKeep(settings).catch(() => {});
}

async function watchBattery(settings, signal) {
  const battery = await navigator.getBattery?.();
  if (!battery) return;
  const level = () => settings.set("device/battery", `${Math.round(battery.level * 100)}${battery.charging ? "+" : ""}`);
  battery.addEventListener("levelchange", level, { signal });
  battery.addEventListener("chargingchange", level, { signal });
  level();
}

async function askToKeep(settings) {
  const kept = (await navigator.storage?.persisted?.()) || (await navigator.storage?.persist?.());
  settings.set("device/persistent", Boolean(kept));
}
