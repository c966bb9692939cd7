// Takes constants out of a program's first part and puts them into the second: wasm-split divides
// functions only. When the second part is joined to the first (web/src/divided_program.ts), the
// browser copies its data to where it stood.

import { Reader, SECTION, programOf, sectionsOf, signed, unsigned } from "./wasm_sections.mjs";

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

/** Divides the one piece of data that holds `block` into what is before, the block, and the rest. */
function takeOut(data, block) {
  const holders = data.filter(({ bytes }) => bytes.includes(block));
  const [{ at, bytes } = {}] = holders;
  if (holders.length !== 1 || bytes.indexOf(block) !== bytes.lastIndexOf(block)) {
    throw new Error(`${block.length} bytes of texts are there ${holders.length ? "twice" : "nowhere"}`);
  }
  const begin = bytes.indexOf(block);
  const end = begin + block.length;
  const pieces = [
    { at, bytes: bytes.subarray(0, begin) },
    { at: at + end, bytes: bytes.subarray(end) },
  ];
  data.splice(data.indexOf(holders[0]), 1, ...pieces.filter((piece) => piece.bytes.length > 0));
  return { at: at + begin, bytes: block };
}

/** Gives both parts anew, with each of `blocks`, of which the first has one, in the second. */
export function moveData({ first, second }, blocks) {
  const [firstSections, secondSections] = [sectionsOf(first), sectionsOf(second)];
  const data = dataOf(firstSections);
  const moved = blocks.map((block) => takeOut(data, withoutOuterZeros(block)));
  return {
    first: withData(first, firstSections, data),
    second: withData(second, secondSections, [...dataOf(secondSections), ...moved]),
  };
}
