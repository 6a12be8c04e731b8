// Keeps the texts in the browser, so that none is lost by a reload, a crash or a second tab: each tab writes to a draft
// of its own. A draft is {id, name, text, good, ends, changed, before, settled, time}: good is the last text that a
// test could be taken with, ends how the lines of its file end, changed whether anything was written since it was
// begun; before is what its translations are compared with, and settled which of them are right (form/stale.js).
//
// The browser writes to disk before a transaction is said to be done ("strict"); what a page had no time for when it
// was left stands in local storage, which is written at once.

import { openStore } from "../keeping/database.js";

const DATABASE = "pikatesti-editor";
const LEFT_BEHIND = "pikatesti-editor:left:"; // and the draft's id
const OWN = "pikatesti-editor:own"; // in session storage: which draft is this tab's
const lockOf = (id) => `pikatesti-editor ${id}`;

export class Drafts {
  #database;
  #owner = crypto.randomUUID?.() ?? String(Math.random());
  #current = null;
  #release = () => {};
  #writing = null;
  #waiting = false;
  #status;

  /** status("kept" | "busy" | "no") is called whenever it changes. */
  static async open(status) {
    const drafts = new Drafts();
    drafts.#status = status;
    drafts.#database = await openStore(DATABASE, "drafts", { keyPath: "id" }).catch(() => null);
    if (drafts.#database) {
      await drafts.#takeLeftBehind();
      await drafts.#tidyUp();
    }
    addEventListener("pagehide", () => drafts.#leaveBehind());
    return drafts;
  }

  get current() {
    return this.#current;
  }

  /**
   * {draft, copied} this tab goes on with, or null: its own, or else the one that was last changed; a copy if a tab has
   * it.
   */
  async resume() {
    const all = await this.list();
    const own = sessionValue(OWN);
    const found = all.find(({ id }) => id === own) ?? all.find(({ changed }) => changed);
    if (!found) return null;
    return { copied: !(await this.take(found)), draft: this.#current };
  }

  /** Goes on with a draft; false if another tab has it: then with a copy of its own. */
  async take(draft) {
    const release = await lock(draft.id);
    if (!release) {
      await this.begin({ ...draft, changed: false });
      return false;
    }
    this.#become({ ...draft }, release);
    await this.#write();
    return true;
  }

  /** Goes on with a new draft. */
  async begin({ name, text, good = null, ends = "\n", changed = false, before = text, settled = {} }) {
    const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
    this.#become({ id, name, text, good, ends, changed, before, settled }, (await lock(id)) ?? (() => {}));
    await this.#write();
  }

  /** Changes to the present draft: some of {name, text, good, before, settled}. */
  change(changes) {
    Object.assign(this.#current, changes);
    if ("text" in changes || "name" in changes) this.#current.changed = true;
    return this.#write();
  }

  /** All drafts, the one changed last first. */
  async list() {
    if (!this.#database) return [];
    const all = await this.#database.read((store) => store.getAll());
    return all.sort((a, b) => b.time - a.time);
  }

  /** The ids of drafts that tabs have open, this one's too. */
  async openElsewhere() {
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    return new Set(held.map(({ name }) => name.slice(lockOf("").length)));
  }

  async remove(id) {
    await this.#store((store) => store.delete(id));
  }

  async put(draft) {
    await this.#store((store) => store.put(draft));
  }

  /** Resolves when everything is written. */
  async written() {
    while (this.#writing) await this.#writing;
  }

  #become(draft, release) {
    const before = this.#current;
    this.#release();
    this.#release = release;
    draft.before ??= draft.text; // one that was kept when nothing was compared yet
    draft.settled ??= {};
    this.#current = draft;
    sessionValue(OWN, draft.id);
    // Nobody has written anything in it: there is nothing to keep.
    if (before && !before.changed && before.id !== draft.id) void this.remove(before.id).catch(() => {});
  }

  // One write at a time; what is changed meanwhile is written after it.
  #write() {
    this.#waiting = true;
    this.#writing ??= this.#writeAll();
    return this.#writing;
  }

  async #writeAll() {
    while (this.#waiting) {
      this.#waiting = false;
      this.#status(this.#database ? "busy" : "no");
      try {
        await this.#writeCurrent();
        if (!this.#waiting) this.#status("kept");
      } catch {
        this.#status("no");
      }
    }
    this.#writing = null;
  }

  // A draft that another page has taken over meanwhile, where there are no locks, is left to it.
  async #writeCurrent() {
    if (!this.#database) throw new Error("nothing can be kept");
    const draft = this.#current;
    await this.#store(async (store) => {
      const stored = await store.get(draft.id);
      if (stored && draft.seen && stored.owner !== this.#owner) draft.id += "+";
      draft.seen = true;
      draft.time = Date.now();
      await store.put({ ...draft, seen: undefined, owner: this.#owner });
    });
    if (draft === this.#current) sessionValue(OWN, draft.id);
  }

  async #store(act) {
    await this.#database?.change(act);
  }

  #leaveBehind() {
    if (!this.#writing || !this.#current) return;
    const { seen, before, ...draft } = this.#current; // there is little room, and the database has `before`
    localValue(LEFT_BEHIND + draft.id, JSON.stringify({ ...draft, time: Date.now() }));
  }

  // What was only looked at, in tabs that are gone.
  async #tidyUp() {
    const open = await this.openElsewhere();
    const own = sessionValue(OWN);
    for (const { id, changed } of await this.list()) if (!changed && id !== own && !open.has(id)) await this.remove(id);
  }

  async #takeLeftBehind() {
    for (const name of localNames().filter((each) => each.startsWith(LEFT_BEHIND))) {
      try {
        const draft = JSON.parse(localValue(name));
        const stored = await this.#database.read((store) => store.get(draft.id));
        if (!stored || stored.time < draft.time) await this.put({ ...stored, ...draft });
        localStorage.removeItem(name);
      } catch {
        // not ours, or no room: it stays for the next time
      }
    }
  }
}

// Gives what lets it go, or null if another page has it. Without locks, as on a page without a secure connection, all
// have all.
function lock(id) {
  if (!navigator.locks) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    navigator.locks.request(lockOf(id), { ifAvailable: true }, (held) => {
      if (!held) return resolve(null);
      return new Promise((release) => resolve(release));
    });
  });
}

// A value of the storage; with a second argument it is set. Where storage is forbidden there is none.
function sessionValue(name, value) {
  return storageValue("sessionStorage", name, value);
}

export function localValue(name, value) {
  return storageValue("localStorage", name, value);
}

function localNames() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function storageValue(storage, name, value) {
  try {
    if (value !== undefined) globalThis[storage].setItem(name, value);
    return globalThis[storage].getItem(name);
  } catch {
    return null;
  }
}
