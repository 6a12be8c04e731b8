// The file of a question set. The build divides a set (web/tools/divide_set.mjs): its file has what the first screens
// need, in its first language; a part for each language has the rest, and `later` names them, as
// "my-set.{language}.json". A set in one file is left as it is.
import { near } from "./beside.js";
import { fetchBytes, shared } from "./files.js";

const decode = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

export class SetFile {
  #address;
  #set;
  #added = new Set();
  #bytes;

  /** address: of the file. */
  constructor(bytes, address) {
    this.#bytes = bytes;
    this.#address = address;
    this.#set = parsed(bytes);
  }

  /** Address of the list of municipalities, or null. */
  get list() {
    const list = this.#set?.municipalities;
    return typeof list === "string" && list ? near(list, this.#address) : null;
  }

  /** Those that the test can be taken in, the first one first; none where the set cannot be read. */
  get languages() {
    if (!this.#set || !Array.isArray(this.#set.languages)) return [];
    const has = (tag) => [].concat(this.#set.questions ?? []).some((question) => question?.text?.[tag] !== undefined);
    return this.#set.languages.flatMap((tag) => [tag, `${tag}-simple`].filter((each) => each === tag || has(each)));
  }

  /** The set with all that has been added. */
  get bytes() {
    if (this.#added.size === 0) return this.#bytes;
    const { later, ...set } = this.#set;
    return new TextEncoder().encode(JSON.stringify(set));
  }

  /** Fetches the parts of these languages, and of those that stand in for them; resolves with whether there was any. */
  async add(/** @type {string[]} */ ...languages) {
    const { later } = this.#set ?? {};
    if (typeof later !== "string") return false;
    const wanted = this.languages.filter(
      (tag) => !this.#added.has(tag) && languages.some((each) => each === tag || each.startsWith(`${tag}-`)),
    );
    const address = (tag) => near(later.replace("{language}", tag), this.#address);
    const parts = await Promise.all(wanted.map((tag) => shared(address(tag), fetchBytes)));
    parts.forEach((part, index) => {
      lay(decode(part), this.#set);
      this.#added.add(wanted[index]);
    });
    return parts.length > 0;
  }
}

/** The whole set at an address. */
export async function fetchWholeSet(address) {
  const file = new SetFile(await fetchBytes(address, "question_set_missing"), address);
  await file.add(...file.languages);
  return file;
}

// Things of a list are known by their ids or keys, others by their places. What the set has not is of another version.
function lay(part, set) {
  for (const [name, value] of Object.entries(part)) {
    const found = Array.isArray(set) ? set.findIndex((each, index) => (each?.id ?? each?.key ?? String(index)) === name) : name;
    if (found === -1) continue;
    if (isObject(set[found]) && isObject(value)) lay(value, set[found]);
    else set[found] = value;
  }
}

const isObject = (value) => value !== null && typeof value === "object";

function parsed(bytes) {
  try {
    const set = decode(bytes);
    return isObject(set) ? set : undefined;
  } catch {
    return undefined;
  }
}
