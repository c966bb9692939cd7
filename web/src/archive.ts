// Writes a zip archive of files that need no packing by us: PKWARE's APPNOTE 6.3.10, stored entries.
import { remainders } from "./zip.ts";

export interface ArchivedFile {
  /** A document's title: it becomes a file's name, and need not be the only one. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const LOCAL_BYTES = 30;
const ENTRY_BYTES = 46;
const END_BYTES = 22;
const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;
/** The format's first day: when a document was changed stands in the document. */
const DAY = 0x21;
const LONGEST_NAME = 120;

function sumOf(bytes: Uint8Array): number {
  const table = remainders();
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (rest >>> 8) ^ table[(rest ^ byte) & 0xff]!;
  return ~rest >>> 0;
}

/** A name that every system takes, and that none of `taken` has. */
function fileName(title: string, taken: Set<string>): string {
  const plain = title.replaceAll(/[\u0000-\u001f<>:"/\\|?*]+/g, "-");
  const stem = [...plain].slice(0, LONGEST_NAME).join("").replace(/[. ]+$/, "") || "-";
  let name = `${stem}.json`;
  for (let i = 2; taken.has(name.toLowerCase()); i += 1) name = `${stem} (${i}).json`;
  taken.add(name.toLowerCase());
  return name;
}

/** What the local header and the directory's entry have in common, from "version needed" on. */
function facts(view: DataView, at: number, sum: number, size: number, nameBytes: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, NAMES_ARE_UTF8, true);
  view.setUint16(at + 8, DAY, true);
  view.setUint32(at + 10, sum, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameBytes, true);
}

export function archiveOf(files: readonly ArchivedFile[]): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  const taken = new Set<string>();
  let at = 0;
  for (const { name: title, bytes } of files) {
    const name = new TextEncoder().encode(fileName(title, taken)) as Uint8Array<ArrayBuffer>;
    const sum = sumOf(bytes);
    const local = new DataView(new ArrayBuffer(LOCAL_BYTES));
    local.setUint32(0, 0x04034b50, true);
    facts(local, 4, sum, bytes.length, name.length);
    const entry = new DataView(new ArrayBuffer(ENTRY_BYTES));
    entry.setUint32(0, 0x02014b50, true);
    entry.setUint16(4, VERSION, true);
    facts(entry, 6, sum, bytes.length, name.length);
    entry.setUint32(42, at, true);
    parts.push(new Uint8Array(local.buffer), name, bytes);
    directory.push(new Uint8Array(entry.buffer), name);
    at += LOCAL_BYTES + name.length + bytes.length;
  }
  const end = new DataView(new ArrayBuffer(END_BYTES));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, directory.reduce((sum, { length }) => sum + length, 0), true);
  end.setUint32(16, at, true);
  return new Blob([...parts, ...directory, new Uint8Array(end.buffer)], { type: "application/zip" });
}
