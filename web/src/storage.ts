// Documents on this device. A document is a line for lists and its last good records; the program
// makes the records and checks them, nothing here looks inside.
import { result, transact } from "./database.ts";
import type { DocumentRecord, RecentDocument, Settings } from "./program.ts";

const KEPT_RECORDS = 3;
const DELETED_KEPT_MS = 24 * 60 * 60 * 1000;

interface DocumentLine extends RecentDocument {
  readonly revision: number;
  /** Counts the writes of this document, whoever makes them: how tabs notice each other. */
  readonly sequence: number;
}

interface RecordRow {
  readonly id: string;
  readonly sequence: number;
  readonly bytes: Uint8Array;
}

interface DeletedRow {
  readonly id: string;
  readonly line: DocumentLine;
  readonly records: readonly RecordRow[];
  readonly deletedMs: number;
}

/** Another tab wrote the document since this one last read or wrote it. */
export class ChangedElsewhereError extends Error {
  override readonly name = "ChangedElsewhereError";
}

export interface ReadDocument {
  readonly bytes: Uint8Array;
  /** A newer record was there, but damaged. */
  readonly isOlder: boolean;
  readonly sequence: number;
}

export class Storage {
  readonly #database: IDBDatabase;

  constructor(database: IDBDatabase) {
    this.#database = database;
  }

  /** The last changed first. */
  async list(): Promise<RecentDocument[]> {
    const lines = await transact(this.#database, ["documents"], "readonly", (transaction) =>
      result<DocumentLine[]>(transaction.objectStore("documents").getAll()));
    return lines.sort((a, b) => b.changedMs - a.changedMs);
  }

  /**
   * Writes a record and gives its sequence number, when it is on the disk. `known`: the number
   * this tab last read or wrote; undefined: none, whatever is stored stays below as older records.
   */
  save(record: DocumentRecord, nowMs: number, known: number | undefined): Promise<number> {
    const { id, title, stage, score, revision, bytes } = record;
    return transact(this.#database, ["documents", "records"], "readwrite", async (transaction) => {
      const documents = transaction.objectStore("documents");
      const records = transaction.objectStore("records");
      const stored = await result<DocumentLine | undefined>(documents.get(id));
      if (stored && known !== undefined && stored.sequence !== known) {
        throw new ChangedElsewhereError(`sequence ${stored.sequence}, not ${known}`);
      }
      const sequence = Math.max(stored?.sequence ?? 0, known ?? 0) + 1;
      const line: DocumentLine = { id, title, stage, score, changedMs: nowMs, revision, sequence };
      documents.put(line);
      const row: RecordRow = { id, sequence, bytes };
      records.put(row);
      const keys = await result(records.getAllKeys(rangeOf(id)));
      for (const key of keys.slice(0, -KEPT_RECORDS)) records.delete(key);
      return sequence;
    });
  }

  /**
   * As save(), for a page that is going away: nothing is read first and nothing waited for, so
   * that all of it is asked of the browser before the page's last moment is over. Only for a
   * document whose lock this tab holds.
   */
  saveAtOnce(record: DocumentRecord, nowMs: number, sequence: number): Promise<void> {
    const { id, title, stage, score, revision, bytes } = record;
    return transact(this.#database, ["documents", "records"], "readwrite", async (transaction) => {
      const line: DocumentLine = { id, title, stage, score, changedMs: nowMs, revision, sequence };
      transaction.objectStore("documents").put(line);
      const row: RecordRow = { id, sequence, bytes };
      transaction.objectStore("records").put(row);
      transaction.commit();
    });
  }

  async sequence(id: string): Promise<number | undefined> {
    const line = await transact(this.#database, ["documents"], "readonly", (transaction) =>
      result<DocumentLine | undefined>(transaction.objectStore("documents").get(id)));
    return line?.sequence;
  }

  /** The newest record that is whole; "damaged" when none is, undefined when there is none. */
  async read(id: string, isGood: (bytes: Uint8Array) => boolean):
    Promise<ReadDocument | "damaged" | undefined> {
    const rows = await transact(this.#database, ["records"], "readonly", (transaction) =>
      result<RecordRow[]>(transaction.objectStore("records").getAll(rangeOf(id))));
    if (rows.length === 0) return undefined;
    const newest = rows.at(-1)?.sequence ?? 0;
    for (const { bytes, sequence } of rows.reverse()) {
      // The number goes on from the newest, also when that one is of no use.
      if (isGood(bytes)) return { bytes, isOlder: sequence !== newest, sequence: newest };
    }
    return "damaged";
  }

  /** Takes a document away; restore() brings it back for a day. */
  delete(id: string, nowMs: number): Promise<void> {
    return transact(this.#database, ["documents", "records", "deleted"], "readwrite",
      async (transaction) => {
        const documents = transaction.objectStore("documents");
        const records = transaction.objectStore("records");
        const line = await result<DocumentLine | undefined>(documents.get(id));
        if (!line) return;
        const rows = await result<RecordRow[]>(records.getAll(rangeOf(id)));
        const deleted: DeletedRow = { id, line, records: rows, deletedMs: nowMs };
        transaction.objectStore("deleted").put(deleted);
        documents.delete(id);
        records.delete(rangeOf(id));
      });
  }

  restore(id: string): Promise<void> {
    return transact(this.#database, ["documents", "records", "deleted"], "readwrite",
      async (transaction) => {
        const deleted = transaction.objectStore("deleted");
        const row = await result<DeletedRow | undefined>(deleted.get(id));
        if (!row) return;
        transaction.objectStore("documents").put(row.line);
        for (const record of row.records) transaction.objectStore("records").put(record);
        deleted.delete(id);
      });
  }

  /** Forgets for good what was deleted more than a day ago. */
  forgetDeleted(nowMs: number): Promise<void> {
    return transact(this.#database, ["deleted"], "readwrite", async (transaction) => {
      const store = transaction.objectStore("deleted");
      for (const row of await result<DeletedRow[]>(store.getAll())) {
        if (nowMs - row.deletedMs > DELETED_KEPT_MS) store.delete(row.id);
      }
    });
  }

  settings(): Promise<Settings | undefined> {
    return this.#get<Settings>("settings");
  }

  saveSettings(settings: Settings): Promise<void> {
    return this.#put("settings", settings);
  }

  /** The document that was open when the page was left. */
  openDocument(): Promise<string | undefined> {
    return this.#get<string>("open-document");
  }

  setOpenDocument(id: string): Promise<void> {
    return this.#put("open-document", id);
  }

  #get<T>(key: string): Promise<T | undefined> {
    return transact(this.#database, ["settings"], "readonly", (transaction) =>
      result<T | undefined>(transaction.objectStore("settings").get(key)));
  }

  #put(key: string, value: unknown): Promise<void> {
    return transact(this.#database, ["settings"], "readwrite", async (transaction) => {
      await result(transaction.objectStore("settings").put(value, key));
    });
  }
}

function rangeOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
}
