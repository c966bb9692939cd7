// The documents of an archive: what is here stays, all else comes beside it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { addDocuments } from "../../web/src/added_documents.ts";
import type { DatedFile } from "../../web/src/incoming.ts";
import type { DocumentRecord, DocumentSummary } from "../../web/src/program.ts";
import { jsonOfRecord } from "../../web/src/record_text.ts";
import type { Storage } from "../../web/src/storage.ts";

const CHANGED_MS = 1_700_000_000_000;

const dated = (text: string, changedMs = CHANGED_MS): DatedFile =>
  ({ content: new Blob([text]), changedMs });

const fileOf = (id: string, title: string, space?: number): DatedFile =>
  dated(JSON.stringify({ format: "tappa", document: { id, title, organisation: "Aurora" } },
    undefined, space));

/** What it holds, as the storage of the page would. */
class Held {
  readonly rows = new Map<string, DocumentRecord>();
  readonly changed: number[] = [];

  async add(record: DocumentRecord, changedMs: number): Promise<boolean> {
    if (this.rows.has(record.id)) return false;
    this.rows.set(record.id, record);
    this.changed.push(changedMs);
    return true;
  }

  async read(id: string, isGood: (bytes: Uint8Array) => boolean): Promise<unknown> {
    const bytes = this.rows.get(id)!.bytes;
    return isGood(bytes) ? { state: "good", bytes } : { state: "damaged" };
  }
}

/** As the program: a record is judged by its checksum alone, a document by what it holds; its stage
    is what the answers say. */
const program = {
  isGoodRecord: (bytes: Uint8Array): boolean => jsonOfRecord(bytes) !== undefined,
  summaryOf: (json: Uint8Array): DocumentSummary | undefined => {
    try {
      const { id, title, organisation } = JSON.parse(new TextDecoder().decode(json)).document;
      return title === "" ? undefined : { id, title, organisation, stage: 3, score: 3.25 };
    } catch {
      return undefined;
    }
  },
};

test("each is taken in once, as a whole record; what is here already stays as it is", async () => {
  const storage = new Held();
  const add = (...files: DatedFile[]): Promise<unknown> =>
    addDocuments(files, storage as unknown as Storage, program);
  assert.deepEqual(await add(fileOf("a", "è"), fileOf("b", "Borea"), fileOf("a", "è")),
    { counts: { added: 2, present: 1, differing: 0, refused: 0 },
      inFile: [{ id: "a" }, { id: "b" }, { id: "a" }] });
  assert.deepEqual(await add(fileOf("a", "è", 2), fileOf("b", "Newer"), fileOf("c", "")),
    { counts: { added: 0, present: 1, differing: 1, refused: 1 }, inFile: [{ id: "a" }] });
  const { title, organisation, stage, score, bytes } = storage.rows.get("b")!;
  assert.deepEqual([title, organisation, stage, score], ["Borea", "Aurora", 3, 3.25]);
  assert.match(new TextDecoder().decode(jsonOfRecord(bytes)), /Borea/);
});

test("what is no document is counted, and keeps nothing else out", async () => {
  const storage = new Held();
  const files = [dated("{"), dated(""), dated("null"), fileOf("a", "A")];
  const { counts } = await addDocuments(files, storage as unknown as Storage, program);
  assert.deepEqual(counts, { added: 1, present: 0, differing: 0, refused: 3 });
});

test("each was last changed when the archive says, and never in the future", async () => {
  const storage = new Held();
  const text = (id: string): string => JSON.stringify({ document: { id, title: "A", organisation: "" } });
  const before = Date.now();
  await addDocuments([dated(text("a")), dated(text("b"), before + 1e9)], storage as unknown as Storage, program);
  const [first, second = 0] = storage.changed;
  assert.equal(first, CHANGED_MS);
  assert.ok(second >= before && second <= Date.now());
});
