// Watches every page of a context for elements that are taken out and put back while they stay: browsers give no click
// where that happens to the pressed control, and what has the focus loses it. Told in the console as an error, which no
// test expects.

/** Before any page of the context is opened. */
export async function watchMoves(context) {
  await context.addInitScript(watch);
}

// Runs in the page, before its own scripts.
function watch() {
  const nodes = (list) => [...list].flatMap((node) => (node.nodeType === 1 ? [node, ...node.querySelectorAll("*")] : []));
  const told = (node) => node.dataset.node || node.id || `${node.localName}.${node.className}`;
  const observer = new MutationObserver((records) => {
    const removed = new Set(records.flatMap((record) => nodes(record.removedNodes)));
    const moved = new Set(records.flatMap((record) => nodes(record.addedNodes)).filter((node) => removed.has(node)));
    // What CodeMirror does to the text that it shows is its own business.
    const isOurs = (node) => node.isConnected && !moved.has(node.parentNode) && !node.closest(".cm-editor");
    const back = [...moved].filter(isOurs);
    if (back.length > 0) console.error(`taken out and put back: ${back.map(told).join(", ")}`);
  });
  const within = (root) => observer.observe(root, { childList: true, subtree: true });
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    within(root);
    return root;
  };
  // Other people's pages may do as they like.
  if (/\/(editor|kiosk|mapping|presenter)\.html$/.test(location.pathname)) within(document);
}
