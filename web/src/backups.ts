// When what a document holds was last in a file that opens again: its own, or one of an archive. Kept
// beside the settings, a row a document. No part of the first load: the lists of the first screen
// say nothing of it.
import { result, transact, type Database } from "./database.ts";
import type { RecentDocument } from "./outcomes.ts";
import { isCount, isId, isRow, isTime, lineFrom, type DocumentLine } from "./stored_rows.ts";

/** Where in the settings the rows stand. */
export const BACKUPS = "backups";
/** Far more than a device holds of documents. */
const MOST_ROWS = 10_000;

export interface BackupRow {
  readonly id: string;
  /** Of the file; where there was none, since when the document is here. */
  readonly atMs: number;
  /** The one that stood in storage when the file was made; null: there was no file. */
  readonly revision: number | null;
}

/** A file with a document. `revision`: of what is in it; undefined: of what is stored. */
export interface FileCopy {
  readonly id: string;
  readonly revision?: number | undefined;
}

/** What the program is told of one. */
export type Kept = Pick<RecentDocument, "fileMs" | "unkeptMs">;

export function backupsFrom(value: unknown): BackupRow[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.slice(0, MOST_ROWS).flatMap((row: unknown) => {
    if (!isRow(row)) return [];
    const { id, atMs, revision } = row;
    return isId(id) && isTime(atMs) && (revision === null || isCount(revision))
      ? [{ id, atMs, revision }] : [];
  });
}

/** One row for each document that is here; of those that can be brought back, the row they had. A moment
    that lies ahead, of a clock that went wrong, is put at now: it would put off a backup till then. */
export function rowsInOrder(rows: readonly BackupRow[], lines: readonly DocumentLine[],
  removed: ReadonlySet<string>, nowMs: number): BackupRow[] {
  const known = new Map(rows.map((row) =>
    [row.id, row.atMs > nowMs ? { ...row, atMs: nowMs } : row]));
  const here = new Set(lines.map(({ id }) => id));
  return [
    ...lines.map(({ id, changedMs }) =>
      known.get(id) ?? { id, atMs: Math.min(changedMs, nowMs), revision: null }),
    ...[...known.values()].filter(({ id }) => removed.has(id) && !here.has(id)),
  ];
}

function keptOf({ atMs, revision }: BackupRow, line: DocumentLine): Kept {
  return {
    fileMs: revision === null ? 0 : atMs,
    unkeptMs: revision === line.revision ? 0 : atMs,
  };
}

/** Of every document that is here. */
export function allKept(rows: readonly BackupRow[], lines: readonly DocumentLine[]): Map<string, Kept> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(lines.flatMap((line) => {
    const row = byId.get(line.id);
    return row ? [[line.id, keptOf(row, line)] as const] : [];
  }));
}

interface Found {
  readonly rows: readonly BackupRow[];
  readonly lines: readonly DocumentLine[];
  /** The ids of documents that can be brought back. */
  readonly removed: ReadonlySet<string>;
}

async function find(stores: IDBTransaction): Promise<Found> {
  const rows = await result<unknown>(stores.objectStore("settings").get(BACKUPS));
  const lines = await result<unknown[]>(stores.objectStore("documents").getAll());
  const keys = await result(stores.objectStore("deleted").getAllKeys());
  return {
    rows: backupsFrom(rows) ?? [],
    lines: lines.flatMap((line) => lineFrom(line) ?? []),
    removed: new Set(keys.map((key) => String(key).replace(/~.*$/, ""))), // as storage.ts makes them
  };
}

export class Backups {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Of every document that is here. Those that are new begin to count, those that are gone for good
      leave nothing behind. */
  async kept(nowMs: number): Promise<ReadonlyMap<string, Kept>> {
    const { rows, lines, removed } = await this.#in("readonly", find);
    const isSame = new Set(rows);
    const wanted = rowsInOrder(rows, lines, removed, nowMs);
    if (wanted.length !== rows.length || !wanted.every((row) => isSame.has(row))) {
      await this.#change(nowMs, () => {});
    }
    return allKept(wanted, lines);
  }

  /** Each of them is in a file now. */
  note(copies: readonly FileCopy[], nowMs: number): Promise<void> {
    return this.#change(nowMs, (rows, lines) => {
      for (const { id, revision } of copies) {
        const line = lines.find((one) => one.id === id);
        // What was changed after the file was made is not in it. The program counts on from the number
        // that is stored, so a document that was only opened has a higher one of its own.
        if (line) {
          const inFile = Math.min(line.revision, revision ?? line.revision);
          rows.set(id, { id, atMs: nowMs, revision: inFile });
        }
      }
    });
  }

  #change(nowMs: number,
    change: (rows: Map<string, BackupRow>, lines: readonly DocumentLine[]) => void): Promise<void> {
    return this.#in("readwrite", async (stores) => {
      const { rows, lines, removed } = await find(stores);
      const byId = new Map(rowsInOrder(rows, lines, removed, nowMs).map((row) => [row.id, row]));
      change(byId, lines);
      await result(stores.objectStore("settings").put([...byId.values()], BACKUPS));
    });
  }

  #in<T>(mode: "readonly" | "readwrite", work: (stores: IDBTransaction) => Promise<T>): Promise<T> {
    return transact(this.#database, ["documents", "deleted", "settings"], mode, work);
  }
}
