// Arrow keys on the tile map lead from one municipality to the next; the module knows to which.
/** @type {import("../contract").MappingNode} */
const TILE = "map/tile/";
const arrows = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]);

/** @param {import("../player/player.js").Player} player */
export function listenToArrows(player, signal) {
  player.root.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !arrows.has(event.key)) return;
      const element = event.target instanceof Element ? event.target.closest("[data-node]") : null;
      const id = element instanceof HTMLElement ? (element.dataset.node ?? "") : "";
      if (!id.startsWith(TILE)) return;
      event.preventDefault();
      player.perform(id, "key", event.key);
    },
    { signal },
  );
}
