// What the program's messages to the page are called. src/web/kinds.hpp has the same names;
// tests/web/kinds_test.cpp compares the two lists, and the union in effects.ts does not compile with
// another one.

/** What the program asks of the page. */
export const EFFECT_KINDS = [
  "save-document",
  "save-settings",
  "pick-file",
  "fetch-sample",
  "fetch-knowledge",
  "read-recent",
  "delete-recent",
  "restore-recent",
  "work-here",
  "download",
  "make-pdf",
  "cancel-pdf",
  "run-job",
  "cancel-job",
  "announce",
  "show-address",
  "set-page-language",
] as const;

/** `true` where both unions name the same; what is assigned to it does not compile otherwise. */
export type SameKinds<A extends string, B extends string> =
  [A] extends [B] ? ([B] extends [A] ? true : never) : never;
