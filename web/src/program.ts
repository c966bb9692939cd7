// The compiled program behind the functions of src/web/main.cpp.
import type { Effect } from "./effects.ts";
import { Guard } from "./guard.ts";
import { bytesOf, type Outcome } from "./outcomes.ts";
import type { ContentFiles, ProgramFiles, ProgramModule } from "./program_module.ts";
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
  /** Pictures to be decoded: their bytes are blobs. */
  readonly images?: readonly { readonly id: string; readonly jpeg: number }[];
  readonly effects?: readonly Effect[];
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity. */
  readonly rgba: Uint8Array;
}

/** What a move of one of two fingers comes to, in physical pixels. */
export interface PinchStep {
  readonly figure: number;
  /** The point between the fingers now, and how far it has moved. */
  readonly x: number;
  readonly y: number;
  readonly movedX: number;
  readonly movedY: number;
  /** How many times farther apart the fingers are. */
  readonly zoom: number;
}

/** What lists show of a document. */
export interface DocumentSummary {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly stage: number | null;
  readonly score: number | null;
}

/** The open document, ready to be stored. */
export interface DocumentRecord extends DocumentSummary {
  readonly revision: number;
  /** Empty while they are handed on (large_records.ts). */
  bytes: Uint8Array<ArrayBuffer>;
}

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

const DAY_MS = 24 * 60 * 60 * 1000;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The program's exports in the page's own terms. Whatever changes something asks for a frame. */
export class Program {
  readonly guard = new Guard();
  readonly #files: ProgramFiles;
  #module!: ProgramModule;
  #host = 0;
  /** Called whenever something happened that the next frame shall show. */
  onChange: () => void = () => {};

  constructor(module: ProgramModule, files: ProgramFiles) {
    this.#files = files;
    this.begin(module);
  }

  /** Begins in `module`; what there was before is forgotten. */
  begin(module: ProgramModule): void {
    const { regular, semibold, icons } = this.#files;
    this.#module = this.guard.around(module);
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

  /** A picture that a frame's message asked for; without pixels when it cannot be decoded. */
  receiveImage(id: string, pixels?: Pixels): void {
    const { width, height, rgba } = pixels ?? { width: 0, height: 0, rgba: new Uint8Array() };
    this.#withBytes([id, rgba], (at = 0, size = 0, rgbaAt = 0, rgbaSize = 0) =>
      this.#module._tappa_receive_image(this.#host, at, size, width, height, rgbaAt, rgbaSize));
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
    return this.guard.run(() => {
      const message = this.#module._tappa_frame(this.#host, nowMs, today, high, low);
      return JSON.parse(this.#textAt(message)) as FrameMessage;
    });
  }

  /** Nothing when no document is open. */
  record(): DocumentRecord | undefined {
    return this.guard.run(() => {
      const text = this.#textAt(this.#module._tappa_record(this.#host));
      if (text === "") return undefined;
      const { bytes, ...rest } = JSON.parse(text) as
        Omit<DocumentRecord, "bytes"> & { bytes: number };
      return { ...rest, bytes: this.takeBlob(bytes) };
    });
  }

  /** The bytes of an effect; they are gone from the program afterwards. */
  takeBlob(blob: number): Uint8Array<ArrayBuffer> {
    return this.guard.run(() => {
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

  pinch({ figure, x, y, movedX, movedY, zoom }: PinchStep): void {
    this.#module._tappa_pinch(this.#host, figure, x, y, movedX, movedY, zoom);
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

  isGoodRecord(bytes: Uint8Array): boolean {
    return this.#withBytes([bytes], (pointer = 0, size = 0) =>
      this.#module._tappa_is_good_record(pointer, size)) === 1;
  }

  /** What lists show of a document in a file; nothing when it has none that can be opened. */
  summaryOf(json: Uint8Array): DocumentSummary | undefined {
    const text = this.#withBytes([json], (pointer = 0, size = 0) =>
      this.#textAt(this.#module._tappa_summary_of(this.#host, pointer, size)));
    return text === "" ? undefined : JSON.parse(text) as DocumentSummary;
  }

  /** Throws when the program does not know such an outcome. */
  tell(outcome: Outcome): void {
    this.#withPieces([bytesOf(outcome)], (pointer = 0, size = 0) => {
      if (this.#module._tappa_outcome(this.#host, pointer, size) === 1) return;
      throw new Error(`The program does not know this outcome: ${outcome.kind}.`);
    });
    this.onChange();
  }

  /** The report of the open document, to be printed; empty when none is open. */
  printHtml(): string {
    const blob = this.#module._tappa_print_html(this.#host);
    return blob < 0 ? "" : decoder.decode(this.takeBlob(blob));
  }

  /** Calls with pointer and size of each text's UTF-8 or bytes, in the program's memory. */
  #withBytes<T>(contents: readonly (string | Uint8Array)[], call: (...places: number[]) => T): T {
    return this.#withPieces(contents.map((content) =>
      [typeof content === "string" ? encoder.encode(content) : content]), call);
  }

  /** The same with contents that lie in pieces. */
  #withPieces<T>(contents: readonly (readonly Uint8Array[])[], call: (...places: number[]) => T): T {
    return this.guard.run(() => {
      const places: number[] = [];
      for (const pieces of contents) {
        const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
        const pointer = this.#module._malloc(Math.max(1, size));
        if (pointer === 0) throw new Error("The program is out of memory.");
        places.push(pointer, size);
        let at = pointer;
        for (const piece of pieces) {
          // Read anew each time: the memory may have grown.
          this.#module.HEAPU8.set(piece, at);
          at += piece.length;
        }
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
