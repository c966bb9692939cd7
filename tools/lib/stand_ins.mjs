// wasm-split gives the first part's table an imported stand-in for each function of the second part:
// more than a thousand imports, to be downloaded and made. One does for all, since it only says that
// it was called; called as what it is not, the browser traps, and that says the same.

import { Reader, SECTION, programOf, sectionsOf, unsigned } from "./wasm_sections.mjs";

const KIND = { function: 0, table: 1, memory: 2, global: 3 };
const text = (reader) => reader.take(reader.unsigned()).toString();

function skipLimits(reader) {
  const hasMost = reader.unsigned() & 1;
  reader.unsigned();
  if (hasMost) reader.unsigned();
}

/** The numbers of the functions that a program imports from a namespace. */
function importedFrom(namespace, section) {
  const reader = new Reader(section.bytes);
  const found = [];
  let functions = 0;
  for (let left = reader.unsigned(); left > 0; left -= 1) {
    const from = text(reader);
    text(reader);
    const [kind] = reader.take(1);
    if (kind === KIND.function) {
      reader.unsigned();
      if (from === namespace) found.push(functions);
      functions += 1;
    } else if (kind === KIND.global) {
      reader.take(2);
    } else {
      if (kind === KIND.table) reader.take(1);
      skipLimits(reader);
    }
  }
  return found;
}

/** A section of elements with `one` in place of each of `others`. */
function withOne(section, one, others) {
  const reader = new Reader(section.bytes);
  const count = reader.unsigned();
  const pieces = [unsigned(count)];
  for (let left = count; left > 0; left -= 1) {
    const begin = reader.at;
    if (reader.unsigned() !== 0 || reader.take(1)[0] !== 0x41) {
      throw new Error("a table that is not filled at a fixed place");
    }
    reader.signed();
    reader.take(1); // end
    pieces.push(section.bytes.subarray(begin, reader.at));
    const functions = reader.unsigned();
    pieces.push(unsigned(functions));
    for (let place = 0; place < functions; place += 1) {
      const number = reader.unsigned();
      pieces.push(unsigned(others.has(number) ? one : number));
    }
  }
  return { ...section, bytes: Buffer.concat(pieces) };
}

/** The same program with one import from `namespace` in its table. wasm-opt removes the others. */
export function withOneStandIn(program, namespace) {
  const sections = sectionsOf(program);
  const imports = sections.find(({ id }) => id === SECTION.import);
  const [one, ...others] = imports ? importedFrom(namespace, imports) : [];
  if (one === undefined) return program;
  return programOf(program, sections.map((section) =>
    (section.id === SECTION.element ? withOne(section, one, new Set(others)) : section)));
}
