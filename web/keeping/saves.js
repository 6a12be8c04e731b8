// Keeps records in this browser: evenings, campaigns. Each has two places that are written in turn, and every save
// carries a checksum: one that was cut off or damaged leaves the one before it. IndexedDB is written to disk at once
// even if the browser is killed; local storage stands in where it is forbidden, and where both are, nothing is kept and
// the page says so.
//
// What can be undone (`history`) is kept in the same save, with a checksum of its own: it is given up, and that is
// told, before anything that was entered is.
import { checksum } from "./checksum.js";
import { openStore } from "./database.js";
import { newestWhole, slotOf } from "./slots.js";

const SAVES = "saves";

const withoutHistory = ({ history, historySeal, ...document }) => document;

/** What a save is checked by, but for its history. */
const sealOf = (save) => {
  const { seal, ...document } = withoutHistory(save);
  return checksum(JSON.stringify(Object.entries(document).sort(([a], [b]) => (a < b ? -1 : 1))));
};

/** What a history is checked by: it makes sense beside this very record only. */
const historySealOf = ({ history, record }) => checksum(JSON.stringify([history, record]));

const placeOf = (document) => `${document.id}/${slotOf(document.revision)}`;

export function isWhole(save) {
  return (
    typeof save?.id === "string" &&
    Number.isInteger(save.revision) &&
    typeof save.record === "string" &&
    save.seal === sealOf(save)
  );
}

/**
 * Of saves of one record the newest that is whole; `damaged` if a newer one is not, or if none is; `forgotten`: its
 * history is.
 * @param {any[]} saves
 */
export function newest(saves) {
  const numberOf = (save) => (Number.isInteger(save?.revision) ? save.revision : undefined);
  /** @returns {import("./slots.js").Version & { save: any }} */
  const versionOf = (save) => ({ save, whole: isWhole(save), number: numberOf(save) });
  const { newest: found, damaged } = newestWhole(saves.map(versionOf));
  const document = found?.save ?? null;
  const forgotten = document?.history !== undefined && document.historySeal !== historySealOf(document);
  return { document: forgotten ? withoutHistory(document) : document, damaged, forgotten };
}

export class Store {
  #backend;
  #pending = null;
  #busy = null;
  #database;
  #told;

  /**
   * database: its name in this browser. told(state, document): "saved", "shortened" (all but its history), "full" or
   * "forbidden", whenever a save has ended.
   */
  static async open(database, told) {
    const store = new Store(database, told);
    store.#backend = await store.#find();
    if (!store.#backend) told("forbidden");
    return store;
  }

  constructor(database, told) {
    this.#database = database;
    this.#told = told;
  }

  async #find() {
    return (await openDatabase(this.#database).catch(() => null)) ?? openLocal(this.#database);
  }

  /** Begins at once; while a save is on its way, only the newest of those that come is saved after it. */
  save(document) {
    this.#pending = { ...document, seal: sealOf(document), historySeal: historySealOf(document) };
    this.#busy ??= this.#work();
    return this.#busy;
  }

  async #work() {
    await null; // so that it is known to be at work before it has ended
    while (this.#pending) {
      const save = this.#pending;
      this.#pending = null;
      if (!this.#backend) continue;
      try {
        await this.#put(save);
      } catch (error) {
        if (isFull(error)) this.#told("full", save);
        else await this.#fallBack(save);
      }
    }
    this.#busy = null;
  }

  async #put(save) {
    try {
      await this.#backend.put(placeOf(save), save);
      this.#told("saved", save);
    } catch (error) {
      if (!isFull(error)) throw error;
      await this.#backend.put(placeOf(save), withoutHistory(save));
      this.#told("shortened", save);
    }
  }

  // The database can go away, by the visitor's hand or the browser's: then the other way is tried.
  async #fallBack(save) {
    this.#backend = await this.#find();
    try {
      await this.#put(save);
    } catch (error) {
      this.#told(this.#backend && isFull(error) ? "full" : "forbidden", save);
    }
  }

  /** As newest(); document is null if there is none to go on with. */
  async load(id) {
    const saves = (await this.#all()).filter(([place]) => place.startsWith(`${id}/`)).map(([, save]) => save);
    return newest(saves);
  }

  /** The records that can be gone on with, the last saved first: {id, title, detail}. */
  async list() {
    const byId = new Map();
    for (const [place, save] of await this.#all()) {
      const id = place.slice(0, place.lastIndexOf("/"));
      byId.set(id, [...(byId.get(id) ?? []), save]);
    }
    return [...byId.values()]
      .map((saves) => newest(saves).document)
      .filter(Boolean)
      .sort((a, b) => b.saved - a.saved);
  }

  async forget(id) {
    await this.#busy;
    for (const place of [`${id}/0`, `${id}/1`]) await this.#backend?.remove(place).catch(() => {});
  }

  async #all() {
    return (await this.#backend?.all().catch(() => [])) ?? [];
  }
}

function isFull(error) {
  return error?.name === "QuotaExceededError" || error?.name === "NS_ERROR_DOM_QUOTA_REACHED";
}

async function openDatabase(name) {
  const { read, change } = await openStore(name, SAVES);
  return {
    // Two windows save the same record: an older state never takes the place of a newer one.
    put: (place, save) =>
      change(async (saves) => {
        const there = await saves.get(place);
        if (!isWhole(there) || there.revision <= save.revision) await saves.put(save, place);
      }),
    remove: (place) => change((saves) => saves.delete(place)),
    all: () =>
      read(async (saves) => {
        const [keys, values] = await Promise.all([saves.getAllKeys(), saves.getAll()]);
        return keys.map((key, index) => [key, values[index]]);
      }),
  };
}

function openLocal(name) {
  try {
    const storage = window.localStorage;
    const probe = `${name}:probe`;
    storage.setItem(probe, "1");
    storage.removeItem(probe);
    const key = (place) => `${name}:${place}`;
    return {
      put: async (place, save) => storage.setItem(key(place), JSON.stringify(save)),
      remove: async (place) => storage.removeItem(key(place)),
      all: async () =>
        Object.keys(storage)
          .filter((each) => each.startsWith(key("")))
          .map((each) => [each.slice(key("").length), parse(storage.getItem(each))]),
    };
  } catch {
    return null; // forbidden
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null; // half written
  }
}
