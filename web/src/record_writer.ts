// Where records are written. A small one takes the page's main thread next to nothing. Handing one of
// megabytes to the browser's storage takes longer than making it: once a document is that large, a
// worker does it (large_records.ts).
import type { DocumentRecord } from "./program.ts";
import type { Storage } from "./storage.ts";
import { scriptUrl } from "./trusted.ts";

export type RecordWriter = Pick<Storage, "save">;

const LARGE_BYTES = 256 * 1024;

export class RecordPlace implements RecordWriter {
  readonly #storage: Storage;
  /** For large ones, while there is a worker. */
  #worker: RecordWriter | undefined;
  #isSentFor = false;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** As Storage.save. The record's bytes may be gone meanwhile; they are back after an error by which the
      record is not to be written again. */
  save(record: DocumentRecord, changedMs: number, known: number | undefined, tab: string): Promise<number> {
    const isLarge = record.bytes.length >= LARGE_BYTES;
    if (isLarge && !this.#isSentFor) void this.#sendForWorker();
    const writer = (isLarge ? this.#worker : undefined) ?? this.#storage;
    return writer.save(record, changedMs, known, tab);
  }

  /** Until it is here, or where none can be had, the page writes large ones too. */
  async #sendForWorker(): Promise<void> {
    this.#isSentFor = true;
    try {
      const { openLargeRecords } = await import("./large_records.ts");
      this.#worker = await openLargeRecords(this.#storage, scriptUrl, () => {
        this.#worker = undefined;
      });
    } catch {
      // The network may be away: another visit gets it.
    }
  }
}
