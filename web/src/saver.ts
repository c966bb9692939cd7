// Writes the open document soon after each change, and says saved only when it is on the disk.
import { DocumentLock } from "./document_lock.ts";
import type { DocumentRecord } from "./program.ts";
import { ChangedElsewhereError, type Storage } from "./storage.ts";

/** A change is written when nothing followed for QUIET, at the latest MOST after it. Writing
    itself takes some ten milliseconds, which keeps the whole below 300. */
const QUIET_MS = 100;
const MOST_MS = 200;
const RETRY_MS = [1_000, 3_000, 10_000, 30_000];

export interface SavedProgram {
  record(): DocumentRecord | undefined;
  saving(revision: number): void;
  saved(revision: number, time: string): void;
  saveFailed(detail: string): void;
  changedElsewhere(): void;
}

/** What is true of the open document's copy on this device, for tests and the snapshot. */
export interface SaveSummary {
  readonly isPending: boolean;
  readonly document: string | undefined;
  readonly savedRevision: number | undefined;
  readonly failure: string | undefined;
}

export class Saver {
  readonly #storage: Promise<Storage>;
  #opened: Storage | undefined;
  readonly #program: SavedProgram;
  /** Called when what lists show of documents may have changed. */
  readonly #listChanged: () => void;
  readonly #lock = new DocumentLock();
  #document: string | undefined;
  #sequence: number | undefined;
  #listed = "";
  #timer = 0;
  #firstChange = 0;
  #isPending = false;
  #writing: Promise<void> | undefined;
  #failures = 0;
  #failure: string | undefined;
  #savedRevision: number | undefined;
  #hasAskedToPersist = false;

  constructor(storage: Promise<Storage>, program: SavedProgram, listChanged: () => void) {
    this.#storage = storage;
    this.#program = program;
    this.#listChanged = listChanged;
    storage.then((opened) => {
      this.#opened = opened;
    }, () => {}); // the first save says so
  }

  get summary(): SaveSummary {
    return {
      isPending: this.#isPending || this.#writing !== undefined,
      document: this.#document,
      savedRevision: this.#savedRevision,
      failure: this.#failure,
    };
  }

  /** The document changed. */
  changed(): void {
    const now = performance.now();
    if (!this.#isPending) this.#firstChange = now;
    this.#isPending = true;
    this.#schedule(Math.min(QUIET_MS, this.#firstChange + MOST_MS - now));
  }

  /** Writes now what waits to be written; done when it is on the disk, or cannot be. */
  async flush(): Promise<void> {
    while (this.#isPending && this.#failures === 0) {
      window.clearTimeout(this.#timer);
      await this.#write();
    }
    await this.#writing;
  }

  /** The page may be gone the next moment. */
  leave(): void {
    const record = this.#isPending ? this.#program.record() : undefined;
    const isMine = record !== undefined && this.#lock.held === record.id;
    if (!record || !isMine || !this.#opened || this.#sequence === undefined) {
      void this.flush();
      return;
    }
    window.clearTimeout(this.#timer);
    this.#isPending = false;
    this.#program.saving(record.revision);
    // One may be on its way already.
    const sequence = this.#sequence + (this.#writing ? 2 : 1);
    this.#opened.saveAtOnce(record, Date.now(), sequence).then(() => {
      this.#sequence = sequence;
      this.#wroteWell(record);
    }, (error: unknown) => this.#failed(error));
  }

  /** This tab is about to show a stored document. False: another tab has it. */
  async open(id: string, sequence: number): Promise<boolean> {
    await this.flush();
    this.#turnTo(id, sequence);
    const isMine = await this.#lock.take(id, () => void this.#freed(id));
    await (await this.#storage).setOpenDocument(id);
    return isMine;
  }

  /** The document was deleted: nothing of it is written any more. */
  forget(id: string): void {
    if (this.#document !== id) return;
    window.clearTimeout(this.#timer);
    this.#isPending = false;
    this.#turnTo(undefined, undefined);
    this.#lock.release();
  }

  #turnTo(id: string | undefined, sequence: number | undefined): void {
    this.#document = id;
    this.#sequence = sequence;
    this.#savedRevision = undefined;
    this.#failures = 0;
    this.#failure = undefined;
  }

  #schedule(delay: number): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#write(), Math.max(0, delay));
  }

  #write(): Promise<void> {
    // One after the other; the one that waits takes what is newest then.
    this.#writing ??= this.#writeOnce().finally(() => {
      this.#writing = undefined;
      if (this.#isPending && this.#failures === 0) this.#schedule(0);
    });
    return this.#writing;
  }

  async #writeOnce(): Promise<void> {
    const record = this.#program.record();
    this.#isPending = false;
    if (!record) return;
    this.#program.saving(record.revision);
    try {
      if (this.#lock.held !== record.id && !(await this.#claim(record.id))) {
        this.#program.changedElsewhere();
        return;
      }
      const storage = await this.#storage;
      this.#sequence = await storage.save(record, Date.now(), this.#sequence);
      this.#wroteWell(record);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** A document that did not come from storage: a new one, or from a file. */
  async #claim(id: string): Promise<boolean> {
    const isNew = this.#document !== id;
    if (isNew) this.#turnTo(id, undefined);
    const isMine = await this.#lock.take(id, () => void this.#freed(id));
    if (isMine && isNew) await (await this.#storage).setOpenDocument(id);
    return isMine;
  }

  #wroteWell(record: DocumentRecord): void {
    this.#failures = 0;
    this.#failure = undefined;
    this.#savedRevision = record.revision;
    this.#program.saved(record.revision, clockTime(new Date()));
    const listed = JSON.stringify([record.id, record.title, record.stage, record.score]);
    if (listed !== this.#listed) this.#listChanged();
    this.#listed = listed;
    this.#askToPersist();
  }

  #failed(error: unknown): void {
    if (error instanceof ChangedElsewhereError) {
      this.#failure = "changed elsewhere";
      this.#program.changedElsewhere();
      return;
    }
    this.#failure = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    this.#program.saveFailed(this.#failure);
    const delay = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? 0;
    this.#failures += 1;
    this.#isPending = true;
    this.#schedule(delay);
  }

  /** The other tab let go: go on from here only if it changed nothing meanwhile. */
  async #freed(id: string): Promise<void> {
    const stored = await (await this.#storage).sequence(id);
    if (this.#lock.held !== id || stored !== this.#sequence) return;
    this.changed();
  }

  /** So that the browser does not clear our storage when the disk gets full. */
  #askToPersist(): void {
    if (this.#hasAskedToPersist) return;
    this.#hasAskedToPersist = true;
    navigator.storage?.persist?.().catch(() => {});
  }
}

/** Local time as "14:02:11", the same in both languages. */
function clockTime(now: Date): string {
  return [now.getHours(), now.getMinutes(), now.getSeconds()]
    .map((part) => String(part).padStart(2, "0")).join(":");
}
