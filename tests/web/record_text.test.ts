// A stored record judged without the program.

import assert from "node:assert/strict";
import { test } from "node:test";

import { jsonOfRecord, titleOfJson } from "../../web/src/record_text.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (record: string): string | undefined => {
  const found = jsonOfRecord(bytes(record));
  return found && new TextDecoder().decode(found);
};

// FNV-1a, 64 bits, of "a" and of "foobar", from the algorithm's authors' own test vectors.
test("takes a record whose length and checksum are those of its document", () => {
  assert.equal(json("tappa-record 1 7 1 af63dc4c8601ec8c\na"), "a");
  assert.equal(json("tappa-record 1 12345 6 85944171f73967e8\nfoobar"), "foobar");
});

for (const record of [
  "", "\n", "tappa-record 1 7 1 af63dc4c8601ec8c", "tappa-record 1 7 1 af63dc4c8601ec8c\nb",
  "tappa-record 1 7 2 af63dc4c8601ec8c\na", "tappa-record 2 7 1 af63dc4c8601ec8c\na",
  "tappa-record 1 7 1 AF63DC4C8601EC8C\na", " tappa-record 1 7 1 af63dc4c8601ec8c\na",
]) {
  test(`refuses ${JSON.stringify(record)}`, () => assert.equal(json(record), undefined));
}

test("finds a document's title, and none where there is none", () => {
  assert.equal(titleOfJson(bytes('{"document":{"title":"Banca"}}')), "Banca");
  for (const text of ["", "null", "[]", '{"document":5}', '{"document":{"title":5}}']) {
    assert.equal(titleOfJson(bytes(text)), "");
  }
});
