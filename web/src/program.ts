// The compiled program behind the functions of src/web/main.cpp.
import { EarlyCallError } from "./early_call.ts";
import type { StorageProblem } from "./database.ts";
import type { Effect } from "./effects.ts";
import type { JobFailure } from "./jobs/messages.ts";
import { REQUESTS, type Request, type TreeChanges } from "./tree.ts";

export interface FrameMessage {
  /** Another frame shall follow even if nothing happens. */
  readonly more: boolean;
  /** The same, but only after so many milliseconds. */
  readonly wake?: number;
  readonly tree: TreeChanges;
  readonly cursor?: string;
  readonly theme?: string;
  readonly focus?: number;
  /** With the focus, the text of the field is selected: it is a stand-in. */
  readonly selectsText?: boolean;
  /** Packs of glyphs that a text needs. */
  readonly glyphs?: readonly string[];
  readonly effects?: readonly Effect[];
}

/** The open document, ready to be stored. */
export interface DocumentRecord {
  readonly id: string;
  readonly title: string;
  readonly stage: number | null;
  readonly score: number | null;
  readonly revision: number;
  readonly bytes: Uint8Array;
}

export interface RecentDocument {
  readonly id: string;
  readonly title: string;
  readonly stage: number | null;
  readonly score: number | null;
  readonly changedMs: number;
}

/** A document that was deleted or replaced and can still be brought back. */
export interface RemovedDocument {
  readonly key: string;
  readonly title: string;
  readonly removedMs: number;
  readonly wasReplaced: boolean;
}

/** Whose the open document is; the ids of tappa::Standing. */
export type Standing = "mine" | "open-elsewhere" | "deleted-elsewhere";

export interface Settings {
  readonly language: string;
  readonly theme: string;
  readonly textScale: number;
}

export interface Looks {
  readonly dark: boolean;
  readonly contrast: boolean;
  readonly reducedMotion: boolean;
  readonly coarsePointer: boolean;
  readonly appleKeys: boolean;
}

