// Files packed with gzip that the browser does not unpack: any before 2023, and those of several members,
// of which browsers take only one. What a member holds is packed as a file in an archive is: with an
// archive's words around it, zip.js unpacks it and checks its sum. Part of packed.ts.
import { contentOfStream, MOST_TABLE_BYTES, TooLargeError } from "./incoming.ts";
import { BadZipError, unpacked, zipEntries } from "./zip.ts";

// RFC 1952, 2.3
const HEAD_BYTES = 10;
const TAIL_BYTES = 8; // the sum of what is packed, and its length
const HAS_SUM = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;

/** A field of the longest, and names longer than any file system's. */
const LONGEST_HEAD = 200_000;

/** Where what is packed begins. */
function afterHead(bytes: Uint8Array): number {
  const [first, second, method, flags = 0] = bytes;
  if (first !== 0x1f || second !== 0x8b || method !== 8) throw new BadZipError("no gzip");
  let at = HEAD_BYTES;
  if (flags & HAS_EXTRA) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const text of [HAS_NAME, HAS_COMMENT]) {
    if ((flags & text) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) throw new BadZipError("no end of a name");
    at = end + 1;
  }
  return flags & HAS_SUM ? at + 2 : at;
}

const HEADER = "PK\x03\x04";
const ENTRY = "PK\x01\x02";
const END = "PK\x05\x06";

/** Numbers of two bytes, or of four. */
type Field = readonly [bytes: 2 | 4, value: number];

function written(signature: string, fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, signature.length));
  bytes.set(new TextEncoder().encode(signature));
  const view = new DataView(bytes.buffer);
  let at = signature.length;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** An archive with one file (APPNOTE 4.3). */
function archiveAround(packed: Blob, sum: number, length: number): Blob {
  const name = "a";
  const about: readonly Field[] = [
    [2, 20], [2, 0], [2, 8], [4, 0], // its version, flags, way of packing and time
    [4, sum], [4, packed.size], [4, length], [2, name.length], [2, 0],
  ];
  const header = written(HEADER, about);
  const entry = written(ENTRY, [[2, 20], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, 0]]);
  const end = written(END, [[2, 0], [2, 0], [2, 1], [2, 1], [4, entry.length + name.length],
    [4, header.length + name.length + packed.size], [2, 0]]);
  return new Blob([header, name, packed, entry, name, end]);
}

/** Looked through at once, and padded at the end by less. */
const PIECE_BYTES = 65_536;

/** Where another member may begin. What is packed says so by chance in one byte of 16 million. */
async function* headsAfter(file: Blob, from: number): AsyncGenerator<number> {
  for (let at = from; at < file.size; at += PIECE_BYTES) {
    const bytes = new Uint8Array(await file.slice(at, at + PIECE_BYTES + 2).arrayBuffer());
    for (let i = bytes.indexOf(0x1f); i >= 0 && i < PIECE_BYTES; i = bytes.indexOf(0x1f, i + 1)) {
      if (bytes[i + 1] === 0x8b && bytes[i + 2] === 8) yield at + i;
    }
  }
}

/** Where nothing but zeros follows, which fill a block up. A member's own length may end in some. */
async function zerosAt(file: Blob): Promise<number> {
  const from = Math.max(0, file.size - PIECE_BYTES);
  const bytes = new Uint8Array(await file.slice(from).arrayBuffer());
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) --end;
  return from + end;
}

async function* endsAfter(file: Blob, from: number, zeros: number): AsyncGenerator<number> {
  yield* headsAfter(file, from);
  yield file.size;
  for (let end = zeros; end <= zeros + TAIL_BYTES && end < file.size; ++end) yield end;
}

/** Who writes more of them by chance means to keep the page busy. */
const MOST_WRONG_ENDS = 20;

interface Member {
  readonly content: Blob;
  readonly end: number;
}

/** Nothing says how long it is packed: its sum and its length, before its end, show that it is this one. */
async function memberAt(file: Blob, at: number, zeros: number): Promise<Member> {
  const head = new Uint8Array(await file.slice(at, at + LONGEST_HEAD).arrayBuffer());
  const start = at + afterHead(head);
  let wrong = 0;
  for await (const end of endsAfter(file, start, zeros)) {
    const tailAt = end - TAIL_BYTES;
    if (tailAt <= start) continue;
    const tail = new DataView(await file.slice(tailAt, end).arrayBuffer());
    const archive =
      archiveAround(file.slice(start, tailAt), tail.getUint32(0, true), tail.getUint32(4, true));
    try {
      const [entry] = await zipEntries(archive);
      if (entry) return { content: await unpacked(entry, contentOfStream), end };
    } catch (error) {
      if (!(error instanceof BadZipError) || ++wrong > MOST_WRONG_ENDS) throw error;
    }
  }
  throw new BadZipError("cut short, or followed by something else");
}

/** Block by block, as some programs write them, this is more than the largest table. Who writes more
    means to keep the page busy. */
const MOST_MEMBERS = 20_000;

/** All members, one after the other (RFC 1952, 2.2). Throws where one is damaged or followed by what is
    none, or where they are too large or too many. */
export async function gunzipped(file: Blob, mostMembers = MOST_MEMBERS): Promise<Blob> {
  // Even where nothing could be made shorter.
  if (file.size > 2 * MOST_TABLE_BYTES) throw new TooLargeError(`${file.size} bytes`);
  const zeros = await zerosAt(file);
  const contents: Blob[] = [];
  let bytes = 0;
  let at = 0;
  do {
    if (contents.length === mostMembers) throw new BadZipError(`over ${mostMembers} members`);
    const { content, end } = await memberAt(file, at, zeros);
    contents.push(content);
    bytes += content.size;
    if (bytes > MOST_TABLE_BYTES) throw new TooLargeError(`over ${MOST_TABLE_BYTES} bytes`);
    at = end;
  } while (at < zeros);
  return new Blob(contents);
}
