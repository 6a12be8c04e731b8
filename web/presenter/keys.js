// Which keys do what: the one place to change them. Clickers send PageDown and PageUp, some the arrows, "b", "." and
// F5.

/** @typedef {import("../contract").PresenterCommand} Command */

/** @type {import("../contract").PresenterNode[]} */
const [FORM, QUESTION] = ["set-up/heading", "question/"];

/**
 * Command -> keys (KeyboardEvent.key); single characters in lower case. What a button has counted is concealed by the
 * page.
 * @type {Record<Exclude<Command, "conceal">, string[]>}
 */
export const keyMap = {
  next: ["PageDown", "ArrowRight", " "],
  enter: ["Enter"], // to the next option while hands are counted, else as next
  back: ["PageUp", "ArrowLeft"],
  down: ["ArrowDown"], // while hands are counted through the options, and from the last one out of them; else as next
  up: ["ArrowUp"],
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

/**
 * With Ctrl or Cmd, outside of text.
 * @type {Record<string, Command>}
 */
const withControl = { z: "undo", y: "redo" };

// These work wherever the focus is: nobody writes with them.
const everywhere = new Set(["PageDown", "PageUp", "F5"]);
// So do these, but in a text: a count is short enough to be written anew, and a choice has the other two arrows.
const sideways = new Set(["ArrowLeft", "ArrowRight"]);
// What a held key goes on doing; anything else is done once a press.
/** @type {Set<Command>} */
const repeating = new Set(["undo", "redo"]);
const ofChoices = new Set(["ArrowUp", "ArrowDown"]);

/** @type {Map<string, Command>} */
const commands = new Map();
for (const [command, keys] of Object.entries(keyMap)) for (const key of keys) commands.set(key, /** @type {Command} */ (command));

const isNumber = (element) => Boolean(element?.matches?.("input[inputmode=numeric]"));

/** What the focus is in: "text" to write in, a "number" of hands, a "choice" or another "control", or none of these. */
export function placeOf(element) {
  if (!element?.matches) return "none";
  if (isNumber(element)) return element.closest(`[data-node^="${QUESTION}"]`) ? "number" : "text";
  if (element.matches("input[type=radio], input[type=checkbox]")) return "choice";
  if (element.matches("input, textarea, select, [contenteditable]")) return "text";
  if (element.matches("button, a[href], summary")) return "control";
  return "none";
}

/**
 * The command of a key with the focus in such a place, or null. letters: whether single characters are commands at all.
 * @returns {Command | null}
 */
export function commandOf({ key, place, letters = true, control = false, other = false }) {
  if (other) return null; // Alt and the like
  if (control) return place === "text" ? null : (withControl[key.toLowerCase()] ?? null);
  const single = key.length === 1 && key !== " ";
  const command = commands.get(single ? key.toLowerCase() : key) ?? null;
  if (everywhere.has(key)) return command;
  if (place === "text") return null;
  if (single && !letters) return null;
  if (place === "number") return sideways.has(key) || (single && !/[0-9+-]/.test(key)) ? command : null;
  if (key === " " || key === "Enter") return place === "none" ? command : null;
  if (ofChoices.has(key) && place === "choice") return null;
  return command;
}

// A key that is held too long is one press: no stage, option or digit comes twice by it.
function isHeldTooLong(command, key, isText, isDigit) {
  if (command) return !repeating.has(command);
  return !isText && (isDigit || key === "Enter" || key === " ");
}

/**
 * Listens for the whole page, so that a key is never lost by where the focus is. run(command) does it;
 * digit(number) gets the digits that no field wants, and may give the focus to a number, which then takes the digit.
 * settings: {letters}.
 */
export function listenToKeys(root, { run, digit, settings }, signal) {
  const focused = () => root.getRootNode().activeElement ?? root.activeElement;
  // A button that was pressed with the mouse, or an option that was chosen by its digit, has the focus, too, and nobody
  // sees it: there the next key is a command again. The form before an evening is one to be filled in.
  let reached = true;
  const placeNow = () => {
    const place = placeOf(focused());
    const unseen = !reached && !root.querySelector(`[data-node="${FORM}"]`);
    return unseen && ["choice", "control"].includes(place) ? "none" : place;
  };
  root.addEventListener("pointerdown", () => (reached = false), { capture: true, signal });
  // Whoever comes back to a number writes it anew: no digit is added to one that stands there.
  root.addEventListener("focusin", ({ target }) => isNumber(target) && target.select(), { signal });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.isComposing || event.defaultPrevented) return;
      if (root.querySelector("dialog[open]")) return; // it has the keys
      if (event.key === "Tab") reached = true;
      const place = placeNow();
      const control = event.ctrlKey || event.metaKey;
      const command = commandOf({ key: event.key, place, letters: settings.letters, control, other: event.altKey });
      const taken = () => {
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      const isDigit = !control && !event.altKey && /^[0-9]$/.test(event.key);
      if (event.repeat && isHeldTooLong(command, event.key, place === "text" && !isNumber(focused()), isDigit)) {
        taken();
      } else if (command) {
        run(command);
        taken();
      } else if (isDigit && place !== "text" && place !== "number") {
        event.stopImmediatePropagation();
        reached = false;
        if (settings.letters) digit(event.key);
        if (placeOf(focused()) !== "number") event.preventDefault();
      }
    },
    { capture: true, signal },
  );
}
