// Writes the open document soon after each change, and says saved only when it is on the disk.
import { detailOf, problemOf, within, type StorageProblem } from "./database.ts";
import { askToPersist, clockTime } from "./keeping.ts";
import { Ownership, type Writer } from "./ownership.ts";
import type { DocumentRecord } from "./program.ts";
import type { RecordWriter } from "./record_writer.ts";
import type { SavedProgram, SaverHooks, SaveSummary } from "./saver_hooks.ts";
import { FLUSH_MS, MOST_MS, QUIET_MS, RETRY_MS, WRITTEN_MS } from "./saver_times.ts";
import { ChangedElsewhereError, DeletedElsewhereError, type Storage } from "./storage.ts";

export class Saver implements Writer {
  readonly #storage: Storage;
  readonly #records: RecordWriter;
  readonly #program: SavedProgram;
  readonly #hooks: SaverHooks;
  readonly #ownership: Ownership;
  #listed = "";
  #timer = 0;
  #firstChange = 0;
  /** When what is to be written was last changed; 0: when it is written. */
  #changedMs = 0;
  #isPending = false;
  #writing: Promise<void> | undefined;
  /** A last moment's write that is on its way. */
  #atOnce: Promise<void> | undefined;
  /** How often a last moment's write went in front of one that was on its way. */
  #overtaken = 0;
  #failures = 0;
  #failure: string | undefined;
  #savedRevision: number | undefined;
  #isStopped = false;

  constructor(storage: Storage, program: SavedProgram, hooks: SaverHooks,
    records: RecordWriter = storage) {
    this.#storage = storage;
    this.#records = records;
    this.#program = program;
    this.#hooks = hooks;
    this.#ownership = new Ownership(storage, program, hooks, this);
  }

  get summary(): SaveSummary {
    return {
      isPending: this.isChanging,
      document: this.#ownership.document,
      savedRevision: this.#savedRevision,
      failure: this.#failure,
      standing: this.#ownership.standing,
    };
  }

  /** Not all that was changed is known to be on the disk. */
  get isChanging(): boolean {
    return this.#isPending || this.#writing !== undefined || this.#atOnce !== undefined;
  }

  turned(): void {
    this.#savedRevision = undefined;
    this.#failures = 0;
    this.#failure = undefined;
  }

