// Names and checksums of the site's files, and what a network may have put in a file's place.

/**
 * The name of a file of the site, without what follows ? or #. The site's folder is its index.html, and a page is the same with
 * and without its ending or a slash behind it: many hosts send `kiosk.html` on to `kiosk` or `kiosk/`. pages: names of the site's pages.
 */
export function nameOf(address, scope, pages = []) {
  const name = decodeName(address.split(/[?#]/)[0].slice(scope.length));
  if (name === "") return "index.html";
  const page = `${name.replace(/\/$/, "")}.html`;
  return pages.includes(page) ? page : name;
}

function decodeName(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // no address of a file of ours
  }
}

export const isPage = (name) => name.endsWith(".html");

/** SHA-256 in hexadecimal digits. */
export async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Whether bytes are one of our pages. Hosts and CDNs add lines to HTML, so that a page is known not by its checksum but by its own
 * script, which a page on which a network wants people to sign in does not name.
 */
export const isOwnPage = (name, bytes) => new TextDecoder().decode(bytes).includes(name.replace(/html$/, "js"));

/** Why a file could not be kept; `reason` is one of those that Offline tells. */
export class NotKept extends Error {
  constructor(reason, text) {
    super(text);
    this.reason = reason;
  }
}

/** The bytes of a fetched file, if it is what the list says; throws NotKept. */
export async function checkedBytes(name, response, hash) {
  if (!response.ok) throw new NotKept("incomplete", `${name}: HTTP ${response.status}`);
  const bytes = await response.arrayBuffer();
  if (isPage(name) ? isOwnPage(name, bytes) : (await hashOf(bytes)) === hash) return bytes;
  const html = /^text\/html\b/.test(response.headers.get("content-type") ?? "");
  throw new NotKept(html ? "sign_in" : "incomplete", `${name} is not as offline.json says`);
}
