import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { moveData } from "../../tools/lib/later_data.mjs";
import { placesOf, unusedPlaces } from "../../tools/lib/unused_data.mjs";
import { SECTION, programOf, signed, unsigned } from "../../tools/lib/wasm_sections.mjs";

// As the linker prints it; a line without an address is none of a place in memory.
const MAP = `    Addr      Off     Size Out     In      Symbol
       -       b9       5f CODE
       -       ba        3         lto.tmp:(show)
    1000      119       34 .rodata
    1000      119       12         <internal>:(.rodata)
    1020      139       10         lto.tmp:(.rodata.table)
    1020      139       10                 table
    2000      149        8         lto.tmp:(.rodata.far)
    3000      151        4         lto.tmp:(.data.count)
    4000        -       40 .bss
    4000        -       40         lto.tmp:(.bss.buffer)
`;
const TEXTS = { at: 0x1000, bytes: Buffer.from("alpha\0beta\0gamma!\0") };
const AT = { alpha: 0x1000, beta: 0x1006, gamma: 0x100b };
/** Its second number is the address of "beta". */
const TABLE = { at: 0x1020, bytes: Buffer.from(Uint32Array.of(7, AT.beta, 0, 9).buffer) };
const FAR = { at: 0x2000, bytes: Buffer.from("far away") };
const COUNT = { at: 0x3000, bytes: Buffer.from([1, 2, 3, 4]) };
const DATA = [TEXTS, TABLE, FAR, COUNT];

const PREAMBLE = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const constant = (value) => [0x41, ...signed(value)];
const DROP = 0x1a;
const ADD = 0x6a;
const load = (offset) => [0x28, 2, ...unsigned(offset)];

/** A program of one function, with memory and data. */
function program(instructions, data = []) {
  const body = Buffer.from([0, ...instructions, 0x0b]);
  const pieces = data.flatMap(({ at, bytes }) =>
    [Buffer.from([0, 0x41]), signed(at), Buffer.from([0x0b]), unsigned(bytes.length), bytes]);
  return programOf(PREAMBLE, [
    { id: 1, bytes: Buffer.from([1, 0x60, 0, 0]) },
    { id: 3, bytes: Buffer.from([1, 0]) },
    { id: 5, bytes: Buffer.from([1, 0, 1]) },
    { id: 7, bytes: Buffer.from([1, 1, ...Buffer.from("m"), 2, 0]) },
    { id: SECTION.code, bytes: Buffer.concat([Buffer.from([1]), unsigned(body.length), body]) },
    { id: SECTION.data, bytes: Buffer.concat([unsigned(data.length), ...pieces]) },
  ]);
}

const NAMES = new Map([[AT.alpha, "alpha"], [AT.beta, "beta"], [AT.gamma, "gamma"],
  [TABLE.at, "table"], [FAR.at, "far"], [COUNT.at, "count"]]);
const unused = (...instructions) =>
  unusedPlaces([program(instructions)], DATA, MAP).map(({ at }) => NAMES.get(at));

test("reads from the map where constants lie, and nothing else", () => {
  assert.deepEqual(placesOf(MAP), [
    { at: 0x1000, end: 0x1012, isText: true },
    { at: 0x1020, end: 0x1030, isText: false },
    { at: 0x2000, end: 0x2008, isText: false },
    { at: 0x3000, end: 0x3004, isText: false },
  ]);
  assert.deepEqual(placesOf(""), []);
});

test("keeps what an instruction names, and what that points to", () => {
  assert.deepEqual(unused(), ["alpha", "beta", "gamma", "table", "far", "count"]);
  assert.deepEqual(unused(...constant(AT.alpha), DROP), ["beta", "gamma", "table", "far", "count"]);
  assert.deepEqual(unused(...constant(TABLE.at), DROP), ["alpha", "gamma", "far", "count"]);
  assert.deepEqual(unused(...constant(0), ...load(COUNT.at), DROP),
    ["alpha", "beta", "gamma", "table", "far"]);
});

test("takes no number for an address that is compared, subtracted, multiplied, shifted or a mask", () => {
  const all = ["alpha", "beta", "gamma", "table", "far", "count"];
  for (const opcode of [0x46, 0x6b, 0x6c, 0x71, 0x74]) { // i32.eq, sub, mul, and, shl
    assert.deepEqual(unused(...constant(1), ...constant(FAR.at), opcode, DROP), all);
  }
  for (const opcode of [ADD, 0x72]) { // i32.add, or
    assert.ok(!unused(...constant(1), ...constant(FAR.at), opcode, DROP).includes("far"));
  }
});

test("takes no bytes for an instruction that are part of another", () => {
  const double = [0x44, ...constant(FAR.at), 0, 0, 0, 0, 0, 0, 0, 0].slice(0, 9); // f64.const
  assert.ok(unused(...double, DROP).includes("far"));
  assert.throws(() => unused(0xfe, DROP), /an instruction that is not known/);
});

