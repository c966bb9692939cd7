// The documents of this device, as the program asks for them: read, list, delete, bring back.
import type { ArchivedFile } from "./archive.ts";
import { Backups, type FileCopy } from "./backups.ts";
import { problemOf } from "./database.ts";
import { downloadBlob } from "./downloads.ts";
import type { ReadPurpose } from "./effects.ts";
import type { DatedFile } from "./incoming.ts";
import { askToPersist, storageMeasured } from "./keeping.ts";
import type { Program, Settings } from "./program.ts";
import { jsonOfRecord } from "./record_text.ts";
import type { Saver } from "./saver.ts";
import type { Storage } from "./storage.ts";
import { repair } from "./storage_repair.ts";

const NOTHING_WHOLE = { bytes: new Uint8Array(), isOlder: false, changedMs: 0, screen: "",
  look: "" };

export class Documents {
  readonly #storage: Storage;
  readonly #saver: Saver;
  readonly #program: Program;
  readonly #backups: Backups;
  #isStopped = false;

  constructor(storage: Storage, saver: Saver, program: Program) {
    this.#storage = storage;
    this.#saver = saver;
    this.#program = program;
    this.#backups = new Backups(storage.database);
  }

  /** The program is asked and told nothing any more. */
  stop(): void {
    this.#isStopped = true;
  }