export interface KeyPress {
  readonly key: string;
  readonly control: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

export const POINTER_SOURCES = { mouse: 0, touch: 1, pen: 2 } as const;
export type PointerSource = keyof typeof POINTER_SOURCES;

export interface ProgramFiles {
  readonly regular: Uint8Array<ArrayBuffer>;
  readonly semibold: Uint8Array<ArrayBuffer>;
  readonly icons: Uint8Array;
}

/** What is asked and recommended; the program starts without and gets it once. */
export interface ContentFiles {
  readonly quick: Uint8Array;
  readonly full: Uint8Array;
  readonly catalogue: Uint8Array;
}

/** What Emscripten's module offers of ours; pointers and sizes are numbers. */
export interface ProgramModule {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(pointer: number): void;
  _tappa_create(...filePointersAndSizes: number[]): number;
  _tappa_receive_content(host: number, ...filePointersAndSizes: number[]): number;
  _tappa_receive_glyphs(host: number, ...packAndFilePointersAndSizes: number[]): number;
  _tappa_draws(host: number): number;
  _tappa_attach_canvas(host: number, selector: number, size: number): number;
  _tappa_context_lost(host: number): void;
  _tappa_context_restored(host: number): void;
  _tappa_set_surface(host: number, width: number, height: number, scale: number,
    looks: number): void;
  _tappa_most_file_bytes(): number;
  _tappa_frame(host: number, nowMs: number, today: number, randomHigh: number,
    randomLow: number): number;
  _tappa_record(host: number): number;
  _tappa_blob_data(host: number, blob: number): number;
  _tappa_blob_size(host: number, blob: number): number;
  _tappa_blob_drop(host: number, blob: number): void;
  _tappa_pointer_move(host: number, x: number, y: number, source: number): void;
  _tappa_pointer_button(host: number, button: number, isDown: number, source: number): void;
  _tappa_pointer_leave(host: number): void;
  _tappa_wheel(host: number, x: number, y: number): void;
  _tappa_key(host: number, key: number, size: number, control: number, shift: number,
    alt: number): number;
  _tappa_request(host: number, node: number, request: number, value: number, size: number): void;
  _tappa_restore_settings(host: number, language: number, languageSize: number, theme: number,
    themeSize: number, textScale: number): void;
  _tappa_go_to(host: number, screen: number, size: number): number;
  _tappa_file_read(host: number, name: number, nameSize: number, bytes: number, size: number,
    isSample: number, fileMs: number): void;
  _tappa_file_too_large(host: number, name: number, nameSize: number, bytes: number): void;
  _tappa_file_unreadable(host: number, name: number, nameSize: number, detail: number,
    size: number): void;
  _tappa_folder_dropped(host: number, name: number, size: number): void;
  _tappa_knowledge_read(host: number, glossary: number, glossarySize: number, pages: number,
    pagesSize: number): void;
  _tappa_knowledge_failed(host: number): void;
  _tappa_is_good_record(bytes: number, size: number): number;
  _tappa_record_read(host: number, id: number, idSize: number, bytes: number, size: number,
    isOlder: number, changedMs: number): void;
  _tappa_add_recent(host: number, id: number, idSize: number, title: number, titleSize: number,
    stage: number, score: number, changedMs: number): void;
  _tappa_add_removed(host: number, key: number, keySize: number, title: number, titleSize: number,
    removedMs: number, wasReplaced: number): void;
  _tappa_list_recent(host: number): void;
  _tappa_saving(host: number, revision: number): void;
  _tappa_saved(host: number, revision: number, time: number, size: number): void;
  _tappa_save_failed(host: number, problem: number, size: number): void;
  _tappa_storage_failed(host: number, problem: number, size: number): void;
  _tappa_storage_repaired(host: number): void;
  _tappa_stands(host: number, standing: number, size: number): void;
  _tappa_print_html(host: number): number;
  _tappa_pdf_progress(host: number, share: number): void;
  _tappa_pdf_done(host: number, lacking: number, size: number): void;
  _tappa_pdf_failed(host: number, detail: number, size: number): void;
  _tappa_job_progressed(host: number, job: number, share: number): void;
  _tappa_job_done(host: number, job: number, result: number, size: number): void;
  _tappa_job_failed(host: number, job: number, reason: number, size: number): void;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A moment as the clock on the wall has it: the program knows no time zones. */
const wallClockMs = (ms: number): number => ms - new Date(ms).getTimezoneOffset() * 60_000;

/** What every call gives once one of them has failed: what the program holds since then may be
    half of something, and must neither be shown nor stored. */
export class ProgramStoppedError extends Error {
  override readonly name = "ProgramStoppedError";
}

type Guard = <T>(act: () => T) => T;

/** The module with every call of it under `guard`. */
function guarded(module: ProgramModule, guard: Guard): ProgramModule {
  return new Proxy(module, {
    get(target, name, receiver) {
      const found: unknown = Reflect.get(target, name, receiver);
      return typeof found === "function"
        ? (...given: unknown[]) => guard(() => Reflect.apply(found, target, given)) : found;
    },
  });
}

/** The program's exports in the page's own terms. Whatever changes something asks for a frame. */
export class Program {
  readonly #files: ProgramFiles;
  #module!: ProgramModule;
  #host = 0;
  #hasFailed = false;
  /** Called whenever something happened that the next frame shall show. */
  onChange: () => void = () => {};
  /** Called once, with whatever came out of a call: a trap, an exception, no memory. */
  onFailure: (error: unknown) => void = () => {};

  constructor(module: ProgramModule, files: ProgramFiles) {
    this.#files = files;
    this.begin(module);
  }

  /** Begins in `module`; what there was before is forgotten. */
  begin(module: ProgramModule): void {
    const { regular, semibold, icons } = this.#files;
    this.#module = guarded(module, this.#guard);
    this.#host = this.#withBytes([regular, semibold, icons],
      (...places) => this.#module._tappa_create(...places));
  }