test("reads the two halves of a constant of 64 bits, where a text lies and how long it is", () => {
  const pair = (low, high) => { // i64.const
    const bytes = [];
    for (let left = BigInt.asIntN(64, BigInt(low) | BigInt(high) << 32n); ; left >>= 7n) {
      const byte = Number(left & 127n);
      const isLast = left >> 6n === 0n || left >> 6n === -1n;
      bytes.push(isLast ? byte : byte | 128);
      if (isLast) return [0x42, ...bytes];
    }
  };
  const all = unused();
  const but = (name) => all.filter((each) => each !== name);
  assert.deepEqual(unused(...pair(AT.gamma, 5), DROP), but("gamma"));
  assert.deepEqual(unused(...pair(5, AT.gamma), DROP), but("gamma"));
  assert.deepEqual(unused(...pair(AT.gamma, 0x80000000), DROP), but("gamma"));
  assert.deepEqual(unused(...pair(0xffffffff, 0xffffffff), DROP), all);
});

test("keeps what an address lies within, or at the end of", () => {
  assert.ok(!unused(...constant(AT.gamma + 3), DROP).includes("gamma"));
  assert.ok(!unused(...constant(TABLE.at + 16), DROP).includes("table"));
  assert.ok(unused(...constant(TABLE.at + 17), DROP).includes("table"));
});

test("keeps what lies behind an address to which something is added", () => {
  const before = FAR.at - 97 * 8;
  assert.ok(unused(...constant(before), DROP).includes("far"));
  assert.ok(!unused(...constant(8), ...constant(before), ADD, DROP).includes("far"));
  assert.ok(!unused(...constant(8), ...load(before), DROP).includes("far"));
});

test("what the first part has no use for comes with the second, to its place", async () => {
  const first = program([...constant(TABLE.at), DROP], DATA);
  const second = programOf(PREAMBLE, [
    { id: SECTION.import, bytes: Buffer.from([1, 1, ...Buffer.from("1"), 1, ...Buffer.from("m"), 2, 0, 1]) },
  ]);
  const moved = moveData([first, second], [[]], MAP);
  for (const words of ["alpha", "gamma", "far away"]) {
    assert.ok(!moved[0].includes(words), words);
    assert.ok(moved[1].includes(words), words);
  }
  const { m } = (await WebAssembly.instantiate(moved[0])).instance.exports;
  const read = ({ at, bytes }) => Buffer.from(m.buffer, at, bytes.length);
  assert.equal(read(TEXTS).toString(), "\0\0\0\0\0\0beta\0\0\0\0\0\0\0\0");
  assert.deepEqual(read(TABLE), TABLE.bytes);
  Buffer.from(m.buffer)[TABLE.at] = 8; // what the first part may have changed stays so
  await WebAssembly.instantiate(moved[1], { 1: { m } });
  assert.deepEqual([TEXTS, FAR, COUNT].map(read), [TEXTS, FAR, COUNT].map(({ bytes }) => bytes));
  assert.equal(read(TABLE)[0], 8);
});

test("of three parts the second keeps what it needs, also what data of the first leads to", () => {
  const empty = program([]);
  const first = program([...constant(FAR.at), DROP], DATA);
  const second = program([...constant(TABLE.at), DROP]);
  const [begin, middle, end] = moveData([first, second, empty], [[], [Buffer.from("gamma!")]], MAP);
  const has = (part) => ["alpha", "beta", "gamma!", "far away"].filter((words) => part.includes(words));
  assert.deepEqual([begin, middle, end].map(has), [["far away"], ["beta"], ["alpha", "gamma!"]]);
});

test("moves nothing without a map", () => {
  const parts = [program(constant(1), DATA), program([])];
  assert.deepEqual(unusedPlaces(parts, DATA, ""), []);
  assert.ok(moveData(parts, [[]])[0].includes("far away"));
});

test("of the map the build keeps what places are read from, and fails where linking does", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tappa-map-"));
  const keep = (...command) => spawnSync(
    fileURLToPath(new URL("../../tools/lib/keep_map", import.meta.url)),
    [join(folder, "a.map"), "sh", "-c", ...command], { encoding: "utf8" });
  try {
    assert.equal(keep('printf %s "$0"', MAP).status, 0);
    const kept = await readFile(join(folder, "a.map"), "utf8");
    assert.deepEqual(placesOf(kept), placesOf(MAP));
    assert.doesNotMatch(kept, /show|buffer/);
    assert.equal(keep("echo 'lld: no such symbol' >&2; exit 3").status, 3);
  } finally {
    await rm(folder, { recursive: true });
  }
});
