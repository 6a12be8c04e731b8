// The keys of an interview: digits and letters answer, "/" and "l" open a field, "?" is to be asked again, Enter goes
// on and Shift+Enter back.

/** @typedef {import("../contract").MappingCommand} Command */

/** @type {import("../contract").MappingNode} */
const QUESTION = "interview/question/";

const texts = "input:not([type=radio], [type=checkbox]), textarea";
const options = /^[0-9a-k]$/; // src/ui/mapping/interview.cpp knows which option each is
/** @type {Record<string, Command>} */
const singles = { "/": "note", l: "source", "?": "check" };

/**
 * What a key does with the focus on such an element, or null: a command, or the key of an option. letters: whether
 * single characters do anything.
 * @returns {{ command: Command } | { key: string } | null}
 */
function meaningOf({ key, shiftKey }, element, letters) {
  if (element?.matches(texts)) {
    // Out of a field of one line as forms are left, and out of any by Escape.
    const left = key === "Escape" || (key === "Enter" && !element.matches("textarea"));
    return left ? { command: "leave" } : null;
  }
  if (key === "Enter") {
    if (element?.matches("button, a[href]")) return null;
    return { command: shiftKey ? "back" : "next" };
  }
  if (!letters) return null;
  const single = key.toLowerCase();
  if (singles[single]) return { command: singles[single] };
  return options.test(single) ? { key: single } : null;
}

/**
 * While a question of an interview is on, its keys work wherever the focus is but in a text.
 * @param {import("../player/player.js").Player} player
 * @param {{ letters: boolean }} settings
 */
export function listenToInterviewKeys(player, settings, signal) {
  const { root } = player;
  const focused = () => root.getRootNode().activeElement;
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (!root.querySelector(`fieldset[data-node^="${QUESTION}"]`)) return;
      if (root.querySelector("dialog[open]")) return; // it has the keys
      const meaning = meaningOf(event, focused(), settings.letters);
      if (!meaning) return;
      event.preventDefault();
      event.stopImmediatePropagation(); // Enter would mean something else elsewhere
      if (event.repeat) return; // a key that is held too long is one press
      if ("command" in meaning) player.perform("", "command", meaning.command);
      else player.perform("", "key", meaning.key);
    },
    { capture: true, signal },
  );
}
