// What a page that is one application gives those who carry out its actions; see carryOut() in host_actions.js.

/**
 * @param {import("./player.js").Player} player
 * @param {import("./module.js").Engine} [engine] where something is printed
 */
export const pageHost = (player, engine) => ({
  language: player.language,
  dialogs: player.root,
  linkOf: () => "", // such a page has no share link
  document: () => engine.call("document"),
  tell: (text) => player.tell(text),
});
