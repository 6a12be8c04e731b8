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

/** What is wrong with where things are, in a window of this width; nothing is to overlap or to stick out. */
export function misplaced({ shadowRoot }, width) {
  const faults = [];
  const page = document.scrollingElement;
  if (page.scrollWidth > width) faults.push(`the page is ${page.scrollWidth} wide`);
  const wordsOf = (element) => element.textContent || element.getAttribute("aria-label") || element.localName;
  // The ones that are painted; an input fills its label.
  const leaves = [...shadowRoot.querySelectorAll(".overlay .leaf")].filter(
    (element) => element.getBoundingClientRect().width > 1,
  );
  for (const element of leaves) {
    const box = element.getBoundingClientRect();
    if (box.left < 0 || box.right > width) faults.push(`"${wordsOf(element)}" sticks out: ${box.left} to ${box.right}`);
  }
  const flat = leaves.filter((element) => !element.matches(".over, .over *") && getComputedStyle(element).zIndex === "auto");
  for (const [place, one] of flat.entries()) {
    const a = one.getBoundingClientRect();
    for (const other of flat.slice(place + 1)) {
      const b = other.getBoundingClientRect();
      const [across, down] = [
        Math.min(a.right, b.right) - Math.max(a.left, b.left),
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
      ];
      if (across > 1 && down > 1) faults.push(`"${wordsOf(one)}" overlaps "${wordsOf(other)}" by ${across} x ${down}`);
    }
  }
  return faults;
}

/** The fields whose text is seen through the list that is open; and what lies under it as it should. */
export function seenThroughList({ shadowRoot }) {
  const list = shadowRoot.querySelector('[role="listbox"] .edge').getBoundingClientRect();
  const under = [...shadowRoot.querySelectorAll('.overlay :is([role="combobox"], .field)')].filter((field) => {
    const box = field.getBoundingClientRect();
    return box.bottom > list.top && box.top < list.bottom && box.right > list.left && box.left < list.right;
  });
  const through = under.filter((field) => {
    const cut = /^inset\((\d+(?:\.\d+)?)px/.exec(getComputedStyle(field).clipPath);
    const { top, bottom } = field.getBoundingClientRect();
    return top + Number(cut?.[1] ?? 0) < Math.min(bottom, list.bottom) - 0.5;
  });
  const named = (all) => all.map((field) => field.dataset.node);
  return { under: named(under), through: named(through) };
}

/** What can be pressed and is smaller than 44 x 44 pixels, in the test and around it. */
export function small({ shadowRoot }) {
  const faults = [];
  for (const control of shadowRoot.querySelectorAll("button, summary, a[href], input, textarea, [role=option]")) {
    const { width, height } = (control.closest(".choice") ?? control).getBoundingClientRect();
    if (width > 0 && (width < 44 || height < 44))
      faults.push(`"${control.textContent || control.localName}" is ${width} x ${height}`);
  }
  return faults;
}
