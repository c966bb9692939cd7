// Tables that come in packed: as much is unpacked as the program reads, and what is damaged says so.

import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync, gzipSync } from "node:zlib";

import { HeldTables } from "../../web/src/held_tables.ts";
import { type DatedFile, MOST_TABLE_BYTES } from "../../web/src/incoming.ts";
import { takePasted, takeTable, tellZone } from "../../web/src/tables.ts";
import type { Outcome } from "../../web/src/outcomes.ts";
import { MOST_DOCUMENTS } from "../../web/src/zip_documents.ts";
import { sumOf, zipOf } from "./zip_file.ts";

const CSV = "case,activity,timestamp\n1,A,2026-01-01\n";

const FILE_MS = +new Date(2026, 10, 30);

async function taken(name: string, bytes: Uint8Array):
  Promise<{ told?: Outcome; text?: string; documents?: readonly DatedFile[] }> {
  const told: Outcome[] = [];
  const held: Blob[] = [];
  const kept: (readonly DatedFile[])[] = [];
  const file = fileOf(name, bytes);
  await takeTable(file, (_, content) => held.push(content),
    { tell: (outcome) => void told.push(outcome) }, (_, documents) => kept.push(documents));
  assert.equal(told.length + held.length + kept.length, 1);
  if (kept[0]) return { documents: kept[0] };
  return held[0] ? { text: await held[0].text() } : { told: told[0]! };
}

function fileOf(name: string, bytes: Uint8Array): File {
  return Object.assign(new Blob([new Uint8Array(bytes)]), { name, lastModified: FILE_MS }) as File;
}

test("what sums up archives here is CRC-32", () => {
  assert.equal(sumOf(Buffer.from("123456789")), 0xcbf43926); // the check value of its catalogues
});

/** What a page's tables tell, one after the other. */
class Heard {
  readonly #told: Outcome[] = [];
  #arrived = (): void => {};

  tell(outcome: Outcome): void {
    this.#told.push(outcome);
    this.#arrived();
  }

  get isQuiet(): boolean {
    return this.#told.length === 0;
  }

  async next(): Promise<Outcome> {
    while (this.#told.length === 0) {
      await new Promise<void>((resolve) => {
        this.#arrived = resolve;
      });
    }
    return this.#told.shift()!;
  }
}

test("a table is held under a number until it is released, and only its size is told", async () => {
  const heard = new Heard();
  const tables = new HeldTables(heard, () => assert.fail("no documents"));
  tables.take(fileOf("log.csv", Buffer.from(CSV)));
  const told = await heard.next();
  assert.ok(told.kind === "table-held");
  assert.equal(told.size, CSV.length);
  const { file } = told;
  assert.equal(await tables.parts([{ file, firstBytes: 0 }])[0]!.text(), CSV);
  assert.equal(await tables.parts([{ file, firstBytes: 4 }])[0]!.text(), "case");
  tables.release(file + 1);
  assert.equal(tables.parts([{ file, firstBytes: 0 }])[0]!.size, CSV.length);
  tables.release(file);
  assert.equal(tables.parts([{ file, firstBytes: 0 }])[0]!.size, 0);
});

test("of tables that come at once the one asked for last is held", async () => {
  const heard = new Heard();
  const tables = new HeldTables(heard, () => assert.fail("no documents"));
  let goOn = (): void => {};
  const slow = new ReadableStream({
    async pull(controller): Promise<void> {
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      controller.enqueue(gzipSync("slow"));
      controller.close();
    },
  });
  tables.take(Object.assign(fileOf("slow.csv.gz", Buffer.from("")), { stream: () => slow }));
  tables.take(fileOf("quick.csv", Buffer.from(CSV)));
  const told = await heard.next();
  assert.ok(told.kind === "table-held" && told.name === "quick.csv");
  goOn();
  for (let i = 0; i < 100; ++i) await new Promise((resolve) => setImmediate(resolve));
  assert.ok(heard.isQuiet);
  assert.equal(await tables.parts([{ file: told.file, firstBytes: 0 }])[0]!.text(), CSV);
});

