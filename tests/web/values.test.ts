import assert from "node:assert/strict";
import { test } from "node:test";

import { numberFrom } from "../../web/src/mirror/values.ts";

test("numbers are read with either decimal sign", () => {
  for (const [text, value] of [
    ["2.5", 2.5], ["2,5", 2.5], [" 10 ", 10], ["−3", -3], ["12 500", 12500],
    ["12\u00A0500,5", 12500.5], ["0", 0],
  ] as const) {
    assert.equal(numberFrom(text), value, text);
  }
});

test("what is not one number is none", () => {
  for (const text of ["", " ", "x", "1,2,3", "--1", "2.5 days"]) {
    assert.ok(Number.isNaN(numberFrom(text)), text);
  }
});
