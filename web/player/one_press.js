// Some people press everything twice. Where the first press has brought something else under the finger or the pointer,
// the second one is not for that: nobody can have read it yet.

const AGAIN_MILLISECONDS = 600; // a kiosk's answer is seen for 450 before the next question comes
const SAME_PLACE = 60; // CSS pixels

/** root: what the mirror is in. */
export function watchSecondPresses(root, signal) {
  let first = null; // the last press that counted
  let second = false;
  const on = (type, listener) => document.addEventListener(type, listener, { capture: true, signal });
  on("pointerdown", (event) => {
    if (!event.isPrimary) return;
    const press = { at: event.timeStamp, x: event.clientX, y: event.clientY, on: pressed(event, root) };
    second = Boolean(first) && isAgain(first, press) && press.on !== first.on;
    if (!second) first = press;
  });
  for (const type of ["click", "change", "input"])
    on(type, (event) => {
      if (!second) return;
      event.preventDefault();
      event.stopPropagation();
    });
  // A key is no press of the pointer's.
  on("keydown", () => (second = false));
}

const isAgain = (first, press) =>
  press.at - first.at < AGAIN_MILLISECONDS && Math.hypot(press.x - first.x, press.y - first.y) < SAME_PLACE;

/** Which control of which screen it is, and what it says that it does. */
function pressed(event, root) {
  const control = event.composedPath().find((each) => each.dataset?.node);
  return [root.querySelector("h1")?.dataset.node, control?.dataset.node, control?.textContent].join();
}