  /** The document changed; `atMs`: not now, but then. */
  changed(atMs = 0): void {
    this.#changedMs = atMs;
    const now = performance.now();
    if (!this.#isPending) this.#firstChange = now;
    this.#isPending = true;
    this.#schedule(Math.min(QUIET_MS, this.#firstChange + MOST_MS - now));
  }

  /** Writes now what waits to be written; done when it is on the disk, or cannot be. */
  flush(): Promise<void> {
    return within(FLUSH_MS, this.#flush()).catch(() => {});
  }

  async #flush(): Promise<void> {
    while (this.#isPending && this.#failures === 0 && !this.#isStopped) {
      window.clearTimeout(this.#timer);
      await this.#write();
    }
    await this.#writing;
    await this.#atOnce;
  }

  /** Nothing is to be trusted or written any more. */
  stop(): void {
    this.#isStopped = true;
    window.clearTimeout(this.#timer);
    this.#ownership.stop();
  }

  /**
   * The page may be gone the next moment; `forGood`: it goes now, and another tab may have the
   * document. False: something is not stored and cannot be in this moment.
   */
  leave(forGood: boolean): boolean {
    if (this.#isStopped) return true;
    // A write that is on its way may end with the page: it is then done again, and at once.
    const record = this.#isPending || this.#writing ? this.#program.record() : undefined;
    if (!record) {
      if (forGood) this.#ownership.letGo();
      return this.#writing === undefined || this.#ownership.isOwner;
    }
    const { document, isOwner, sequence } = this.#ownership;
    const isKnown = record.id === document && isOwner && sequence !== undefined;
    if (!isKnown || this.#failures > 0) {
      void this.flush();
      return false;
    }
    this.#writeAtOnce(record, forGood);
    return true;
  }

  #writeAtOnce(record: DocumentRecord, forGood: boolean): void {
    window.clearTimeout(this.#timer);
    this.#isPending = false;
    this.#program.tell({ kind: "saving", revision: record.revision });
    // One may be on its way already. If it comes second, it has nothing to say any more.
    const sequence = (this.#ownership.sequence ?? 0) + (this.#writing ? 2 : 1);
    this.#overtaken += 1;
    const owner = forGood ? undefined : this.#ownership.tab;
    this.#ownership.isOwner = !forGood;
    const slow = this.#sayWhenSlow();
    const atOnce = this.#storage.saveAtOnce(record, this.#lastChanged(), sequence, owner).then(() => {
      if (this.#ownership.document !== record.id) return; // the person has turned to another
      this.#wroteAs(sequence);
      this.#wroteWell(record);
    }, (error: unknown) => this.#failed(error)).finally(() => {
      window.clearTimeout(slow);
      if (this.#atOnce === atOnce) this.#atOnce = undefined;
    });
    this.#atOnce = atOnce;
    if (forGood) this.#ownership.tellFree(record.id);
  }

  /** The page is back after it seemed to go for good. */
  resume(): void {
    this.#ownership.resume();
  }

  open(id: string, sequence: number): Promise<void> {
    return this.#ownership.open(id, sequence);
  }

  takeOver(id: string): Promise<void> {
    return this.#ownership.takeOver(id);
  }

  workHere(): Promise<void> {
    return this.#ownership.workHere();
  }

  tellChanged(id: string): void {
    this.#ownership.tellChanged(id);
  }

  /** The document was deleted: nothing of it is written any more. */
  forget(id: string): void {
    if (this.#ownership.document !== id) return;
    window.clearTimeout(this.#timer);
    this.#isPending = false;
    this.#ownership.turnTo(undefined);
  }

  /** A clock that was wrong somewhere shall not put it above all others for years. */
  #lastChanged(): number {
    const now = Date.now();
    return this.#changedMs === 0 ? now : Math.min(this.#changedMs, now);
  }

  #schedule(delay: number): void {
    window.clearTimeout(this.#timer);
    if (this.#isStopped) return;
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
    // The number to go on from is the one it gets.
    while (this.#atOnce) await this.#atOnce;
    if (this.#isStopped) return;
    const record = this.#program.record();
    this.#isPending = false;
    if (!record) return;
    const isNew = this.#ownership.document !== record.id;
    if (isNew) {
      this.#ownership.letGo();
      this.#ownership.turnTo(record.id);
    }
    this.#program.tell({ kind: "saving", revision: record.revision });
    const slow = this.#sayWhenSlow();
    const overtaken = this.#overtaken;
    try {
      // The tab that had it may have died without a word: a change waits until that is known.
      const own = this.#ownership;
      if (!own.isOwner && own.sequence !== undefined) await own.claim();
      const sequence = await this.#records.save(record, this.#lastChanged(), own.sequence, own.tab);
      if (this.#ownership.document === record.id) {
        this.#wroteAs(sequence);
        this.#ownership.isOwner = true;
        this.#wroteWell(record);
      }
      if (isNew) await this.#storage.setOpenDocument(record.id);
    } catch (error) {
      const isOvertaken = error instanceof ChangedElsewhereError && this.#overtaken !== overtaken;
      if (!isOvertaken) await this.#failedToWrite(record, error);
    } finally {
      window.clearTimeout(slow);
    }
  }

  /** The answers of two writes may come in another order than they were done. */
  #wroteAs(sequence: number): void {
    this.#ownership.sequence = Math.max(sequence, this.#ownership.sequence ?? 0);
  }

  #wroteWell(record: DocumentRecord): void {
    this.#failures = 0;
    this.#failure = undefined;
    this.#savedRevision = Math.max(record.revision, this.#savedRevision ?? 0);
    if (this.#isStopped) return;
    const { revision } = record;
    this.#program.tell({ kind: "saved", revision, time: clockTime(new Date()) });
    const listed = JSON.stringify(
      [record.id, record.title, record.organisation, record.stage, record.score]);
    if (listed !== this.#listed) this.#hooks.listChanged();
    this.#listed = listed;
    askToPersist();
  }

  async #failedToWrite(record: DocumentRecord, error: unknown): Promise<void> {
    const isElsewhere = error instanceof ChangedElsewhereError;
    if (!isElsewhere && !(error instanceof DeletedElsewhereError)) {
      this.#failed(error);
      return;
    }
    this.#ownership.isOwner = false;
    this.#failure = error.name;
    this.#ownership.stand(isElsewhere ? "open-elsewhere" : "deleted-elsewhere");
    // What was done here before one knew is not lost: it can be brought back.
    await this.#storage.keepUnsaved(record, Date.now()).catch(() => {});
    this.#hooks.listChanged();
  }

  #sayWhenSlow(): number {
    return window.setTimeout(() => this.#sayFailed("no-answer", "no answer"), WRITTEN_MS);
  }

  #sayFailed(problem: StorageProblem, detail: string): void {
    if (this.#isStopped) return;
    this.#failure = detail;
    this.#program.tell({ kind: "save-failed", problem });
  }

  #failed(error: unknown): void {
    this.#sayFailed(problemOf(error), detailOf(error));
    const delay = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? 0;
    this.#failures += 1;
    this.#isPending = true;
    this.#schedule(delay);
  }
}
