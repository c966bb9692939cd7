// What comes packed, zip archives, Excel workbooks and what older browsers do not unpack, and the archive
// that leaves: all that zip.js and the reader of workbooks are fetched for. No part of the first load,
// nor of what plain tables take.
import { fileFailed } from "./file_failed.ts";
import {
  contentOfStream, type HoldTable, type KeepDocuments, MOST_DOCUMENT_BYTES, MOST_TABLE_BYTES,
  MOST_TEXT_BYTES, problemOf, type TableProblem, tellFile,
} from "./incoming.ts";
import type { Listener } from "./outcomes.ts";
import { WorkbookError, type WorkbookProblem } from "./workbook/parts.ts";
import { planInWorkbook } from "./workbook/plan.ts";
import { tableInWorkbook } from "./workbook/table.ts";
import { openWorkbook } from "./workbook/workbook.ts";
import { unpacked } from "./zip.ts";
import { documentsInZip, type PackedFile } from "./zip_documents.ts";
import { isText, tablesInZip } from "./zip_table.ts";

export { archiveOf } from "./archive.ts";
export { gunzipped } from "./gzip.ts";

const WORKBOOK_PROBLEMS: Readonly<Record<WorkbookProblem, TableProblem>> = {
  locked: "locked-workbook",
  damaged: "bad-workbook",
  "too-large": "too-large",
  "too-many-cells": "too-many-cells",
};

/** An Excel workbook with an edited plan goes to the program; any other becomes the table that its
    first sheet with rows holds, and is named by both. */
export async function takeWorkbook(file: File, hold: HoldTable, listener: Listener): Promise<void> {
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

/** Undefined: more of them than this device would take, or larger ones. */
const documentsIn = (file: File): Promise<PackedFile[] | undefined> =>
  documentsInZip(file, MOST_TABLE_BYTES, contentOfStream);

async function ownDocuments(file: File): Promise<PackedFile[]> {
  const files = await documentsIn(file).catch(() => undefined);
  const own = await Promise.all((files ?? []).map(isOwn));
  return (files ?? []).filter((_, place) => own[place]);
}

/** One alone like any file, several beside those of this device. */
async function takeDocuments(
  { name }: File, files: readonly PackedFile[], listener: Listener, keep: KeepDocuments,
): Promise<void> {
  const [first] = files;
  if (first === undefined) return;
  if (files.length > 1) keep(name, files);
  else if (first.content.size > MOST_DOCUMENT_BYTES) {
    listener.tell(fileFailed(first.name, "too-large", first.content.size));
  } else {
    const bytes = new Uint8Array(await first.content.arrayBuffer());
    tellFile(first.name, bytes, first.changedMs, listener);
  }
}

/** An archive with one table is that table; without, it is the documents in it. One with both says
    so: whichever was taken, the other would be lost in silence. */
async function takeContents(
  file: File, hold: HoldTable, listener: Listener, keep: KeepDocuments,
): Promise<void> {
  const { name } = file;
  const tables = await tablesInZip(file);
  const files = tables.length > 0 ? await ownDocuments(file) : await documentsIn(file);
  const [table] = tables;
  if (files === undefined) listener.tell(fileFailed(name, "large-zip"));
  else if (files.length > 0 && !tables.every(isText)) listener.tell(fileFailed(name, "mixed-zip"));
  else if (files.length > 0) await takeDocuments(file, files, listener, keep);
  else if (table !== undefined && tables.length === 1) {
    hold(name, await unpacked(table, contentOfStream));
  } else listener.tell({ kind: "table-failed", name, problem: "no-table" });
}

export async function takeZip(
  file: File, hold: HoldTable, listener: Listener, keep: KeepDocuments,
): Promise<void> {
  try {
    await takeContents(file, hold, listener, keep);
  } catch (error) {
    listener.tell({ kind: "table-failed", name: file.name, problem: problemOf(error, true) });
  }
}
