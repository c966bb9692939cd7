import assert from "node:assert/strict";
import { test } from "node:test";

import { withOneStandIn } from "../../tools/lib/stand_ins.mjs";

const text = (words) => [words.length, ...Buffer.from(words)];
const section = (id, ...bytes) => [id, bytes.length, ...bytes];
const imported = (from, name) => [...text(from), ...text(name), 0, 0];

// (module (import "a" "f" (func)) (import "2" "0" (func)) (import "a" "t" (table 3 funcref))
//   (import "a" "g" (global i32)) (import "2" "1" (func)) (elem (i32.const 0) 2 0 1))
const PROGRAM = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  ...section(1, 1, 0x60, 0, 0),
  ...section(2, 5, ...imported("a", "f"), ...imported("2", "0"),
    ...text("a"), ...text("t"), 1, 0x70, 0, 3, ...text("a"), ...text("g"), 3, 0x7f, 0,
    ...imported("2", "1")),
  ...section(9, 1, 0, 0x41, 0, 0x0b, 3, 2, 0, 1)]);

async function called(program) {
  const calls = [];
  const t = new WebAssembly.Table({ element: "anyfunc", initial: 3 });
  const says = (what) => () => {
    calls.push(what);
  };
  await WebAssembly.instantiate(program,
    { a: { t, f: says("own"), g: 7 }, 2: { 0: says("first"), 1: says("second") } });
  for (let place = 0; place < 3; place += 1) t.get(place)();
  return calls;
}

test("one import stands in the table for all of its namespace, others stay", async () => {
  assert.deepEqual(await called(PROGRAM), ["second", "own", "first"]);
  assert.deepEqual(await called(withOneStandIn(PROGRAM, "2")), ["first", "own", "first"]);
});

test("a program without any stays as it is", () => {
  assert.equal(withOneStandIn(PROGRAM, "3"), PROGRAM);
});

test("refuses a table it does not understand", () => {
  const other = Buffer.from(PROGRAM);
  other[other.length - 7] = 1; // elements that fill nothing by themselves
  assert.throws(() => withOneStandIn(other, "2"), /fixed place/);
});
