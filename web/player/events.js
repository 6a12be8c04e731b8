// What people do in the mirror, as calls to the module. Only native events of our own elements are listened to, so the
// browser decides what is a tap and what a scroll, and no key is seen while the focus is elsewhere.

import { fields } from "./mirror.js";

/**
 * @typedef {(id: string, event: import("../contract").EventName, value?: string) => void} Perform
 * handlers: perform(id, event, value), pointer(x, y, pressed) and focus(id), as in src/web/exports.h;
 * settle() is called after a control was changed natively.
 */
export function listen(overlay, mirror, given, signal) {
  const on = (type, listener) => overlay.addEventListener(type, listener, { signal });
  const handlers = afterPress(overlay, given, signal);
  listenToControls(on, mirror, handlers);
  listenToKeys(on, mirror, handlers);
  listenToFocus(on, mirror, handlers);
  listenToPointer(overlay, on, mirror, handlers);
}

// Leaving a field may change what is below it. While a pointer is down that waits for the release: the pressed control
// would move away from under the pointer, and browsers give no click then. Whatever comes of the press comes after it.
// After a tap, browsers leave the field in a mousedown that follows the pointerup, and look once more what lies under
// the finger.
function afterPress(overlay, handlers, signal) {
  const { perform } = handlers;
  let down = false;
  let left = null; // the field that was left since the press
  const leave = () => {
    const id = left;
    left = null;
    if (id !== null) perform(id, "blur");
  };
  const released = () => {
    if (!down) return;
    down = false;
    setTimeout(leave); // after the click, which leaves it first
  };
  for (const type of ["pointerdown", "mousedown"]) overlay.addEventListener(type, () => (down = true), { capture: true, signal });
  for (const type of ["pointerup", "pointercancel", "mouseup"])
    window.addEventListener(type, released, { capture: true, signal });
  return {
    ...handlers,
    /** @type {Perform} */
    perform(id, event, value) {
      if (event === "blur" && down) {
        leave();
        left = id;
        return;
      }
      leave();
      perform(id, event, value);
    },
  };
}

const clicked = new Set(["button", "option"]);
const comboboxKeys = new Set(["ArrowDown", "ArrowUp", "Enter", "Escape"]);
const numberKeys = new Set([...comboboxKeys, "+", "-"]);
// Elements that have no use for Enter of their own.
const withoutEnter = new Set(["radio", "checkbox", "heading", "legend"]);

/** @type {(on: any, mirror: any, handlers: { perform: Perform }) => void} */
function listenToControls(on, mirror, { perform }) {
  on("click", (event) => {
    const id = mirror.idOf(event.target);
    if (!clicked.has(mirror.roleOf(id))) return;
    perform(id, "click");
  });
  on("change", (event) => {
    const id = mirror.idOf(event.target);
    const role = mirror.roleOf(id);
    if (role !== "radio" && role !== "checkbox") return;
    perform(id, "change", String(event.target.checked));
    mirror.settle(); // the module decides what is chosen
  });
  on("input", (event) => {
    const id = mirror.idOf(event.target);
    const role = mirror.roleOf(id);
    if (!fields.has(role)) return;
    perform(id, "input", event.target.value);
    if (role === "number") mirror.settle(); // the module ignores anything but digits
  });
  // While an input method is composing, only a text of the module's own replaces what it has written.
  on("compositionstart", (event) => (event.target.dataset.composing = "true"));
  on("compositionend", (event) => {
    delete event.target.dataset.composing;
    const id = mirror.idOf(event.target);
    // Firefox's input event comes only after this.
    if (mirror.differs(id)) perform(id, "input", event.target.value);
    mirror.settle();
  });
  // Pressing a suggestion keeps the focus in the text field.
  on("mousedown", (event) => {
    if (["option", "listbox"].includes(mirror.roleOf(mirror.idOf(event.target)))) event.preventDefault();
  });
}

/** @type {(on: any, mirror: any, handlers: { perform: Perform }) => void} */
function listenToKeys(on, mirror, { perform }) {
  on("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
    const id = mirror.idOf(event.target);
    const role = mirror.roleOf(id);
    if (role === "combobox") {
      if (!comboboxKeys.has(event.key)) return;
      // Escape closes the list; without one it is the page's.
      if (event.key === "Escape" && !mirror.isExpanded(id)) return;
      event.preventDefault();
      perform(id, "key", event.key);
    } else if (role === "number" && numberKeys.has(event.key)) {
      event.preventDefault();
      perform(id, "key", event.key);
    } else if (fields.has(role)) {
      return; // what is typed is text
    } else if (/^[1-9]$/.test(event.key)) {
      perform("", "key", event.key);
    } else if (event.key === "Enter" && withoutEnter.has(role)) {
      event.preventDefault();
      perform("", "key", "Enter");
    }
  });
}

/** @type {(on: any, mirror: any, handlers: { perform: Perform, focus: (id: string) => void }) => void} */
function listenToFocus(on, mirror, { perform, focus }) {
  let last = "";
  const told = (id) => {
    if (id === last) return;
    last = id;
    focus(id);
  };
  // A heading is focused by script, and WebKit calls that visible even after a click: it leaves no focus on buttons.
  let byPointer = false;
  const visible = (element) => isFocusVisible(element, byPointer) && !(byPointer && element.tabIndex < 0);
  const tell = (element) => told(visible(element) ? mirror.idOf(element) : "");
  on("pointerdown", () => (byPointer = true));
  on("keydown", () => (byPointer = false));
  on("focusin", (event) => tell(event.target));
  // The first key after a click makes the focus visible where it already was.
  on("keyup", (event) => tell(event.target));
  on("focusout", (event) => {
    const id = mirror.idOf(event.target);
    if (fields.has(mirror.roleOf(id))) perform(id, "blur");
    if (!mirror.idOf(event.relatedTarget)) told("");
  });
}

// Safari before 15.4 does not know the selector.
function isFocusVisible(element, byPointer) {
  try {
    return element.matches(":focus-visible");
  } catch {
    return !byPointer;
  }
}

// Told only when the pointer comes over something else, or is pressed or let go: moving within a button changes
// nothing.
function listenToPointer(overlay, on, mirror, { pointer }) {
  let last = "";
  const tell = (event, pressed) => {
    const id = mirror.idOf(event.target);
    const key = `${id} ${pressed}`;
    if (key === last) return;
    last = key;
    const box = overlay.getBoundingClientRect();
    const scale = box.width / (overlay.offsetWidth || 1) || 1; // of transforms and zoom around the test
    if (id) pointer((event.clientX - box.left) / scale, (event.clientY - box.top) / scale, pressed);
    else pointer(-1, -1, false);
  };
  const away = () => {
    if (last === "") return;
    last = "";
    pointer(-1, -1, false);
  };
  const hovers = (event) => event.pointerType !== "touch";
  on("pointermove", (event) => hovers(event) && tell(event, (event.buttons & 1) === 1));
  on("pointerdown", (event) => event.isPrimary && event.button === 0 && tell(event, true));
  on("pointerup", (event) => (hovers(event) ? tell(event, false) : away()));
  on("pointercancel", away); // the browser made it a scroll
  on("pointerleave", away);
}
