// Archives: that of all documents, whose names every system takes, and such as nobody should read.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { configure } from "@zip.js/zip.js/lib/zip-core-native.js";

import { archiveOf } from "../../web/src/archive.ts";
import { BadZipError, unpacked, zipEntries } from "../../web/src/zip.ts";
import { zipOf } from "./zip_file.ts";

const file = (name: string, text: string, changedMs = 0) =>
  ({ name, bytes: new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>, changedMs });

test("holds each file whole, under a name of its own", async () => {
  const archive = await archiveOf([
    file("Banca Aurora — Retail", "{\"è\":1}"), file("banca aurora — retail", "{}"),
    file("a/b:c?", "2"), file("", "3"), file("…", "4"),
  ]);
  const names = (await zipEntries(archive)).map(({ filename }) => filename);
  assert.deepEqual(names, ["Banca Aurora — Retail.json", "banca aurora — retail (2).json",
    "a-b-c-.json", "-.json", "….json"]);
  const folder = await mkdtemp(join(tmpdir(), "tappa-archive-"));
  try {
    const path = join(folder, "all.zip");
    await writeFile(path, new Uint8Array(await archive.arrayBuffer()));
    // Another reader, which also checks the sums.
    const read = "import json,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\n" +
      "assert z.testzip() is None\nprint(json.dumps({n:z.read(n).decode() for n in z.namelist()}))";
    const texts = JSON.parse(execFileSync("python3", ["-c", read, path], { encoding: "utf8" }));
    assert.equal(texts["Banca Aurora — Retail.json"], "{\"è\":1}");
    assert.deepEqual(Object.keys(texts), names);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("each is of the time its document was last changed at, as the clock here shows it", async () => {
  const changed = new Date(2026, 10, 30, 14, 2, 12);
  const bytes = Buffer.from(await (await archiveOf([file("a", "1", +changed)])).arrayBuffer());
  const entry = bytes.indexOf("PK\u0001\u0002");
  const written = (((46 << 4 | 11) << 5 | 30) << 16) | ((14 << 6 | 2) << 5 | 6); // APPNOTE 4.4.6
  assert.deepEqual([bytes.readInt32LE(10), bytes.readInt32LE(entry + 12)], [written, written]);
  assert.equal(bytes.length, 30 + 6 + 1 + 46 + 6 + 22); // so no other time, nor anything else, stands in it
});

test("a time the format has no room for is its first or last", async () => {
  const years = [-1e15, 0, +new Date(1979, 11, 31), +new Date(2108, 0, 1), 8.64e15]
    .map((changedMs) => file("a", "1", changedMs));
  const dates = (await zipEntries(await archiveOf(years))).map(({ lastModDate }) => lastModDate);
  assert.deepEqual(dates.map((date) => date.getFullYear()), [1980, 1980, 1980, 2107, 2107]);
  assert.deepEqual([dates[0], dates[3]], [new Date(1980, 0, 1), new Date(2107, 11, 31, 23, 59, 58)]);
});

test("a directory that would fill the memory is not read to its end", async () => {
  const many = zipOf(Array.from({ length: 20_001 }, () => ({ name: "a", text: "", isStored: true })));
  await assert.rejects(zipEntries(new Blob([new Uint8Array(many)])), BadZipError);
  const large = zipOf(Array.from({ length: 200 }, () => ({ name: "a".repeat(60_000), text: "", isStored: true })));
  await assert.rejects(zipEntries(new Blob([new Uint8Array(large)])), BadZipError);
});

test("browsers of before 2023, which unpack nothing themselves, read archives all the same", async () => {
  configure({
    DecompressionStream: class {
      constructor() {
        throw new TypeError("unknown");
      }
    } as unknown as typeof DecompressionStream,
  });
  const textOf = async (sum?: number): Promise<string> => {
    const zip = zipOf([{ name: "a", text: "x".repeat(100_000), ...(sum !== undefined && { sum }) }]);
    const [entry] = await zipEntries(new Blob([new Uint8Array(zip)]));
    return unpacked(entry!, (stream) => new Response(stream).text());
  };
  try {
    assert.equal(await textOf(), "x".repeat(100_000));
    await assert.rejects(textOf(1), BadZipError);
  } finally {
    configure({ DecompressionStream });
  }
});

test("of nothing is an empty archive", async () => {
  assert.deepEqual(await zipEntries(await archiveOf([])), []);
});