  async saveSettings(settings: Settings): Promise<void> {
    try {
      await this.#storage.saveSettings(settings);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** Nobody is told when that cannot be kept: it would only have saved somebody a step. */
  async keepScreen(id: string, screen: string): Promise<void> {
    await this.#storage.setScreen(id, screen).catch(() => undefined);
  }

  /** Likewise. */
  async keepLook(id: string, look: string): Promise<void> {
    await this.#storage.setLook(id, look).catch(() => undefined);
  }

  /** There is a file with the open document as it was at this revision. */
  async noteBackup(id: string, revision: number): Promise<void> {
    await Promise.resolve(); // the same frame may also have asked for it to be saved
    await this.#saver.flush();
    await this.#noteFiles([{ id, revision }]);
    await this.list();
  }

  /** Nobody is told when that cannot be kept: a backup is then offered once more. */
  async #noteFiles(copies: readonly FileCopy[]): Promise<void> {
    await this.#backups.note(copies, Date.now()).catch(() => undefined);
  }

  async workHere(): Promise<void> {
    try {
      await this.#saver.workHere();
    } catch (error) {
      this.#failed(error);
    }
  }

  /** The last good record as a file's bytes, without asking the program. */
  async copyOf(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const read = await this.#storage.read(id, (bytes) => jsonOfRecord(bytes) !== undefined);
    return read.state === "good" ? jsonOfRecord(read.bytes) : undefined;
  }

  #failed(error: unknown): void {
    if (!this.#isStopped) this.#program.tell({ kind: "storage-failed", problem: problemOf(error) });
  }

  /** Puts in order what was damaged, and forgets what was removed long ago. */
  async tidy(): Promise<void> {
    try {
      const isRepaired = await repair(this.#storage.database, Date.now());
      if (this.#isStopped) return;
      if (isRepaired) this.#program.tell({ kind: "storage-repaired" });
      await this.#storage.forgetDeleted(Date.now());
      // Another tab may also have changed something before this one heard of it.
      await this.#tellLists();
    } catch {
      // What does not work is said where somebody wants it.
    }
  }

  /** `isAsked`: the person asked for it, so that it is said when it is not there. */
  async read(id: string, purpose: ReadPurpose, isAsked = true): Promise<void> {
    const storage = this.#storage;
    try {
      if (purpose === "replace") {
        await this.#saver.takeOver(id);
        await storage.keepReplaced(id, Date.now());
      } else {
        await this.#saver.flush();
      }
      const [read, { screen, look }] = await Promise.all([
        storage.read(id, (bytes) => this.#program.isGoodRecord(bytes)), storage.leftOf(id),
      ]);
      if (this.#isStopped || (read.state === "none" && !isAsked)) return;
      // A file that is compared with a damaged one is shown, and written over it.
      const isShown = read.state === "good" ? purpose !== "compare" : purpose === "compare";
      const opening = read.state !== "none" && isShown
        ? this.#saver.open(id, read.sequence) : Promise.resolve();
      const { bytes, isOlder, changedMs } = read.state === "good" ? read : NOTHING_WHOLE;
      this.#program.tell({ kind: "recent-read", id, bytes, isOlder, changedMs, screen,
        look });
      await opening;
      if (purpose === "replace") await this.list();
    } catch (error) {
      this.#failed(error);
      // A file that was to be compared with it is all there is.
      if (purpose === "compare" && !this.#isStopped) {
        this.#program.tell({ kind: "recent-read", id, ...NOTHING_WHOLE });
      }
    }
  }

  delete(id: string): Promise<void> {
    return this.#change(() => this.#delete(id));
  }

  async #delete(id: string): Promise<void> {
    await this.#saver.takeOver(id);
    this.#saver.forget(id);
    await this.#storage.delete(id, Date.now());
    this.#saver.tellChanged(id);
  }

  bringBack(key: string): Promise<void> {
    return this.#change(() => this.#bringBack(key));
  }

  async #bringBack(key: string): Promise<void> {
    const id = await this.#storage.documentOfRemoved(key);
    if (id === undefined) return;
    await this.#saver.takeOver(id);
    await this.#storage.restore(key, Date.now());
    if (this.#saver.summary.document === id) await this.read(id, "open");
    this.#saver.tellChanged(id);
  }

  /** What was removed cannot be brought back any more. */
  forgetRemoved(): Promise<void> {
    return this.#change(() => this.#storage.forgetDeleted(Number.POSITIVE_INFINITY));
  }

  async measure(): Promise<void> {
    const measured = await storageMeasured();
    if (!this.#isStopped) this.#program.tell(measured);
  }

  /** All documents as files in one archive. The way to write one is no part of the first load. */
  async downloadAll(fileName: string): Promise<void> {
    try {
      await this.#saver.flush();
      const { recent } = await this.#storage.lists();
      const { archiveOf } = await import("./packed.ts");
      const files: ArchivedFile[] = [];
      const copies: FileCopy[] = [];
      for (const { id, title, changedMs } of recent) {
        // Read first: what is written meanwhile may be in the file, or not.
        const revision = (await this.#storage.line(id))?.revision;
        const bytes = await this.copyOf(id);
        if (!bytes) continue;
        files.push({ name: title === "" ? id : title, bytes, changedMs });
        copies.push({ id, revision });
      }
      downloadBlob(fileName, await archiveOf(files));
      await this.#noteFiles(copies);
      await this.list();
      if (this.#isStopped) return;
      const count = files.length;
      this.#program.tell(
        { kind: "all-downloaded", name: fileName, count, damaged: recent.length - count });
    } catch {
      if (!this.#isStopped) this.#program.tell({ kind: "download-all-failed" });
    }
  }

  /** The documents of an archive. The program judges them, so all of it has to be there. The way to
      take them in is no part of the first load. */
  async takeIn(name: string, files: readonly DatedFile[]): Promise<void> {
    try {
      await this.#saver.flush();
      const { addDocuments } = await import("./added_documents.ts");
      const { counts, inFile } = await addDocuments(files, this.#storage, this.#program);
      await this.#noteFiles(inFile);
      if (counts.added > 0) {
        this.#saver.tellChanged(""); // in no tab is one of them open
        askToPersist();
      }
      if (!this.#isStopped) this.#program.tell({ kind: "archive-taken", name, ...counts });
    } catch (error) {
      this.#failed(error);
    }
    await this.list();
  }

  async #change(change: () => Promise<void>): Promise<void> {
    try {
      await change();
    } catch (error) {
      this.#failed(error);
    }
    await this.list();
  }

  async list(): Promise<void> {
    if (this.#isStopped) return;
    try {
      await this.#tellLists();
    } catch (error) {
      this.#failed(error);
    }
  }

  async #tellLists(): Promise<void> {
    const { recent, removed } = await this.#storage.lists();
    const kept = await this.#backups.kept(Date.now()).catch(() => undefined); // the lists do without
    if (this.#isStopped) return;
    const listed = recent.map((line) => ({ ...line, ...kept?.get(line.id) }));
    this.#program.tell({ kind: "recents-listed", recent: listed, removed });
  }
}
