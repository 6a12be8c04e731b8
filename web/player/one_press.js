// Some people press everything twice. Where the first press has brought something else under the finger or the pointer,
// the second one is not for that: nobody can have read it yet. What was there at the first press already may be pressed
// as quickly as anybody likes: the digits of a PIN, or the next option's "+".

const AGAIN_MILLISECONDS = 600; // a kiosk's answer is seen for 450 before the next question comes
const SAME_PLACE = 60; // CSS pixels
const PRESS_MILLISECONDS = 1000; // a click later than that is no part of the press

/** root: what the mirror is in. */
export function watchSecondPresses(root, signal) {
  let first = null; // the last press that counted
  let second = null; // when the press was made that does not count
  const on = (type, listener) => document.addEventListener(type, listener, { capture: true, signal });
  on("pointerdown", (event) => {
    if (!event.isPrimary) return;
    const press = { at: event.timeStamp, x: event.clientX, y: event.clientY };
    const control = event.composedPath().find((each) => each.dataset?.node);
    const shown = screen(root);
    const isSecond = first && isAgain(first, press) && control && isNew(control, shown, first);
    second = isSecond ? press.at : null;
    if (!isSecond) first = { ...press, ...whatIsThere(control, shown, root) };
  });
  for (const type of ["click", "change", "input"])
    on(type, (event) => {
      if (second === null || event.timeStamp - second > PRESS_MILLISECONDS) return;
      event.preventDefault();
      event.stopPropagation();
    });
  // A key is no press of the pointer's.
  on("keydown", () => (second = null));
}

const isAgain = (first, press) =>
  press.at - first.at < AGAIN_MILLISECONDS && Math.hypot(press.x - first.x, press.y - first.y) < SAME_PLACE;

/** What is pressed is neither what was pressed first nor in the place where it was then. */
const isNew = (control, shown, first) => name(control, shown) !== first.name && !first.places.has(place(control, shown));

const whatIsThere = (control, shown, root) => ({
  name: control && name(control, shown),
  places: new Set(Array.from(root.querySelectorAll("[data-node]"), (each) => place(each, shown))),
});

const screen = (root) => root.querySelector("h1")?.dataset.node;

/** Which control of which screen it is, and what it says that it does. */
const name = (control, shown) => [shown, control.dataset.node, control.textContent].join();

function place(control, shown) {
  const { x, y } = control.getBoundingClientRect();
  return [name(control, shown), Math.round(x), Math.round(y)].join();
}
