// Files packed with gzip, for browsers of before 2023, which unpack none themselves. What they hold is
// packed as a file in an archive is: with an archive's words around it, zip.js unpacks it and checks
// its sum. Part of packed.ts.
import { contentOfStream, MOST_TABLE_BYTES, TooLargeError } from "./incoming.ts";
import { BadZipError, unpacked, zipEntries } from "./zip.ts";

// RFC 1952, 2.3
const HEAD_BYTES = 10;
const TAIL_BYTES = 8; // the sum of what is packed, and its length
const HAS_SUM = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;

/** A field of the longest, and names longer than any file system's. */
const LONGEST_HEAD = 200_000;

/** Where what is packed begins. */
function afterHead(bytes: Uint8Array): number {
  const [first, second, method, flags = 0] = bytes;
  if (first !== 0x1f || second !== 0x8b || method !== 8) throw new BadZipError("no gzip");
  let at = HEAD_BYTES;
  if (flags & HAS_EXTRA) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const text of [HAS_NAME, HAS_COMMENT]) {
    if ((flags & text) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) throw new BadZipError("no end of a name");
    at = end + 1;
  }
  return flags & HAS_SUM ? at + 2 : at;
}

const HEADER = "PK\x03\x04";
const ENTRY = "PK\x01\x02";
const END = "PK\x05\x06";

/** Numbers of two bytes, or of four. */
type Field = readonly [bytes: 2 | 4, value: number];

function written(signature: string, fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, signature.length));
  bytes.set(new TextEncoder().encode(signature));
  const view = new DataView(bytes.buffer);
  let at = signature.length;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** An archive with one file (APPNOTE 4.3). */
function archiveAround(packed: Blob, sum: number, length: number): Blob {
  const name = "a";
  const about: readonly Field[] = [
    [2, 20], [2, 0], [2, 8], [4, 0], // its version, flags, way of packing and time
    [4, sum], [4, packed.size], [4, length], [2, name.length], [2, 0],
  ];
  const header = written(HEADER, about);
  const entry = written(ENTRY, [[2, 20], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, 0]]);
  const end = written(END, [[2, 0], [2, 0], [2, 1], [2, 1], [4, entry.length + name.length],
    [4, header.length + name.length + packed.size], [2, 0]]);
  return new Blob([header, name, packed, entry, name, end]);
}

/** Throws where it is damaged, or too large. */
export async function gunzipped(file: Blob): Promise<Blob> {
  // Even where nothing could be made shorter.
  if (file.size > 2 * MOST_TABLE_BYTES) throw new TooLargeError(`${file.size} bytes`);
  const start = afterHead(new Uint8Array(await file.slice(0, LONGEST_HEAD).arrayBuffer()));
  const end = file.size - TAIL_BYTES;
  if (end <= start) throw new BadZipError("cut short");
  const tail = new DataView(await file.slice(end).arrayBuffer());
  const archive =
    archiveAround(file.slice(start, end), tail.getUint32(0, true), tail.getUint32(4, true));
  const [entry] = await zipEntries(archive);
  if (!entry) throw new BadZipError("nothing in it");
  return unpacked(entry, contentOfStream);
}
