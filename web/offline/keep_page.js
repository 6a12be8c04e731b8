// From now on an application's page needs no network.
import { Offline } from "./offline.js";

/**
 * Keeps the page on the device and takes a new version at once if mayReload() says that nobody is in the middle of
 * anything. The element says whether it works (data-offline); told() gets what Offline tells.
 * @param {HTMLElement} element
 * @param {{ mayReload: () => boolean, told?: (state: import("./offline.js").OfflineState) => void }} host
 */
export async function keepPage(element, { mayReload, told = () => {} }) {
  const offline = new Offline({
    mayReload,
    told: (state) => {
      element.dataset.offline = String(state.ready);
      told(state);
    },
  });
  await offline.started();
  await offline.rest({ now: true });
}
