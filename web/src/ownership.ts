// Which stored document this tab shows, and whether it may write it: one tab at a time is its owner.
import { OtherTabs } from "./other_tabs.ts";
import type { Standing } from "./outcomes.ts";
import type { SavedProgram, SaverHooks } from "./saver_hooks.ts";
import { LOOK_MS } from "./saver_times.ts";
import type { Storage } from "./storage.ts";
import type { DocumentLine } from "./stored_rows.ts";

/** What writes the document. */
export interface Writer {
  /** Writes now what waits to be written; done when it is on the disk, or cannot be. */
  flush(): Promise<void>;
  /** Not all that was changed is known to be on the disk. */
  readonly isChanging: boolean;
  /** Another document is shown, or none. */
  turned(): void;
}

export class Ownership {
  /** Storage says this tab owns the document. */
  isOwner = false;
  /** Of what is stored, as this tab knows it. */
  sequence: number | undefined;
  readonly #storage: Storage;
  readonly #program: SavedProgram;
  readonly #hooks: SaverHooks;
  readonly #writer: Writer;
  readonly #others: OtherTabs;
  #document: string | undefined;
  #standing: Standing = "mine";
  #look = 0;
  #claiming: Promise<void> | undefined;
  #isStopped = false;

  constructor(storage: Storage, program: SavedProgram, hooks: SaverHooks, writer: Writer) {
    this.#storage = storage;
    this.#program = program;
    this.#hooks = hooks;
    this.#writer = writer;
    this.#others = new OtherTabs({
      owns: (id) => this.#document === id && this.isOwner,
      give: (id) => this.#give(id),
      freed: (id) => {
        if (this.#document === id && this.#standing !== "mine") void this.claim();
      },
      changed: (id) => {
        if (this.#document === id) void this.#lookAgain();
        this.#hooks.listChanged();
      },
    });
  }

  get document(): string | undefined {
    return this.#document;
  }

  get standing(): Standing {
    return this.#standing;
  }

  get tab(): string {
    return this.#others.tab;
  }

  /** Nothing is to be trusted or written any more. */
  stop(): void {
    this.#isStopped = true;
    window.clearInterval(this.#look);
    this.letGo();
  }

  /** The page is back after it seemed to go for good. */
  resume(): void {
    if (this.#document !== undefined && !this.#isStopped) void this.claim();
  }

  /** This tab shows a stored document. Whether it may write it shows later (`stands`). */
  async open(id: string, sequence: number): Promise<void> {
    const isSame = this.#document === id && this.isOwner;
    if (!isSame) {
      this.letGo();
      this.turnTo(id);
    }
    this.sequence = sequence;
    if (!isSame) await this.claim();
    await this.#storage.setOpenDocument(id);
  }

  /** Takes the document from its owner, after that tab wrote its last changes. */
  async takeOver(id: string): Promise<void> {
    if (this.#document === id) await this.#writer.flush();
    const owner = (await this.#storage.line(id))?.owner;
    if (owner !== undefined && owner !== this.#others.tab) await this.#others.takeFrom(id);
    const before = (await this.#storage.line(id))?.owner;
    const line = await this.#storage.claim(id, this.#others.tab, before);
    if (this.#document !== id || !line) return;
    this.isOwner = true;
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
    if (this.#document !== id || !this.isOwner) return;
    // Only then is it changed here: what is typed before would be lost.
    await this.#hooks.readAgain(id);
    this.stand("mine");
  }

  /** What is stored of this document changed in another way than by saving. */
  tellChanged(id: string): void {
    this.#others.tell("changed", id);
  }

  /** It is nobody's any more. */
  tellFree(id: string): void {
    this.#others.tell("free", id);
  }

  /** Another tab wants the document: it gets it with all that was done here. */
  async #give(id: string): Promise<void> {
    this.#hooks.catchUp();
    await this.#writer.flush();
    if (this.#document !== id) return;
    this.isOwner = false;
    this.stand("open-elsewhere");
    await this.#storage.release(id, this.#others.tab);
  }

  /** Another tab may have the document. */
  letGo(): void {
    const id = this.#document;
    if (id === undefined || !this.isOwner) return;
    this.isOwner = false;
    this.#storage.release(id, this.#others.tab)
      .then(() => this.#others.tell("free", id), () => {});
  }

  /** This tab shows another document, or none. */
  turnTo(id: string | undefined): void {
    this.#document = id;
    this.sequence = undefined;
    this.isOwner = false;
    this.#claiming = undefined;
    this.#standing = "mine";
    window.clearInterval(this.#look);
    this.#writer.turned();
  }

  /** How the document stands to this tab; says so where that is new. */
  stand(standing: Standing): void {
    window.clearInterval(this.#look);
    if (standing === "open-elsewhere") {
      this.#look = window.setInterval(() => void this.claim(), LOOK_MS);
    }
    if (this.#standing === standing) return;
    this.#standing = standing;
    this.#program.tell({ kind: "document-stands", standing });
  }

  /** Makes the open document this tab's unless another that lives has it. */
  claim(): Promise<void> {
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
    this.isOwner = true;
    if (stored !== this.sequence && !this.#writer.isChanging) await this.#hooks.readAgain(id);
    this.stand("mine");
  }

  /** Who the document belongs to may have changed, or whether it is there at all. */
  async #lookAgain(): Promise<void> {
    const id = this.#document;
    if (id === undefined) return;
    const line = await this.#storage.line(id);
    if (this.#document !== id) return;
    this.#standsNow(id, line);
    if (line && this.#standing !== "mine") await this.claim();
  }

  #standsNow(id: string, line: DocumentLine | undefined): void {
    if (this.#document !== id) return;
    if (!line) {
      // One that was never stored is not deleted.
      if (this.sequence !== undefined) this.stand("deleted-elsewhere");
    } else if (line.owner !== undefined && line.owner !== this.#others.tab) {
      this.isOwner = false;
      this.stand("open-elsewhere");
    }
  }
}
