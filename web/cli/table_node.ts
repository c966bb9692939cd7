// The command line's entry for tables that are no plain text:
//   node table_node.mjs --most-bytes=N < FILE > TABLE
//     a gzip file, a zip archive with one table, or an Excel workbook, known by its first bytes
//   node table_node.mjs --plan < EDITED.xlsx > SHEETS
//     the sheets of an edited plan as separated values
// Both unpack with the page's own modules. What is wrong is one line on standard error, "problem:"
// and its name (src/cli/packed_table.cpp knows these), and status 1.
import { readFileSync, writeSync } from "node:fs";
import { WORKBOOK_LIMITS, WorkbookError } from "../src/workbook/parts.ts";
import { planInWorkbook } from "../src/workbook/plan.ts";
import { tableInWorkbook } from "../src/workbook/table.ts";
import { openWorkbook, type Workbook } from "../src/workbook/workbook.ts";
import { tableInZip } from "../src/zip_table.ts";
import { zipEntries } from "../src/zip.ts";

type Problem = "bad-archive" | "no-table" | "too-large" | "workbook-too-large" | "too-many-cells" | "locked-workbook"
  | "bad-workbook" | "empty-workbook" | "no-plan";

class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem);
    this.problem = problem;
  }
}

const CHUNK_BYTES = 4_000_000;

/** What is packed to a thousandth of its size ends at the limit. */
async function contentOf(stream: ReadableStream<Uint8Array>, mostBytes: number): Promise<Blob> {
  const blobs: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let pending = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length;
    pending += next.value.length;
    if (bytes > mostBytes) throw new ProblemError("too-large");
    pieces.push(next.value as Uint8Array<ArrayBuffer>);
    if (pending < CHUNK_BYTES) continue;
    blobs.push(new Blob(pieces));
    pieces = [];
    pending = 0;
  }
  return new Blob([...blobs, ...pieces]);
}

const WORKBOOK_PROBLEMS = {
  locked: "locked-workbook", damaged: "bad-workbook", "too-large": "workbook-too-large",
  "too-many-cells": "too-many-cells",
} as const;

/** What `read` finds in the workbook; where that is nothing, `nothing` is the problem. */
async function inWorkbook<Found>(
  file: Blob, read: (workbook: Workbook) => Promise<Found | undefined>, nothing: Problem,
): Promise<Found> {
  try {
    const found = await read(await openWorkbook(file, WORKBOOK_LIMITS));
    if (found === undefined) throw new ProblemError(nothing);
    return found;
  } catch (error) {
    throw error instanceof WorkbookError ? new ProblemError(WORKBOOK_PROBLEMS[error.problem]) : error;
  }
}

async function tableIn(file: Blob, begin: Uint8Array, mostBytes: number): Promise<Blob> {
  if (begin[0] === 0x1f) {
    return contentOf(file.stream().pipeThrough(new DecompressionStream("gzip")), mostBytes);
  }
  if (begin[0] === 0xd0) throw new ProblemError("locked-workbook");
  const entries = await zipEntries(file);
  if (entries.some(({ filename }) => filename === "[Content_Types].xml")) return (await inWorkbook(file, tableInWorkbook, "empty-workbook")).content;
  const table = await tableInZip(file, (stream) => contentOf(stream, mostBytes));
  if (table === undefined) throw new ProblemError("no-table");
  return table;
}

async function tableFrom(file: Blob, begin: Uint8Array, mostBytes: number): Promise<Blob> {
  try {
    return await tableIn(file, begin, mostBytes);
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError("bad-archive");
  }
}

async function write(table: Blob): Promise<void> {
  for (let at = 0; at < table.size; at += CHUNK_BYTES) {
    const piece = new Uint8Array(await table.slice(at, at + CHUNK_BYTES).arrayBuffer());
    for (let done = 0; done < piece.length;) done += writeSync(1, piece, done);
  }
}

async function main(): Promise<void> {
  const [option = ""] = process.argv.slice(2);
  const mostBytes = Number(/^--most-bytes=(\d+)$/.exec(option)?.[1]);
  if (option !== "--plan" && !(Number.isSafeInteger(mostBytes) && mostBytes > 0)) {
    throw new Error("usage: table_node.mjs --most-bytes=N | --plan");
  }
  const bytes = readFileSync(0);
  const file = new Blob([bytes]);
  await write(option === "--plan"
    ? new Blob([new Uint8Array(await inWorkbook(file, planInWorkbook, "no-plan"))])
    : await tableFrom(file, bytes.subarray(0, 4), mostBytes));
}

try {
  await main();
} catch (error) {
  const detail = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof ProblemError ? `problem:${error.problem}\n` : `table: ${detail}\n`);
  process.exit(1);
}
