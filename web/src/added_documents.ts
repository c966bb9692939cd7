// The documents of an archive, each put beside those of this device, with the time it was last changed
// at. What is here already is never replaced: whoever wants to choose opens that one file. No part of
// the first load.
import type { FileCopy } from "./backups.ts";
import type { DatedFile } from "./incoming.ts";
import type { Program } from "./program.ts";
import { checksumOf, jsonOfRecord } from "./record_text.ts";
import type { Storage } from "./storage.ts";

/** How many of them are here now, were here, differ from the one here, are no documents. */
export interface Counts {
  readonly added: number;
  readonly present: number;
  readonly differing: number;
  readonly refused: number;
}

type Judge = Pick<Program, "summaryOf" | "isGoodRecord">;

const contentOf = (json: Uint8Array): unknown =>
  JSON.parse(new TextDecoder().decode(json)).document;

/** A record as the program writes it. */
function recordOf(json: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`tappa-record 2 0 ${json.length} ${checksumOf(json)}\n`);
  const record = new Uint8Array(head.length + json.length);
  record.set(head);
  record.set(json, head.length);
  return record;
}

/** Laid out for people or in one line, it is the same. */
const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));

interface Judged {
  readonly as: keyof Counts;
  /** Of a document that is here and in the archive, the same. */
  readonly id?: string;
}

async function add(
  json: Uint8Array<ArrayBuffer>, changedMs: number, storage: Storage, program: Judge,
): Promise<Judged> {
  const isGood = (record: Uint8Array): boolean => program.isGoodRecord(record);
  const summary = program.summaryOf(json);
  if (!summary) return { as: "refused" };
  const { id } = summary;
  const record = { ...summary, revision: 0, bytes: recordOf(json) };
  // A clock that is wrong shall not put it above all others for years.
  if (await storage.add(record, Math.min(changedMs, Date.now()))) return { as: "added", id };
  const stored = await storage.read(id, isGood);
  const there = stored.state === "good" ? jsonOfRecord(stored.bytes) : undefined;
  return there && isSame(there, json) ? { as: "present", id } : { as: "differing" };
}

export interface AddedDocuments {
  readonly counts: Counts;
  /** Which of the documents that are here are in the archive as they are. */
  readonly inFile: readonly FileCopy[];
}

export async function addDocuments(
  files: readonly DatedFile[], storage: Storage, program: Judge,
): Promise<AddedDocuments> {
  const counts = { added: 0, present: 0, differing: 0, refused: 0 };
  const inFile: FileCopy[] = [];
  for (const { content, changedMs } of files) {
    const json = new Uint8Array(await content.arrayBuffer());
    const { as, id } = await add(json, changedMs, storage, program);
    counts[as] += 1;
    if (id !== undefined) inFile.push({ id });
  }
  return { counts, inFile };
}
