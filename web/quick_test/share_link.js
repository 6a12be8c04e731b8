// The share link: the answers in the fragment of the page's address, which browsers do not send to any server.
import { ordinalOf } from "../keeping/storage.js";
import { pageAddress } from "../player/page_address.js";

/** The name in the fragment: "pikatesti", and "pikatesti-2" and so on for further widgets of a page. */
function nameOf(element) {
  const ordinal = ordinalOf(element);
  return ordinal === 0 ? "pikatesti" : `pikatesti-${ordinal + 1}`;
}

/**
 * The code in the page's address, or null. It may stand behind the route of a page whose router keeps that in the
 * fragment.
 */
export function readLink(element) {
  for (const part of location.hash.slice(1).split(/[?&]/)) {
    const [name, ...code] = part.split("=");
    if (name === nameOf(element)) return decoded(code.join("="));
  }
  return null;
}

export function makeLink(element, code) {
  return `${pageAddress()}#${routeOf(nameOf(element))}${nameOf(element)}=${code}`;
}

// Some programs encode more of an address than they have to.
function decoded(code) {
  try {
    return decodeURIComponent(code).trim();
  } catch {
    return code;
  }
}

// "/services/test?" of "#/services/test"; "" where the fragment is no route.
function routeOf(name) {
  if (!/^#!?\//.test(location.hash)) return "";
  const [path, query = ""] = location.hash.slice(1).split("?");
  const kept = query.split("&").filter((part) => part && !part.startsWith(`${name}=`));
  return `${path}?${kept.map((part) => `${part}&`).join("")}`;
}

export function watchLink(callback, signal) {
  window.addEventListener("hashchange", callback, { signal });
}