  /** Throws when the program cannot read its own files. */
  receiveContent({ quick, full, catalogue }: ContentFiles): void {
    const isGood = this.#withBytes([quick, full, catalogue],
      (...places) => this.#module._tappa_receive_content(this.#host, ...places)) === 1;
    if (!isGood) throw new Error("A questionnaire or the action catalogue is damaged.");
    this.onChange();
  }

  /** Further glyphs, by the name a frame's message gave. Throws when they cannot be read. */
  receiveGlyphs(pack: string, regular: Uint8Array, semibold: Uint8Array): void {
    const isGood = this.#withBytes([pack, regular, semibold],
      (...places) => this.#module._tappa_receive_glyphs(this.#host, ...places)) === 1;
    if (!isGood) throw new Error(`The ${pack} glyphs are damaged.`);
    this.onChange();
  }

  /** Whether what is drawn can be seen. Waits for the graphics: ask after the first frame. */
  draws(): boolean {
    return this.#module._tappa_draws(this.#host) === 1;
  }

  attachCanvas(selector: string): boolean {
    return this.#withBytes([selector],
      (pointer = 0, size = 0) => this.#module._tappa_attach_canvas(this.#host, pointer, size)) === 1;
  }

  contextLost(): void {
    this.#module._tappa_context_lost(this.#host);
  }

  contextRestored(): void {
    this.#module._tappa_context_restored(this.#host);
    this.onChange();
  }

  /** Sizes in physical pixels; scale: physical pixels of a CSS pixel. */
  setSurface(width: number, height: number, scale: number, looks: Looks): void {
    const bits = [looks.dark, looks.contrast, looks.reducedMotion, looks.coarsePointer,
      looks.appleKeys].reduce((sum, is, bit) => sum + (is ? 1 << bit : 0), 0);
    this.#module._tappa_set_surface(this.#host, width, height, scale, bits);
    this.onChange();
  }

  get mostFileBytes(): number {
    return this.#module._tappa_most_file_bytes();
  }

  frame(nowMs: number): FrameMessage {
    const now = new Date();
    const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY_MS;
    const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
    return this.#guard(() => {
      const message = this.#module._tappa_frame(this.#host, nowMs, today, high, low);
      return JSON.parse(this.#textAt(message)) as FrameMessage;
    });
  }

