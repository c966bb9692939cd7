// A stored record, judged without the program: when the program has stopped, its last good record
// is still what the person needs. The form is that of src/app/documents/record.hpp.

const LINE_END = 10;
const FORM = /^tappa-record ([12]) \d+ (\d+) ([0-9a-f]{16})$/;
const WORD = 4;

const hex = (half: number): string => half.toString(16).padStart(8, "0");

/** FNV-1a, 64 bits, as base/hash.hpp; in two halves, because numbers here have 53 bits. */
function hashOf(bytes: Uint8Array): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of bytes) {
    low = (low ^ byte) >>> 0;
    // Times 2^40 + 0x1b3.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x100000000) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return hex(high) + hex(low);
}

/** As checksum_of in base/hash.hpp. */
export function checksumOf(bytes: Uint8Array): string {
  const sums: [number, number] = [0x811c9dc5, 0x811c9dc5];
  for (let at = 0; at < bytes.length; at += WORD) {
    const lane = (at / WORD) % 2 === 0 ? 0 : 1;
    let word = 0; // beyond the end there are zeros
    for (let i = WORD - 1; i >= 0; i -= 1) word = (word << 8) | (bytes[at + i] ?? 0);
    const sum = Math.imul(sums[lane] ^ word, 16777619);
    sums[lane] = sum ^ (sum >>> 15);
  }
  return hex(sums[0] >>> 0) + hex(sums[1] >>> 0);
}

/** The document's JSON, or undefined when the record is not whole. */
export function jsonOfRecord(record: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const end = record.indexOf(LINE_END);
  const [, version, length, checksum] =
    FORM.exec(new TextDecoder().decode(record.subarray(0, Math.max(0, end)))) ?? [];
  const json = record.slice(end + 1) as Uint8Array<ArrayBuffer>;
  if (Number(length) !== json.length) return undefined;
  return checksum === (version === "1" ? hashOf : checksumOf)(json) ? json : undefined;
}

/** The title in a document's JSON; empty when there is none to read. */
export function titleOfJson(json: Uint8Array): string {
  try {
    const title: unknown = JSON.parse(new TextDecoder().decode(json))?.document?.title;
    return typeof title === "string" ? title : "";
  } catch {
    return "";
  }
}
