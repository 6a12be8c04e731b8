// Makes the page work without a network from its second visit on; see offline-worker.js. Only the pages that ask for it.

/** ready() is called once, when everything has been fetched for the first time. */
export async function offline(ready = () => {}) {
  if (!navigator.serviceWorker || !window.isSecureContext) return;
  try {
    const first = !navigator.serviceWorker.controller && !(await navigator.serviceWorker.getRegistration());
    await navigator.serviceWorker.register("offline-worker.js");
    await navigator.serviceWorker.ready;
    document.documentElement.dataset.offline = "ready";
    if (first) ready();
  } catch (error) {
    console.info("offline:", error.message); // the page works; it needs the network each time
  }
}
