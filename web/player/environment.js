// Preferences of the visitor's browser and the host page: theme, contrast, motion, text size, language. Each watcher
// calls back immediately and then on every change.

/** "light" or "dark". */
export function watchTheme(callback, signal) {
  watchQuery("(prefers-color-scheme: dark)", (dark) => callback(dark ? "dark" : "light"), signal);
}

export function watchContrast(callback, signal) {
  watchQuery("(prefers-contrast: more)", (more) => callback(more ? "more" : "normal"), signal);
}

export function watchReducedMotion(callback, signal) {
  watchQuery("(prefers-reduced-motion: reduce)", callback, signal);
}

function watchQuery(query, callback, signal) {
  const list = window.matchMedia(query);
  list.addEventListener("change", () => callback(list.matches), { signal });
  callback(list.matches);
}

/** Layout pixels: neither transforms nor the zoom of an ancestor are in them. 0 where the element is not laid out. */
export const layoutWidth = (element) => parseFloat(getComputedStyle(element).width) || 0;
const layoutHeight = (element) => parseFloat(getComputedStyle(element).height) || 0;

const ORDINARY_TEXT = 16; // CSS pixels
const SMALLEST_TEXT = 15; // of the test's own

/**
 * How much larger than ordinary the visitor wants text: by the default font size, or by the least that the browser is
 * told to show anything in. usual: an element one em wide, its font-size medium; least: one line high, its font-size
 * next to nothing.
 */
export function watchTextScale({ usual, least }, callback, signal) {
  let last = 0;
  const measure = () => {
    const byUsual = layoutWidth(usual) / ORDINARY_TEXT;
    const byLeast = layoutHeight(least) / SMALLEST_TEXT;
    const scale = Math.round(Math.max(byUsual, byLeast) * 1000) / 1000;
    if (scale === 0 || scale === last) return; // 0: not laid out at the moment
    last = scale;
    callback(scale);
  };
  measure();
  watchSizes([usual, least], measure, signal);
}

/** Calls back when the layout size of one of the elements changes. */
export function watchSizes(elements, callback, signal) {
  const observer = new ResizeObserver(callback);
  for (const element of elements) observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
}

/** The language that the page around the element says it is in; undefined where it says none. */
export function pageLanguage(element) {
  for (let at = element; at; at = at.getRootNode().host) {
    const around = at.closest("[lang]");
    if (around?.lang) return around.lang;
  }
  return undefined;
}

/** Language tags in order of preference: the page's around the element, then the visitor's. */
export const preferredLanguages = (element) => [pageLanguage(element), ...(navigator.languages ?? [])].filter(Boolean);

/** Calls back when a page changes the language of something around the element. */
export function watchPageLanguage(element, callback, signal) {
  const observer = new MutationObserver(callback);
  for (let at = element; at; at = at.parentNode ?? at.host)
    if (at.nodeType === Node.ELEMENT_NODE) observer.observe(at, { attributes: true, attributeFilter: ["lang"] });
  signal.addEventListener("abort", () => observer.disconnect());
}

/** The first of `wanted` that is among `offered`, by its whole tag or else its first part; undefined if none is. */
export function matchLanguage(wanted, offered) {
  for (const tag of wanted.filter(Boolean)) {
    const lower = tag
      .toLowerCase()
      .replace(/[.@].*$/, "")
      .replace(/_/g, "-"); // some systems write sv_SE or en_GB.UTF-8
    const found =
      offered.find((one) => one.toLowerCase() === lower) ?? offered.find((one) => one.toLowerCase() === lower.split("-")[0]);
    if (found) return found;
  }
  return undefined;
}
