// The way to the part of the page that reads pictures, which few visits need: it is no part of the
// first load.
import { pickPicture } from "./files.ts";
import type { PictureTarget } from "./pictures.ts";
import type { Program } from "./program.ts";
import { insist } from "./rest.ts";

const part = (): Promise<typeof import("./pictures.ts")> => insist(() => import("./pictures.ts"));

export class PicturePart {
  readonly #program: Program;
  readonly #hasDocument: () => boolean;
  readonly #offered = new Map<number, File>();
  #lastOffer = 0;

  constructor(program: Program, hasDocument: () => boolean) {
    this.#program = program;
    this.#hasDocument = hasDocument;
  }

  pick(target: PictureTarget): void {
    pickPicture((file) => void this.#read(file, target));
  }

  /** One that was dropped or pasted: the program says at once whose it becomes, since another panel
      may be open by the time it is read. False: there is no document that it could go into. */
  readonly offer = (file: File): boolean => {
    if (!this.#hasDocument()) return false;
    this.#offered.set(this.#lastOffer += 1, file);
    this.#program.tell({ kind: "picture-offered", offer: this.#lastOffer });
    return true;
  };

  take(offer: number, { document, touchpoint }: PictureTarget): void {
    const file = this.#offered.get(offer);
    this.#offered.delete(offer);
    if (file && touchpoint !== "") void this.#read(file, { document, touchpoint });
  }

  /** Decodes one for the canvas. */
  async show(id: string, jpeg: Uint8Array<ArrayBuffer>): Promise<void> {
    await (await part()).showPicture(id, jpeg, this.#program);
  }

  async #read(file: File, target: PictureTarget): Promise<void> {
    await (await part()).takePicture(file, target, this.#program);
  }
}
