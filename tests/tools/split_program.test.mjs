import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, test } from "node:test";

import { kept } from "../../tools/lib/kept.mjs";
import { splitProgram } from "../../tools/lib/split_program.mjs";

// (module (func (export "f") (result i32) (i32.const 5)))
const PROGRAM = Buffer.from("0061736d010000000105016000017f03020100070501016600000a0601040041050b",
  "hex");

let folder;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tappa-split-"));
});
afterEach(() => rm(folder, { recursive: true }));

const CONTENT = fileURLToPath(new URL("../../questionnaires", import.meta.url));
const split = (script) =>
  splitProgram({ program: PROGRAM, script, fonts: folder, content: CONTENT, folder });

test("gives the program whole, and says why, where its script is missing", async () => {
  const { first, second, problem } = await split(join(folder, "missing.mjs"));
  assert.deepEqual(first, PROGRAM);
  assert.equal(second, undefined);
  assert.match(problem, /missing\.mjs/);
});

test("gives the program whole where its first screen cannot be run", async () => {
  const script = join(folder, "script.mjs");
  await writeFile(script, "export default async () => { throw new Error('no canvas'); };");
  const { first, problem } = await split(script);
  assert.deepEqual(first, PROGRAM);
  assert.match(problem, /first screen could not be run.*no canvas/);
});

test("gives the program whole where the tool is not there", async () => {
  const script = join(folder, "script.mjs");
  await writeFile(script, "export default async () => ({});");
  const { PATH, TAPPA_WASM_OPT } = process.env;
  try {
    process.env.TAPPA_WASM_OPT = join(folder, "wasm-opt");
    process.env.PATH = folder;
    const { first, problem } = await split(script);
    assert.deepEqual(first, PROGRAM);
    assert.match(problem, /wasm-split/);
  } finally {
    process.env.PATH = PATH;
    if (TAPPA_WASM_OPT === undefined) delete process.env.TAPPA_WASM_OPT;
    else process.env.TAPPA_WASM_OPT = TAPPA_WASM_OPT;
  }
});

test("makes what is kept once, and anew when an ingredient changes", async () => {
  let made = 0;
  const make = async () => [Buffer.from(`first ${made += 1}`), Buffer.from("second")];
  const texts = async (...ingredients) =>
    (await kept(folder, "thing", ingredients, make)).map((bytes) => bytes.toString());
  assert.deepEqual(await texts("a", "b"), ["first 1", "second"]);
  assert.deepEqual(await texts("a", "b"), ["first 1", "second"]);
  assert.deepEqual(await texts("a", "c"), ["first 2", "second"]);
  assert.equal((await readdir(folder)).length, 3, "the older outcome is gone");
  assert.deepEqual(await texts("ab", ""), ["first 3", "second"]);
});

test("keeps nothing of what failed", async () => {
  const fail = async () => {
    throw new Error("half way");
  };
  await assert.rejects(kept(folder, "thing", ["a"], fail), /half way/);
  assert.deepEqual(await kept(folder, "thing", ["a"], async () => [Buffer.from("x")]),
    [Buffer.from("x")]);
});
