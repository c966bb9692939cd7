// Tables that come in: event logs, transitions, paths, and the journeys that may be taken for them.
// Their bytes stay on this side and go from here to the worker that reads them; the program is told
// of a number, a name and a size. Few visits need this, so it is no part of the first load.
import itLog from "tappa:data/assets/samples/sample-log.it.csv";
import enLog from "tappa:data/assets/samples/sample-log.en.csv";

import { fetchBytes } from "./fetch_files.ts";
import { inPageLanguage } from "./notice.ts";
import type { Listener, Outcome } from "./outcomes.ts";
import { isPlanFile, isPlanTable } from "./plan_table.ts";
import { ownZone, zoneNamed, zoneNames } from "./time_zones.ts";
import { nextTask, unpackedStream } from "./unpacking.ts";
import { WorkbookError, type WorkbookProblem } from "./workbook/parts.ts";
import { planInWorkbook } from "./workbook/plan.ts";
import { tableInWorkbook } from "./workbook/table.ts";
import { openWorkbook } from "./workbook/workbook.ts";
import { unpacked } from "./zip.ts";
import { documentsInZip, type PackedFile } from "./zip_documents.ts";
import { isText, tablesInZip } from "./zip_table.ts";

/** Unpacked; limits::table_bytes of the program (tests/web/kinds_test.cpp compares them). */
export const MOST_TABLE_BYTES = 200_000_000;

/** limits::document_bytes. */
const MOST_DOCUMENT_BYTES = 50_000_000;

/** Of a journey of another program; limits::content_bytes. */
const MOST_TEXT_BYTES = 5_000_000;

class TooLargeError extends Error {
  override readonly name = "TooLargeError";
}

/** Pieces are put together in blobs of about this size, which the browser may keep on disk. */
const BLOB_BYTES = 16_000_000;

/** Between two tasks of others. */
const SLICE_MS = 12;

/** A file packed to a thousandth of its size is ended at the limit, not unpacked first. It is read
    piece by piece, because an error that goes through a stream comes out as another one. */
export async function contentOfStream(
  stream: ReadableStream<Uint8Array>, see: (piece: Uint8Array) => void = () => {},
): Promise<Blob> {
  const reader = stream.getReader();
  const blobs: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let since = performance.now();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    see(next.value);
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

type TableProblem = Extract<Outcome, { kind: "table-failed" }>["problem"];

function problemOf(error: unknown, isPacked: boolean): TableProblem {
  if (error instanceof TooLargeError) return "too-large";
  // The file went away or may not be read; all else is the unpacking.
  const isOfFile = error instanceof DOMException && error.name.startsWith("Not");
  return isPacked && !isOfFile ? "bad-archive" : "unreadable";
}

async function contentOf(file: File): Promise<Blob> {
  if (/\.gz$/i.test(file.name)) return contentOfStream(unpackedStream(file.stream(), "gzip"));
  await file.slice(0, 1).arrayBuffer(); // says at once when it cannot be read
  return file;
}

/** Where what was taken goes. */
export type HoldTable = (name: string, content: Blob) => void;
/** Where the documents of an archive go. */
export type KeepDocuments = (name: string, files: readonly Blob[]) => void;

/** Looked for one after the other: a pattern would look for the end of each to the end of the text. */
function withoutDirectives(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = text.indexOf("%%{"); open >= 0; open = text.indexOf("%%{", at)) {
    const close = text.indexOf("}%%", open);
    if (close < 0) break;
    parts.push(text.slice(at, open));
    at = close + 3;
  }
  return [...parts, text.slice(at)].join("");
}

