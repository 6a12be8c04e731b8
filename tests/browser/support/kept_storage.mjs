// What pages keep in a browser, taken out as JSON and put in again by other means than the pages' own, so that storage
// that an earlier build has written can be laid before a later one.

/**
 * {localStorage, sessionStorage, databases: name -> {version, stores: name -> {keyPath, rows: [[key, value]]}}}
 * of a page's origin.
 */
export function takeStorage(page) {
  return page.evaluate(async () => {
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const databases = {};
    for (const { name, version } of (await globalThis.indexedDB?.databases()) ?? []) {
      const database = await done(indexedDB.open(name));
      const stores = {};
      for (const each of database.objectStoreNames) {
        const store = database.transaction(each).objectStore(each);
        const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        // JSON has no undefined, which seals of saves tell from a member that is not there.
        const marked = values.map((value) =>
          Object.fromEntries(Object.entries(value).map(([key, one]) => [key, one === undefined ? { undefined: true } : one])),
        );
        stores[each] = { keyPath: store.keyPath, rows: keys.map((key, index) => [key, marked[index]]) };
      }
      database.close();
      databases[name] = { version, stores };
    }
    return { localStorage: { ...localStorage }, sessionStorage: { ...sessionStorage }, databases };
  });
}

/** Puts such storage into a page's origin, which has to be empty. */
export function putStorage(page, kept) {
  return page.evaluate(async ({ localStorage: lasting, sessionStorage: ofTab, databases }) => {
    for (const [name, text] of Object.entries(lasting)) localStorage.setItem(name, text);
    for (const [name, text] of Object.entries(ofTab)) sessionStorage.setItem(name, text);
    for (const [name, { version, stores }] of Object.entries(databases)) {
      const request = indexedDB.open(name, version);
      request.onupgradeneeded = () => {
        for (const [each, { keyPath }] of Object.entries(stores))
          request.result.createObjectStore(each, keyPath === null ? {} : { keyPath });
      };
      const database = await new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const [each, { keyPath, rows }] of Object.entries(stores)) {
        const transaction = database.transaction(each, "readwrite");
        for (const [key, marked] of rows) {
          const value = Object.fromEntries(
            Object.entries(marked).map(([name, one]) => [name, one?.undefined === true ? undefined : one]),
          );
          if (keyPath === null) transaction.objectStore(each).put(value, key);
          else transaction.objectStore(each).put(value);
        }
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onabort = () => reject(transaction.error);
        });
      }
      database.close();
    }
  }, kept);
}
