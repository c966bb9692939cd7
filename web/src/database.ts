// IndexedDB with promises, and every write on the disk before it is called done.

const NAME = "tappa";
const VERSION = 1;

export const STORES = {
  /** One line per document, for lists. Key: id. */
  documents: "documents",
  /** The documents' records, newest last. Key: id, sequence. */
  records: "records",
  /** What was deleted and can still be brought back. Key: id. */
  deleted: "deleted",
  /** Settings and the document open last. Key: a name. */
  settings: "settings",
} as const;
export type StoreName = keyof typeof STORES;

function upgrade(database: IDBDatabase): void {
  database.createObjectStore(STORES.documents, { keyPath: "id" });
  database.createObjectStore(STORES.records, { keyPath: ["id", "sequence"] });
  database.createObjectStore(STORES.deleted, { keyPath: "id" });
  database.createObjectStore(STORES.settings);
}

/** `isNew` is called when there was none, well before it is ready. */
export function openDatabase(name: string = NAME, isNew: () => void = () => {}):
  Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = ({ oldVersion }) => {
      upgrade(request.result);
      if (oldVersion === 0) isNew();
    };
    request.onsuccess = () => {
      // A newer Tappa in another tab shall not wait for this one.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error("IndexedDB did not open"));
    request.onblocked = () => reject(new Error("another tab holds an older Tappa open"));
  });
}

export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB request failed"));
  });
}

/**
 * Runs `work` in one transaction and gives its outcome when the transaction is complete, which
 * for writes means: on the disk. Whatever `work` throws undoes the whole transaction.
 */
export async function transact<T>(database: IDBDatabase, stores: readonly StoreName[],
  mode: "readonly" | "readwrite", work: (transaction: IDBTransaction) => Promise<T>): Promise<T> {
  const transaction = database.transaction(stores, mode,
    mode === "readwrite" ? { durability: "strict" } : {});
  const complete = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("IndexedDB gave up"));
  });
  complete.catch(() => {}); // when `work` fails its own error is the one to tell
  let outcome: T;
  try {
    outcome = await work(transaction);
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    throw error;
  }
  await complete;
  return outcome;
}
