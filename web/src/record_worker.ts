// Writes large records into storage, beside the page's main thread: copying and packing megabytes for
// the browser's storage takes longer than making the record does. All that Storage.save promises
// holds here too, in the same transaction.
import { Database, detailOf, problemOf } from "./database.ts";
import type { RecordAnswer, RecordOrder } from "./record_worker_messages.ts";
import { ChangedElsewhereError, DeletedElsewhereError, Storage } from "./storage.ts";

// The types of both scopes contradict each other; this is what is used of the worker's.
interface WorkerScope {
  onmessage: ((event: { readonly data: RecordOrder }) => void) | null;
  postMessage(message: RecordAnswer, transfer: ArrayBuffer[]): void;
}
const scope = globalThis as unknown as WorkerScope;
const storage = new Storage(new Database());

async function write({ record, changedMs, known, tab }: RecordOrder): Promise<void> {
  try {
    const sequence = await storage.save(record, changedMs, known, tab);
    scope.postMessage({ kind: "written", sequence }, []);
  } catch (error) {
    const { bytes } = record;
    const detail = detailOf(error);
    const isElsewhere = error instanceof ChangedElsewhereError;
    const answer: RecordAnswer = isElsewhere || error instanceof DeletedElsewhereError
      ? { kind: isElsewhere ? "changed-elsewhere" : "deleted-elsewhere", detail, bytes }
      : { kind: "failed", problem: problemOf(error), detail, bytes };
    scope.postMessage(answer, [bytes.buffer]);
  }
}

scope.onmessage = ({ data }) => void write(data);
scope.postMessage({ kind: "ready" }, []);
