import assert from "node:assert/strict";
import { test } from "node:test";

import { withOneStandIn } from "../../tools/lib/stand_ins.mjs";

const text = (words) => [words.length, ...Buffer.from(words)];
const section = (id, ...bytes) => [id, bytes.length, ...bytes];
const imported = (from, name) => [...text(from), ...text(name), 0, 0];

// (module (import "a" "f" (func)) (import "2" "0" (func)) (import "a" "t" (table 3 funcref))
//   (import "a" "g" (global i32)) (import "2" "1" (func)) …elements)
const program = (...elements) => Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  ...section(1, 1, 0x60, 0, 0),
  ...section(2, 5, ...imported("a", "f"), ...imported("2", "0"),
    ...text("a"), ...text("t"), 1, 0x70, 0, 3, ...text("a"), ...text("g"), 3, 0x7f, 0,
    ...imported("2", "1")),
  ...section(9, ...elements)]);
// The same three in each form that a section of elements knows for a table.
const FORMS = {
  "numbers": [1, 0, 0x41, 0, 0x0b, 3, 2, 0, 1],
  "numbers for a table that is named": [1, 2, 0, 0x41, 0, 0x0b, 0, 3, 2, 0, 1],
  "expressions": [1, 4, 0x41, 0, 0x0b, 3, 0xd2, 2, 0x0b, 0xd2, 0, 0x0b, 0xd2, 1, 0x0b],
  "expressions for a table that is named":
    [1, 6, 0, 0x41, 0, 0x0b, 0x70, 3, 0xd2, 2, 0x0b, 0xd2, 0, 0x0b, 0xd2, 1, 0x0b],
  "pieces, one of them at a global's place, others in no table":
    [4, 0, 0x23, 0, 0x0b, 1, 2, 0, 0x41, 1, 0x0b, 2, 0, 1, 3, 0, 1, 2, 5, 0x70, 1, 0xd0, 0x70, 0x0b],
};

async function called(program) {
  const calls = [];
  const t = new WebAssembly.Table({ element: "anyfunc", initial: 3 });
  const says = (what) => () => {
    calls.push(what);
  };
  await WebAssembly.instantiate(program,
    { a: { t, f: says("own"), g: 0 }, 2: { 0: says("first"), 1: says("second") } });
  for (let place = 0; place < 3; place += 1) t.get(place)();
  return calls;
}

for (const [form, elements] of Object.entries(FORMS)) {
  test(`one import stands in the table for all of its namespace, others stay: ${form}`, async () => {
    const whole = program(...elements);
    assert.deepEqual(await called(whole), ["second", "own", "first"]);
    assert.deepEqual(await called(withOneStandIn(whole, "2")), ["first", "own", "first"]);
  });
}

test("a program without any stays as it is", () => {
  const whole = program(...FORMS.numbers);
  assert.equal(withOneStandIn(whole, "3"), whole);
});

test("refuses a table it does not understand", () => {
  assert.throws(() => withOneStandIn(program(1, 0, 0x42, 0, 0x0b, 1, 2), "2"), /place nobody knows/);
});
