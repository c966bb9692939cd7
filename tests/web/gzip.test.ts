// Browsers of before 2023 unpack nothing themselves: gzip comes in all the same.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";

import { configure } from "@zip.js/zip.js/lib/zip-core-native.js";

import { gunzipped } from "../../web/src/gzip.ts";
import { MOST_TABLE_BYTES } from "../../web/src/incoming.ts";
import type { Outcome } from "../../web/src/outcomes.ts";
import { takeTable } from "../../web/src/tables.ts";

const CSV = "case,activity,timestamp\n1,A,2026-01-01\n";
const OWN = DecompressionStream;

before(() => {
  // Which zip.js has seen when it was loaded.
  configure({
    DecompressionStream: class {
      constructor() {
        throw new TypeError("unknown");
      }
    } as unknown as typeof DecompressionStream,
  });
  Object.assign(globalThis, { DecompressionStream: undefined });
});

after(() => {
  Object.assign(globalThis, { DecompressionStream: OWN });
  configure({ DecompressionStream: OWN });
});

async function taken(bytes: Uint8Array, size = bytes.length): Promise<string> {
  const told: string[] = [];
  const tell = (outcome: Outcome): number =>
    told.push(outcome.kind === "table-failed" ? outcome.problem : outcome.kind);
  const held: Blob[] = [];
  const file = Object.assign(new Blob([new Uint8Array(bytes)]), { name: "log.csv.gz" }) as File;
  Object.defineProperty(file, "size", { value: size });
  await takeTable(file, (_, content) => held.push(content), { tell }, () => assert.fail());
  return held[0] ? held[0].text() : told.join();
}

/** With all that may stand before what is packed: a field, names, the sum of all of it. */
function headed(packed: Buffer): Buffer {
  const head = Buffer.from(packed.subarray(0, 10));
  head[3] = 2 + 4 + 8 + 16;
  const field = Buffer.concat([Buffer.from([44, 1]), Buffer.alloc(300, 7)]);
  return Buffer.concat(
    [head, field, Buffer.from("log.csv\0"), Buffer.from("a comment\0"), Buffer.alloc(2), packed.subarray(10)]);
}

test("gzip is unpacked where the browser unpacks nothing itself", async () => {
  const packed = gzipSync(CSV);
  assert.equal(await taken(packed), CSV);
  assert.equal(await taken(headed(packed)), CSV);
  const long = `${CSV}${"1,A,2026-01-01\n".repeat(100_000)}`;
  assert.equal(await taken(gzipSync(long)), long);
});

test("there, too, all members are unpacked, whatever may be taken for the beginning of one", async () => {
  const decoy = Buffer.from("1,\x1f\x8b\x08\0\0\0\0\0\0\x03,2026-01-01\n", "latin1");
  const asItIs = (text: Buffer): Buffer => gzipSync(text, { level: 0 });
  assert.equal(await taken(Buffer.concat([gzipSync(CSV), gzipSync("2,B,2026-01-02\n")])), `${CSV}2,B,2026-01-02\n`);
  assert.equal(await taken(Buffer.concat([gzipSync(""), headed(gzipSync(CSV)), gzipSync("")])), CSV);
  assert.equal(
    await taken(Buffer.concat([asItIs(decoy), asItIs(Buffer.concat([decoy, decoy]))])), `${decoy}${decoy}${decoy}`);
  const many = Array.from({ length: 50 }, (_, i) => `${i},A,2026-01-01\n`);
  assert.equal(await taken(Buffer.concat(many.map((line) => gzipSync(line)))), many.join(""));
});

test("there, too, zeros may fill the last block, and nothing else may follow", async () => {
  const packed = Buffer.concat([gzipSync(CSV), gzipSync(CSV)]);
  for (const zeros of [1, 9, 512, 10_240]) {
    assert.equal(await taken(Buffer.concat([packed, Buffer.alloc(zeros)])), CSV + CSV, `${zeros}`);
  }
  for (const rest of ["garbage", "\0garbage", "\x1f\x8b", "\x1f\x8b\x08garbage that is long enough for a member"]) {
    assert.equal(await taken(Buffer.concat([packed, Buffer.from(rest, "latin1")])), "bad-archive", rest);
  }
  assert.equal(await taken(packed.subarray(0, packed.length - 4)), "bad-archive");
});

test("there, too, damaged is damaged, and too much is too large", async () => {
  const packed = gzipSync(CSV);
  for (const length of [packed.length - 1, packed.length - 9, 12, 4, 0]) {
    assert.equal(await taken(packed.subarray(0, length)), "bad-archive", `${length}`);
  }
  const wrong = Buffer.from(packed);
  wrong[packed.length - 8] = packed[packed.length - 8]! ^ 1; // its sum
  for (const bytes of [wrong, Buffer.from(CSV), headed(packed).subarray(0, 310), Buffer.alloc(100)]) {
    assert.equal(await taken(bytes), "bad-archive");
  }
  assert.equal(await taken(packed, 2 * MOST_TABLE_BYTES + 1), "too-large");
  const three = new Blob(Array<Uint8Array<ArrayBuffer>>(3).fill(new Uint8Array(packed)));
  assert.equal(await (await gunzipped(three, 3)).text(), CSV.repeat(3));
  await assert.rejects(gunzipped(three, 2), /over 2 members/);
});
