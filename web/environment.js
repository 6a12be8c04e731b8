// What the visitor's browser and the page around wish for: theme, motion, text size, language. Each watcher calls back at
// once and then whenever the answer changes.

/** "light" or "dark". */
export function watchTheme(callback, signal) {
  watchQuery("(prefers-color-scheme: dark)", (dark) => callback(dark ? "dark" : "light"), signal);
}

export function watchReducedMotion(callback, signal) {
  watchQuery("(prefers-reduced-motion: reduce)", callback, signal);
}

function watchQuery(query, callback, signal) {
  const list = window.matchMedia(query);
  list.addEventListener("change", () => callback(list.matches), { signal });
  callback(list.matches);
}

/** The visitor's default font size as a multiple of 16 px. probe: an element one em wide, its font-size medium. */
export function watchTextScale(probe, callback, signal) {
  let last = 0;
  const measure = () => {
    const scale = Math.round((probe.getBoundingClientRect().width / 16) * 1000) / 1000;
    if (scale === 0 || scale === last) return; // 0: not laid out now
    last = scale;
    callback(scale);
  };
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(probe);
  signal.addEventListener("abort", () => observer.disconnect());
}

/** Language tags in order of preference: the page's around the element, then the visitor's. */
export function preferredLanguages(element) {
  const tags = [];
  for (let at = element; at; at = at.getRootNode().host) {
    const around = at.closest("[lang]");
    if (around?.lang) {
      tags.push(around.lang);
      break;
    }
  }
  return [...tags, ...(navigator.languages ?? [])];
}

/** The first of `wanted` that is among `offered`, by its whole tag or else its first part; undefined if none is. */
export function matchLanguage(wanted, offered) {
  for (const tag of wanted.filter(Boolean)) {
    const lower = tag.toLowerCase();
    const found =
      offered.find((one) => one.toLowerCase() === lower) ?? offered.find((one) => one.toLowerCase() === lower.split("-")[0]);
    if (found) return found;
  }
  return undefined;
}
