// The keys of an interview: digits and letters answer, "/" and "l" open a field, "?" is to be asked again, Enter goes
// on and Shift+Enter back. src/ui/mapping/interview.cpp knows what each does.

const texts = "input:not([type=radio], [type=checkbox]), textarea";
const commands = /^[0-9a-l/?]$/;

/** The command of a key with the focus on such an element, or null. letters: whether single characters are commands. */
function commandOf({ key, shiftKey }, element, letters) {
  if (element?.matches(texts)) {
    // Out of a field of one line as forms are left, and out of any by Escape.
    const left = key === "Escape" || (key === "Enter" && !element.matches("textarea"));
    return left ? "leave" : null;
  }
  if (key === "Enter") {
    if (element?.matches("button, a[href]")) return null;
    return shiftKey ? "Shift+Enter" : "Enter";
  }
  const single = key.toLowerCase();
  return letters && commands.test(single) ? single : null;
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
      if (!root.querySelector('fieldset[data-node^="interview/question/"]')) return;
      if (root.querySelector("dialog[open]")) return; // it has the keys
      const command = commandOf(event, focused(), settings.letters);
      if (!command) return;
      event.preventDefault();
      event.stopImmediatePropagation(); // Enter would mean something else elsewhere
      if (!event.repeat) player.perform("", "key", command); // a key that is held too long is one press
    },
    { capture: true, signal },
  );
}
