import assert from "node:assert/strict";
import { test } from "node:test";

import { moveData } from "../../tools/lib/later_data.mjs";

const text = (words) => [words.length, ...Buffer.from(words)];
const section = (id, ...bytes) => [id, bytes.length, ...bytes];
const program = (...sections) => Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...sections.flat()]);
const dataAt = (at, words) => [0, 0x41, at, 0x0b, ...text(words)];

// (module (memory (export "m") 1) (data (i32.const 16) "…") (data (i32.const 48) "…"))
const FIRST = program(
  section(5, 1, 0, 1),
  section(7, 1, ...text("m"), 2, 0),
  section(11, 2, ...dataAt(16, "first later last"), ...dataAt(48, "another")),
);
// (module (import "1" "m" (memory 1)) (func (export "f") (result i32) (i32.load8_u (i32.const 22))))
const SECOND = program(
  section(1, 1, 0x60, 0, 1, 0x7f),
  section(2, 1, ...text("1"), ...text("m"), 2, 0, 1),
  section(3, 1, 0),
  section(7, 1, ...text("f"), 0, 0),
  section(10, 1, 7, 0, 0x41, 22, 0x2d, 0, 0, 0x0b),
);

const run = async ([first, second]) => {
  const { m } = (await WebAssembly.instantiate(first)).instance.exports;
  const read = (at, size) => Buffer.from(m.buffer, at, size).toString();
  const before = [read(16, 16), read(48, 7)];
  const { f } = (await WebAssembly.instantiate(second, { 1: { m } })).instance.exports;
  return { before, after: [read(16, 16), read(48, 7)], letter: String.fromCharCode(f()) };
};

test("what is moved is there once the second part is, at its place", async () => {
  const moved = moveData([FIRST, SECOND], [[Buffer.from("later")]]);
  const { before, after, letter } = await run(moved);
  assert.deepEqual(before, ["first \0\0\0\0\0 last", "another"]);
  assert.deepEqual(after, ["first later last", "another"]);
  assert.equal(letter, "l");
  assert.ok(!moved[0].includes("later"));
});

test("several blocks, and a whole piece of data, are moved at once", async () => {
  const blocks = ["later", "another"].map((words) => Buffer.from(words));
  const { before, after } = await run(moveData([FIRST, SECOND], [blocks]));
  assert.deepEqual(before, ["first \0\0\0\0\0 last", "\0".repeat(7)]);
  assert.deepEqual(after, ["first later last", "another"]);
});

test("moves nothing that is not there exactly once", () => {
  const move = (words) => () => moveData([FIRST, SECOND], [[Buffer.from(words)]]);
  assert.throws(move("missing"), /nowhere/);
  assert.throws(move("a"), /twice/);
});

test("refuses a program that is cut", () => {
  assert.throws(() => moveData([FIRST.subarray(0, 30), SECOND], [[]]), /cut/);
});
