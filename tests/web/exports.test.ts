// The functions of the programs that the page calls: those that C++ exports and those that
// TypeScript declares are the same, with as many parameters.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const read = (path: string): Promise<string> =>
  readFile(new URL(`../../${path}`, import.meta.url), "utf8");

type Functions = Record<string, number>;

function functionsIn(source: string, pattern: RegExp): Functions {
  const found = [...source.matchAll(pattern)].map(([, name = "", parameters = ""]) =>
    [name, parameters.trim() === "" ? 0 : parameters.split(",").length] as const);
  return Object.fromEntries(found.sort());
}

const exported = (source: string): Functions =>
  functionsIn(source, /EMSCRIPTEN_KEEPALIVE[^(]*?\b(tappa_\w+)\(([^)]*)\)/g);
const declared = (source: string): Functions =>
  functionsIn(source, /^ {2}_(tappa_\w+)\(([^)]*)\)/gm);
/** Of functions that are declared with “...”, which take pointers and sizes of any number of files. */
const withRest = (source: string): string[] =>
  [...source.matchAll(/^ {2}_(tappa_\w+)\([^)]*\.\.\./gm)].map(([, name = ""]) => name);

test("the page declares the functions that its program exports", async () => {
  const inProgram = exported(await read("src/web/main.cpp"));
  const page = await read("web/src/program_module.ts");
  const inPage = declared(page);
  assert.ok(Object.keys(inProgram).length > 20);
  for (const name of withRest(page)) {
    assert.ok(name in inProgram, name);
    delete inProgram[name];
    delete inPage[name];
  }
  assert.deepEqual(inPage, inProgram);
});

test("the worker declares the functions that the jobs' program exports", async () => {
  const inProgram = exported(await read("src/jobs/main.cpp"));
  assert.ok(Object.keys(inProgram).length > 5);
  assert.deepEqual(declared(await read("web/src/jobs/job_program.ts")), inProgram);
});
