// How large a picture is, what it becomes, and what it may not be: everything about pictures that
// needs no browser. Pictures are of unknown origin, and a small file can hold a huge one.

export type PictureProblem =
  "not-image" | "too-large" | "too-many-pixels" | "unreadable" | "no-canvas";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a document takes (src/io/picture_check.hpp). */
export const MOST: Size = { width: 320, height: 240 };
export const MOST_JPEG_BYTES = 45_000;

/** What is read of a picture before it is made small. */
export const MOST_FILE_BYTES = 40_000_000;
export const MOST_PIXELS = 100_000_000;

/** From good to bad: the first that is small enough is taken. */
export const QUALITIES: readonly number[] = [0.85, 0.75, 0.65, 0.5, 0.35, 0.2];

/** The largest size of this shape that a document takes; a small picture stays as it is. */
export function fitted({ width, height }: Size): Size {
  const scale = Math.min(1, MOST.width / width, MOST.height / height);
  const whole = (length: number): number => Math.max(1, Math.round(length * scale));
  return { width: whole(width), height: whole(height) };
}

const sizeOrNothing = (width: number, height: number): Size | undefined =>
  width > 0 && height > 0 ? { width, height } : undefined;

function begins(bytes: Uint8Array, signs: readonly number[], at = 0): boolean {
  return signs.every((sign, index) => bytes[at + index] === sign);
}

export interface JpegSize extends Size {
  /** 1 grey, 3 colours. */
  readonly components: number;
}

/** By a walk over its segments to the header of its frame (ITU-T T.81, annex B). */
export function jpegSize(bytes: Uint8Array): JpegSize | undefined {
  if (!begins(bytes, [0xff, 0xd8])) return undefined;
  const two = (at: number): number => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    const length = two(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return undefined;
    if (isFrame && length >= 8) {
      const size = sizeOrNothing(two(at + 7), two(at + 5));
      return size && { ...size, components: bytes[at + 9] ?? 0 };
    }
    if (marker === 0xd9 || marker === 0xda) return undefined;
    at += 2 + length;
  }
  return undefined;
}

const WEBP_KINDS: Readonly<Record<string, (view: DataView) => Size | undefined>> = {
  "VP8 ": (view) => sizeOrNothing(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff),
  "VP8L": (view) => {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: (bits >>> 14 & 0x3fff) + 1 };
  },
  "VP8X": (view) => {
    const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
    return { width: three(24) + 1, height: three(27) + 1 };
  },
};

/** The size of a PNG, JPEG, GIF, BMP or WebP, told by its first bytes; nothing of others, which the
    browser may know all the same. */
export function pixelSize(bytes: Uint8Array): Size | undefined {
  const jpeg = jpegSize(bytes);
  if (jpeg) return { width: jpeg.width, height: jpeg.height };
  if (bytes.length < 30) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47])) return sizeOrNothing(view.getUint32(16), view.getUint32(20));
  if (begins(bytes, [0x47, 0x49, 0x46, 0x38])) return sizeOrNothing(view.getUint16(6, true), view.getUint16(8, true));
  if (begins(bytes, [0x42, 0x4d])) {
    return sizeOrNothing(Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true)));
  }
  if (!begins(bytes, [0x52, 0x49, 0x46, 0x46]) || !begins(bytes, [0x57, 0x45, 0x42, 0x50], 8)) {
    return undefined;
  }
  return WEBP_KINDS[String.fromCharCode(...bytes.subarray(12, 16))]?.(view);
}
