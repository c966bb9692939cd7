// Tables that come in packed: as much is unpacked as the program reads, and what is damaged says so.

import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync, gzipSync } from "node:zlib";

import { MOST_TABLE_BYTES, takeTable, tellZone } from "../../web/src/tables.ts";
import type { Outcome } from "../../web/src/outcomes.ts";

const CSV = "case,activity,timestamp\n1,A,2026-01-01\n";

async function taken(name: string, bytes: Uint8Array): Promise<{ told: Outcome; text?: string }> {
  const held = new Map<number, Blob>();
  const told: Outcome[] = [];
  const file = Object.assign(new Blob([new Uint8Array(bytes)]), { name }) as File;
  await takeTable(file, held, { tell: (outcome) => void told.push(outcome) });
  assert.equal(told.length, 1);
  const [blob] = held.values();
  return { told: told[0]!, ...(blob && blob.size < 1_000 ? { text: await blob.text() } : {}) };
}

interface ZipFile {
  readonly name: string;
  readonly text: string;
  readonly isStored?: boolean;
}

/** As any archiver writes it, but for the sums, which nobody here reads. */
function zipOf(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, text, isStored } of files) {
    const data = isStored ? Buffer.from(text) : deflateRawSync(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(isStored ? 0 : 8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(isStored ? 0 : 8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    entries.push(entry, Buffer.from(name));
    parts.push(local, Buffer.from(name), data);
    at += 30 + name.length + data.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

test("a table is held under a number, and only its size is told", async () => {
  const { told, text } = await taken("log.csv", Buffer.from(CSV));
  assert.equal(told.kind, "table-held");
  assert.equal(told.kind === "table-held" && told.size, CSV.length);
  assert.equal(text, CSV);
});

test("gzip is unpacked; cut short or something else it is refused", async () => {
  const packed = gzipSync(CSV);
  assert.equal((await taken("log.csv.gz", packed)).text, CSV);
  for (const bytes of [packed.subarray(0, packed.length - 9), Buffer.from(CSV), new Uint8Array()]) {
    const { told } = await taken("log.csv.gz", bytes);
    assert.deepEqual(told, { kind: "table-failed", name: "log.csv.gz", problem: "bad-archive" });
  }
});

test("a bomb is ended at the limit", async () => {
  const block = gzipSync(Buffer.alloc(1_000_000));
  // Several members, one after the other, are one file (RFC 1952).
  const bomb = Buffer.concat(Array.from({ length: 1 + MOST_TABLE_BYTES / 1_000_000 }, () => block));
  const { told } = await taken("log.csv.gz", bomb);
  assert.equal(told.kind, "table-failed");
  assert.equal(told.kind === "table-failed" && told.problem, "too-large");
});

test("the one table of a zip archive is found", async () => {
  const others = [{ name: "readme.md", text: "x" }, { name: "__MACOSX/._log.csv", text: "x" }];
  assert.equal((await taken("a.zip", zipOf([...others, { name: "b/log.csv", text: CSV }]))).text, CSV);
  assert.equal((await taken("a.zip", zipOf([{ name: "l.tsv", text: CSV, isStored: true }]))).text, CSV);
  for (const files of [others, [{ name: "a.csv", text: CSV }, { name: "b.csv", text: CSV }]]) {
    const { told } = await taken("a.zip", zipOf(files));
    assert.deepEqual(told, { kind: "table-failed", name: "a.zip", problem: "no-table" });
  }
});

test("a damaged zip archive is refused, wherever it is damaged", async () => {
  const whole = zipOf([{ name: "log.csv", text: CSV }]);
  for (let size = 0; size < whole.length; size += 7) {
    const { told } = await taken("a.zip", whole.subarray(0, size));
    assert.deepEqual(told, { kind: "table-failed", name: "a.zip", problem: "bad-archive" }, `${size}`);
  }
  for (const at of [0, whole.length - 4, whole.length - 10, whole.length - 68]) {
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at);
    const { told } = await taken("a.zip", changed);
    assert.ok(["table-failed", "table-held"].includes(told.kind));
  }
});

test("a time zone is told as its offset and the moments it changes", () => {
  const told: Outcome[] = [];
  tellZone("Europe/Rome", { tell: (outcome) => void told.push(outcome) });
  const [rome] = told;
  assert.ok(rome?.kind === "time-zone-told");
  assert.equal(rome.offset, 3_600);
  const summer = rome.changes.find(({ at }) => at === Date.UTC(2026, 2, 29, 1) / 1000);
  assert.equal(summer?.offset, 7_200);
  const winter = rome.changes.find(({ at }) => at === Date.UTC(2026, 9, 25, 1) / 1000);
  assert.equal(winter?.offset, 3_600);
  assert.equal(rome.names.length, 0);
  tellZone("", { tell: (outcome) => void told.push(outcome) });
  assert.ok(told[1]?.kind === "time-zone-told" && told[1].names.some(({ name }) => name === "UTC"));
});
