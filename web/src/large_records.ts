// Has a worker write large records. It is opened and has answered before it is trusted with one; one
// that falls silent is not used again, and whether its last record is stored is then looked up.
import workerFile from "tappa:worker/record_worker.ts";

import { StorageError } from "./database.ts";
import { fetchBytes } from "./fetch_files.ts";
import type { DocumentRecord } from "./program.ts";
import type { RecordWriter } from "./record_writer.ts";
import type { RecordAnswer, RecordOrder } from "./record_worker_messages.ts";
import { ChangedElsewhereError, DeletedElsewhereError, type Storage } from "./storage.ts";

/** As long as the page itself waits for storage before it says that it does not answer. */
const ANSWER_MS = 8_000;

type Answer = Exclude<RecordAnswer, { kind: "ready" }>;

/** Its next answer; undefined: it has died or says nothing. */
function answerOf(worker: Worker): Promise<RecordAnswer | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), ANSWER_MS);
    const done = (answer: RecordAnswer | undefined): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    worker.onmessage = ({ data }: MessageEvent<RecordAnswer>) => done(data);
    worker.onmessageerror = () => done(undefined);
    worker.onerror = (event) => {
      event.preventDefault();
      done(undefined);
    };
  });
}

function errorOf(answer: Exclude<Answer, { kind: "written" }>): Error {
  switch (answer.kind) {
    case "changed-elsewhere":
      return new ChangedElsewhereError(answer.detail);
    case "deleted-elsewhere":
      return new DeletedElsewhereError(answer.detail);
    case "failed":
      return new StorageError(answer.problem, answer.detail);
  }
}

class LargeRecords implements RecordWriter {
  readonly #worker: Worker;
  readonly #storage: Storage;
  readonly #onEnd: () => void;

  constructor(worker: Worker, storage: Storage, onEnd: () => void) {
    this.#worker = worker;
    this.#storage = storage;
    this.#onEnd = onEnd;
  }

  async save(record: DocumentRecord, changedMs: number, known: number | undefined, tab: string): Promise<number> {
    const answering = answerOf(this.#worker);
    const order: RecordOrder = { record, changedMs, known, tab };
    this.#worker.postMessage(order, [record.bytes.buffer]); // handed on: no copy is made
    const answer = await answering as Answer | undefined;
    if (answer?.kind === "written") return answer.sequence;
    if (answer) {
      record.bytes = answer.bytes;
      throw errorOf(answer);
    }
    this.#worker.terminate();
    this.#onEnd();
    return this.#lookUp(record, known, tab);
  }

  /** The number under which it is stored all the same. */
  async #lookUp({ id, revision }: DocumentRecord, known: number | undefined, tab: string): Promise<number> {
    const line = await this.#storage.line(id);
    const isStored = line?.owner === tab && line.revision === revision && line.sequence > (known ?? 0);
    if (!isStored) throw new StorageError("no-answer", "the worker that writes large documents has stopped");
    return line.sequence;
  }
}

/** `scriptUrl`: the page's own (trusted.ts), of which there may be only one. `onEnd`: the worker is not
    to be used any more. */
export async function openLargeRecords(
  storage: Storage, scriptUrl: (name: string) => string, onEnd: () => void,
): Promise<RecordWriter> {
  // A worker's script cannot be asked for with its hash; what was checked is in the cache then.
  await fetchBytes(workerFile);
  const worker = new Worker(scriptUrl(workerFile.url), { type: "module" });
  const answer = await answerOf(worker);
  if (answer?.kind === "ready") return new LargeRecords(worker, storage, onEnd);
  worker.terminate();
  throw new Error("the worker that writes large documents did not start");
}
