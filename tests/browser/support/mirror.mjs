// Facts about the mirror, gathered inside of the page: each function is to be given to evaluate() of the element.

/** Every piece of text that can be seen: {words, box}. */
export function visibleTexts({ shadowRoot }) {
  const found = [];
  const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent.trim();
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect().toJSON();
    const { width } = node.parentElement.getBoundingClientRect();
    const hidden = node.parentElement.closest("[role=status], [aria-hidden], style") || width <= 1 || box.width === 0;
    if (words && !hidden) found.push({ words, box });
  }
  return found;
}
