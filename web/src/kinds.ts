// What the messages between program and page are called. src/web/kinds.hpp has the same names;
// tests/web/kinds_test.cpp compares the lists, and the unions in effects.ts and outcomes.ts do not
// compile with others.

/** What the program asks of the page. */
export const EFFECT_KINDS = [
  "save-document",
  "save-settings",
  "pick-file",
  "pick-picture",
  "take-picture",
  "fetch-sample",
  "fetch-sample-log",
  "release-table",
  "fetch-time-zone",
  "fetch-knowledge",
  "read-recent",
  "delete-recent",
  "restore-recent",
  "forget-removed",
  "measure-storage",
  "download-all",
  "note-backup",
  "work-here",
  "download",
  "make-pdf",
  "cancel-pdf",
  "run-job",
  "cancel-job",
  "announce",
  "show-address",
  "keep-screen",
  "keep-look",
  "set-page-language",
] as const;

/** What the page tells the program. */
export const OUTCOME_KINDS = [
  "file-read",
  "file-failed",
  "recent-read",
  "recents-listed",
  "storage-measured",
  "all-downloaded",
  "download-all-failed",
  "archive-taken",
  "saving",
  "saved",
  "save-failed",
  "storage-failed",
  "storage-repaired",
  "document-stands",
  "pdf-progress",
  "pdf-done",
  "pdf-failed",
  "knowledge-read",
  "knowledge-failed",
  "table-held",
  "table-failed",
  "time-zone-told",
  "time-zone-failed",
  "job-progressed",
  "job-done",
  "job-failed",
  "picture-offered",
  "picture-read",
  "picture-failed",
] as const;

/** `true` where both unions name the same; what is assigned to it does not compile otherwise. */
export type SameKinds<A extends string, B extends string> =
  [A] extends [B] ? ([B] extends [A] ? true : never) : never;