test("what became of a table that is not wanted any more is not told", async () => {
  const heard = new Heard();
  const tables = new HeldTables(heard, () => assert.fail("no documents"));
  let goOn = (): void => {};
  const slow = new ReadableStream({
    async pull(controller): Promise<void> {
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      controller.enqueue(Buffer.from("no gzip"));
      controller.close();
    },
  });
  tables.take(Object.assign(fileOf("damaged.csv.gz", Buffer.from("")), { stream: () => slow }));
  tables.take(fileOf("quick.csv", Buffer.from(CSV)));
  const told = await heard.next();
  assert.ok(told.kind === "table-held" && told.name === "quick.csv");
  goOn();
  for (let i = 0; i < 100; ++i) await new Promise((resolve) => setImmediate(resolve));
  assert.ok(heard.isQuiet);
});

test("a plain table is taken as it is", async () => {
  assert.equal((await taken("log.csv", Buffer.from(CSV))).text, CSV);
});

test("gzip is unpacked; cut short or something else it is refused", async () => {
  const packed = gzipSync(CSV);
  assert.equal((await taken("log.csv.gz", packed)).text, CSV);
  for (const bytes of [packed.subarray(0, packed.length - 9), Buffer.from(CSV), new Uint8Array()]) {
    const { told } = await taken("log.csv.gz", bytes);
    assert.deepEqual(told, { kind: "table-failed", name: "log.csv.gz", problem: "bad-archive" });
  }
});

test("gzip of several members is one file, also where the browser takes only one", async (t) => {
  const members = Buffer.concat([gzipSync(CSV), gzipSync(CSV)]);
  const garbage = Buffer.concat([members, Buffer.from("garbage")]);
  const padded = Buffer.concat([members, Buffer.alloc(512)]);
  const problem = async (): Promise<unknown> => (await taken("log.csv.gz", garbage)).told;
  const refused = { kind: "table-failed", name: "log.csv.gz", problem: "bad-archive" };
  for (const bytes of [members, padded]) assert.equal((await taken("log.csv.gz", bytes)).text, CSV + CSV);
  assert.deepEqual(await problem(), refused);
  t.mock.method(globalThis, "DecompressionStream", class { // as browsers do (Compression Streams, 6.2)
    constructor() {
      return new TransformStream<Uint8Array, Uint8Array>({
        transform() {
          throw new TypeError("Junk found after end of compressed data.");
        },
      });
    }
  });
  for (const bytes of [members, padded]) assert.equal((await taken("log.csv.gz", bytes)).text, CSV + CSV);
  assert.deepEqual(await problem(), refused);
});

test("a bomb is ended at the limit, however it is packed", async () => {
  const block = gzipSync(Buffer.alloc(1_000_000));
  // Several members, one after the other, are one file (RFC 1952).
  const bomb = Buffer.concat(Array.from({ length: 1 + MOST_TABLE_BYTES / 1_000_000 }, () => block));
  const tooLarge = (name: string): Outcome => ({ kind: "table-failed", name, problem: "too-large" });
  assert.deepEqual((await taken("log.csv.gz", bomb)).told, tooLarge("log.csv.gz"));
  const text = "0".repeat(MOST_TABLE_BYTES + 1);
  const sum = 0xbe519f21; // as zlib's crc32 has it
  assert.deepEqual((await taken("a.zip", zipOf([{ name: "log.csv", text, sum }]))).told, tooLarge("a.zip"));
});

test("what unpacks to more than its archive says is ended there", async () => {
  const text = "0".repeat(50_000_000);
  const before = process.memoryUsage().rss;
  const { told } = await taken("a.zip", zipOf([{ name: "log.csv", text, sum: 0, bytes: 10 }]));
  assert.deepEqual(told, { kind: "table-failed", name: "a.zip", problem: "bad-archive" });
  assert.ok(process.memoryUsage().rss - before < 200_000_000);
});

test("what is packed is unpacked in small portions, however large it arrives", async (t) => {
  const sizes: number[] = [];
  t.mock.method(globalThis, "DecompressionStream", class {
    constructor() {
      return new TransformStream<Uint8Array, Uint8Array>({
        transform(piece, controller) {
          sizes.push(piece.length);
          controller.enqueue(piece);
        },
      });
    }
  });
  const { text } = await taken("log.csv.gz", Buffer.alloc(100_000, "x"));
  assert.equal(text!.length, 100_000);
  assert.ok(sizes.length > 5 && Math.max(...sizes) <= 16_384, sizes.join(" "));
});