  /** Nothing when no document is open. */
  record(): DocumentRecord | undefined {
    return this.#guard(() => {
      const text = this.#textAt(this.#module._tappa_record(this.#host));
      if (text === "") return undefined;
      const { bytes, ...rest } = JSON.parse(text) as
        Omit<DocumentRecord, "bytes"> & { bytes: number };
      return { ...rest, bytes: this.takeBlob(bytes) };
    });
  }

  /** The bytes of an effect; they are gone from the program afterwards. */
  takeBlob(blob: number): Uint8Array<ArrayBuffer> {
    return this.#guard(() => {
      const start = this.#module._tappa_blob_data(this.#host, blob);
      const size = this.#module._tappa_blob_size(this.#host, blob);
      const bytes = this.#module.HEAPU8.slice(start, start + size) as Uint8Array<ArrayBuffer>;
      this.#module._tappa_blob_drop(this.#host, blob);
      return bytes;
    });
  }

  pointerMove(x: number, y: number, source: PointerSource): void {
    this.#module._tappa_pointer_move(this.#host, x, y, POINTER_SOURCES[source]);
    this.onChange();
  }

  pointerButton(button: number, isDown: boolean, source: PointerSource): void {
    this.#module._tappa_pointer_button(this.#host, button, Number(isDown),
      POINTER_SOURCES[source]);
    this.onChange();
  }

  pointerLeave(): void {
    this.#module._tappa_pointer_leave(this.#host);
    this.onChange();
  }

  /** CSS pixels, positive to see what is further down or right. */
  scrollBy(x: number, y: number): void {
    this.#module._tappa_wheel(this.#host, -x / 100, -y / 100);
    this.onChange();
  }

  /** True: the key meant something to the program. */
  key({ key, control, shift, alt }: KeyPress): boolean {
    const meant = this.#withBytes([key], (pointer = 0, size = 0) =>
      this.#module._tappa_key(this.#host, pointer, size, Number(control), Number(shift),
        Number(alt))) === 1;
    if (meant) this.onChange();
    return meant;
  }

  request(node: number, request: Request, value = ""): void {
    this.#withBytes([value], (pointer = 0, size = 0) =>
      this.#module._tappa_request(this.#host, node, REQUESTS.indexOf(request), pointer, size));
    this.onChange();
  }

  restoreSettings({ language, theme, textScale }: Settings): void {
    this.#withBytes([language, theme],
      (language_ = 0, languageSize = 0, theme_ = 0, themeSize = 0) =>
        this.#module._tappa_restore_settings(this.#host, language_, languageSize, theme_,
          themeSize, textScale));
    this.onChange();
  }

  /** False when there is no such screen. */
  goTo(screen: string): boolean {
    const known = this.#withBytes([screen], (pointer = 0, size = 0) =>
      this.#module._tappa_go_to(this.#host, pointer, size)) === 1;
    this.onChange();
    return known;
  }

  /** `fileMs`: when the file was written, as far as the browser knows; 0: it does not. */
  fileRead(name: string, bytes: Uint8Array, isSample: boolean, fileMs: number): void {
    this.#withBytes([name, bytes], (name_ = 0, nameSize = 0, bytes_ = 0, size = 0) =>
      this.#module._tappa_file_read(this.#host, name_, nameSize, bytes_, size, Number(isSample),
        fileMs === 0 ? 0 : wallClockMs(fileMs)));
    this.onChange();
  }

  fileTooLarge(name: string, bytes: number): void {
    this.#withBytes([name], (pointer = 0, size = 0) =>
      this.#module._tappa_file_too_large(this.#host, pointer, size, bytes));
    this.onChange();
  }

  folderDropped(name: string): void {
    this.#withBytes([name], (pointer = 0, size = 0) =>
      this.#module._tappa_folder_dropped(this.#host, pointer, size));
    this.onChange();
  }

  fileUnreadable(name: string, detail: string): void {
    this.#withBytes([name, detail], (name_ = 0, nameSize = 0, detail_ = 0, size = 0) =>
      this.#module._tappa_file_unreadable(this.#host, name_, nameSize, detail_, size));
    this.onChange();
  }

  knowledgeRead(glossary: Uint8Array, pages: Uint8Array): void {
    this.#withBytes([glossary, pages], (glossary_ = 0, glossarySize = 0, pages_ = 0, size = 0) =>
      this.#module._tappa_knowledge_read(this.#host, glossary_, glossarySize, pages_, size));
    this.onChange();
  }

  knowledgeFailed(): void {
    this.#module._tappa_knowledge_failed(this.#host);
    this.onChange();
  }

  isGoodRecord(bytes: Uint8Array): boolean {
    return this.#withBytes([bytes], (pointer = 0, size = 0) =>
      this.#module._tappa_is_good_record(pointer, size)) === 1;
  }

  /** Without bytes when nothing that is whole is stored. */
  recordRead(id: string, bytes: Uint8Array, isOlder: boolean, changedMs: number): void {
    this.#withBytes([id, bytes], (id_ = 0, idSize = 0, bytes_ = 0, size = 0) =>
      this.#module._tappa_record_read(this.#host, id_, idSize, bytes_, size, Number(isOlder),
        wallClockMs(changedMs)));
    this.onChange();
  }

  listRecent(documents: readonly RecentDocument[], removed: readonly RemovedDocument[]): void {
    for (const { id, title, stage, score, changedMs } of documents) {
      this.#withBytes([id, title], (id_ = 0, idSize = 0, title_ = 0, titleSize = 0) =>
        this.#module._tappa_add_recent(this.#host, id_, idSize, title_, titleSize, stage ?? 0,
          score ?? Number.NaN, wallClockMs(changedMs)));
    }
    for (const { key, title, removedMs, wasReplaced } of removed) {
      this.#withBytes([key, title], (key_ = 0, keySize = 0, title_ = 0, titleSize = 0) =>
        this.#module._tappa_add_removed(this.#host, key_, keySize, title_, titleSize,
          wallClockMs(removedMs), Number(wasReplaced)));
    }
    this.#module._tappa_list_recent(this.#host);
    this.onChange();
  }

  saving(revision: number): void {
    this.#module._tappa_saving(this.#host, revision);
    this.onChange();
  }

  saved(revision: number, time: string): void {
    this.#withBytes([time], (pointer = 0, size = 0) =>
      this.#module._tappa_saved(this.#host, revision, pointer, size));
    this.onChange();
  }

  saveFailed(problem: StorageProblem): void {
    this.#withBytes([problem], (pointer = 0, size = 0) =>
      this.#module._tappa_save_failed(this.#host, pointer, size));
    this.onChange();
  }

  /** Something other than the open document could not be read or written. */
  storageFailed(problem: StorageProblem): void {
    this.#withBytes([problem], (pointer = 0, size = 0) =>
      this.#module._tappa_storage_failed(this.#host, pointer, size));
    this.onChange();
  }

  /** Something stored was damaged; it was put in order or left out. */
  storageRepaired(): void {
    this.#module._tappa_storage_repaired(this.#host);
    this.onChange();
  }

  stands(standing: Standing): void {
    this.#withBytes([standing], (pointer = 0, size = 0) =>
      this.#module._tappa_stands(this.#host, pointer, size));
    this.onChange();
  }

  /** The report of the open document, to be printed; empty when none is open. */
  printHtml(): string {
    const blob = this.#module._tappa_print_html(this.#host);
    return blob < 0 ? "" : decoder.decode(this.takeBlob(blob));
  }

  /** From 0 to 1. */
  pdfProgress(share: number): void {
    this.#module._tappa_pdf_progress(this.#host, share);
    this.onChange();
  }

  pdfDone(lacking: string): void {
    this.#withBytes([lacking], (pointer = 0, size = 0) =>
      this.#module._tappa_pdf_done(this.#host, pointer, size));
    this.onChange();
  }

  pdfFailed(detail: string): void {
    this.#withBytes([detail], (pointer = 0, size = 0) =>
      this.#module._tappa_pdf_failed(this.#host, pointer, size));
    this.onChange();
  }

  jobProgressed(job: number, share: number): void {
    this.#module._tappa_job_progressed(this.#host, job, share);
    this.onChange();
  }

  jobDone(job: number, result: Uint8Array): void {
    this.#withBytes([result], (pointer = 0, size = 0) =>
      this.#module._tappa_job_done(this.#host, job, pointer, size));
    this.onChange();
  }

  jobFailed(job: number, reason: JobFailure): void {
    this.#withBytes([reason], (pointer = 0, size = 0) =>
      this.#module._tappa_job_failed(this.#host, job, pointer, size));
    this.onChange();
  }
  readonly #guard: Guard = (act) => {
    if (this.#hasFailed) throw new ProgramStoppedError();
    try {
      return act();
    } catch (error) {
      // That one is answered by beginning anew (held_program.ts).
      if (!this.#hasFailed && !(error instanceof EarlyCallError)) {
        this.#hasFailed = true;
        this.onFailure(error);
      }
      throw error;
    }
  };

  /** Calls with pointer and size of each text's UTF-8 or bytes, in the program's memory. */
  #withBytes<T>(contents: readonly (string | Uint8Array)[], call: (...places: number[]) => T): T {
    return this.#guard(() => {
      const places: number[] = [];
      for (const content of contents) {
        const bytes = typeof content === "string" ? encoder.encode(content) : content;
        const pointer = this.#module._malloc(Math.max(1, bytes.length));
        if (pointer === 0) throw new Error("The program is out of memory.");
        places.push(pointer, bytes.length);
        // Read anew each time: the memory may have grown.
        this.#module.HEAPU8.set(bytes, pointer);
      }
      const outcome = call(...places);
      for (let i = 0; i < places.length; i += 2) this.#module._free(places[i] ?? 0);
      return outcome;
    });
  }

  #textAt(pointer: number): string {
    const heap = this.#module.HEAPU8;
    return decoder.decode(heap.subarray(pointer, heap.indexOf(0, pointer)));
  }
}
