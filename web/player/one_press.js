// Some people press everything twice. Where the first press has brought something else under the finger or the pointer,
// the second one is not for that: nobody can have read it yet. What was there at the first press already may be pressed
// as quickly as anybody likes: the digits of a PIN, or the next option's "+".

const AGAIN_MILLISECONDS = 600; // a kiosk's answer is seen for 450 before the next question comes
const SAME_PLACE = 60; // CSS pixels

/** root: what the mirror is in. */
export function watchSecondPresses(root, signal) {
  let first = null; // the last press that counted
  let second = false;
  const on = (type, listener) => document.addEventListener(type, listener, { capture: true, signal });
  on("pointerdown", (event) => {
    if (!event.isPrimary) return;
    const press = { at: event.timeStamp, x: event.clientX, y: event.clientY };
    second = Boolean(first) && isAgain(first, press) && isNew(event, root, first.controls);
    if (!second) first = { ...press, controls: allControls(root) };
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

/** Whether what is pressed has come, has moved or says something else since the controls were looked at. */
function isNew(event, root, controls) {
  const control = event.composedPath().find((each) => each.dataset?.node);
  return Boolean(control) && !controls.has(look(control, screen(root)));
}

const allControls = (root) => {
  const shown = screen(root);
  return new Set(Array.from(root.querySelectorAll("[data-node]"), (control) => look(control, shown)));
};

const screen = (root) => root.querySelector("h1")?.dataset.node;

/** Which control of which screen it is, what it says that it does, and where. */
function look(control, shown) {
  const { x, y } = control.getBoundingClientRect();
  return [shown, control.dataset.node, control.textContent, Math.round(x), Math.round(y)].join();
}
