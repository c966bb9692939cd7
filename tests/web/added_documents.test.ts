// The documents of an archive: what is here stays, all else comes beside it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { addDocuments } from "../../web/src/added_documents.ts";
import type { DocumentRecord, DocumentSummary } from "../../web/src/program.ts";
import { jsonOfRecord } from "../../web/src/record_text.ts";
import type { Storage } from "../../web/src/storage.ts";

const fileOf = (id: string, title: string, space?: number): Blob =>
  new Blob([JSON.stringify({ format: "tappa", document: { id, title, organisation: "Aurora" } },
    undefined, space)]);

/** What it holds, as the storage of the page would. */
class Held {
  readonly rows = new Map<string, DocumentRecord>();

  async add(record: DocumentRecord): Promise<boolean> {
    if (this.rows.has(record.id)) return false;
    this.rows.set(record.id, record);
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
  const add = (...files: Blob[]): Promise<unknown> =>
    addDocuments(files, storage as unknown as Storage, program);
  assert.deepEqual(await add(fileOf("a", "è"), fileOf("b", "Borea"), fileOf("a", "è")),
    { added: 2, present: 1, differing: 0, refused: 0 });
  assert.deepEqual(await add(fileOf("a", "è", 2), fileOf("b", "Newer"), fileOf("c", "")),
    { added: 0, present: 1, differing: 1, refused: 1 });
  const { title, organisation, stage, score, bytes } = storage.rows.get("b")!;
  assert.deepEqual([title, organisation, stage, score], ["Borea", "Aurora", 3, 3.25]);
  assert.match(new TextDecoder().decode(jsonOfRecord(bytes)), /Borea/);
});

test("what is no document is counted, and keeps nothing else out", async () => {
  const storage = new Held();
  const files = [new Blob(["{"]), new Blob([]), new Blob(["null"]), fileOf("a", "A")];
  assert.deepEqual(await addDocuments(files, storage as unknown as Storage, program),
    { added: 1, present: 0, differing: 0, refused: 3 });
});
