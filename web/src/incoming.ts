// What the ways have in common on which files come in: their limits, their bytes, and what the program
// is told of them. No part of the first load.
import type { Listener, Outcome } from "./outcomes.ts";
import { isOfFile, nextTask } from "./unpacking.ts";

/** Unpacked; limits::table_bytes of the program (tests/web/kinds_test.cpp compares them). */
export const MOST_TABLE_BYTES = 200_000_000;

/** limits::document_bytes. */
export const MOST_DOCUMENT_BYTES = 50_000_000;

/** Of a journey of another program; limits::content_bytes. */
export const MOST_TEXT_BYTES = 5_000_000;

export class TooLargeError extends Error {
  override readonly name = "TooLargeError";
}

/** Pieces are put together in blobs of about this size, which the browser may keep on disk. */
const BLOB_BYTES = 16_000_000;

/** Between two tasks of others. */
const SLICE_MS = 12;

/** A file packed to a thousandth of its size is ended at the limit, not unpacked first. It is read
    piece by piece, because an error that goes through a stream comes out as another one. */
export async function contentOfStream(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  const reader = stream.getReader();
  const blobs: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let since = performance.now();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length;
    if (bytes > MOST_TABLE_BYTES) {
      reader.cancel().catch(() => {}); // what else there is to say, is not of interest any more
      throw new TooLargeError(`over ${MOST_TABLE_BYTES} bytes`);
    }
    pieces.push(next.value as Uint8Array<ArrayBuffer>);
    if (performance.now() - since > SLICE_MS) {
      await nextTask();
      since = performance.now();
    }
    if (bytes < (blobs.length + 1) * BLOB_BYTES) continue;
    blobs.push(new Blob(pieces));
    pieces = [];
  }
  return new Blob([...blobs, ...pieces]);
}

export type TableProblem = Extract<Outcome, { kind: "table-failed" }>["problem"];

export function problemOf(error: unknown, isPacked: boolean): TableProblem {
  if (error instanceof TooLargeError) return "too-large";
  return isPacked && !isOfFile(error) ? "bad-archive" : "unreadable";
}

/** Where what was taken goes. */
export type HoldTable = (name: string, content: Blob) => void;
/** A document of an archive, and when it was last changed. */
export interface DatedFile {
  readonly content: Blob;
  readonly changedMs: number;
}

/** Where the documents of an archive go. */
export type KeepDocuments = (name: string, files: readonly DatedFile[]) => void;

export function tellFile(name: string, bytes: Uint8Array, writtenMs: number, listener: Listener): void {
  listener.tell({ kind: "file-read", name, bytes, isSample: false, writtenMs });
}
