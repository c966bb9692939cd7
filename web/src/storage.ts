// Documents on this device. A document is a line for lists and its last good records; the program
// makes the records and checks them, nothing here looks inside. What is read is checked row by row
// (stored_rows.ts): what is broken is left out and never keeps the rest from opening.
import { result, transact, type Database } from "./database.ts";
import type { RecentDocument, RemovedDocument } from "./outcomes.ts";
import type { DocumentRecord, Settings } from "./program.ts";
import {
  deletedFrom, idFrom, lineFrom, MOST_COUNT, recordsFrom, screensFrom, settingsFrom,
  type DeletedRow, type DocumentLine, type RecordRow, type ScreenRow,
} from "./stored_rows.ts";

const KEPT_RECORDS = 3;
/** Where in the settings the screens stand that documents were left on, and how they looked. */
export const SCREENS = "screens";
const DELETED_KEPT_MS = 24 * 60 * 60 * 1000;

/** Another tab has the document, or wrote it since this one last read or wrote it. */
export class ChangedElsewhereError extends Error {
  override readonly name = "ChangedElsewhereError";
}

/** Another tab deleted the document. */
export class DeletedElsewhereError extends Error {
  override readonly name = "DeletedElsewhereError";
}

export type ReadDocument =
  | { readonly state: "none" }
  /** No record is whole; the newest has this number. */
  | { readonly state: "damaged"; readonly sequence: number }
  | {
      readonly state: "good";
      readonly bytes: Uint8Array;
      /** A newer record was there, but damaged. */
      readonly isOlder: boolean;
      readonly sequence: number;
      readonly changedMs: number;
    };

export interface Lists {
  /** The last changed first. */
  readonly recent: readonly RecentDocument[];
  /** What can still be brought back, the last removed first. */
  readonly removed: readonly RemovedDocument[];
}

type Stores = IDBTransaction;

const lineOf = async (stores: Stores, id: string): Promise<DocumentLine | undefined> =>
  lineFrom(await result<unknown>(stores.objectStore("documents").get(id)));

/** Oldest first. */
export const recordsOf = async (stores: Stores, id: string): Promise<RecordRow[]> =>
  recordsFrom(await result<unknown[]>(stores.objectStore("records").getAll(rangeOf(id))));

function rangeOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, MOST_COUNT]);
}

function lineWith({ id, title, organisation, stage, score, revision }: DocumentRecord,
  changedMs: number, sequence: number, owner: string | undefined): DocumentLine {
  return { id, title, organisation, stage, score, changedMs, revision, sequence, owner };
}

const leftIn = (rows: readonly ScreenRow[] | undefined, id: string): ScreenRow =>
  rows?.find((one) => one.id === id) ?? { id, screen: "", look: "" };

/** "~" is in no document's id. */
const keyOfReplaced = (id: string, nowMs: number): string => `${id}~${nowMs}`;

export class Storage {
  readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  lists(): Promise<Lists> {
    return transact(this.database, ["documents", "deleted"], "readonly", async (stores) => {
      const lines = await result<unknown[]>(stores.objectStore("documents").getAll());
      const deleted = await result<unknown[]>(stores.objectStore("deleted").getAll());
      return {
        recent: lines.flatMap((row) => lineFrom(row) ?? [])
          .sort((a, b) => b.changedMs - a.changedMs)
          .map(({ id, title, organisation, stage, score, changedMs }) =>
            ({ id, title, organisation, stage, score, changedMs, fileMs: 0, unkeptMs: 0 })),
        removed: deleted.flatMap((row) => deletedFrom(row) ?? [])
          .sort((a, b) => b.deletedMs - a.deletedMs)
          .map(({ id, line, deletedMs }) => ({
            key: id, title: line.title, removedMs: deletedMs, wasReplaced: id !== line.id,
          })),
      };
    });
  }

  /**
   * Writes a record and gives its sequence number, when it is on the disk. `known`: the number
   * this tab last read or wrote; undefined: it knows of none, and there must be none.
   */
  save(record: DocumentRecord, changedMs: number, known: number | undefined, tab: string):
    Promise<number> {
    const { id, bytes } = record;
    return transact(this.database, ["documents", "records", "deleted"], "readwrite",
      async (stores) => {
        const stored = await lineOf(stores, id);
        const records = stores.objectStore("records");
        if (stored && (stored.sequence !== known || (stored.owner ?? tab) !== tab)) {
          throw new ChangedElsewhereError(`sequence ${stored.sequence}, not ${known}`);
        }
        // A line that is gone together with everything else was not deleted by a person.
        if (!stored && known !== undefined &&
            (await result(stores.objectStore("deleted").getKey(id))) !== undefined) {
          throw new DeletedElsewhereError(id);
        }
        const keys = await result(records.getAllKeys(rangeOf(id)));
        const newest = (keys.at(-1) as [string, number] | undefined)?.[1] ?? 0;
        const sequence = Math.max(newest, known ?? 0) + 1;
        stores.objectStore("documents").put(lineWith(record, changedMs, sequence, tab));
        const row: RecordRow = { id, sequence, bytes, changedMs };
        records.put(row);
        for (const key of keys.slice(0, Math.max(0, keys.length + 1 - KEPT_RECORDS))) {
          records.delete(key);
        }
        return sequence;
      });
  }

