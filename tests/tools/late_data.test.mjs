import assert from "node:assert/strict";
import { test } from "node:test";

import { moveData } from "../../tools/lib/late_data.mjs";

const section = (id, bytes) => [id, bytes.length, ...bytes];
const text = (value) => [value.length, ...Buffer.from(value)];
const MAGIC = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** (module (memory (export "m") 1) (data (i32.const 100) "…") (data (i32.const 200) "…")) */
function first(...segments) {
  const data = segments.flatMap(([address, value]) =>
    [0, 0x41, (address & 0x7f) | 0x80, address >> 7, 0x0b, ...text(value)]);
  return Buffer.from([...MAGIC, ...section(5, [1, 0, 1]), ...section(7, [1, ...text("m"), 2, 0]),
    ...section(12, [segments.length]), ...section(11, [segments.length, ...data])]);
}

/** (module (import "1" "m" (memory 1))) */
const SECOND = Buffer.from([...MAGIC, ...section(2, [1, ...text("1"), ...text("m"), 2, 0, 1])]);

const read = (memory, address, length) =>
  Buffer.from(memory.buffer, address, length).toString().replaceAll("\0", ".");

test("moves what lies in the range, whole segments and pieces, to the second part", async () => {
  const whole = first([100, "abcdefgh"], [200, "late"], [300, "kept"]);
  const moved = moveData(whole, SECOND, 104, 250);
  const one = await WebAssembly.instantiate(await WebAssembly.compile(moved.first));
  const { m } = one.exports;
  assert.equal(read(m, 100, 8), "abcd....");
  assert.equal(read(m, 200, 4), "....");
  assert.equal(read(m, 300, 4), "kept");
  await WebAssembly.instantiate(await WebAssembly.compile(moved.second), { 1: one.exports });
  assert.equal(read(m, 100, 8), "abcdefgh");
  assert.equal(read(m, 200, 4), "late");
});

test("cuts a range out of the middle of a segment", async () => {
  const moved = moveData(first([1000, "abcdef"]), SECOND, 1002, 1004);
  const { exports } = await WebAssembly.instantiate(await WebAssembly.compile(moved.first));
  assert.equal(read(exports.m, 1000, 6), "ab..ef");
  await WebAssembly.instantiate(await WebAssembly.compile(moved.second), { 1: exports });
  assert.equal(read(exports.m, 1000, 6), "abcdef");
});

test("moves nothing where nothing lies in the range", async () => {
  const whole = first([100, "abc"]);
  const { first: same } = moveData(whole, SECOND, 5000, 6000);
  const { exports } = await WebAssembly.instantiate(await WebAssembly.compile(same));
  assert.equal(read(exports.m, 100, 3), "abc");
});

test("refuses data without a fixed place", () => {
  const passive = Buffer.from([...MAGIC, ...section(5, [1, 0, 1]), ...section(12, [1]),
    ...section(11, [1, 1, ...text("abc")])]);
  assert.throws(() => moveData(passive, SECOND, 0, 100), /no fixed place/);
});
