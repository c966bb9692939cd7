// What dividing a program twice takes: functions keep their names from one division to the next, what is
// divided again has its elements in one piece, and the first part's table has room for what the last
// division adds.

import {
  KIND, Reader, SECTION, fixedPlace, importsOf, programOf, sectionsOf, text, unsigned,
} from "./wasm_sections.mjs";

const COUNT_BYTES = 4;
/** Of a profile; what program it is of comes before. */
const COUNTS_BEGIN = 8;
const FUNCTION_NAMES = 1;

/** Short, because exports repeat it. */
const nameOf = (number) => number.toString(36);

const importedFunctions = (program) => importsOf(program).filter(({ kind }) => kind === KIND.function).length;

function functionsOf(program) {
  const section = sectionsOf(program).find(({ id }) => id === SECTION.code);
  return section ? new Reader(section.bytes).unsigned() : 0;
}

/** The same program with a name for each of its functions. */
export function withNames(program) {
  const imported = importedFunctions(program);
  const count = functionsOf(program);
  const names = Buffer.concat([unsigned(count), ...Array.from({ length: count }, (_, number) =>
    Buffer.concat([unsigned(imported + number), text(nameOf(number))]))]);
  const section = Buffer.concat(
    [text("name"), Buffer.from([FUNCTION_NAMES]), unsigned(names.length), names]);
  return programOf(program, [...sectionsOf(program), { id: SECTION.custom, bytes: section }]);
}

/** The names of the functions that were called, of a profile of `program` as wasm-split writes it. */
export function called(profile, program) {
  const count = functionsOf(program);
  if (profile.length !== COUNTS_BEGIN + count * COUNT_BYTES) throw new Error("a profile of another form");
  return Array.from({ length: count }, (_, number) => number)
    .filter((number) => profile.readUInt32LE(COUNTS_BEGIN + number * COUNT_BYTES) !== 0)
    .map(nameOf);
}

/** Which functions a program puts into the table: pieces of { at, numbers }. */
function elementsOf(section) {
  const reader = new Reader(section.bytes);
  return Array.from({ length: reader.unsigned() }, () => ({
    at: reader.fixedPlace("elements"),
    numbers: Array.from({ length: reader.unsigned() }, () => reader.unsigned()),
  }));
}

function withElements(program, change) {
  return programOf(program, sectionsOf(program).map((section) => {
    if (section.id !== SECTION.element) return section;
    const pieces = change(elementsOf(section));
    const bytes = pieces.flatMap(({ at, numbers }) =>
      [...fixedPlace(at), unsigned(numbers.length), ...numbers.map(unsigned)]);
    return { ...section, bytes: Buffer.concat([unsigned(pieces.length), ...bytes]) };
  }));
}

/**
 * The same program with its elements in one piece, and a function that it imports wherever it had none.
 * Of several, Binaryen 120's wasm-split looks after the last alone: in the places of the others it puts
 * functions that call what is in their own place, and so themselves.
 */
export function inOnePiece(program) {
  if (importedFunctions(program) === 0) throw new Error("a part that imports no function");
  return withElements(program, (pieces) => {
    const at = Math.min(...pieces.map((piece) => piece.at));
    const end = Math.max(...pieces.map((piece) => piece.at + piece.numbers.length));
    const numbers = new Array(end - at).fill(0);
    for (const piece of pieces) numbers.splice(piece.at - at, piece.numbers.length, ...piece.numbers);
    return [{ at, numbers }];
  });
}

/** The same program with only its own functions among its elements: whatever stands in the places of
    the others stays there. */
export function withOwnElements(program) {
  const imported = importedFunctions(program);
  return withElements(program, (pieces) => {
    const own = [];
    for (const [place, number] of pieces.flatMap(({ at, numbers }) =>
      numbers.map((each, i) => [at + i, each]))) {
      if (number < imported) continue;
      const last = own.at(-1);
      if (last && last.at + last.numbers.length === place) last.numbers.push(number);
      else own.push({ at: place, numbers: [number] });
    }
    return own;
  });
}

/** `first` with the table that `other` wants to import. */
export function withTableOf(other, first) {
  const table = importsOf(other).find(({ kind }) => kind === KIND.table);
  const sections = sectionsOf(first);
  const own = sections.find(({ id }) => id === SECTION.table);
  if (!table || !own || own.bytes[0] !== 1) throw new Error("not the one table that was expected");
  return programOf(first, sections.map((section) => (section === own
    ? { ...section, bytes: Buffer.concat([unsigned(1), table.bytes]) } : section)));
}
