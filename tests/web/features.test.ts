import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { missingFeatures } from "../../web/src/features.ts";

/** The bytes of the module that features.ts has the browser validate. */
function fillingModule(): Uint8Array<ArrayBuffer> {
  const path = fileURLToPath(new URL("../../web/src/features.ts", import.meta.url));
  const source = readFileSync(path, "utf8");
  const list = /new Uint8Array\(\[([^\]]+)\]/.exec(source)?.[1] ?? "";
  return Uint8Array.from([...list.matchAll(/0x([0-9a-f]{2})/g)].map(([, hex = ""]) =>
    Number.parseInt(hex, 16)));
}

test("the module that fills memory is valid where instructions do that", () => {
  const module = fillingModule();
  assert.ok(module.length > 20);
  assert.equal(WebAssembly.validate(module), true);
});

test("and is about that instruction: another in its place is not valid", () => {
  const module = fillingModule();
  const index = module.lastIndexOf(0xfc); // memory.fill is its eleventh
  assert.ok(index > 0);
  module[index + 1] = 0x7f; // no instruction
  assert.equal(WebAssembly.validate(module), false);
});

test("what is not there, forbidden or refused is missing", (t) => {
  const having = (given: object): string[] => {
    Object.assign(globalThis, { WebGL2RenderingContext: class {}, indexedDB: {} }, given);
    return missingFeatures();
  };
  t.after(() => Object.assign(globalThis, { WebGL2RenderingContext: undefined, indexedDB: undefined }));
  assert.deepEqual(missingFeatures(), ["webgl2", "indexeddb"]);
  assert.deepEqual(having({}), []);
  assert.deepEqual(having({ indexedDB: null }), ["indexeddb"]);
  // As Chrome before 97 does under the page's policy.
  t.mock.method(WebAssembly, "Module", class {
    constructor() {
      throw new WebAssembly.CompileError("Wasm code generation disallowed by embedder");
    }
  });
  assert.deepEqual(having({}), ["wasm-bulk-memory"]);
});

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

test("README and the page name the same browsers", () => {
  const [, named = ""] = /BROWSERS = "([^"]+)"/.exec(readFileSync(`${ROOT}web/src/refusal.ts`, "utf8")) ?? [];
  const readme = readFileSync(`${ROOT}README.md`, "utf8");
  const [, chrome, firefox, safari] =
    /^Chrome or Edge ([\d.]+), Firefox ([\d.]+), Safari ([\d.]+), or later/m.exec(readme) ?? [];
  assert.equal(named, `Chrome ${chrome}, Edge ${chrome}, Firefox ${firefox}, Safari ${safari}`);
});

test("no pattern looks behind: Safari before 16.4 would not even read the script", () => {
  const files = readdirSync(`${ROOT}web`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"));
  assert.ok(files.length > 100);
  for (const name of files) assert.doesNotMatch(readFileSync(`${ROOT}web/${name}`, "utf8"), /\(\?<[=!]/, name);
});
