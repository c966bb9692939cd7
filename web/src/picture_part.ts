// The way to the part of the page that reads pictures, which few visits need: it is no part of the
// first load.
import { pickPicture } from "./files.ts";
import type { PictureTarget } from "./pictures.ts";
import type { Program } from "./program.ts";
import { insist } from "./rest.ts";

const OPEN_PANEL: PictureTarget = { document: "", touchpoint: "" };

const part = (): Promise<typeof import("./pictures.ts")> => insist(() => import("./pictures.ts"));

export class PicturePart {
  readonly #program: Program;
  readonly #hasDocument: () => boolean;

  constructor(program: Program, hasDocument: () => boolean) {
    this.#program = program;
    this.#hasDocument = hasDocument;
  }

  pick(target: PictureTarget): void {
    pickPicture((file) => void this.#take(file, target));
  }

  /** One that was dropped or pasted. False: there is no document that it could go into. */
  readonly offer = (file: File): boolean => {
    if (!this.#hasDocument()) return false;
    void this.#take(file, OPEN_PANEL);
    return true;
  };

  /** Decodes one for the canvas. */
  async show(id: string, jpeg: Uint8Array<ArrayBuffer>): Promise<void> {
    await (await part()).showPicture(id, jpeg, this.#program);
  }

  async #take(file: File, target: PictureTarget): Promise<void> {
    await (await part()).takePicture(file, target, this.#program);
  }
}
