// wasm-split gives a part's table an imported stand-in for each function of the parts after it:
// more than a thousand imports, to be downloaded and made. One does for all, since it only says that
// it was called; called as what it is not, the browser traps, and that says the same.

import { KIND, Reader, SECTION, importsOf, programOf, sectionsOf, unsigned } from "./wasm_sections.mjs";

/** The numbers of the functions that a program imports from a namespace. */
function importedFrom(namespace, program) {
  return importsOf(program).filter(({ kind }) => kind === KIND.function)
    .flatMap(({ from }, number) => (from === namespace ? [number] : []));
}

/** Where elements go: a constant, or what a global holds. */
function skipPlace(reader) {
  const [operation] = reader.take(1);
  if (operation === 0x41) reader.signed();
  else if (operation === 0x23) reader.unsigned();
  else throw new Error("a table that is filled at a place nobody knows");
  reader.take(1); // end
}

/** Copies an element, which names a function by its number alone or by an expression. */
function element(reader, isExpression, numberFor) {
  if (!isExpression) return unsigned(numberFor(reader.unsigned()));
  const [operation] = reader.take(1);
  const number = reader.unsigned();
  const end = reader.take(1);
  const isFunction = operation === 0xd2;
  return Buffer.concat(
    [Buffer.from([operation]), unsigned(isFunction ? numberFor(number) : number), end]);
}

/** A section of elements with other functions in it. */
function withFunctions(section, numberFor) {
  const reader = new Reader(section.bytes);
  const count = reader.unsigned();
  const pieces = [unsigned(count)];
  for (let left = count; left > 0; left -= 1) {
    const begin = reader.at;
    const flags = reader.unsigned(); // 1: fills nothing by itself; 2: says more; 4: expressions
    if ((flags & 3) === 2) reader.unsigned(); // which table
    if (!(flags & 1)) skipPlace(reader);
    if (flags & 3) reader.take(1); // of what kind
    const functions = reader.unsigned();
    pieces.push(section.bytes.subarray(begin, reader.at));
    for (let place = 0; place < functions; place += 1) {
      pieces.push(element(reader, (flags & 4) !== 0, numberFor));
    }
  }
  return { ...section, bytes: Buffer.concat(pieces) };
}

/** The same program with one import from `namespace` in its table. wasm-opt removes the others. */
export function withOneStandIn(program, namespace) {
  const sections = sectionsOf(program);
  const [one, ...others] = importedFrom(namespace, program);
  if (one === undefined) return program;
  const without = new Set(others);
  const numberFor = (number) => (without.has(number) ? one : number);
  return programOf(program, sections.map((section) =>
    (section.id === SECTION.element ? withFunctions(section, numberFor) : section)));
}
