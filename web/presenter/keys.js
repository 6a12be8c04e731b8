// Which keys do what: the one place to change them. Clickers send PageDown and PageUp, some the arrows, "b", "." and F5.

/** Command -> keys (KeyboardEvent.key); single characters in lower case. */
export const keyMap = {
  next: ["PageDown", "ArrowRight", "ArrowDown", " ", "Enter"],
  back: ["PageUp", "ArrowLeft", "ArrowUp"],
  reveal: ["r"],
  again: ["v"],
  lock: ["l"],
  clear: ["c"],
  undo: ["u"],
  redo: ["y"],
  notes: ["n"],
  timer: ["t"],
  black: ["b", "."],
  fullscreen: ["f", "F5"],
  help: ["?"],
  escape: ["Escape"],
};

/** With Ctrl or Cmd, outside of text. */
const withControl = { z: "undo", y: "redo" };

// These work wherever the focus is: nobody writes with them.
const everywhere = new Set(["PageDown", "PageUp", "F5"]);
const arrows = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]);

const commands = new Map(Object.entries(keyMap).flatMap(([command, keys]) => keys.map((key) => [key, command])));

/** What the focus is in: "text" to write in, a "number", a "choice" or another "control", or nothing of these. */
export function placeOf(element) {
  if (!element?.matches) return "none";
  if (element.matches("input[inputmode=numeric]")) return "number";
  if (element.matches("input[type=radio], input[type=checkbox]")) return "choice";
  if (element.matches("input, textarea, select, [contenteditable]")) return "text";
  if (element.matches("button, a[href], summary")) return "control";
  return "none";
}

/** The command of a key with the focus in such a place, or null. letters: whether single characters are commands at all. */
export function commandOf({ key, place, letters = true, control = false, other = false }) {
  if (other) return null; // Alt and the like
  if (control) return place === "text" ? null : (withControl[key.toLowerCase()] ?? null);
  const single = key.length === 1 && key !== " ";
  const command = commands.get(single ? key.toLowerCase() : key) ?? null;
  if (everywhere.has(key)) return command;
  if (place === "text") return null;
  if (single && !letters) return null;
  if (place === "number") return single && !/[0-9+-]/.test(key) ? command : null;
  if (key === " " || key === "Enter") return place === "none" ? command : null;
  if (arrows.has(key) && place === "choice") return null;
  return command;
}

/**
 * Listens for the whole page, so that a key is never lost by where the focus is. run(command) does it;
 * digit(number) gets the digits that no field wants. settings: {letters}.
 */
export function listenToKeys(root, { run, digit, settings }, signal) {
  const focused = () => root.getRootNode().activeElement ?? root.activeElement;
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.isComposing || event.defaultPrevented) return;
      if (root.querySelector("dialog[open]")) return; // it has the keys
      const place = placeOf(focused());
      const control = event.ctrlKey || event.metaKey;
      const command = commandOf({ key: event.key, place, letters: settings.letters, control, other: event.altKey });
      if (command) {
        run(command);
        event.preventDefault();
        event.stopImmediatePropagation();
      } else if (!control && !event.altKey && place !== "text" && place !== "number" && /^[1-9]$/.test(event.key)) {
        event.preventDefault(); // or the digit would be written into the field that gets the focus
        event.stopImmediatePropagation();
        if (settings.letters) digit(event.key);
      }
    },
    { capture: true, signal },
  );
}
