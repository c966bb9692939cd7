import assert from "node:assert/strict";
import { test } from "node:test";

import {
  called, inOnePiece, withNames, withOwnElements, withTableOf,
} from "../../tools/lib/choice_part.mjs";
import { importsOf } from "../../tools/lib/wasm_sections.mjs";

const text = (words) => [words.length, ...Buffer.from(words)];
const section = (id, ...bytes) => [id, bytes.length, ...bytes];
const program = (...sections) => Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...sections.flat()]);

// (module (import "a" "f" (func)) (table (export "t") 2 2 funcref) (func) (func) (func))
const PROGRAM = program(
  section(1, 1, 0x60, 0, 0),
  section(2, 1, ...text("a"), ...text("f"), 0, 0),
  section(3, 3, 0, 0, 0),
  section(4, 1, 0x70, 1, 2, 2),
  section(7, 1, ...text("t"), 1, 0),
  section(10, 3, 2, 0, 0x0b, 2, 0, 0x0b, 2, 0, 0x0b),
);
// (module (import "1" "m" (memory 1)) (import "1" "g" (global i32)) (import "1" "t" (table 5 5 funcref)))
const OTHER = program(
  section(2, 3, ...text("1"), ...text("m"), 2, 0, 1, ...text("1"), ...text("g"), 3, 0x7f, 0,
    ...text("1"), ...text("t"), 1, 0x70, 1, 5, 5),
);

test("gives each function a name of its own, without those that are imported", async () => {
  const named = withNames(PROGRAM);
  const module = await WebAssembly.compile(named);
  const [names] = WebAssembly.Module.customSections(module, "name");
  assert.deepEqual([...new Uint8Array(names)],
    [1, 10, 3, 1, ...text("0"), 2, ...text("1"), 3, ...text("2")]);
});

test("reads from a profile which functions were called, and refuses one of another form", () => {
  const profile = Buffer.alloc(8 + 3 * 4, 0);
  profile.fill(0xff, 0, 8);
  profile.writeUInt32LE(9, 8);
  profile.writeUInt32LE(1, 16);
  assert.deepEqual(called(profile, PROGRAM), ["0", "2"]);
  assert.throws(() => called(profile.subarray(0, 16), PROGRAM), /another form/);
});

test("gives a program the table that another wants", async () => {
  const { instance } = await WebAssembly.instantiate(withTableOf(OTHER, PROGRAM), { a: { f() {} } });
  assert.equal(instance.exports.t.length, 5);
  assert.throws(() => withTableOf(PROGRAM, PROGRAM), /not the one table/);
  assert.throws(() => withTableOf(OTHER, OTHER), /not the one table/);
});

test("tells what is imported from where, and of which kind", () => {
  assert.deepEqual(importsOf(OTHER).map(({ from, kind }) => [from, kind]), [["1", 2], ["1", 3], ["1", 1]]);
  assert.deepEqual(importsOf(program()), []);
});

// (module (import "a" "f" (func)) (import "a" "t" (table 6 funcref)) …elements (func call f, twice)
//   (func call f))
const filling = (...elements) => program(
  section(1, 1, 0x60, 0, 0),
  section(2, 2, ...text("a"), ...text("f"), 0, 0, ...text("a"), ...text("t"), 1, 0x70, 0, 6),
  section(3, 2, 0, 0),
  section(9, ...elements),
  section(10, 2, 6, 0, 0x10, 0, 0x10, 0, 0x0b, 4, 0, 0x10, 0, 0x0b),
);
/** How often the function at each place calls "f"; -1 where there is none. */
async function calls(bytes) {
  const t = new WebAssembly.Table({ element: "anyfunc", initial: 6 });
  let times = 0;
  await WebAssembly.instantiate(bytes, { a: { t, f: () => {
    times += 1;
  } } });
  return Array.from({ length: 6 }, (_, place) => {
    times = 0;
    t.get(place)?.();
    return t.get(place) ? times : -1;
  });
}
const IN_PIECES = filling(2, 0, 0x41, 4, 0x0b, 1, 1, 0, 0x41, 1, 0x0b, 2, 1, 2);

test("brings elements into one piece, with an import between them", async () => {
  // An import calls "f" once, as does the second of the functions.
  assert.deepEqual(await calls(IN_PIECES), [-1, 2, 1, -1, 2, -1]);
  assert.deepEqual(await calls(inOnePiece(IN_PIECES)), [-1, 2, 1, 1, 2, -1]);
  assert.throws(() => inOnePiece(filling(1, 0, 0x23, 0, 0x0b, 0)), /without a fixed place/);
  assert.throws(() => inOnePiece(program(section(9, 0))), /imports no function/);
});

test("leaves a program's own functions among its elements", async () => {
  assert.deepEqual(await calls(withOwnElements(inOnePiece(IN_PIECES))), [-1, 2, 1, -1, 2, -1]);
  assert.deepEqual(await calls(withOwnElements(filling(1, 0, 0x41, 0, 0x0b, 2, 0, 0))),
    [-1, -1, -1, -1, -1, -1]);
});
