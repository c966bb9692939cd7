// Which titles the first screen's fonts are surely enough for.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isPlain } from "../../web/src/letters.ts";

test("takes ASCII alone for granted", () => {
  for (const text of ["", "Banca Aurora 2026", "~!\"#%&'()*+,-./:;<=>?@[]^_`{|}"]) assert.ok(isPlain(text), text);
  for (const text of ["Università", "Straße", "Łódź", "a\u0301", "two\nlines", "→"]) {
    assert.ok(!isPlain(text), text);
  }
});
