// Names and checksums of the site's files.

/** The name of a file of the site, without what follows ? or #; the site's folder is its index.html. */
export function nameOf(address, scope) {
  const name = address.split(/[?#]/)[0].slice(scope.length);
  return name === "" ? "index.html" : decodeURIComponent(name);
}

/** hash: SHA-256 in hexadecimal digits. */
export async function isIntact(bytes, hash) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("") === hash;
}