  /** Writes a document that is not here yet, and is nobody's. False: it is here, and stays as it is. */
  add(record: DocumentRecord, changedMs: number): Promise<boolean> {
    const { id, bytes } = record;
    return transact(this.database, ["documents", "records"], "readwrite", async (stores) => {
      const rows = await recordsOf(stores, id);
      if (rows.length > 0 || (await lineOf(stores, id))) return false;
      stores.objectStore("documents").put(lineWith(record, changedMs, 1, undefined));
      const row: RecordRow = { id, sequence: 1, bytes, changedMs };
      stores.objectStore("records").put(row);
      return true;
    });
  }

  /**
   * As save(), for a page that is going away: nothing is read first and nothing waited for, so
   * that all of it is asked of the browser before the page's last moment is over. Only for a
   * document that is this tab's. `owner`: this tab, or none when it goes for good.
   */
  saveAtOnce(record: DocumentRecord, changedMs: number, sequence: number, owner: string | undefined):
    Promise<void> {
    return transact(this.database, ["documents", "records"], "readwrite", async (stores) => {
      stores.objectStore("documents").put(lineWith(record, changedMs, sequence, owner));
      const row: RecordRow = { id: record.id, sequence, bytes: record.bytes, changedMs };
      stores.objectStore("records").put(row);
      stores.commit();
    });
  }

  line(id: string): Promise<DocumentLine | undefined> {
    return transact(this.database, ["documents"], "readonly", (stores) => lineOf(stores, id));
  }

  /** Makes the document this tab's, if it is `before`'s (without an owner, where that is undefined) and
      there. Gives its line then. */
  claim(id: string, tab: string, before: string | undefined): Promise<DocumentLine | undefined> {
    return transact(this.database, ["documents"], "readwrite", async (stores) => {
      const line = await lineOf(stores, id);
      if (!line || (line.owner !== before && line.owner !== tab)) return undefined;
      const mine = { ...line, owner: tab };
      stores.objectStore("documents").put(mine);
      return mine;
    });
  }

  /** The document is no longer this tab's. */
  release(id: string, tab: string): Promise<void> {
    return transact(this.database, ["documents"], "readwrite", async (stores) => {
      const line = await lineOf(stores, id);
      if (line?.owner === tab) stores.objectStore("documents").put({ ...line, owner: undefined });
    });
  }

  /** The newest record that is whole. */
  read(id: string, isGood: (bytes: Uint8Array) => boolean): Promise<ReadDocument> {
    return transact(this.database, ["documents", "records"], "readonly", async (stores) => {
      const line = await lineOf(stores, id);
      const rows = await recordsOf(stores, id);
      // The number goes on from the newest, also when that one is of no use.
      const sequence = rows.at(-1)?.sequence;
      if (sequence === undefined) return { state: "none" };
      const good = rows.reverse().find(({ bytes }) => isGood(bytes));
      if (!good) return { state: "damaged", sequence };
      const isOlder = good.sequence !== sequence;
      const changedMs = good.changedMs ?? line?.changedMs ?? 0;
      return { state: "good", bytes: good.bytes, isOlder, sequence, changedMs };
    });
  }

  /** Takes a document away; restore() brings it back for a day. */
  delete(id: string, nowMs: number): Promise<void> {
    return this.#setAside(id, id, nowMs, true);
  }

  /** Keeps what is stored now to be brought back for a day; something else will be written. */
  keepReplaced(id: string, nowMs: number): Promise<void> {
    return this.#setAside(id, keyOfReplaced(id, nowMs), nowMs, false);
  }

