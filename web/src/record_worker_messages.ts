// What the page and the worker that writes large records say to each other.
import type { StorageProblem } from "./database.ts";
import type { DocumentRecord } from "./program.ts";

/** As Storage.save takes it; the record's bytes are handed on. */
export interface RecordOrder {
  readonly record: DocumentRecord;
  readonly changedMs: number;
  readonly known: number | undefined;
  readonly tab: string;
}

/** Of a record that was not written the bytes come back. */
interface NotWritten {
  readonly detail: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type RecordAnswer =
  | { readonly kind: "ready" }
  | { readonly kind: "written"; readonly sequence: number }
  | ({ readonly kind: "changed-elsewhere" | "deleted-elsewhere" } & NotWritten)
  | ({ readonly kind: "failed"; readonly problem: StorageProblem } & NotWritten);
