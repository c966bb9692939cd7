// What the page tells the program: how an effect went, and what arrived from outside. One message,
// its fields by name; src/web/outcome_message.cpp reads it.
import type { StorageProblem } from "./database.ts";
import type { JobFailure } from "./jobs/messages.ts";
import { type OUTCOME_KINDS, type SameKinds } from "./kinds.ts";
import type { PictureProblem } from "./picture_size.ts";
import type { ZoneChange } from "./time_zones.ts";

export interface RecentDocument {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly stage: number | null;
  readonly score: number | null;
  readonly changedMs: number;
  /** When what it held was last in a file that opens again here; 0: never, as far as is known. */
  readonly fileMs: number;
  /** Since when not all it holds is in such a file; 0: it is, or nobody has looked yet. */
  readonly unkeptMs: number;
}

/** A document that was deleted or replaced and can still be brought back. */
export interface RemovedDocument {
  readonly key: string;
  readonly title: string;
  readonly removedMs: number;
  readonly wasReplaced: boolean;
}

/** Whose the open document is; the ids of tappa::Standing. */
export type Standing = "mine" | "open-elsewhere" | "deleted-elsewhere";

/** Moments, whose names end in “Ms”, are the browser's; 0: not known. */
export type Outcome =
  | { readonly kind: "file-read"; readonly name: string; readonly bytes: Uint8Array;
      readonly isSample: boolean; readonly writtenMs: number }
  | { readonly kind: "file-failed"; readonly name: string;
      readonly problem: "too-large" | "unreadable" | "folder" | "mixed-zip" | "large-zip";
      readonly detail: string; readonly size: number }
  /** Without bytes when nothing that is whole is stored. `screen`: where the person was last with
      it; `look`: what shows of its journeys; empty: nobody knows. */
  | { readonly kind: "recent-read"; readonly id: string; readonly bytes: Uint8Array;
      readonly isOlder: boolean; readonly changedMs: number; readonly screen: string;
      readonly look: string }
  | { readonly kind: "recents-listed"; readonly recent: readonly RecentDocument[];
      readonly removed: readonly RemovedDocument[] }
  /** In bytes; null where the browser does not tell. */
  | { readonly kind: "storage-measured"; readonly isKept: boolean; readonly used: number | null;
      readonly free: number | null }
  /** `name`: the archive's; `damaged`: how many could not be read and are not in it. */
  | { readonly kind: "all-downloaded"; readonly name: string; readonly count: number;
      readonly damaged: number }
  | { readonly kind: "download-all-failed" }
  /** Its documents that are here now, were here, differ from the one here, are none that Tappa reads. */
  | { readonly kind: "archive-taken"; readonly name: string; readonly added: number;
      readonly present: number; readonly differing: number; readonly refused: number }
  | { readonly kind: "saving"; readonly revision: number }
  | { readonly kind: "saved"; readonly revision: number; readonly time: string }
  | { readonly kind: "save-failed"; readonly problem: StorageProblem }
  /** Something other than the open document could not be read or written. */
  | { readonly kind: "storage-failed"; readonly problem: StorageProblem }
  /** Something stored was damaged; it was put in order or left out. */
  | { readonly kind: "storage-repaired" }
  | { readonly kind: "document-stands"; readonly standing: Standing }
  /** From 0 to 1. */
  | { readonly kind: "pdf-progress"; readonly share: number }
  | { readonly kind: "pdf-done"; readonly lacking: string }
  | { readonly kind: "pdf-failed"; readonly detail: string }
  | { readonly kind: "knowledge-read"; readonly glossary: Uint8Array; readonly pages: Uint8Array }
  | { readonly kind: "knowledge-failed" }
  /** A table that was picked, dropped or fetched; its bytes stay here (tables.ts). */
  | { readonly kind: "table-held"; readonly file: number; readonly name: string;
      readonly size: number }
  | { readonly kind: "table-failed"; readonly name: string;
      readonly problem: "too-large" | "unreadable" | "bad-archive" | "no-table" | "not-loaded"
        | "too-many-cells" | "locked-workbook" | "bad-workbook" | "empty-workbook" }
  | { readonly kind: "time-zone-told"; readonly name: string; readonly offset: number;
      readonly changes: readonly ZoneChange[]; readonly names: readonly { readonly name: string }[] }
  | { readonly kind: "time-zone-failed" }
  | { readonly kind: "job-progressed"; readonly job: number; readonly share: number }
  | { readonly kind: "job-done"; readonly job: number; readonly result: Uint8Array }
  | { readonly kind: "job-failed"; readonly job: number; readonly reason: JobFailure }
  /** One was dropped or pasted; the program answers with whose it becomes. */
  | { readonly kind: "picture-offered"; readonly offer: number }
  | { readonly kind: "picture-read"; readonly document: string; readonly touchpoint: string;
      readonly jpeg: Uint8Array }
  /** `size` and `most` in bytes or pixels; 0 where neither is the problem. */
  | { readonly kind: "picture-failed"; readonly name: string; readonly problem: PictureProblem;
      readonly size: number; readonly most: number };

export const outcomeKindsAgree: SameKinds<Outcome["kind"], (typeof OUTCOME_KINDS)[number]> = true;

/** The program, for a part of the page that only tells it something. */
export interface Listener {
  tell(outcome: Outcome): void;
}

type Value = string | number | boolean | null | Uint8Array | readonly object[];

/** As tappa::web::Message::Type. */
const TYPES = { nothing: 0, number: 1, text: 2, list: 3 } as const;

const encoder = new TextEncoder();

/** A moment as the clock on the wall has it: the program knows no time zones. */
const wallClockMs = (ms: number): number =>
  ms === 0 ? 0 : ms - new Date(ms).getTimezoneOffset() * 60_000;

class Message {
  readonly pieces: Uint8Array[] = [];

  byte(value: number): void {
    this.pieces.push(Uint8Array.of(value));
  }

  length(value: number): void {
    this.pieces.push(new Uint8Array(Uint32Array.of(value).buffer));
  }

  text(value: string | Uint8Array): void {
    const bytes = typeof value === "string" ? encoder.encode(value) : value;
    this.length(bytes.length);
    this.pieces.push(bytes);
  }

  number(value: number): void {
    this.byte(TYPES.number);
    this.pieces.push(new Uint8Array(Float64Array.of(value).buffer));
  }

  fields(object: object): void {
    const all = Object.entries(object) as [string, Value][];
    this.byte(all.length);
    for (const [name, value] of all) {
      this.text(name);
      this.value(name.endsWith("Ms") ? wallClockMs(Number(value)) : value);
    }
  }

  value(value: Value): void {
    if (value === null) {
      this.byte(TYPES.nothing);
    } else if (typeof value === "number" || typeof value === "boolean") {
      this.number(Number(value));
    } else if (typeof value === "string" || value instanceof Uint8Array) {
      this.byte(TYPES.text);
      this.text(value);
    } else {
      this.byte(TYPES.list);
      this.length(value.length);
      for (const item of value) this.fields(item);
    }
  }
}

/** In pieces, so that a large file is copied once: into the program's memory. */
export function bytesOf({ kind, ...fields }: Outcome): readonly Uint8Array[] {
  const message = new Message();
  message.text(kind);
  message.fields(fields);
  return message.pieces;
}