test("the one table of a zip archive is found", async () => {
  const others = [{ name: "readme.md", text: "x" }, { name: "__MACOSX/._log.csv", text: "x" }];
  assert.equal((await taken("a.zip", zipOf([...others, { name: "b/log.csv", text: CSV }]))).text, CSV);
  assert.equal((await taken("a.zip", zipOf([{ name: "l.tsv", text: CSV, isStored: true }]))).text, CSV);
  assert.equal((await taken("a.zip", zipOf([{ name: "l.XES", text: "<log/>" }]))).text, "<log/>");
  assert.equal((await taken("a.zip", zipOf([{ name: "l.csv", text: CSV, isWide: true }]))).text, CSV);
  assert.equal((await taken("a.zip", zipOf([{ name: "l.csv", text: CSV, isStreamed: true }]))).text, CSV);
  for (const name of ["../../l.csv", "/l.csv", "C:\\l.csv"]) {
    assert.equal((await taken("a.zip", zipOf([{ name: "l.csv/", text: "" }, { name, text: CSV }]))).text, CSV);
  }
  const described = [{ name: "README.txt", text: "What this is" }, { name: "l.csv", text: CSV }];
  assert.equal((await taken("a.zip", zipOf(described))).text, CSV);
  assert.equal((await taken("a.zip", zipOf([{ name: "l.txt", text: CSV }]))).text, CSV);
  for (const files of [others, [{ name: "a.csv", text: CSV }, { name: "b.csv", text: CSV }]]) {
    const { told } = await taken("a.zip", zipOf(files));
    assert.deepEqual(told, { kind: "table-failed", name: "a.zip", problem: "no-table" });
  }
});

test("a document is one whatever it is called, packed or not", async () => {
  const json = '\uFEFF{\n  "format": "tappa-document"\n}';
  const given = [["mail.json.txt", Buffer.from(json)], ["d.csv", Buffer.from(json)],
    ["d.json.gz", gzipSync(json)]] as const;
  for (const [name, bytes] of given) {
    const { told } = await taken(name, bytes);
    assert.ok(told?.kind === "file-read" && told.name === name.replace(".gz", ""), name);
    assert.equal(Buffer.from(told.bytes).toString(), json);
  }
  for (const text of ['"{""a"",1}",b\n', "{case},activity\n"]) {
    assert.equal((await taken("log.csv", Buffer.from(text))).text, text);
  }
});

test("an archive of documents is taken whole, one alone like any file, beside a table none", async () => {
  const one = { name: "a/Aurora.json", text: '{"one":1}' };
  const two = { name: "Borea.JSON", text: '{"two":2}', isStored: true };
  const others = [{ name: "__MACOSX/._Aurora.json", text: "x" }, { name: "read.me", text: "x" }];
  const { documents } = await taken("all.zip", zipOf([one, ...others, two]));
  assert.deepEqual(await Promise.all(documents!.map(({ content }) => content.text())), [one.text, two.text]);
  const { told } = await taken("all.zip", zipOf([one, ...others]));
  assert.ok(told?.kind === "file-read" && told.name === "Aurora.json");
  assert.equal(Buffer.from(told.bytes).toString(), one.text);
  assert.equal((await taken("a.zip", zipOf([one, { name: "l.csv", text: CSV }, two]))).text, CSV);
});

test("documents of an archive are as old as it says; where it does not, as old as the archive", async () => {
  const [early, late] = [new Date(2025, 2, 30, 2, 30, 8), new Date(2026, 6, 1, 23, 59, 58)];
  const files = [{ name: "a.json", text: "{}", changed: early }, { name: "b.json", text: "{}", changed: late },
    { name: "c.json", text: "{}" }, { name: "d.json", text: "{}", changed: new Date(1980, 0, 1) }];
  const { documents } = await taken("all.zip", zipOf(files));
  assert.deepEqual(documents!.map(({ changedMs }) => changedMs), [+early, +late, FILE_MS, FILE_MS]);
  for (const [place, writtenMs] of [[0, +early], [2, FILE_MS]] as const) {
    const { told } = await taken("one.zip", zipOf([files[place]!]));
    assert.ok(told?.kind === "file-read");
    assert.equal(told.writtenMs, writtenMs);
  }
});

