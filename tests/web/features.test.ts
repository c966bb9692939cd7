import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

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
