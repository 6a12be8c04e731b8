// Keeps strangers in the kiosk, as far as a page can: no menu, no selection, no zoom, no keys of the browser's, no way
// out. What a page cannot stop, the browser's own settings must: docs/kiosk.md lists them.

// Keys that the browser acts on by themselves.
const FUNCTION_KEYS =
  /^F\d{1,2}$|^(BrowserBack|BrowserForward|BrowserRefresh|BrowserSearch|BrowserHome|BrowserFavorites|LaunchMail|LaunchApplication1|ContextMenu|PrintScreen|Help)$/;

export class LockDown {
  #life = new AbortController();

  /** allowed(): the staff are doing something that needs a file dialog. */
  constructor(allowed) {
    const signal = this.#life.signal;
    const stop = (event) => {
      if (event.cancelable) event.preventDefault();
    };
    const on = (type, listener, target = document) =>
      target.addEventListener(type, listener, { capture: true, passive: false, signal });
    for (const type of ["contextmenu", "selectstart", "dragstart", "dragover", "drop", "auxclick", "copy", "cut", "paste"])
      on(type, stop);
    for (const type of ["gesturestart", "gesturechange"]) on(type, stop); // Safari's pinch
    on("touchmove", (event) => event.touches.length > 1 && stop(event));
    on("wheel", (event) => event.ctrlKey && stop(event)); // a trackpad's pinch, too
    on("keydown", (event) => isBrowsers(event) && stop(event));
    on("click", (event) => {
      const link = event.target.closest?.("a[href], area[href]") ?? event.composedPath().find((each) => each.localName === "a");
      if (link && !allowed()) stop(event);
    });
    on("mousedown", (event) => event.button !== 0 && stop(event)); // middle: scrolling; back and forward
    on("mouseup", (event) => event.button > 2 && stop(event));
    on("submit", stop);
    window.open = () => null;
    window.print = () => {};
    this.#holdHistory(signal);
  }

  /** The staff leave. */
  end() {
    this.#life.abort();
    delete window.open;
    delete window.print;
  }

  // "Back" ends up here again: there is never anything behind this page that was a visitor's.
  #holdHistory(signal) {
    if (!history.state?.kiosk) history.pushState({ kiosk: true }, "");
    window.addEventListener("popstate", () => history.state?.kiosk || history.pushState({ kiosk: true }, ""), { signal });
  }
}

function isBrowsers(event) {
  if (FUNCTION_KEYS.test(event.key)) return true;
  if (event.altKey || event.metaKey) return true; // back, forward, the menu, the address
  if (event.ctrlKey) return true; // print, save, open, find, new tab, close, zoom, source …
  const field = event.composedPath()[0];
  return event.key === "Backspace" && !["input", "textarea"].includes(field.localName);
}
