// Pictures of the document: one that was chosen, made small; and small ones decoded for the canvas.
// The browser does the decoding. What it makes is a new JPEG of the pixels alone: where and when a
// photograph was taken stays behind.
import type { Listener, Outcome } from "./outcomes.ts";
import {
  fitted, MOST, MOST_FILE_BYTES, MOST_JPEG_BYTES, MOST_PIXELS, pixelSize, QUALITIES,
  type PictureProblem, type Size,
} from "./picture_size.ts";
import type { Pixels, Program } from "./program.ts";

/** Whose picture it becomes. */
export interface PictureTarget {
  readonly document: string;
  readonly touchpoint: string;
}

class Refusal extends Error {
  readonly problem: PictureProblem;
  readonly size: number;
  readonly most: number;

  constructor(problem: PictureProblem, size = 0, most = 0) {
    super(problem);
    this.problem = problem;
    this.size = size;
    this.most = most;
  }
}

async function bytesOfFile(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > MOST_FILE_BYTES) throw new Refusal("too-large", file.size, MOST_FILE_BYTES);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new Refusal("unreadable");
  }
}

/** Turned as its camera noted. */
async function decoded(blob: Blob): Promise<ImageBitmap> {
  if (typeof createImageBitmap !== "function") throw new Refusal("no-canvas");
  try {
    return await createImageBitmap(blob);
  } catch {
    throw new Refusal("not-image");
  }
}

interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

function sheetOf({ width, height }: Size): Sheet {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) throw new Refusal("no-canvas");
  return { canvas, context };
}

/** Halved until nearly as small as it shall be: one step from large to small leaves most pixels out. */
function shrunk(bitmap: ImageBitmap, size: Size): HTMLCanvasElement {
  let source: CanvasImageSource = bitmap;
  let now: Size = bitmap;
  for (;;) {
    const isLast = now.width <= 2 * size.width && now.height <= 2 * size.height;
    const next = isLast
      ? size
      : { width: Math.ceil(now.width / 2), height: Math.ceil(now.height / 2) };
    const { canvas, context } = sheetOf(next);
    // A JPEG has no transparency: it would come out black.
    context.fillStyle = "#FFFFFF";
    context.fillRect(0, 0, next.width, next.height);
    context.imageSmoothingQuality = "high";
    context.drawImage(source, 0, 0, next.width, next.height);
    if (isLast) return canvas;
    source = canvas;
    now = next;
  }
}

const jpegOf = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));

async function smallJpeg(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  for (const quality of QUALITIES) {
    const blob = await jpegOf(canvas, quality);
    // A browser that does not write JPEG writes PNG.
    if (blob?.type !== "image/jpeg") throw new Refusal("no-canvas");
    if (blob.size <= MOST_JPEG_BYTES) return new Uint8Array(await blob.arrayBuffer());
  }
  throw new Refusal("no-canvas");
}

async function jpegOfFile(file: File): Promise<Uint8Array> {
  const bytes = await bytesOfFile(file);
  const told = pixelSize(bytes);
  // Before the browser makes room for all of them.
  const pixels = told ? told.width * told.height : 0;
  if (pixels > MOST_PIXELS) throw new Refusal("too-many-pixels", pixels, MOST_PIXELS);
  const bitmap = await decoded(new Blob([bytes], { type: file.type }));
  try {
    return await smallJpeg(shrunk(bitmap, fitted(bitmap)));
  } finally {
    bitmap.close();
  }
}

/** Makes a file that was picked, dropped or pasted a picture of the document, or says why not. */
export async function takePicture(file: File, target: PictureTarget, listener: Listener): Promise<void> {
  let outcome: Outcome;
  try {
    outcome = { kind: "picture-read", ...target, jpeg: await jpegOfFile(file) };
  } catch (error) {
    const { problem, size, most } = error instanceof Refusal ? error : new Refusal("no-canvas");
    outcome = { kind: "picture-failed", name: file.name, problem, size, most };
  }
  listener.tell(outcome);
}

async function pixelsOf(jpeg: Uint8Array<ArrayBuffer>): Promise<Pixels | undefined> {
  try {
    const bitmap = await decoded(new Blob([jpeg], { type: "image/jpeg" }));
    const { width, height } = bitmap;
    if (width > MOST.width || height > MOST.height) return undefined;
    const { context } = sheetOf(bitmap);
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    const { data } = context.getImageData(0, 0, width, height);
    return { width, height, rgba: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
  } catch {
    return undefined;
  }
}

/** Decodes one for the canvas; the program keeps it as long as it has room. */
export async function showPicture(id: string, jpeg: Uint8Array<ArrayBuffer>, program: Program): Promise<void> {
  program.receiveImage(id, await pixelsOf(jpeg));
}
