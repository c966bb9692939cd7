// Moves constants that only the program's second part needs from the first part's file into the
// second's. They keep their place in the memory both share; until the second part is there, zeros
// stand in it.

const DATA = 11;
const DATA_COUNT = 12;

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get isAtEnd() {
    return this.at >= this.bytes.length;
  }

  byte() {
    return this.bytes[this.at++];
  }

  take(count) {
    return this.bytes.subarray(this.at, this.at += count);
  }

  /** LEB128, as WebAssembly writes numbers. */
  unsigned() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  signed() {
    let value = 0;
    for (let shift = 0; ; ) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      shift += 7;
      if (byte < 0x80) return byte & 0x40 ? value - 2 ** shift : value;
    }
  }
}

function unsigned(value) {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) | 0x80);
  }
}

/** Addresses as `i32.const` takes them; those from 2 GB on would be negative. */
function signed(value) {
  const bytes = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 64) return [...bytes, rest];
    bytes.push((rest % 128) | 0x80);
  }
}

function sectionsOf(bytes) {
  const reader = new Reader(bytes);
  const magic = reader.take(8);
  const sections = [];
  while (!reader.isAtEnd) sections.push({ id: reader.byte(), bytes: reader.take(reader.unsigned()) });
  return { magic, sections };
}

function moduleFrom({ magic, sections }) {
  return Buffer.concat([magic, ...sections.flatMap(({ id, bytes }) =>
    [Buffer.from([id, ...unsigned(bytes.length)]), bytes])]);
}

/** The active segments as { address, bytes }; throws at any other kind. */
function segmentsOf(bytes) {
  const reader = new Reader(bytes);
  const segments = [];
  for (let count = reader.unsigned(); count > 0; count -= 1) {
    const isPlain = reader.byte() === 0 && reader.byte() === 0x41; // i32.const
    if (!isPlain) throw new Error("a data segment has no fixed place");
    const address = reader.signed();
    if (reader.byte() !== 0x0b) throw new Error("a data segment has no fixed place");
    segments.push({ address, bytes: reader.take(reader.unsigned()) });
  }
  return segments;
}

function sectionFrom(segments) {
  return Buffer.concat([Buffer.from(unsigned(segments.length)), ...segments.flatMap(
    ({ address, bytes }) => [
      Buffer.from([0, 0x41, ...signed(address), 0x0b, ...unsigned(bytes.length)]), bytes])]);
}

/** The pieces of a segment before, in and after the range, those that are not empty. */
function cut({ address, bytes }, begin, end) {
  const piece = (from, to) => ({ address: address + from, bytes: bytes.subarray(from, to) });
  const low = Math.min(Math.max(begin - address, 0), bytes.length);
  const high = Math.min(Math.max(end - address, low), bytes.length);
  const isThere = (part) => part.bytes.length > 0;
  return {
    kept: [piece(0, low), piece(high, bytes.length)].filter(isThere),
    moved: [piece(low, high)].filter(isThere),
  };
}

/** { first, second } with the constants from address `begin` to `end` moved. */
export function moveData(first, second, begin, end) {
  const from = sectionsOf(first);
  const to = sectionsOf(second);
  const data = from.sections.find(({ id }) => id === DATA);
  if (!data) return { first, second };
  if (to.sections.some(({ id }) => id === DATA)) throw new Error("the second part has data already");
  const pieces = segmentsOf(data.bytes).map((segment) => cut(segment, begin, end));
  const kept = pieces.flatMap((piece) => piece.kept);
  data.bytes = sectionFrom(kept);
  for (const section of from.sections) {
    if (section.id === DATA_COUNT) section.bytes = Buffer.from(unsigned(kept.length));
  }
  // The last of the sections with a meaning; sections of id 0 are remarks.
  const place = to.sections.findLastIndex(({ id }) => id !== 0) + 1;
  const moved = pieces.flatMap((piece) => piece.moved);
  to.sections.splice(place, 0, { id: DATA, bytes: sectionFrom(moved) });
  return { first: moduleFrom(from), second: moduleFrom(to) };
}
