// A stored record judged without the program.

import assert from "node:assert/strict";
import { test } from "node:test";

import { jsonOfRecord, titleOfJson } from "../../web/src/record_text.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (record: string): string | undefined => {
  const found = jsonOfRecord(bytes(record));
  return found && new TextDecoder().decode(found);
};

// Version 1: FNV-1a, 64 bits, from the algorithm's authors' own test vectors. Version 2: as in
// tests/base/hash_test.cpp.
test("takes a record whose length and checksum are those of its document", () => {
  assert.equal(json("tappa-record 1 7 1 af63dc4c8601ec8c\na"), "a");
  assert.equal(json("tappa-record 1 12345 6 85944171f73967e8\nfoobar"), "foobar");
  assert.equal(json("tappa-record 2 7 1 e40de134811c9dc5\na"), "a");
  assert.equal(json("tappa-record 2 7 6 b2879394e48cf636\nfoobar"), "foobar");
  assert.equal(json("tappa-record 2 7 12 091e81643e406eac\ntappa-record"), "tappa-record");
});

for (const record of [
  "", "\n", "tappa-record 1 7 1 af63dc4c8601ec8c", "tappa-record 1 7 1 af63dc4c8601ec8c\nb",
  "tappa-record 1 7 2 af63dc4c8601ec8c\na", "tappa-record 2 7 1 af63dc4c8601ec8c\na",
  "tappa-record 1 7 1 e40de134811c9dc5\na", "tappa-record 3 7 1 e40de134811c9dc5\na",
  "tappa-record 2 7 6 b2879394e48cf636\nfoobaz", "tappa-record 2 7 6 e48cf636b2879394\nfoobar",
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
