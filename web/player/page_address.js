// The address of the page that people are given: in links, and at the foot of what is printed.

/** The address of the page without what may be about the visitor; a page that names its own address is believed. */
export function pageAddress() {
  const canonical = /** @type {HTMLLinkElement} */ (document.querySelector('link[rel="canonical"]'))?.href;
  if (canonical && originOf(canonical) === location.origin) return canonical.split("#")[0];
  return location.origin === "null" ? location.href.split(/[?#]/)[0] : location.origin + location.pathname;
}

// null where it is no address.
function originOf(address) {
  try {
    return new URL(address).origin;
  } catch {
    return null;
  }
}
