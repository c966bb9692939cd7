// When documents were last in a file: what is read from storage is taken as untrusted, what the
// program is told follows from it. Reading and writing: tests/e2e/backups.test.mjs.

import assert from "node:assert/strict";
import { test } from "node:test";

import { allKept, backupsFrom, rowsInOrder, type BackupRow } from "../../web/src/backups.ts";
import { lineFrom, type DocumentLine } from "../../web/src/stored_rows.ts";

const line = (id: string, revision: number, changedMs = 50): DocumentLine =>
  lineFrom({ id, title: "", changedMs, revision, sequence: 1 })!;
const row = (id: string, atMs: number, revision: number | null): BackupRow => ({ id, atMs, revision });

test("leaves out rows that are none, and keeps the others", () => {
  const good = [row("a", 5, 3), row("b", 7, null)];
  assert.deepEqual(backupsFrom([
    null, "a", [], {}, { id: "", atMs: 1, revision: 1 }, { id: "a".repeat(65), atMs: 1, revision: 1 },
    { id: "c", atMs: "5", revision: 1 }, { id: "c", atMs: Number.NaN, revision: 1 },
    { id: "c", atMs: 1e300, revision: 1 }, { id: "c", atMs: 1 }, { id: "c", atMs: 1, revision: -1 },
    { id: "c", atMs: 1, revision: 1.5 }, { id: "c", atMs: 1, revision: Infinity }, ...good,
  ]), good);
  assert.deepEqual(backupsFrom([{ ...good[0], more: "x" }]), [good[0]]);
  for (const none of [undefined, null, "x", 5, {}]) assert.equal(backupsFrom(none), undefined);
  assert.equal(backupsFrom(Array.from({ length: 20_000 }, () => good[0]))?.length, 10_000);
});

test("what is new begins to count, from its last change where that lies back; what is gone goes", () => {
  const rows = [row("a", 5, 3), row("gone", 6, 1), row("deleted", 7, 2)];
  assert.deepEqual(
    rowsInOrder(rows, [line("a", 4), line("b", 1), line("c", 1, 500)], new Set(["deleted", "a"]), 100),
    [row("a", 5, 3), row("b", 50, null), row("c", 100, null), row("deleted", 7, 2)]);
  // Of one document there is one row, whatever was stored.
  assert.deepEqual(rowsInOrder([row("a", 1, 1), row("a", 2, 2)], [line("a", 2)], new Set(), 100),
    [row("a", 2, 2)]);
});

test("what is in a file as it is needs none; a change needs one since that file, the rest since it came", () => {
  const kept = (one: BackupRow, revision: number): unknown => allKept([one], [line("a", revision)]).get("a");
  assert.deepEqual(kept(row("a", 5, 3), 3), { fileMs: 5, unkeptMs: 0 });
  assert.deepEqual(kept(row("a", 5, 3), 4), { fileMs: 5, unkeptMs: 5 });
  assert.deepEqual(kept(row("a", 5, 3), 2), { fileMs: 5, unkeptMs: 5 }); // an older one was brought back
  assert.deepEqual(kept(row("a", 5, null), 3), { fileMs: 0, unkeptMs: 5 });
  assert.equal(kept(row("b", 5, 3), 3), undefined);
});

test("a moment that lies ahead is put at now, from where it counts", () => {
  assert.deepEqual(rowsInOrder([row("a", 1e9, 3)], [line("a", 4)], new Set(), 100), [row("a", 100, 3)]);
});
