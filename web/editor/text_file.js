// Files in and out: bytes to text, whatever encoding they are in, and text to a file.

export const MOST_MEGABYTES = 8; // as much as the checker reads

/**
 * {text, ends, encoding}: ends is how its lines end, those of the text end with "\n"; encoding is null where it was
 * UTF-8.
 */
export function decode(bytes) {
  const { text, encoding } = decoded(bytes);
  const ends = /^[^\n]*\r\n/.test(text) ? "\r\n" : "\n";
  return { text: text.replaceAll("\r\n", "\n"), ends, encoding };
}

function decoded(bytes) {
  for (const { label, mark } of [
    { label: "utf-16le", mark: [0xff, 0xfe] },
    { label: "utf-16be", mark: [0xfe, 0xff] },
  ])
    if (bytes[0] === mark[0] && bytes[1] === mark[1]) return { text: new TextDecoder(label).decode(bytes), encoding: "UTF-16" };
  try {
    // A byte order mark stays: the checker has something to say about it.
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), encoding: null };
  } catch {
    // What Finnish Windows programs write that do not write UTF-8.
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "Windows-1252" };
  }
}

/** Lets the visitor save a draft's text under its name. */
export function save({ name, text, ends }) {
  download(name, ends === "\n" ? text : text.replaceAll("\n", ends), "application/json");
}

/** Lets the visitor save a file; type: its MIME type. */
export function download(name, content, type) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser may still be asking where to
}

/** What a text of JSON says, also one that begins with a byte order mark; null where it is none. */
export function parsed(text) {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return null;
  }
}
