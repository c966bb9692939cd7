// Archives for tests, as any archiver writes them.
import { deflateRawSync } from "node:zlib";

/** CRC-32, bit by bit, as APPNOTE 4.4.7 has it. */
export function sumOf(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; ++bit) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}

export interface ZipFile {
  readonly name: string;
  readonly text: string;
  readonly isStored?: boolean;
  readonly changed?: Date; // else of no day
  readonly sum?: number;
  readonly bytes?: number; // what it says of them, unpacked
  readonly isWide?: boolean; // with its numbers in eight bytes each
  readonly isStreamed?: boolean; // its numbers stand behind it
  readonly isLocked?: boolean; // or says so
}

/** APPNOTE 4.4.6. */
function writeTime(date: Date, header: Buffer, at: number): void {
  header.writeUInt16LE((date.getHours() << 11) + (date.getMinutes() << 5) + (date.getSeconds() >> 1), at);
  header.writeUInt16LE(
    ((date.getFullYear() - 1980) << 9) + ((date.getMonth() + 1) << 5) + date.getDate(), at + 2);
}

const LOCKED = 1;
const STREAMED = 8;

export function zipOf(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const { name, text, isStored, isWide, isStreamed } = file;
    const data = isStored ? Buffer.from(text) : deflateRawSync(text);
    const flags = (file.isLocked ? LOCKED : 0) + (isStreamed ? STREAMED : 0);
    const numbers = Buffer.alloc(12);
    numbers.writeUInt32LE(file.sum ?? sumOf(Buffer.from(text)), 0);
    numbers.writeUInt32LE(data.length, 4);
    numbers.writeUInt32LE(file.bytes ?? Buffer.byteLength(text), 8);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(isStored ? 0 : 8, 8);
    if (file.changed) writeTime(file.changed, local, 10);
    if (!isStreamed) numbers.copy(local, 14);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(isStored ? 0 : 8, 10);
    if (file.changed) writeTime(file.changed, entry, 12);
    numbers.copy(entry, 16);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    const extra = Buffer.alloc(isWide ? 33 : 0); // behind a field of one byte, which means nothing
    if (isWide) {
      for (const place of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, place);
      extra.writeUInt16LE(0x7777, 0);
      extra.writeUInt16LE(1, 2);
      extra.writeUInt16LE(1, 5);
      extra.writeUInt16LE(24, 7);
      for (const [i, number] of [Buffer.byteLength(text), data.length, at].entries()) {
        extra.writeBigUInt64LE(BigInt(number), 9 + 8 * i);
      }
    }
    entry.writeUInt16LE(extra.length, 30);
    entries.push(entry, Buffer.from(name), extra);
    const behind = isStreamed ? numbers : Buffer.alloc(0);
    parts.push(local, Buffer.from(name), data, behind);
    at += 30 + name.length + data.length + behind.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}
