// Files in a zip archive: PKWARE's APPNOTE 6.3.10, as much of it as takes to find and unpack some.

import { unpackedStream } from "./unpacking.ts";

/** The end of the central directory: 22 bytes and a comment of 65,535 at most. */
const END_BYTES = 22;
const MOST_COMMENT = 0xffff;
const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_MARK = 0x04034b50;
const LOCAL_BYTES = 30;
const WIDE = 0xffffffff;
const WIDE_FIELD = 1;
const MOST_DIRECTORY = 10_000_000;
const STORED = 0;
const DEFLATED = 8;

export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly sum: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly local: number;
}

export class BadZipError extends Error {
  override readonly name = "BadZipError";
}

async function viewOf(blob: Blob): Promise<DataView> {
  return new DataView(await blob.arrayBuffer());
}

async function directoryOf(zip: Blob): Promise<DataView> {
  const begin = Math.max(0, zip.size - END_BYTES - MOST_COMMENT);
  const tail = await viewOf(zip.slice(begin));
  for (let at = tail.byteLength - END_BYTES; at >= 0; --at) {
    if (tail.getUint32(at, true) !== END_MARK) continue;
    const size = tail.getUint32(at + 12, true);
    const start = tail.getUint32(at + 16, true);
    if (size > MOST_DIRECTORY || start + size > zip.size) break;
    return viewOf(zip.slice(start, start + size));
  }
  throw new BadZipError("no central directory");
}

/** Sizes and places that four bytes do not hold, or were not known to: they stand in an extra field
    (APPNOTE 4.5.3). Programs that pack while they write use it for small files too. */
function wideNumbers(directory: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to;) {
    const end = at + 4 + directory.getUint16(at + 2, true);
    if (directory.getUint16(at, true) === WIDE_FIELD) {
      const numbers: number[] = [];
      for (let place = at + 4; place + 8 <= Math.min(end, to); place += 8) {
        numbers.push(Number(directory.getBigUint64(place, true)));
      }
      return numbers;
    }
    at = end;
  }
  return [];
}

/** What the archive holds. Throws where it is no sound one. */
export async function zipEntries(zip: Blob): Promise<ZipEntry[]> {
  const directory = await directoryOf(zip);
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.byteLength;) {
    if (directory.getUint32(at, true) !== ENTRY_MARK) throw new BadZipError("no entry");
    const nameBytes = directory.getUint16(at + 28, true);
    const name = decoder.decode(new Uint8Array(directory.buffer, at + ENTRY_BYTES,
      Math.min(nameBytes, directory.byteLength - at - ENTRY_BYTES)));
    const extra = at + ENTRY_BYTES + nameBytes;
    const next = extra + directory.getUint16(at + 30, true);
    const wide = wideNumbers(directory, extra, Math.min(next, directory.byteLength));
    const number = (value: number): number => (value === WIDE ? wide.shift() ?? value : value);
    const bytes = number(directory.getUint32(at + 24, true)); // in the order of the field
    const packedBytes = number(directory.getUint32(at + 20, true));
    const local = number(directory.getUint32(at + 42, true));
    entries.push({
      name,
      isEncrypted: (directory.getUint16(at + 8, true) & 1) === 1,
      method: directory.getUint16(at + 10, true),
      sum: directory.getUint32(at + 16, true),
      packedBytes,
      bytes,
      local,
    });
    at = next + directory.getUint16(at + 32, true);
  }
  return entries;
}

/** The remainders of all bytes by the polynomial of CRC-32, its bits reversed (APPNOTE 4.4.7). */
export function remainders(): Uint32Array {
  const table = new Uint32Array(256);
  for (let byte = 0; byte < 256; ++byte) {
    let rest = byte;
    for (let bit = 0; bit < 8; ++bit) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    table[byte] = rest;
  }
  return table;
}

/** Counts and sums up what comes out of an archive, which says both in its directory. */
class Proof {
  readonly #remainders = remainders();
  #rest = 0xffffffff;
  #bytes = 0;

  readonly see = (piece: Uint8Array): void => {
    let rest = this.#rest;
    for (const byte of piece) rest = (rest >>> 8) ^ this.#remainders[(rest ^ byte) & 0xff]!;
    this.#rest = rest;
    this.#bytes += piece.length;
  };

  fits({ sum, bytes }: ZipEntry): boolean {
    return bytes === this.#bytes && sum === (this.#rest ^ 0xffffffff) >>> 0;
  }
}

/** What `take` makes of one file's bytes; it shows each piece to `see`. Throws where the archive is
    damaged, also after `take` has done. */
export async function unpacked<T>(
  zip: Blob, entry: ZipEntry,
  take: (stream: ReadableStream<Uint8Array>, see: (piece: Uint8Array) => void) => Promise<T>,
): Promise<T> {
  const head = await viewOf(zip.slice(entry.local, entry.local + LOCAL_BYTES));
  if (head.byteLength < LOCAL_BYTES || head.getUint32(0, true) !== LOCAL_MARK) {
    throw new BadZipError("no file where the directory says");
  }
  const start = entry.local + LOCAL_BYTES + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = zip.slice(start, start + entry.packedBytes);
  if (packed.size < entry.packedBytes || entry.isEncrypted) throw new BadZipError("cut or locked");
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new BadZipError(`method ${entry.method}`);
  const stream = packed.stream();
  const proof = new Proof();
  const content = await take(
    entry.method === STORED ? stream : unpackedStream(stream, "deflate-raw"), proof.see);
  if (!proof.fits(entry)) throw new BadZipError("not what was packed");
  return content;
}
