// Writes the open document soon after each change, and says saved only when it is on the disk. One
// tab at a time may write a document: its owner.
import { detailOf, problemOf, within, type StorageProblem } from "./database.ts";
import { askToPersist, clockTime } from "./keeping.ts";
import { OtherTabs } from "./other_tabs.ts";
import type { Standing } from "./outcomes.ts";
import type { DocumentRecord } from "./program.ts";
import type { RecordWriter } from "./record_writer.ts";
import type { SavedProgram, SaverHooks, SaveSummary } from "./saver_hooks.ts";
import { FLUSH_MS, LOOK_MS, MOST_MS, QUIET_MS, RETRY_MS, WRITTEN_MS } from "./saver_times.ts";
import type { DocumentLine } from "./stored_rows.ts";
import { ChangedElsewhereError, DeletedElsewhereError, type Storage } from "./storage.ts";

export class Saver {
  readonly #storage: Storage;
  readonly #records: RecordWriter;
  readonly #program: SavedProgram;
  readonly #hooks: SaverHooks;
  readonly #others: OtherTabs;
  #document: string | undefined;
  #sequence: number | undefined;
  #standing: Standing = "mine";
  /** Storage says this tab owns the document. */
  #isOwner = false;
  #listed = "";
  #timer = 0;
  #look = 0;
  #firstChange = 0;
  #isPending = false;
  #writing: Promise<void> | undefined;
  /** A last moment's write that is on its way. */
  #atOnce: Promise<void> | undefined;
  /** How often a last moment's write went in front of one that was on its way. */
  #overtaken = 0;
  #claiming: Promise<void> | undefined;
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
    this.#others = new OtherTabs({
      owns: (id) => this.#document === id && this.#isOwner,
      give: (id) => this.#give(id),
      freed: (id) => {
        if (this.#document === id && this.#standing !== "mine") void this.#claim();
      },
      changed: (id) => {
        if (this.#document === id) void this.#lookAgain();
        else this.#hooks.listChanged();
      },
    });
  }

  get summary(): SaveSummary {
    return {
      isPending: this.#isChanging,
      document: this.#document,
      savedRevision: this.#savedRevision,
      failure: this.#failure,
      standing: this.#standing,
    };
  }

  /** Not all that was changed is known to be on the disk. */
  get #isChanging(): boolean {
    return this.#isPending || this.#writing !== undefined || this.#atOnce !== undefined;
  }

  /** The document changed. */
  changed(): void {
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
    window.clearInterval(this.#look);
    this.#letGo();
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
      if (forGood) this.#letGo();
      return this.#writing === undefined || this.#isOwner;
    }
    const isKnown = record.id === this.#document && this.#isOwner && this.#sequence !== undefined;
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
    const sequence = (this.#sequence ?? 0) + (this.#writing ? 2 : 1);
    this.#overtaken += 1;
    const owner = forGood ? undefined : this.#others.tab;
    this.#isOwner = !forGood;
    const slow = this.#sayWhenSlow();
    const atOnce = this.#storage.saveAtOnce(record, Date.now(), sequence, owner).then(() => {
      if (this.#document !== record.id) return; // the person has turned to another
      this.#wroteAs(sequence);
      this.#wroteWell(record);
    }, (error: unknown) => this.#failed(error)).finally(() => {
      window.clearTimeout(slow);
      if (this.#atOnce === atOnce) this.#atOnce = undefined;
    });
    this.#atOnce = atOnce;
    if (forGood) this.#others.tell("free", record.id);
  }

  /** The page is back after it seemed to go for good. */
  resume(): void {
    if (this.#document !== undefined && !this.#isStopped) void this.#claim();
  }

  /** This tab shows a stored document. Whether it may write it shows later (`stands`). */
  async open(id: string, sequence: number): Promise<void> {
    const isSame = this.#document === id && this.#isOwner;
    if (!isSame) {
      this.#letGo();
      this.#turnTo(id);
    }
    this.#sequence = sequence;
    if (!isSame) await this.#claim();
    await this.#storage.setOpenDocument(id);
  }

  /** Takes the document from its owner, after that tab wrote its last changes. */
  async takeOver(id: string): Promise<void> {
    if (this.#document === id) await this.flush();
    const owner = (await this.#storage.line(id))?.owner;
    if (owner !== undefined && owner !== this.#others.tab) await this.#others.takeFrom(id);
    const before = (await this.#storage.line(id))?.owner;
    const line = await this.#storage.claim(id, this.#others.tab, before);
    if (this.#document !== id || !line) return;
    this.#isOwner = true;
  }

  /** The person wants to go on in this tab. */
  async workHere(): Promise<void> {
    const id = this.#document;
    if (id === undefined) return;
    if (this.#standing === "deleted-elsewhere") {
      await this.#storage.restore(id, Date.now());
      this.#others.tell("changed", id);
    }
    await this.takeOver(id);
    if (this.#document !== id || !this.#isOwner) return;
    // Only then is it changed here: what is typed before would be lost.
    await this.#hooks.readAgain(id);
    this.#stand("mine");
  }

  /** What is stored of this document changed in another way than by saving. */
  tellChanged(id: string): void {
    this.#others.tell("changed", id);
  }

  /** The document was deleted: nothing of it is written any more. */
  forget(id: string): void {
    if (this.#document !== id) return;
    window.clearTimeout(this.#timer);
    this.#isPending = false;
    this.#turnTo(undefined);
  }

  /** Another tab wants the document: it gets it with all that was done here. */
  async #give(id: string): Promise<void> {
    this.#hooks.catchUp();
    await this.flush();
    if (this.#document !== id) return;
    this.#isOwner = false;
    this.#stand("open-elsewhere");
    await this.#storage.release(id, this.#others.tab);
  }

  #letGo(): void {
    const id = this.#document;
    if (id === undefined || !this.#isOwner) return;
    this.#isOwner = false;
    this.#storage.release(id, this.#others.tab)
      .then(() => this.#others.tell("free", id), () => {});
  }

  #turnTo(id: string | undefined): void {
    this.#document = id;
    this.#sequence = undefined;
    this.#isOwner = false;
    this.#claiming = undefined;
    this.#savedRevision = undefined;
    this.#failures = 0;
    this.#failure = undefined;
    this.#standing = "mine";
    window.clearInterval(this.#look);
  }

  #stand(standing: Standing): void {
    window.clearInterval(this.#look);
    if (standing === "open-elsewhere") {
      this.#look = window.setInterval(() => void this.#claim(), LOOK_MS);
    }
    if (this.#standing === standing) return;
    this.#standing = standing;
    this.#program.tell({ kind: "document-stands", standing });
  }

  /** Makes the open document this tab's unless another that lives has it. */
  #claim(): Promise<void> {
    if (this.#claiming) return this.#claiming;
    const claiming = this.#claimOnce().finally(() => {
      if (this.#claiming === claiming) this.#claiming = undefined;
    });
    this.#claiming = claiming;
    return claiming;
  }

  async #claimOnce(): Promise<void> {
    const id = this.#document;
    if (id === undefined || this.#isStopped) return;
    try {
      const before = (await this.#storage.line(id))?.owner;
      const isOther = before !== undefined && before !== this.#others.tab;
      const isTaken = isOther && await this.#others.isOwned(id);
      const line = isTaken ? undefined : await this.#storage.claim(id, this.#others.tab, before);
      if (this.#document !== id) {
        if (line) await this.#storage.release(id, this.#others.tab);
        return;
      }
      if (line) await this.#owns(id, line.sequence);
      else this.#standsNow(id, await this.#storage.line(id));
    } catch {
      // The next change is written, or said not to be, and makes the document this tab's.
    }
  }

  async #owns(id: string, stored: number): Promise<void> {
    this.#isOwner = true;
    if (stored !== this.#sequence && !this.#isChanging) await this.#hooks.readAgain(id);
    this.#stand("mine");
  }

  /** Who the document belongs to may have changed, or whether it is there at all. */
  async #lookAgain(): Promise<void> {
    const id = this.#document;
    if (id === undefined) return;
    const line = await this.#storage.line(id);
    if (this.#document !== id) return;
    this.#standsNow(id, line);
    if (line && this.#standing !== "mine") await this.#claim();
  }

  #standsNow(id: string, line: DocumentLine | undefined): void {
    if (this.#document !== id) return;
    if (!line) {
      // One that was never stored is not deleted.
      if (this.#sequence !== undefined) this.#stand("deleted-elsewhere");
    } else if (line.owner !== undefined && line.owner !== this.#others.tab) {
      this.#isOwner = false;
      this.#stand("open-elsewhere");
    }
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
    const isNew = this.#document !== record.id;
    if (isNew) {
      this.#letGo();
      this.#turnTo(record.id);
    }
    this.#program.tell({ kind: "saving", revision: record.revision });
    const slow = this.#sayWhenSlow();
    const overtaken = this.#overtaken;
    try {
      // The tab that had it may have died without a word: a change waits until that is known.
      if (!this.#isOwner && this.#sequence !== undefined) await this.#claim();
      const sequence =
        await this.#records.save(record, Date.now(), this.#sequence, this.#others.tab);
      if (this.#document === record.id) {
        this.#wroteAs(sequence);
        this.#isOwner = true;
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
    this.#sequence = Math.max(sequence, this.#sequence ?? 0);
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
    this.#isOwner = false;
    this.#failure = error.name;
    this.#stand(isElsewhere ? "open-elsewhere" : "deleted-elsewhere");
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
