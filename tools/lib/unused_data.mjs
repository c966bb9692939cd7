// Finds the constants that the earlier parts of a program have no use for, because nothing in them
// holds their address: strings, tables and the like of the screens that come with a later part.
//
// The linker's map says where each constant lies, and the program has their addresses as plain
// numbers in its instructions. Any number that could be an address counts as one, unless it is compared,
// subtracted, multiplied, shifted or a mask. What is found keeps the constant it points into, and those that this
// one points to.

import { ADD, CONSTANT, eachInstruction, isAccess, takesNumber } from "./wasm_instructions.mjs";
import { SECTION, sectionsOf } from "./wasm_sections.mjs";

const ADDRESS_BYTES = 4;
/** What is always subtracted from an index may be in the address already, as in table[letter - 'a']: an
    address that something is added to, and at which nothing begins, may mean what lies behind it. */
const REACH = 1024;

const MAP_LINE = /^ *([0-9a-f]+) +[0-9a-f]+ +([0-9a-f]+) (\s*)(.*)$/;
const CHUNK = /:\(\.(?:rodata|data)/;
/** Strings of all files, each once, and without a line of their own. */
const STRINGS = /<internal>:\(\.rodata/;

/** The constants in a map that the linker printed: { at, end, isText }, in their order. */
export function placesOf(map) {
  const places = map.split("\n").flatMap((line) => {
    const [, at, size, , name] = MAP_LINE.exec(line) ?? [];
    if (name === undefined || !CHUNK.test(name)) return [];
    const begin = Number.parseInt(at, 16);
    return [{ at: begin, end: begin + Number.parseInt(size, 16), isText: STRINGS.test(name) }];
  });
  return places.sort((a, b) => a.at - b.at);
}

/** A place that holds many strings as a place for each. */
function separate({ at, end, isText }, byteAt) {
  if (!isText) return [{ at, end }];
  const strings = [];
  for (let begin = at, here = at; here < end; here += 1) {
    if (byteAt(here) !== 0 && here + 1 < end) continue;
    strings.push({ at: begin, end: here + 1 });
    begin = here + 1;
  }
  return strings;
}

/** Calls `found(address, isBase)` for whatever may be an address in instructions; `isBase`: something
    is added to it. */
function eachAddress(code, found) {
  eachInstruction(code, ({ opcode, values }, next) => {
    if (opcode === CONSTANT && takesNumber(next)) return;
    const isBase = isAccess(opcode) || next === ADD;
    for (const value of values) found(value, isBase);
  });
}

/** The first of `places` that ends at `address` or behind it. */
function placeAt(places, address) {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle].end < address) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which of `places` instructions reach, also by way of others: a set of their numbers. */
function reached(places, codes, memory) {
  const kept = new Set();
  const waiting = [];
  const keep = (address, isBase) => {
    let i = placeAt(places, address);
    // The end of one may be meant, unless the next begins there.
    if (places[i]?.end === address && places[i + 1]?.at === address) i += 1;
    const isCounted = isBase && places[i]?.at !== address;
    for (const until = isCounted ? address + REACH : address; places[i]?.at <= until; i += 1) {
      if (kept.has(i)) continue;
      kept.add(i);
      waiting.push(places[i]);
    }
  };
  for (const code of codes) eachAddress(code, keep);
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const first = Math.ceil(place.at / ADDRESS_BYTES) * ADDRESS_BYTES;
    for (let at = first; at + ADDRESS_BYTES <= place.end; at += ADDRESS_BYTES) {
      keep(memory.readUInt32LE(at), false);
    }
  }
  return kept;
}

/**
 * What of `data` ({ at, bytes } each) the functions of `parts` have no use for: { at, end } each.
 * `map`: what the linker printed when it made the program they are parts of.
 */
export function unusedPlaces(parts, data, map) {
  const placed = placesOf(map);
  const end = Math.max(0, ...placed.map((place) => place.end),
    ...data.map(({ at, bytes }) => at + bytes.length));
  const memory = Buffer.alloc(end);
  for (const { at, bytes } of data) bytes.copy(memory, at);
  const places = placed.flatMap((place) => separate(place, (at) => memory[at]));
  const code = parts.flatMap(sectionsOf).filter(({ id }) => id === SECTION.code);
  const kept = reached(places, code.map(({ bytes }) => bytes), memory);
  return places.filter((_, i) => !kept.has(i));
}
