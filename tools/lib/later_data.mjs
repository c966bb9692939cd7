// Takes constants out of a program's first part and puts them into the second: wasm-split divides
// functions only. When the second part is joined to the first (web/src/divided_program.ts), the
// browser copies its data to where it stood.

import { unusedPlaces } from "./unused_data.mjs";
import { Reader, SECTION, programOf, sectionsOf, signed, unsigned } from "./wasm_sections.mjs";

/** A piece of its own takes seven bytes more. */
const NEAR = 8;

/** What a program puts into its memory when it begins: { at, bytes } each. */
function dataOf(sections) {
  const section = sections.find(({ id }) => id === SECTION.data);
  if (!section) return [];
  const reader = new Reader(section.bytes);
  return Array.from({ length: reader.unsigned() }, () => {
    const [kind, constant] = [reader.unsigned(), reader.take(1)[0]];
    if (kind !== 0 || constant !== 0x41) throw new Error("data without a fixed place");
    const at = reader.signed();
    reader.take(1); // end
    return { at, bytes: reader.take(reader.unsigned()) };
  });
}

const dataSection = (data) => Buffer.concat([unsigned(data.length),
  ...data.flatMap(({ at, bytes }) =>
    [Buffer.from([0, 0x41]), signed(at), Buffer.from([0x0b]), unsigned(bytes.length), bytes])]);

function withData(program, sections, data) {
  const others = sections.filter(({ id }) => id !== SECTION.data)
    .map((section) => (section.id === SECTION.dataCount
      ? { ...section, bytes: unsigned(data.length) } : section));
  // The last of all that mean something.
  const place = others.reduce((last, { id }, i) => (id === SECTION.custom ? last : i + 1), 0);
  others.splice(place, 0, { id: SECTION.data, bytes: dataSection(data) });
  return programOf(program, others);
}

/** Without the zeros at its ends, which are in the memory anyway and perhaps in no piece of data. */
function withoutOuterZeros(block) {
  const begin = block.findIndex((byte) => byte !== 0);
  return block.subarray(begin, block.findLastIndex((byte) => byte !== 0) + 1);
}

/** Where `data` has `block`, and nowhere else. */
function placeOf(data, block) {
  const holders = data.filter(({ bytes }) => bytes.includes(block));
  const [{ at, bytes } = {}] = holders;
  if (holders.length !== 1 || bytes.indexOf(block) !== bytes.lastIndexOf(block)) {
    throw new Error(`${block.length} bytes of texts are there ${holders.length ? "twice" : "nowhere"}`);
  }
  return { at: at + bytes.indexOf(block), end: at + bytes.indexOf(block) + block.length };
}

const endOf = ({ at, bytes }) => at + bytes.length;
/** What of a piece lies from one address to another; nothing where that is zeros. */
function part(piece, from, to) {
  const [begin, end] = [Math.max(from, piece.at), Math.min(to, endOf(piece))];
  if (begin >= end) return [];
  const bytes = piece.bytes.subarray(begin - piece.at, end - piece.at);
  return bytes.some((byte) => byte !== 0) ? [{ at: begin, bytes }] : [];
}

/** Divides `data` into what lies in `places` and what does not. */
function divide(data, places) {
  const [inside, outside] = [[], []];
  const cuts = [...places].sort((a, b) => a.at - b.at);
  for (const piece of data) {
    let here = piece.at;
    for (const { at, end } of cuts) {
      if (end <= here || at >= endOf(piece)) continue;
      outside.push(...part(piece, here, at));
      inside.push(...part(piece, at, end));
      here = end;
    }
    outside.push(...part(piece, here, endOf(piece)));
  }
  return { inside, outside };
}

/** Pieces that are not further apart than `most` as one. What is between them is zero. */
function joined(data, most) {
  const pieces = [];
  for (const piece of [...data].sort((a, b) => a.at - b.at)) {
    const last = pieces.at(-1);
    const gap = last ? piece.at - endOf(last) : Infinity;
    if (gap > most) pieces.push({ ...piece });
    else last.bytes = Buffer.concat([last.bytes, Buffer.alloc(gap), piece.bytes]);
  }
  return pieces;
}

/**
 * Gives both parts anew, with each of `blocks`, of which the first has one, in the second. `map`: the
 * linker's; by it also all that the first part has no use for (unused_data.mjs).
 */
export function moveData({ first, second }, blocks, map = "") {
  const [firstSections, secondSections] = [sectionsOf(first), sectionsOf(second)];
  const data = dataOf(firstSections);
  const texts = divide(data, blocks.map((block) => placeOf(data, withoutOuterZeros(block))));
  const unused = divide(texts.outside, unusedPlaces(first, texts.outside, map));
  const moved = [...dataOf(secondSections), ...texts.inside, ...unused.inside];
  return {
    // Before the second part is there, zeros lie where its data will.
    first: withData(first, firstSections, joined(unused.outside, NEAR)),
    second: withData(second, secondSections, joined(moved, 0)),
  };
}
