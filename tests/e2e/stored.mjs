// What the browser keeps, read behind the app's back.

/** Documents, records with their JSON, and what was deleted or replaced. */
export async function storedIn(page) {
  // The JSON comes as text: a large document as objects takes seconds from the browser to here.
  const { records, ...others } = await page.evaluate(() => new Promise((done, failed) => {
    const open = indexedDB.open("tappa");
    open.onerror = () => failed(open.error);
    open.onsuccess = () => {
      const database = open.result;
      const transaction = database.transaction(["documents", "records", "deleted"]);
      const all = {};
      for (const name of ["documents", "records", "deleted"]) {
        transaction.objectStore(name).getAll().onsuccess = ({ target }) => {
          all[name] = target.result;
        };
      }
      transaction.oncomplete = () => {
        database.close();
        const records = all.records.map(({ id, sequence, bytes }) => {
          const text = new TextDecoder().decode(bytes);
          return { id, sequence, json: text.slice(text.indexOf("\n")) };
        });
        done({ ...all, records });
      };
    };
  }));
  return { ...others, records: records.map(({ id, sequence, json }) =>
    ({ id, sequence, document: JSON.parse(json).document })) };
}

/** The newest record's document. */
export async function newest(page, id) {
  const { records } = await storedIn(page);
  return records.filter((each) => id === undefined || each.id === id)
    .sort((a, b) => b.sequence - a.sequence)[0]?.document;
}

/** Puts a row into a store. */
export function putRow(page, store, value, key) {
  return page.evaluate(([store_, value_, key_]) => new Promise((done) => {
    const open = indexedDB.open("tappa");
    open.onsuccess = () => {
      const transaction = open.result.transaction(store_, "readwrite");
      transaction.objectStore(store_).put(value_, key_);
      transaction.oncomplete = () => {
        open.result.close();
        done();
      };
    };
  }), [store, value, key]);
}
