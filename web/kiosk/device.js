// What the browser tells of the device: battery and network, and whether it promises to keep what is stored.

/** tell(name, value): as "device/…" of src/web/kiosk/exports.h; at once and whenever it changes. */
export function watchDevice(tell, signal) {
  const network = () => tell("online", navigator.onLine ? "1" : "0");
  window.addEventListener("online", network, { signal });
  window.addEventListener("offline", network, { signal });
  network();
  watchBattery(tell, signal).catch(() => {}); // not told here
  askToKeep(tell).catch(() => {});
}

async function watchBattery(tell, signal) {
  const battery = await navigator.getBattery?.();
  if (!battery) return;
  const level = () => tell("battery", `${Math.round(battery.level * 100)}${battery.charging ? "+" : ""}`);
  battery.addEventListener("levelchange", level, { signal });
  battery.addEventListener("chargingchange", level, { signal });
  level();
}

async function askToKeep(tell) {
  const kept = (await navigator.storage?.persisted?.()) || (await navigator.storage?.persist?.());
  tell("persistent", kept ? "1" : "0");
}
