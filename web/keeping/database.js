// A store of the browser's database (IndexedDB), as all pages open it that keep something there: what is changed is on
// the disk when a change is said to be done, even if the browser is killed right after it.
import { openDB } from "idb";

const PATIENCE_MILLISECONDS = 4000; // some browsers never answer where they forbid it

/**
 * The one store of a database, made where it is not there yet. options: of a new store, such as its keyPath. Rejects
 * where the browser forbids it or does not answer. Another version of the page, or the visitor who removes the data, is
 * never kept waiting: the database is closed then, and what is done with it later rejects.
 * @param {string} name
 * @param {string} store
 * @param {IDBObjectStoreParameters} [options]
 */
export async function openStore(name, store, options) {
  /** @type {Promise<any>} */
  const opened = openDB(name, 1, {
    upgrade: (database) => void database.createObjectStore(store, options),
    blocking: () => void opened.then((database) => database.close()),
  });
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE_MILLISECONDS, new Error("no answer")));
  const database = await Promise.race([opened, late]);
  return {
    /** read(store): what it gives. */
    read: async (read) => read(database.transaction(store).store),
    /** act(store): everything it does, or nothing where it throws. */
    change: async (act) => changeIn(database.transaction(store, "readwrite", { durability: "strict" }), act),
  };
}

async function changeIn(transaction, act) {
  const done = transaction.done.then(
    () => null,
    (error) => error ?? new Error("aborted"),
  );
  try {
    await act(transaction.store);
  } catch (error) {
    abort(transaction);
    const cause = await done; // a full disk is told to the transaction; its requests hear only that it was given up
    throw cause && cause.name !== "AbortError" ? cause : error;
  }
  const error = await done;
  if (error) throw error;
}

function abort(transaction) {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
