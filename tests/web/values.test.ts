import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { numberFrom, typedNumber } from "../../web/src/mirror/values.ts";

interface Row {
  readonly language: string;
  readonly text: string;
  readonly value: number | null;
}

const table = JSON.parse(readFileSync(new URL("../data/numbers.json", import.meta.url), "utf8")) as
  { readonly read: readonly Row[] };

test("numbers are read by the table the program's reader keeps too", () => {
  assert.ok(table.read.length > 100);
  for (const { language, text, value } of table.read) {
    const read = numberFrom(text, language);
    assert.deepEqual(Number.isNaN(read) ? null : read, value, `${language}: “${text}”`);
  }
});

test("what a step writes is read as the same number, in both languages", () => {
  const values = [0, 1, -1, 0.1, 12.5, 1.125, 18001, -12500.25, 1e12, -1e12, 1e-7, 2.5e-9];
  let state = 1;
  for (let i = 0; i < 5000; i += 1) {
    state = (state * 48271) % 2147483647;
    values.push((state - 1e9) / 10 ** (state % 7));
  }
  for (const value of values) {
    for (const language of ["it", "en"]) {
      const text = typedNumber(value, language);
      assert.equal(numberFrom(text, language), value, `${language}: “${text}”`);
    }
  }
  assert.equal(typedNumber(0.1 + 0.2, "it"), "0,3");
  assert.equal(typedNumber(18001, "it"), "18001");
});
