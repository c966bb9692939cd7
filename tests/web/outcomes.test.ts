// One message of each outcome, byte for byte as tests/data/messages/outcomes.txt has it. The program's
// side reads the same file (outcome_message_test.cpp). To renew it: TAPPA_UPDATE_GOLDEN=1.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";

import { momentOf } from "../../web/src/keeping.ts";
import { OUTCOME_KINDS } from "../../web/src/kinds.ts";
import { bytesOf, type Outcome } from "../../web/src/outcomes.ts";

const GOLDEN = new URL("../data/messages/outcomes.txt", import.meta.url);

/** A moment that the clock on the wall shows as one second after 1970 began, wherever this runs. */
const changedMs = new Date(1970, 0, 1, 0, 0, 1).getTime();
const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x00, 0x7d);

const ONE_OF_EACH: readonly Outcome[] = [
  { kind: "file-read", name: "è.json", bytes, isSample: true, writtenMs: changedMs },
  { kind: "file-failed", name: "a.json", problem: "too-large", detail: "", size: 60_000_000 },
  { kind: "recent-read", id: "one", bytes, isOlder: true, changedMs, screen: "plan",
    look: "curve/pe-1" },
  {
    kind: "recents-listed",
    recent: [
      { id: "one", title: "First", organisation: "Banca Aurora", stage: 2, score: 2.25, changedMs,
        fileMs: changedMs, unkeptMs: 0 },
      { id: "two", title: "", organisation: "", stage: null, score: null, changedMs, fileMs: 0,
        unkeptMs: changedMs },
    ],
    removed: [{ key: "three", title: "Gone", removedMs: changedMs, wasReplaced: true }],
  },
  { kind: "storage-measured", isKept: true, used: 6_200_000, free: null },
  { kind: "all-downloaded", name: "tappa.zip", count: 3, damaged: 1 },
  { kind: "download-all-failed" },
  { kind: "archive-taken", name: "tappa.zip", added: 3, present: 2, differing: 1, refused: 4 },
  { kind: "saving", revision: 4_294_967_297 },
  { kind: "saved", revision: 3, time: "10:42" },
  { kind: "save-failed", problem: "full" },
  { kind: "storage-failed", problem: "no-answer" },
  { kind: "storage-repaired" },
  { kind: "document-stands", standing: "open-elsewhere" },
  { kind: "pdf-progress", share: 0.5 },
  { kind: "pdf-done", lacking: "漢" },
  { kind: "pdf-failed", detail: "no fonts" },
  { kind: "knowledge-read", glossary: bytes, pages: new Uint8Array() },
  { kind: "knowledge-failed" },
  { kind: "table-held", file: 2, name: "log.csv", size: 5_000_000_000 },
  { kind: "table-failed", name: "log.csv.gz", problem: "bad-archive" },
  {
    kind: "time-zone-told",
    name: "Europe/Rome",
    offset: 3_600,
    changes: [{ at: 1_774_746_000, offset: 7_200 }],
    names: [{ name: "Europe/Rome" }, { name: "UTC" }],
  },
  { kind: "time-zone-failed" },
  { kind: "job-progressed", job: 7, share: 0.25 },
  { kind: "job-done", job: 7, result: bytes },
  { kind: "job-failed", job: 7, reason: "out-of-memory" },
  { kind: "picture-offered", offer: 5 },
  { kind: "picture-read", document: "doc-1", touchpoint: "tp-3", jpeg: bytes },
  { kind: "picture-failed", name: "è.png", problem: "too-many-pixels", size: 120_000_000, most: 100_000_000 },
];

const lineOf = (outcome: Outcome): string =>
  `${outcome.kind} ${Buffer.concat([...bytesOf(outcome)]).toString("hex")}`;

test("has one of each kind", () => {
  assert.deepEqual(ONE_OF_EACH.map(({ kind }) => kind), OUTCOME_KINDS);
});

test("makes the messages that the program reads", async () => {
  const made = `${ONE_OF_EACH.map(lineOf).join("\n")}\n`;
  if (process.env["TAPPA_UPDATE_GOLDEN"] === "1") await writeFile(GOLDEN, made);
  assert.equal(made, await readFile(GOLDEN, "utf8"));
});

test("a moment that is not known stays so", () => {
  const outcome = (writtenMs: number): Outcome =>
    ({ kind: "file-read", name: "", bytes, isSample: false, writtenMs });
  const tail = (writtenMs: number): string => lineOf(outcome(writtenMs)).slice(-16);
  assert.equal(tail(0), "0".repeat(16));
  assert.notEqual(tail(changedMs), "0".repeat(16));
});

test("what the clock on the wall showed is the moment that was told", () => {
  assert.equal(momentOf(1_000), changedMs);
  assert.equal(momentOf(0), 0);
  for (const month of [0, 6]) {
    const moment = +new Date(2026, month, 21, 23, 59, 58, 7);
    assert.equal(momentOf(Date.UTC(2026, month, 21, 23, 59, 58, 7)), moment);
  }
});
