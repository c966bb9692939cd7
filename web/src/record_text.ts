// A stored record, judged without the program: when the program has stopped, its last good record
// is still what the person needs. The form is that of src/app/record.hpp.

const LINE_END = 10;
const FORM = /^tappa-record 1 \d+ (\d+) ([0-9a-f]{16})$/;

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
  return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
}

/** The document's JSON, or undefined when the record is not whole. */
export function jsonOfRecord(record: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const end = record.indexOf(LINE_END);
  const [, length, hash] = FORM.exec(new TextDecoder().decode(record.subarray(0, Math.max(0, end)))) ?? [];
  const json = record.slice(end + 1) as Uint8Array<ArrayBuffer>;
  return Number(length) === json.length && hash === hashOf(json) ? json : undefined;
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
