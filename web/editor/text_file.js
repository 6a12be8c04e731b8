// Files in and out: bytes to text, whatever encoding they are in, and text to a file.

export const MOST_MEGABYTES = 8; // as much as the checker reads

const fatal = (label) => new TextDecoder(label, { fatal: true, ignoreBOM: true });

/** {text, encoding}: encoding is null where it was UTF-8, as it should be. */
export function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: withoutMark(new TextDecoder("utf-16le").decode(bytes)), encoding: "UTF-16" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: withoutMark(new TextDecoder("utf-16be").decode(bytes)), encoding: "UTF-16" };
  try {
    return { text: fatal("utf-8").decode(bytes), encoding: null };
  } catch {
    // What Finnish Windows programs write that do not write UTF-8.
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "Windows-1252" };
  }
}

const withoutMark = (text) => text.replace(/^\ufeff/, "");

/** Lets the visitor save the text under a name. */
export function save(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser may still be asking where to
}
