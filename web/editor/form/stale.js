// Translations that nobody has touched since their original was changed: as the text was when its file was opened, or
// as an earlier version has it that it was compared with.

const WITH_TEXTS = "title description method_note not_enough goals goal_bands levels questions sources".split(" ");
const PLAIN = /-simple$/;
const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const nameOf = (value) => (isObject(value) ? (value.id ?? value.key) : undefined);

/** The language that a text is translated from: the plain one from its own language, others from the set's first. */
function originalOf(tag, texts, languages) {
  const own = tag.replace(PLAIN, "");
  return own !== tag && typeof texts[own] === "string" ? own : languages[0];
}

// Whether a translation is as it was, and its original is not.
function wasLeft(before, now, tag, languages) {
  if (!isObject(before) || !isObject(now) || typeof now[tag] !== "string" || now[tag] !== before[tag]) return false;
  const original = originalOf(tag, now, languages);
  const isThere = typeof now[original] === "string" && now[original].trim() !== "";
  return tag !== original && isThere && now[tag].trim() !== "" && now[original] !== before[original];
}

export class StaleTranslations {
  #before = null; // the set as it was; null where it cannot be read
  #settled = {}; // by place: the original for which the translation is right as it is
  #named = new WeakMap(); // a list as it was -> its elements by their ids

  /**
   * Another text to compare with. settled: what an author has found right so far, which `settle` adds to.
   * @param {any} before the set as it was, or null
   */
  compareWith(before, settled) {
    this.#before = before;
    this.#settled = settled;
  }

  // What stood at a key, in the value as it was: elements of lists by their ids.
  #earlierAt(before, now, key) {
    if (before === null || typeof before !== "object") return undefined;
    const name = Array.isArray(now) ? nameOf(now[key]) : undefined;
    if (name === undefined || !Array.isArray(before)) return before[key];
    if (!this.#named.has(before)) this.#named.set(before, new Map(before.map((each) => [nameOf(each), each])));
    return this.#named.get(before).get(name);
  }

  // The texts at a path, as they are and as they were, and their place by ids.
  #textsAt(set, path) {
    let now = set;
    let before = this.#before;
    let place = "";
    for (const key of path) {
      before = this.#earlierAt(before, now, key);
      place += `/${nameOf(now?.[key]) ?? key}`;
      now = now?.[key];
    }
    return { now, before, place };
  }

  /** Whether the translation at a path of the set is stale; the last key is its language. */
  isStale(set, path) {
    const tag = path.at(-1);
    const { now, before, place } = this.#textsAt(set, path.slice(0, -1));
    const languages = Array.isArray(set?.languages) ? set.languages : [];
    return wasLeft(before, now, tag, languages) && this.#settled[`${place}/${tag}`] !== now[originalOf(tag, now, languages)];
  }

  /** The translation at a path is right as it is, until its original is changed again. Returns all that were found. */
  settle(set, path) {
    const tag = path.at(-1);
    const { now, place } = this.#textsAt(set, path.slice(0, -1));
    this.#settled = { ...this.#settled, [`${place}/${tag}`]: now[originalOf(tag, now, set.languages ?? [])] };
    return this.#settled;
  }

  /** @returns {any[][]} the paths of all that are stale, in the order of the text */
  all(set) {
    const languages = Array.isArray(set?.languages) ? set.languages : [];
    const found = [];
    const path = [];
    const look = (before, now) => {
      if (before === undefined || now === null || typeof now !== "object") return;
      for (const key of Object.keys(now)) {
        path.push(Array.isArray(now) ? Number(key) : key);
        if (typeof now[key] === "object") look(this.#earlierAt(before, now, key), now[key]);
        else if (wasLeft(before, now, key, languages)) found.push([...path]);
        path.pop();
      }
    };
    for (const key of WITH_TEXTS) {
      path.push(key);
      look(this.#before?.[key], set?.[key]);
      path.pop();
    }
    return found.filter((each) => this.isStale(set, each));
  }
}
