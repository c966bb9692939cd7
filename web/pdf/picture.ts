// A JPEG in base64, as a report carries the picture of a touchpoint.
import { jpegSize, MOST, type JpegSize } from "../src/picture_size.ts";

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
