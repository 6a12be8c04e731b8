// Records that are kept in the browser, and harmed.

/** Writes something else into the save at a place of an application's database; null takes it out. */
export function damage(page, database, place, changes) {
  return page.evaluate(
    ([name, place, changes]) =>
      new Promise((resolve) => {
        indexedDB.open(name).onsuccess = ({ target: { result: database } }) => {
          const saves = database.transaction("saves", "readwrite").objectStore("saves");
          saves.get(place).onsuccess = ({ target: { result: save } }) => {
            const damaged = Object.entries({ ...save, ...changes }).filter(([, value]) => value !== null);
            saves.put(Object.fromEntries(damaged), place);
            saves.transaction.oncomplete = () => {
              database.close();
              resolve();
            };
          };
        };
      }),
    [database, place, changes],
  );
}
