// Names and checksums of the site's files, and what a network may have put in a file's place.

/**
 * The name of a file of the site, without what follows ? or #. The site's folder is its index.html.
 * bare: the names at which pages have been opened without their ending: many hosts send `kiosk.html` on to `kiosk`
 * or `kiosk/`.
 */
export function nameOf(address, scope, bare = []) {
  const name = decodeName(address.split(/[?#]/)[0].slice(scope.length));
  if (name === "") return "index.html";
  const page = bareName(name);
  return bare.includes(page) ? `${page}.html` : name;
}

export const bareName = (name) => name.replace(/\/$/, "");

function decodeName(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // no address of a file of ours
  }
}

/** SHA-256 in hexadecimal digits. */
export async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Why a file could not be kept. reason: one of those that Offline tells; gone: the host says that it does not have it
 * any more.
 */
export class NotKept extends Error {
  constructor(reason, text, response = null) {
    super(text);
    this.reason = reason;
    this.gone = isGone(response);
  }
}

/**
 * Hosts of applications that are one page answer what they do not have with that page and status 200. A page for
 * signing in may look the same, but does not stand there for a week.
 */
export const isGone = (response) =>
  Boolean(response) && ([404, 410].includes(response.status) || (response.ok && isHtml(response) && !response.redirected));

const PAGE_MARK = 'name="pikatesti-page"';

/**
 * The bytes of a fetched file, if it is what the list says; throws NotKept. Hosts and CDNs add lines to HTML, so that a
 * page is known by the mark that the build has put into it, too. Pages for signing in have none, earlier versions of
 * the page another one.
 */
export async function checkedBytes(name, response, { files, marks }) {
  if (!response.ok) throw new NotKept("incomplete", `${name}: HTTP ${response.status}`, response);
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) === files[name]) return bytes;
  const text = isHtml(response) ? new TextDecoder().decode(bytes) : "";
  const mark = marks?.[name];
  if (mark && text.includes(mark)) return bytes;
  const isOurs = !text || text.includes(PAGE_MARK);
  throw new NotKept(isOurs ? "incomplete" : "sign_in", `${name} is not as offline.json says`);
}

export const isHtml = (response) => /^text\/html\b/.test(response.headers.get("content-type") ?? "");
