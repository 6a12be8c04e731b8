// The share link: the answers in the fragment of the page's address, which browsers do not send to any server.
import { ordinalOf } from "../keeping/storage.js";
import { pageAddress } from "../player/page_address.js";

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

export function watchLink(callback, signal) {
  window.addEventListener("hashchange", callback, { signal });
}
