// IndexedDB with promises, and every write on the disk before it is called done. A connection that
// was closed is opened again; one that never answers is an error like any other.

const NAME = "tappa";
const VERSION = 1;
/** Opening takes some milliseconds; a browser that has not answered by then may never do. */
const ANSWER_MS = 4_000;

export const STORES = {
  /** One line per document, for lists. Key: id. */
  documents: "documents",
  /** The documents' records, newest last. Key: id, sequence. */
  records: "records",
  /** What was deleted or replaced and can still be brought back. Key: id, or one made of it. */
  deleted: "deleted",
  /** Settings and the document open last. Key: a name. */
  settings: "settings",
} as const;
export type StoreName = keyof typeof STORES;

/** Why this device does not store, as the program says it in people's words (app/state.hpp). */
export type StorageProblem = "full" | "no-answer" | "newer" | "unavailable";

export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem, detail: string) {
    super(detail);
    this.problem = problem;
  }
}

export function problemOf(error: unknown): StorageProblem {
  if (error instanceof StorageError) return error.problem;
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  return name === "VersionError" ? "newer" : "unavailable";
}

export const detailOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/** `promise`, unless it takes longer than `ms`. */
export function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new StorageError("no-answer", `no answer in ${ms} ms`)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function upgrade(database: IDBDatabase): void {
  database.createObjectStore(STORES.documents, { keyPath: "id" });
  database.createObjectStore(STORES.records, { keyPath: ["id", "sequence"] });
  database.createObjectStore(STORES.deleted, { keyPath: "id" });
  database.createObjectStore(STORES.settings);
}

export class Database {
  readonly #name: string;
  readonly #isNew: () => void;
  #open: IDBDatabase | undefined;
  #opening: Promise<IDBDatabase> | undefined;

  /** `isNew` is called when there was none, well before it is ready. */
  constructor(name: string = NAME, isNew: () => void = () => {}) {
    this.#name = name;
    this.#isNew = isNew;
  }

  /** The connection, where there is one at this moment. */
  get opened(): IDBDatabase | undefined {
    return this.#open;
  }

  connection(): Promise<IDBDatabase> {
    if (this.#open) return Promise.resolve(this.#open);
    // One request at a time: an answer that comes late is as good.
    this.#opening ??= this.#request().finally(() => {
      this.#opening = undefined;
    });
    this.#opening.catch(() => {}); // the callers that wait are told
    return within(ANSWER_MS, this.#opening);
  }

  /** This connection is of no use any more. */
  forget(connection: IDBDatabase): void {
    if (this.#open === connection) this.#open = undefined;
  }

  #request(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(this.#name, VERSION);
      request.onupgradeneeded = ({ oldVersion }) => {
        upgrade(request.result);
        if (oldVersion === 0) this.#isNew();
      };
      request.onsuccess = () => {
        const connection = request.result;
        connection.onclose = () => this.forget(connection);
        // A newer Tappa in another tab, or somebody clearing the storage, shall not wait for this.
        connection.onversionchange = () => {
          connection.close();
          this.forget(connection);
        };
        this.#open = connection;
        resolve(connection);
      };
      request.onerror = () => reject(request.error ?? new Error("IndexedDB did not open"));
      request.onblocked = () =>
        reject(new StorageError("newer", "another tab holds an older Tappa open"));
    });
  }
}

export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB request failed"));
  });
}

type Mode = "readonly" | "readwrite";

/** A transaction on the connection there is, or at once on another where that one was closed. */
async function begun(database: Database, stores: readonly StoreName[], mode: Mode):
  Promise<IDBTransaction> {
  const options: IDBTransactionOptions = mode === "readwrite" ? { durability: "strict" } : {};
  const connection = database.opened;
  if (connection) {
    try {
      return connection.transaction(stores, mode, options);
    } catch {
      database.forget(connection); // closed, and nobody said so
    }
  }
  return (await database.connection()).transaction(stores, mode, options);
}

/**
 * Runs `work` in one transaction and gives its outcome when the transaction is complete, which
 * for writes means: on the disk. Whatever `work` throws undoes the whole transaction.
 */
export async function transact<T>(database: Database, stores: readonly StoreName[], mode: Mode,
  work: (transaction: IDBTransaction) => Promise<T>): Promise<T> {
  const transaction = await begun(database, stores, mode);
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
