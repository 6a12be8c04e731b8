// The share link: the answers in the fragment of the page's address, which browsers do not send to any server.
import { ordinalOf } from "./storage.js";

/** The name in the fragment: "pikatesti", and "pikatesti-2" and so on for further widgets of a page. */
function nameOf(element) {
  const ordinal = ordinalOf(element);
  return ordinal === 0 ? "pikatesti" : `pikatesti-${ordinal + 1}`;
}

/** The code in the page's address, or null. */
export function readLink(element) {
  for (const part of location.hash.slice(1).split("&")) {
    const [name, ...code] = part.split("=");
    if (name === nameOf(element)) return code.join("=");
  }
  return null;
}

export function makeLink(element, code) {
  return `${pageAddress()}#${nameOf(element)}=${code}`;
}

/** The address of the page without what may be about the visitor; a page that names its own address is believed. */
export function pageAddress() {
  const canonical = document.querySelector('link[rel="canonical"]')?.href;
  if (canonical && new URL(canonical).origin === location.origin) return canonical.split("#")[0];
  return location.origin === "null" ? location.href.split(/[?#]/)[0] : location.origin + location.pathname;
}

export function watchLink(callback, signal) {
  window.addEventListener("hashchange", callback, { signal });
}
