// A JPEG in base64, as a report carries the picture of a touchpoint.
import { readText, TreeError } from "./json_reader.ts";
import { jpegSize, MOST, type JpegSize } from "../src/picture_size.ts";

const MAX_CHARACTERS = 60_000;

export interface Jpeg extends JpegSize {
  readonly bytes: Uint8Array;
}

/** Nothing when it is none that a document may hold. */
export function jpegOf(base64: string): Jpeg | undefined {
  let text: string;
  try {
    text = atob(base64);
  } catch {
    return undefined;
  }
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const size = jpegSize(bytes);
  if (size === undefined || size.width > MOST.width || size.height > MOST.height) return undefined;
  return size.components === 1 || size.components === 3 ? { ...size, bytes } : undefined;
}

/** Checks one in a report tree; throws TreeError. */
export function readJpeg(value: unknown, path: string): string {
  const jpeg = readText(value, path, MAX_CHARACTERS);
  if (jpegOf(jpeg) === undefined) throw new TreeError(path, "is not a small JPEG");
  return jpeg;
}