test("an archive of Tappa's documents and a table says so, one with a text is the documents", async () => {
  const text = '{\n  "format": "tappa-document",\n  "version": 12}';
  const one = { name: "Aurora.json", text };
  const two = { name: "Borea.json", text, isStored: true };
  const table = { name: "l.csv", text: CSV };
  for (const files of [[one, table], [table, one, two], [one, table, { name: "m.tsv", text: CSV }]]) {
    const { told } = await taken("a.zip", zipOf(files));
    assert.deepEqual(told, { kind: "file-failed", name: "a.zip", problem: "mixed-zip", detail: "", size: 0 });
  }
  const note = { name: "README.txt", text: "What this is" };
  assert.equal((await taken("a.zip", zipOf([one, note, two]))).documents?.length, 2);
  const { told } = await taken("a.zip", zipOf([one, note]));
  assert.ok(told?.kind === "file-read" && told.name === "Aurora.json");
  const damaged = { name: "d.json", text, sum: 1 };
  assert.equal((await taken("a.zip", zipOf([damaged, table]))).text, CSV);
});

test("an archive of more documents than anybody has, or of a damaged one, is refused", async () => {
  const many = Array.from({ length: MOST_DOCUMENTS + 1 }, (_, i) => ({ name: `${i}.json`, text: "{}" }));
  const failed = (name: string, problem: string, size = 0): unknown =>
    ({ kind: "file-failed", name, problem, detail: "", size });
  assert.deepEqual((await taken("all.zip", zipOf(many))).told, failed("all.zip", "large-zip"));
  const half = "0".repeat(MOST_TABLE_BYTES / 2 + 1);
  const sum = 0xc084d2a3; // of half, as zlib's crc32 has it
  for (const texts of [[half, half], [half + half]]) {
    const large = texts.map((text, i) => ({ name: `${i}.json`, text, sum }));
    assert.deepEqual((await taken("all.zip", zipOf(large))).told, failed("all.zip", "large-zip"));
  }
  const alone = [{ name: "a.json", text: half, sum }];
  assert.deepEqual((await taken("all.zip", zipOf(alone))).told, failed("a.json", "too-large", half.length));
  const damaged = [{ name: "a.json", text: "{}" }, { name: "b.json", text: "{}", sum: 1 }];
  assert.deepEqual((await taken("all.zip", zipOf(damaged))).told,
    { kind: "table-failed", name: "all.zip", problem: "bad-archive" });
});

test("a damaged zip archive is refused, wherever it is damaged", async () => {
  const whole = zipOf([{ name: "log.csv", text: CSV }]);
  for (let size = 0; size < whole.length; size += 7) {
    const { told } = await taken("a.zip", whole.subarray(0, size));
    assert.deepEqual(told, { kind: "table-failed", name: "a.zip", problem: "bad-archive" }, `${size}`);
  }
  // Whatever byte is changed: what comes out is the table, or nothing.
  const damaged = { kind: "table-failed", name: "a.zip", problem: "bad-archive" };
  const refused = new Set<number>();
  for (let at = 0; at < whole.length; ++at) {
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at);
    const { told, text } = await taken("a.zip", changed);
    if (text !== undefined) assert.equal(text, CSV, `byte ${at}`);
    else if (told?.kind === "table-failed" && told.problem === "bad-archive") refused.add(at);
    else assert.equal(told?.kind === "table-failed" && told.problem, "no-table", `byte ${at}`);
  }
  const data = 30 + "log.csv".length;
  const entry = data + deflateRawSync(CSV).length;
  const [sum, bytes] = [entry + 16, entry + 24];
  for (const at of [0, data, entry - 1, entry, sum, sum + 3, bytes, bytes + 3]) {
    assert.ok(refused.has(at), `byte ${at}`);
  }
  const locked = zipOf([{ name: "log.csv", text: CSV, isLocked: true }]);
  assert.deepEqual((await taken("a.zip", locked)).told, damaged);
  const stored = zipOf([{ name: "log.csv", text: CSV, isStored: true }]);
  stored.write("9", data + CSV.indexOf("2026"));
  assert.deepEqual((await taken("a.zip", stored)).told, damaged);
});

