// Files in a zip archive, unpacked by zip.js, which finds them, reads numbers of any width, and checks
// that each has the length and the sum the archive says.
import {
  BlobReader, configure, type Entry, type FileEntry, ZipReader,
} from "@zip.js/zip.js/lib/zip-core-native.js";

import { isOfFile, nextTask } from "./unpacking.ts";

export type ZipEntry = FileEntry;

export class BadZipError extends Error {
  override readonly name = "BadZipError";
}

/** Packed or not. One is unpacked in one go, and may be packed to a thousandth of its size. */
const PIECE_BYTES = 65_536;

configure({ useWebWorkers: false, chunkSize: PIECE_BYTES });

/** Names are never paths here. What is not written as it should be but can be told is read: the sum
    says whether it is whole. */
const OPTIONS = {
  strictness: "tolerant", filenameValidation: "tolerant", maxAppendedDataSize: 0xffff, checkCrc32: true,
} as const;

/** Of the archive's directory. A file of nothing else would fill the memory, as a whole and with some
    kilobytes for each entry. */
const MOST_DIRECTORY = 10_000_000;
const MOST_ENTRIES = 20_000;
const SLICE_MS = 12;

class SparingReader extends BlobReader {
  override async readUint8Array(start: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    if (length > MOST_DIRECTORY) throw new BadZipError(`${length} bytes at once`);
    return super.readUint8Array(start, length) as Promise<Uint8Array<ArrayBuffer>>;
  }
}

const badZip = (error: unknown): unknown =>
  isOfFile(error) ? error : new BadZipError(error instanceof Error ? error.message : String(error));

const isFile = (entry: Entry): entry is FileEntry => !entry.directory;

/** The files in the archive. Throws where it is no sound one. */
export async function zipEntries(zip: Blob): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  let since = performance.now();
  try {
    for await (const entry of new ZipReader(new SparingReader(zip), OPTIONS).getEntriesGenerator()) {
      if (isFile(entry)) entries.push(entry);
      if (entries.length > MOST_ENTRIES) throw new Error(`over ${MOST_ENTRIES} files`);
      if (performance.now() - since < SLICE_MS) continue;
      await nextTask();
      since = performance.now();
    }
    return entries;
  } catch (error) {
    throw badZip(error);
  }
}

/** What `take` makes of one file's bytes, all of which it reads. They are never more than the archive
    says. Throws where it is damaged or the file locked. */
export async function unpacked<T>(
  entry: ZipEntry, take: (stream: ReadableStream<Uint8Array>) => Promise<T>,
): Promise<T> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const stop = new AbortController();
  const outcome = entry.getData(writable, { signal: stop.signal }).then(() => undefined, async (error: unknown) => {
    await writable.abort(error).catch(() => {}); // which zip.js does only once it has begun to write
    return { error };
  });
  try {
    return await take(readable);
  } catch (error) {
    stop.abort(); // else zip.js would wait for somebody to read on
    throw (await outcome)?.error === error ? badZip(error) : error;
  }
}
