// In a frame as tall as its content only the page around scrolls: what the test would bring into sight, and what it
// lays at an edge of the window, is brought and laid where the visitor looks.

const EDGE = 16; // pixels above and below a dialog
const LEAST = 120; // pixels of a dialog's height

/** show(top): asks the page around to bring this place into sight, in pixels from the upper edge of the frame. */
export async function keepInSight(test, show) {
  // The part of the test that is on the screen, in pixels from its upper edge.
  const seen = { top: 0, bottom: window.innerHeight };
  const look = ([entry]) => {
    if (!entry.isIntersecting) return;
    seen.top = entry.intersectionRect.top - entry.boundingClientRect.top;
    seen.bottom = seen.top + entry.intersectionRect.height;
    const below = Math.round(entry.boundingClientRect.height - seen.bottom);
    test.style.setProperty("--toast-lift", `${below}px`);
  };
  const threshold = Array.from({ length: 101 }, (_, step) => step / 100);
  new IntersectionObserver(look, { threshold }).observe(test);

  // Within the test: outside no focus is told that goes from one place of the test to another.
  const inside = await customElements.whenDefined(test.localName).then(() => test.shadowRoot);
  inside.addEventListener("focusin", (event) => {
    const path = event.composedPath();
    const dialog = path.find((each) => each instanceof HTMLDialogElement);
    if (dialog) placeDialog(dialog, seen);
    // Headings take the focus when the screen changes, and at no other time.
    const [focused] = path;
    if (!(focused instanceof HTMLHeadingElement)) return;
    // With the whole screen what is above its heading is wanted too.
    show(focused.localName === "h1" ? 0 : Math.max(0, Math.floor(focused.getBoundingClientRect().top)));
  });
}

// It would stand in the middle of the frame, which may be far away.
function placeDialog(dialog, seen) {
  const room = seen.bottom - seen.top;
  dialog.style.maxHeight = `${Math.max(LEAST, room - 2 * EDGE)}px`;
  dialog.style.marginTop = `${seen.top + Math.max(EDGE, (room - dialog.offsetHeight) / 2)}px`;
}