  #setAside(id: string, key: string, nowMs: number, goes: boolean): Promise<void> {
    return transact(this.database, ["documents", "records", "deleted"], "readwrite",
      async (stores) => {
        const line = await lineOf(stores, id);
        if (!line) return;
        const deleted: DeletedRow =
          { id: key, line, records: await recordsOf(stores, id), deletedMs: nowMs };
        stores.objectStore("deleted").put(deleted);
        if (!goes) return;
        stores.objectStore("documents").delete(id);
        stores.objectStore("records").delete(rangeOf(id));
      });
  }

  /** Keeps a record that could not be written in its place, to be brought back for a day. */
  keepUnsaved(record: DocumentRecord, nowMs: number): Promise<void> {
    const { id, bytes } = record;
    return transact(this.database, ["deleted"], "readwrite", async (stores) => {
      const row: DeletedRow = {
        id: keyOfReplaced(id, nowMs), line: lineWith(record, nowMs, 1, undefined),
        records: [{ id, sequence: 1, bytes, changedMs: nowMs }], deletedMs: nowMs,
      };
      await result(stores.objectStore("deleted").put(row));
    });
  }

  /** The document a removed one belongs to. */
  async documentOfRemoved(key: string): Promise<string | undefined> {
    const row = await transact(this.database, ["deleted"], "readonly", (stores) =>
      result<unknown>(stores.objectStore("deleted").get(key)));
    return deletedFrom(row)?.line.id;
  }

  /** Brings a removed document back; what stands in its place now is kept in its turn. */
  restore(key: string, nowMs: number): Promise<void> {
    return transact(this.database, ["documents", "records", "deleted"], "readwrite",
      async (stores) => {
        const deleted = stores.objectStore("deleted");
        const row = deletedFrom(await result<unknown>(deleted.get(key)));
        if (!row) return;
        deleted.delete(key);
        const { id } = row.line;
        const now = await lineOf(stores, id);
        if (now) {
          const records = await recordsOf(stores, id);
          deleted.put({ id: keyOfReplaced(id, nowMs), line: now, records, deletedMs: nowMs });
          stores.objectStore("records").delete(rangeOf(id));
        }
        // Numbers only grow, so that a tab that knows the one before notices.
        const first = Math.max(now?.sequence ?? 0, row.line.sequence) + 1;
        row.records.forEach((record, i) =>
          stores.objectStore("records").put({ ...record, id, sequence: first + i }));
        const sequence = first + row.records.length - 1;
        stores.objectStore("documents").put({ ...row.line, sequence, owner: now?.owner });
      });
  }

  /** Forgets for good what was removed more than a day ago. */
  forgetDeleted(nowMs: number): Promise<void> {
    return transact(this.database, ["deleted"], "readwrite", async (stores) => {
      const store = stores.objectStore("deleted");
      for (const row of await result<unknown[]>(store.getAll())) {
        const deleted = deletedFrom(row);
        if (deleted && nowMs - deleted.deletedMs > DELETED_KEPT_MS) store.delete(deleted.id);
      }
    });
  }

  async settings(): Promise<Settings | undefined> {
    return settingsFrom(await this.#get("settings"));
  }

  saveSettings(settings: Settings): Promise<void> {
    return this.#put("settings", settings);
  }

  /** The document that was open when the page was left. */
  async openDocument(): Promise<string | undefined> {
    return idFrom(await this.#get("open-document"));
  }

  setOpenDocument(id: string): Promise<void> {
    return this.#put("open-document", id);
  }

  /** Where the person was last with this document, and what showed of its journeys. */
  async leftOf(id: string): Promise<ScreenRow> {
    return leftIn(screensFrom(await this.#get(SCREENS)), id);
  }

  setScreen(id: string, screen: string): Promise<void> {
    return this.#setLeft(id, { screen });
  }

  setLook(id: string, look: string): Promise<void> {
    return this.#setLeft(id, { look });
  }

  /** Those of documents that are gone go, too. */
  async #setLeft(id: string, now: { readonly screen: string } | { readonly look: string }):
    Promise<void> {
    const listed = new Set(await transact(this.database, ["documents"], "readonly", (stores) =>
      result(stores.objectStore("documents").getAllKeys())));
    await transact(this.database, ["settings"], "readwrite", async (stores) => {
      const store = stores.objectStore("settings");
      const rows = screensFrom(await result<unknown>(store.get(SCREENS))) ?? [];
      const others = rows.filter((one) => one.id !== id && listed.has(one.id));
      await result(store.put([...others, { ...leftIn(rows, id), ...now }], SCREENS));
    });
  }

  #get(key: string): Promise<unknown> {
    return transact(this.database, ["settings"], "readonly", (stores) =>
      result<unknown>(stores.objectStore("settings").get(key)));
  }

  #put(key: string, value: unknown): Promise<void> {
    return transact(this.database, ["settings"], "readwrite", async (stores) => {
      await result(stores.objectStore("settings").put(value, key));
    });
  }
}