/** A file that goes away, either at once or when its contents are read. */
function goneFile(name: string, bytes: Uint8Array, goesAtOnce: boolean): File {
  const gone = (): DOMException => new DOMException("gone", "NotReadableError");
  const stream = (): ReadableStream => new ReadableStream({ pull: (controller) => controller.error(gone()) });
  const goes = { stream, ...(goesAtOnce && { arrayBuffer: () => Promise.reject(gone()) }) };
  const file = fileOf(name, bytes);
  return Object.assign(file, goes, {
    slice: (start?: number, end?: number) => Object.assign(Blob.prototype.slice.call(file, start, end), goes),
  });
}

test("an archive that cannot be read is not called damaged", async () => {
  const bytes = zipOf([{ name: "log.csv", text: CSV }]);
  for (const goesAtOnce of [true, false]) {
    const told: Outcome[] = [];
    const file = goneFile("a.zip", bytes, goesAtOnce);
    await takeTable(file, () => assert.fail("no table"), { tell: (outcome) => void told.push(outcome) },
      () => assert.fail("no documents"));
    assert.deepEqual(told, [{ kind: "table-failed", name: "a.zip", problem: "unreadable" }]);
  }
});

test("a time zone is told as its offset and the moments it changes", () => {
  const told: Outcome[] = [];
  tellZone("Europe/Rome", { tell: (outcome) => void told.push(outcome) });
  const [rome] = told;
  assert.ok(rome?.kind === "time-zone-told");
  assert.equal(rome.offset, 3_600);
  const summer = rome.changes.find(({ at }) => at === Date.UTC(2026, 2, 29, 1) / 1000);
  assert.equal(summer?.offset, 7_200);
  const winter = rome.changes.find(({ at }) => at === Date.UTC(2026, 9, 25, 1) / 1000);
  assert.equal(winter?.offset, 3_600);
  assert.equal(rome.names.length, 0);
  tellZone("", { tell: (outcome) => void told.push(outcome) });
  assert.ok(told[1]?.kind === "time-zone-told" && told[1].names.some(({ name }) => name === "UTC"));
});

const JOURNEYS = [
  "journey\n  A: 5: Me\n",
  "\uFEFF\n  Journey \r\nA: 5",
  "---\ntitle: T\n---\n%%{init: {\n}}%%\n%% note\njourney\nA: 1",
  "---\r\ntitle: T\r\n---\r\njourney\r\nA: 1\r\n",
  "Notes\n\n```mermaid\njourney\nA: 1\n```\n",
  "<?xml version='1.0'?>\n<CJML version='2.0'>",
];

test("a journey in a text file goes to the program, whatever else is called .txt to the worker", async () => {
  for (const text of JOURNEYS) {
    const { told } = await taken("notes.txt", Buffer.from(text));
    assert.ok(told?.kind === "file-read" && Buffer.from(told.bytes).equals(Buffer.from(text)));
  }
  for (const text of ["case,activity\njourney\n", "journey,count\nA,1", "", "journey to the east"]) {
    assert.equal((await taken("log.txt", Buffer.from(text))).text, text);
  }
  assert.equal((await taken("log.csv", Buffer.from(JOURNEYS[0]!))).text, JOURNEYS[0]);
});

test("a pasted journey comes in like a file, other text does nothing", () => {
  const told: Outcome[] = [];
  const listener = { tell: (outcome: Outcome) => void told.push(outcome) };
  Object.assign(globalThis, { document: { documentElement: { lang: "it" } } });
  const flow = "Our journey:\n```mermaid\nflowchart LR\nA-->B\n```\n";
  for (const text of ["hello", "the journey", "", flow]) takePasted(text, listener);
  assert.equal(told.length, 0);
  takePasted(JOURNEYS[0]!, listener);
  assert.deepEqual(told.map((each) => each.kind === "file-read" && each.name), ["Appunti"]);
});

test("text made to keep a page busy keeps it no longer than any other", () => {
  const size = 2_000_000;
  const texts = ["```mermaid\n", "%%{", "%%{}%%", "---\n", "<", " ", "\t", "journey ", "\"", "`", "a\n:::"]
    .map((part) => part.repeat(size / part.length));
  const before = process.cpuUsage(); // what other programs take is not ours
  for (const text of [...texts, `journey,a${" ".repeat(size)}b\tc`]) {
    takePasted(text, { tell: () => assert.fail("no journey") });
  }
  const { user, system } = process.cpuUsage(before);
  assert.ok((user + system) / 1e6 < 10);
});
