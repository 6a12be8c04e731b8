// Fetches the files of the test. What is the same for every widget of a page is fetched once.
import { Failure } from "./failure.js";

/** `missing` is the kind of failure when the server does not have the file. */
export async function fetchFile(address, missing = "file_missing") {
  let response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw new Failure(isAddress(address) ? "offline" : missing, { address, cause });
  }
  if (!response.ok) throw new Failure(missing, { address, status: response.status });
  if (await isPage(response)) throw new Failure("page_instead", { address });
  return response;
}

// Networks that want people to sign in answer everything with a page of theirs, and some hosts so answer what they do
// not have.
async function isPage(response) {
  if (!/^text\/html\b/.test(response.headers.get("content-type") ?? "")) return false;
  return /^\s*</.test(await response.clone().text());
}

function isAddress(text) {
  try {
    return Boolean(new URL(text));
  } catch {
    return false;
  }
}

/** Reads the whole of it; a connection that breaks on the way is told as such. */
export async function fetchBytes(address, missing) {
  const response = await fetchFile(address, missing);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new Failure("offline", { address, cause });
  }
}

const once = new Map();

/** The result of make(address), shared by all who ask for the address; a failure is forgotten, to be tried again. */
export function shared(address, make) {
  if (!once.has(address)) {
    const made = make(address);
    once.set(address, made);
    made.catch(() => once.delete(address));
  }
  return once.get(address);
}
