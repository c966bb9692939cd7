// Reads and writes WebAssembly programs section by section (WebAssembly core specification, 5.5).

export const SECTION =
  { custom: 0, import: 2, table: 4, element: 9, code: 10, data: 11, dataCount: 12 };
export const KIND = { function: 0, table: 1, memory: 2, global: 3 };
const PREAMBLE = 8; // magic and version

export class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  unsigned() {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new Error("a program that ends in a number");
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  signed() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return shift < 25 && byte & 64 ? value | (-1 << (shift + 7)) : value;
    }
  }

  /** A number of 64 bits: its lower and its upper half. */
  signedHalves() {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = BigInt(this.bytes[this.at++]);
      value |= (byte & 127n) << shift;
      if (byte >= 128n) continue;
      const bits = BigInt.asUintN(64, byte & 64n ? value - (1n << (shift + 7n)) : value);
      return [Number(bits & 0xffffffffn), Number(bits >> 32n)];
    }
  }

  take(size) {
    const taken = this.bytes.subarray(this.at, this.at += size);
    if (taken.length !== size) throw new Error("a program that is cut");
    return taken;
  }

  /** Where a piece of elements or data goes, which `what` names where the program does not say it. */
  fixedPlace(what) {
    const [kind, constant] = [this.unsigned(), this.take(1)[0]];
    if (kind !== 0 || constant !== 0x41) throw new Error(`${what} without a fixed place`);
    const place = this.signed();
    this.take(1); // end
    return place;
  }
}

export function unsigned(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}

export function signed(value) {
  const bytes = [];
  for (;;) {
    const low = value & 127;
    value >>= 7;
    if ((value === 0 && !(low & 64)) || (value === -1 && low & 64)) {
      return Buffer.from([...bytes, low]);
    }
    bytes.push(low | 128);
  }
}

/** What `fixedPlace` reads. */
export const fixedPlace = (place) => [Buffer.from([0, 0x41]), signed(place), Buffer.from([0x0b])];

export function sectionsOf(program) {
  const reader = new Reader(program);
  reader.take(PREAMBLE);
  const sections = [];
  while (reader.at < program.length) {
    const id = reader.take(1)[0];
    sections.push({ id, bytes: reader.take(reader.unsigned()) });
  }
  return sections;
}

export const programOf = (preamble, sections) => Buffer.concat([preamble.subarray(0, PREAMBLE),
  ...sections.flatMap(({ id, bytes }) => [Buffer.from([id]), unsigned(bytes.length), bytes])]);

export const text = (words) => Buffer.concat([unsigned(Buffer.byteLength(words)), Buffer.from(words)]);

function skipLimits(reader) {
  const hasMost = reader.unsigned() & 1;
  reader.unsigned();
  if (hasMost) reader.unsigned();
}

/** What a program imports: { from, kind, bytes } each; `bytes` say what kind of it exactly. */
export function importsOf(program) {
  const section = sectionsOf(program).find(({ id }) => id === SECTION.import);
  if (!section) return [];
  const reader = new Reader(section.bytes);
  return Array.from({ length: reader.unsigned() }, () => {
    const from = reader.take(reader.unsigned()).toString();
    reader.take(reader.unsigned()); // its name
    const [kind] = reader.take(1);
    const begin = reader.at;
    if (kind === KIND.function) reader.unsigned();
    else if (kind === KIND.global) reader.take(2);
    else {
      if (kind === KIND.table) reader.take(1);
      skipLimits(reader);
    }
    return { from, kind, bytes: reader.bytes.subarray(begin, reader.at) };
  });
}
