// Tables that come in: event logs, transitions, paths. Their bytes stay on this side and go from
// here to the worker that reads them; the program is told of a number, a name and a size. Few visits
// need this, so it is no part of the first load.
import itLog from "tappa:data/assets/samples/sample-log.it.csv";
import enLog from "tappa:data/assets/samples/sample-log.en.csv";

import { fetchBytes } from "./fetch_files.ts";
import type { Listener, Outcome } from "./outcomes.ts";
import { ownZone, zoneNamed, zoneNames } from "./time_zones.ts";
import { tableInZip } from "./zip_table.ts";

/** Unpacked; limits::table_bytes of the program (tests/web/kinds_test.cpp compares them). */
export const MOST_TABLE_BYTES = 200_000_000;

class TooLargeError extends Error {
  override readonly name = "TooLargeError";
}

/** A file packed to a thousandth of its size is ended at the limit, not unpacked first. */
export async function unpacked(packed: Blob, format: CompressionFormat): Promise<Blob> {
  let bytes = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      bytes += piece.length;
      if (bytes > MOST_TABLE_BYTES) controller.error(new TooLargeError(`over ${MOST_TABLE_BYTES} bytes`));
      else controller.enqueue(piece);
    },
  });
  const stream = packed.stream().pipeThrough(new DecompressionStream(format)).pipeThrough(counting);
  return new Response(stream).blob();
}

type TableProblem = Extract<Outcome, { kind: "table-failed" }>["problem"];

function problemOf(error: unknown, isPacked: boolean): TableProblem {
  if (error instanceof TooLargeError) return "too-large";
  // The file went away or may not be read; all else is the unpacking.
  const isOfFile = error instanceof DOMException && error.name.startsWith("Not");
  return isPacked && !isOfFile ? "bad-archive" : "unreadable";
}

async function contentOf(file: File): Promise<Blob | undefined> {
  if (/\.gz$/i.test(file.name)) return unpacked(file, "gzip");
  if (/\.zip$/i.test(file.name)) return tableInZip(file, unpacked);
  await file.slice(0, 1).arrayBuffer(); // says at once when it cannot be read
  return file;
}

let last = 0;

/** One at a time: who drops another file has done with the one before. */
function hold(name: string, content: Blob, held: Map<number, Blob>, listener: Listener): void {
  held.clear();
  held.set(++last, content);
  listener.tell({ kind: "table-held", file: last, name, size: content.size });
}

export async function takeTable(file: File, held: Map<number, Blob>, listener: Listener): Promise<void> {
  const { name } = file;
  const isPacked = /\.(gz|zip)$/i.test(name);
  try {
    const content = await contentOf(file);
    if (content === undefined) listener.tell({ kind: "table-failed", name, problem: "no-table" });
    else if (content.size > MOST_TABLE_BYTES) {
      listener.tell({ kind: "table-failed", name, problem: "too-large" });
    } else hold(name, content, held, listener);
  } catch (error) {
    listener.tell({ kind: "table-failed", name, problem: problemOf(error, isPacked) });
  }
}

export async function takeSampleLog(
  language: string, held: Map<number, Blob>, listener: Listener,
): Promise<void> {
  const name = language === "it" ? "esempio-apertura-conto.csv" : "sample-account-opening.csv";
  try {
    hold(name, new Blob([await fetchBytes(language === "it" ? itLog : enLog)]), held, listener);
  } catch {
    listener.tell({ kind: "table-failed", name, problem: "unreadable" });
  }
}

/** An empty name: the device's own, and the names of all. */
export function tellZone(name: string, listener: Listener): void {
  const isOwn = name === "";
  const wanted = isOwn ? ownZone() : name;
  const names = isOwn ? zoneNames().map((each) => ({ name: each })) : [];
  listener.tell({ kind: "time-zone-told", name: wanted, ...zoneNamed(wanted), names });
}
