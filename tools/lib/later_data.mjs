// Takes constants out of a program's first part and puts them into later ones: wasm-split divides
// functions only. When a later part is joined to the first (web/src/divided_program.ts), the browser
// copies its data to where it stood.

import { unusedPlaces } from "./unused_data.mjs";
import { Reader, SECTION, fixedPlace, programOf, sectionsOf, unsigned } from "./wasm_sections.mjs";

/** A piece of its own takes seven bytes more. */
const NEAR = 8;

/** What a program puts into its memory when it begins: { at, bytes } each. */
function dataOf(sections) {
  const section = sections.find(({ id }) => id === SECTION.data);
  if (!section) return [];
  const reader = new Reader(section.bytes);
  return Array.from({ length: reader.unsigned() }, () =>
    ({ at: reader.fixedPlace("data"), bytes: reader.take(reader.unsigned()) }));
}

const dataSection = (data) => Buffer.concat([unsigned(data.length),
  ...data.flatMap(({ at, bytes }) => [...fixedPlace(at), unsigned(bytes.length), bytes])]);

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
 * Gives a program's parts anew, in the order in which they come, with their constants where they are
 * needed first. `blocks[i]`: what the parts up to number i do without, and one of them has. `map`: the
 * linker's; by it also all else that they have no use for (unused_data.mjs).
 */
export function moveData(parts, blocks, map = "") {
  const sections = parts.map(sectionsOf);
  const data = sections.map(dataOf);
  for (let i = 0; i + 1 < parts.length; i += 1) {
    const places = blocks[i].map((block) => placeOf(data[i], withoutOuterZeros(block)));
    const texts = divide(data[i], places);
    const known = [...data.slice(0, i).flat(), ...texts.outside];
    const unused = divide(texts.outside, unusedPlaces(parts.slice(0, i + 1), known, map));
    data[i] = unused.outside;
    data[i + 1] = [...data[i + 1], ...texts.inside, ...unused.inside];
  }
  // Before the others are there, zeros lie where their data will.
  return parts.map((part, i) => withData(part, sections[i], joined(data[i], i === 0 ? NEAR : 0)));
}