const FENCE = /^[ \t]*(`{3,}|~{3,}|:{3,})[ \t]*\{?\.?mermaid\b/im;

/** Mermaid text whose diagram is a journey, a Markdown file with a diagram, or CJML. As quick as it is
    rough; the program has the last word. */
function isJourney(written: string): boolean {
  const text = written.replace(/\r\n?/g, "\n");
  if (/^\s*<[^]*?\bCJML\b/.test(text)) return true;
  const fence = text.search(FENCE);
  if (fence >= 0 && /^[ \t]*journey[ \t]*$/im.test(text.slice(fence))) return true;
  const [first = ""] = withoutDirectives(text.replace(/^\s*---\n[^]*?\n---[ \t]*\n/, ""))
    .split(/[\r\n]+/).map((line) => line.trim()).filter((line) => !/^($|%%|#)/.test(line));
  return first.toLowerCase() === "journey";
}

/** A journey is no table, though it may be called .txt. */
const isJourneyFile = async (file: File): Promise<boolean> =>
  /\.txt$/i.test(file.name) && file.size <= MOST_TEXT_BYTES && isJourney(await file.text());

function tellFile(name: string, bytes: Uint8Array, writtenMs: number, listener: Listener): void {
  listener.tell({ kind: "file-read", name, bytes, isSample: false, writtenMs });
}

type FileProblem = Extract<Outcome, { kind: "file-failed" }>["problem"];

function tellFailed(name: string, problem: FileProblem, listener: Listener, size = 0): void {
  listener.tell({ kind: "file-failed", name, problem, detail: "", size });
}

/** Text pasted beside any field: a journey or rows of a plan come in as if they were a file, all else
    means nothing. */
export function takePasted(text: string, listener: Listener): void {
  if (!isJourney(text) && !isPlanTable(text)) return;
  const name = inPageLanguage({ it: "Appunti", en: "Clipboard" });
  tellFile(name, new TextEncoder().encode(text), 0, listener);
}

const WORKBOOK_PROBLEMS: Readonly<Record<WorkbookProblem, TableProblem>> = {
  locked: "locked-workbook",
  damaged: "bad-workbook",
  "too-large": "too-large",
  "too-many-cells": "too-many-cells",
};

/** An Excel workbook with an edited plan goes to the program; any other becomes the table that its
    first sheet with rows holds, and is named by both. */
async function takeWorkbook(file: File, hold: HoldTable, listener: Listener): Promise<void> {
  const { name } = file;
  const fail = (problem: TableProblem): void => listener.tell({ kind: "table-failed", name, problem });
  try {
    const workbook = await openWorkbook(file);
    // A sheet that cannot be read forbids no other: the table's own says what is wrong with it.
    const plan = file.size <= MOST_TEXT_BYTES
      ? await planInWorkbook(workbook).catch((error: unknown) => {
        if (error instanceof WorkbookError) return undefined;
        throw error;
      })
      : undefined;
    if (plan !== undefined) {
      if (plan.length > MOST_TEXT_BYTES) fail("too-large");
      else tellFile(name, plan, file.lastModified, listener);
      return;
    }
    const table = await tableInWorkbook(workbook);
    if (table === undefined) fail("empty-workbook");
    else if (table.content.size > MOST_TABLE_BYTES) fail("too-large");
    else hold(`${name.replace(/\.xlsx$/i, "")} – ${table.sheet}`, table.content);
  } catch (error) {
    fail(error instanceof WorkbookError ? WORKBOOK_PROBLEMS[error.problem] : "unreadable");
  }
}

/** Tappa's own by what they say at their beginning; beside a table others describe it. */
async function isOwn({ content }: PackedFile): Promise<boolean> {
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"tappa-/.test(await content.slice(0, 200).text());
}

async function ownDocuments(file: File): Promise<PackedFile[]> {
  const files = await documentsInZip(file, MOST_TABLE_BYTES, contentOfStream).catch(() => undefined);
  const own = await Promise.all((files ?? []).map(isOwn));
  return (files ?? []).filter((_, place) => own[place]);
}

/** More of them than this device would take, or larger ones, are undefined. */
async function allDocuments(file: File): Promise<PackedFile[] | undefined> {
  try {
    return await documentsInZip(file, MOST_TABLE_BYTES, contentOfStream);
  } catch (error) {
    if (error instanceof TooLargeError) return undefined;
    throw error;
  }
}

/** One alone like any file, several beside those of this device. */
async function takeDocuments(
  { name, lastModified }: File, files: readonly PackedFile[], listener: Listener, keep: KeepDocuments,
): Promise<void> {
  const [first] = files;
  if (first === undefined) return;
  if (files.length > 1) keep(name, files.map(({ content }) => content));
  else if (first.content.size > MOST_DOCUMENT_BYTES) {
    tellFailed(first.name, "too-large", listener, first.content.size);
  } else tellFile(first.name, new Uint8Array(await first.content.arrayBuffer()), lastModified, listener);
}

/** An archive with one table is that table; without, it is the documents in it. One with both says
    so: whichever was taken, the other would be lost in silence. */
async function takeZip(
  file: File, hold: HoldTable, listener: Listener, keep: KeepDocuments,
): Promise<void> {
  const { name } = file;
  const tables = await tablesInZip(file);
  const files = tables.length > 0 ? await ownDocuments(file) : await allDocuments(file);
  const [table] = tables;
  if (files === undefined) tellFailed(name, "large-zip", listener);
  else if (files.length > 0 && !tables.every(isText)) tellFailed(name, "mixed-zip", listener);
  else if (files.length > 0) await takeDocuments(file, files, listener, keep);
  else if (table !== undefined && tables.length === 1) {
    hold(name, await unpacked(file, table, contentOfStream));
  } else listener.tell({ kind: "table-failed", name, problem: "no-table" });
}

/** Programs that pass a file on rename it: a document called .txt or .csv, or packed by itself. */
async function isDocument(content: Blob): Promise<boolean> {
  const begin = await content.slice(0, 200).text();
  return /^\uFEFF?\s*\{\s*"/.test(begin);
}

export async function takeTable(
  file: File, hold: HoldTable, listener: Listener, keep: KeepDocuments,
): Promise<void> {
  const { name } = file;
  if (/\.xlsx$/i.test(name)) {
    await takeWorkbook(file, hold, listener);
    return;
  }
  const isPacked = /\.(gz|zip)$/i.test(name);
  try {
    if (await isJourneyFile(file) || (!isPacked && await isPlanFile(file, MOST_TEXT_BYTES))) {
      tellFile(name, new Uint8Array(await file.arrayBuffer()), file.lastModified, listener);
      return;
    }
    if (/\.zip$/i.test(name)) {
      await takeZip(file, hold, listener, keep);
      return;
    }
    const content = await contentOf(file);
    if (content.size <= MOST_DOCUMENT_BYTES && await isDocument(content)) {
      const bytes = new Uint8Array(await content.arrayBuffer());
      tellFile(name.replace(/\.gz$/i, ""), bytes, file.lastModified, listener);
    } else if (content.size > MOST_TABLE_BYTES) {
      listener.tell({ kind: "table-failed", name, problem: "too-large" });
    } else hold(name, content);
  } catch (error) {
    listener.tell({ kind: "table-failed", name, problem: problemOf(error, isPacked) });
  }
}

export async function takeSampleLog(language: string, hold: HoldTable, listener: Listener): Promise<void> {
  const name = language === "it" ? "esempio-apertura-conto.csv" : "sample-account-opening.csv";
  try {
    hold(name, new Blob([await fetchBytes(language === "it" ? itLog : enLog)]));
  } catch {
    listener.tell({ kind: "table-failed", name, problem: "not-loaded" });
  }
}

/** An empty name: the device's own, and the names of all. */
export function tellZone(name: string, listener: Listener): void {
  const isOwn = name === "";
  const wanted = isOwn ? ownZone() : name;
  const names = isOwn ? zoneNames().map((each) => ({ name: each })) : [];
  listener.tell({ kind: "time-zone-told", name: wanted, ...zoneNamed(wanted), names });
}
