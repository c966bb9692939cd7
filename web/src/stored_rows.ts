// What is read from storage, taken as the untrusted input it is: another version, an extension or
// somebody's hand may have written it. What is not as it should be gives undefined.
import type { Kept } from "./backups.ts";
import type { RecentDocument } from "./outcomes.ts";
import type { Settings } from "./program.ts";

export interface DocumentLine extends Omit<RecentDocument, keyof Kept> {
  readonly revision: number;
  /** Counts the writes of this document, by any tab: how tabs notice each other. */
  readonly sequence: number;
  /** The tab that may write it; none while no tab has it open. */
  readonly owner?: string | undefined;
}

export interface RecordRow {
  readonly id: string;
  readonly sequence: number;
  readonly bytes: Uint8Array;
  /** When it was last changed, should its line be lost; rows of earlier versions do not say. */
  readonly changedMs?: number | undefined;
}

export interface DeletedRow {
  readonly id: string;
  readonly line: DocumentLine;
  readonly records: readonly RecordRow[];
  readonly deletedMs: number;
}

/** What a Date can hold. */
const MOST_MS = 8.64e15;
/** Of writes and revisions; far from where numbers here end, so that there is always a next one. */
export const MOST_COUNT = 2 ** 48;
const LONGEST_TITLE = 200;
const LONGEST_ID = 64;
/** The ids of 64 curves, and all lanes. */
const LONGEST_LOOK = 8000;

type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null;
const isText = (value: unknown, longest: number): value is string =>
  typeof value === "string" && value.length <= longest;
export const isId = (value: unknown): value is string => isText(value, LONGEST_ID) && value !== "";
export const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MOST_COUNT;
export const isTime = (value: unknown): value is number =>
  typeof value === "number" && Math.abs(value) <= MOST_MS;

function inRange(value: unknown, least: number, most: number): number | null {
  return typeof value === "number" && value >= least && value <= most ? value : null;
}

export function settingsFrom(value: unknown): Settings | undefined {
  if (!isRow(value)) return undefined;
  const { language, theme, textScale } = value;
  if (!isText(language, 35) || !isText(theme, 40) || inRange(textScale, 1, 2) === null) {
    return undefined;
  }
  return { language, theme, textScale: Number(textScale) };
}

export function idFrom(value: unknown): string | undefined {
  return isId(value) ? value : undefined;
}

/** Which screen a document was left on, and what showed of its journeys; empty: nobody knows. */
export interface ScreenRow {
  readonly id: string;
  readonly screen: string;
  readonly look: string;
}

// Rows of earlier versions have none.
const lookFrom = (value: unknown): string => isText(value, LONGEST_LOOK) ? value : "";

export function screensFrom(value: unknown): ScreenRow[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((row: unknown) =>
    isRow(row) && isId(row["id"]) && isText(row["screen"], 40)
      ? [{ id: row["id"], screen: row["screen"], look: lookFrom(row["look"]) }] : []);
}

export function lineFrom(value: unknown): DocumentLine | undefined {
  if (!isRow(value)) return undefined;
  const { id, title, organisation, stage, score, changedMs, revision, sequence, owner } = value;
  if (!isId(id) || !isText(title, 2 * LONGEST_TITLE) || !isTime(changedMs) || !isCount(revision) ||
      !isCount(sequence)) {
    return undefined;
  }
  const level = inRange(stage, 1, 5);
  return {
    id, title, changedMs, revision, sequence,
    organisation: isText(organisation, 2 * LONGEST_TITLE) ? organisation : "",
    stage: Number.isInteger(level) ? level : null,
    score: inRange(score, 0, 5),
    owner: isId(owner) ? owner : undefined,
  };
}

function recordFrom(value: unknown): RecordRow | undefined {
  if (!isRow(value)) return undefined;
  const { id, sequence, bytes, changedMs } = value;
  return isId(id) && isCount(sequence) && bytes instanceof Uint8Array
    ? { id, sequence, bytes, changedMs: isTime(changedMs) ? changedMs : undefined } : undefined;
}

export function recordsFrom(values: readonly unknown[]): RecordRow[] {
  return values.flatMap((value) => recordFrom(value) ?? []);
}

export function deletedFrom(value: unknown): DeletedRow | undefined {
  if (!isRow(value)) return undefined;
  const line = lineFrom(value["line"]);
  const records = Array.isArray(value["records"]) ? recordsFrom(value["records"]) : [];
  const { id, deletedMs } = value;
  if (!line || records.length === 0 || typeof id !== "string" || !isTime(deletedMs)) return undefined;
  return { id, line, records, deletedMs };
}
