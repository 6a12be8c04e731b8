// Ctrl+Z takes back the last change of the campaign, and Ctrl+Y makes it again, wherever the focus is but in a text,
// which has an undo of its own.

/** @type {Record<string, import("../contract").MappingNode>} */
const buttons = { z: "undo", y: "redo", Z: "redo" };

const texts = "input:not([type=radio], [type=checkbox]), textarea, select";

/** @param {import("../player/player.js").Player} player */
export function listenToUndoKeys(player, signal) {
  const { root } = player;
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.isComposing || event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (root.getRootNode().activeElement?.matches(texts)) return;
      const button = buttons[event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase()];
      // Of what cannot be undone there is no button; a dialog has the keys.
      if (!button || !root.querySelector(`[data-node="${button}"]`) || root.querySelector("dialog[open]")) return;
      event.preventDefault();
      player.perform(button, "click");
    },
    { signal },
  );
}
