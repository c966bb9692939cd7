// What dividing a program twice takes: functions keep their names from one division to the next, and
// the first part's table has room for what the last division adds.

import { KIND, Reader, SECTION, importsOf, programOf, sectionsOf, text, unsigned } from "./wasm_sections.mjs";

const COUNT_BYTES = 4;
/** Of a profile; what program it is of comes before. */
const COUNTS_BEGIN = 8;
const FUNCTION_NAMES = 1;

/** Short, because exports repeat it. */
const nameOf = (number) => number.toString(36);

function functionsOf(program) {
  const section = sectionsOf(program).find(({ id }) => id === SECTION.code);
  return section ? new Reader(section.bytes).unsigned() : 0;
}

/** The same program with a name for each of its functions. */
export function withNames(program) {
  const imported = importsOf(program).filter(({ kind }) => kind === KIND.function).length;
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

/** `first` with the table that `other` wants to import. */
export function withTableOf(other, first) {
  const table = importsOf(other).find(({ kind }) => kind === KIND.table);
  const sections = sectionsOf(first);
  const own = sections.find(({ id }) => id === SECTION.table);
  if (!table || !own || own.bytes[0] !== 1) throw new Error("not the one table that was expected");
  return programOf(first, sections.map((section) => (section === own
    ? { ...section, bytes: Buffer.concat([unsigned(1), table.bytes]) } : section)));
}
