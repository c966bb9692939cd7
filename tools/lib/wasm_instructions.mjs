// Reads the instructions of a WebAssembly program one by one (WebAssembly core specification, 5.4).
import { Reader } from "./wasm_sections.mjs";

export const CONSTANT = 0x41; // i32.const
export const ADD = 0x6a; // i32.add
/** Those of 32 bits that take the number before them as it is, and give none that it could be the
    address of: comparisons, sub … and, shl … rotr. */
const NUMERIC = [[0x46, 0x4f], [0x6b, 0x71], [0x74, 0x78]];
export const takesNumber = (opcode) => NUMERIC.some(([first, last]) => opcode >= first && opcode <= last);
/** i32.load … i64.store32, each with its alignment and what is added to the address. */
const ACCESS = { first: 0x28, last: 0x3e };
export const isAccess = (opcode) => opcode >= ACCESS.first && opcode <= ACCESS.last;

const CONSTANT_I64 = 0x42;
const CONSTANT_F32 = 0x43;
const CONSTANT_F64 = 0x44;
const MANY_TARGETS = 0x0e; // br_table
const SELECT_TYPED = 0x1c;
const PREFIXED = 0xfc;
const HAS_MEMORY = 64; // in an alignment: the number of a memory follows
const LAST_PLAIN = { first: 0x45, last: 0xc4 }; // comparisons, arithmetic, conversions

/** How many numbers follow an instruction. */
const NUMBERS = new Map([
  ...[0x00, 0x01, 0x05, 0x0b, 0x0f, 0x19, 0x1a, 0x1b, 0xd1].map((opcode) => [opcode, 0]),
  ...[0x02, 0x03, 0x04, 0x06].map((opcode) => [opcode, 1]), // blocks: a type
  ...[0x07, 0x08, 0x09, 0x0c, 0x0d, 0x10, 0x12, 0x18].map((opcode) => [opcode, 1]), // jumps, calls
  ...[0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26].map((opcode) => [opcode, 1]), // variables, tables
  ...[0x3f, 0x40, 0xd0, 0xd2].map((opcode) => [opcode, 1]), // memory, references
  ...[0x11, 0x13].map((opcode) => [opcode, 2]), // calls by the table
]);
/** The same of those behind the prefix: conversions, then memory and tables. */
const PREFIXED_NUMBERS = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

function skip(reader, count) {
  for (let i = 0; i < count; i += 1) reader.unsigned();
}

/** The instruction that begins here: { opcode, values }, with the constant that it is or what it adds to
    an address. One of 64 bits is two values: newer compilers write two fields at once, such as where a
    text lies and how long it is. */
function instruction(reader) {
  const [opcode] = reader.take(1);
  if (opcode === CONSTANT) return { opcode, values: [reader.signed() >>> 0] };
  if (opcode === CONSTANT_I64) return { opcode, values: reader.signedHalves() };
  if (isAccess(opcode)) {
    if (reader.unsigned() & HAS_MEMORY) reader.unsigned();
    return { opcode, values: [reader.unsigned()] };
  }
  if (opcode === CONSTANT_F32) reader.take(4);
  else if (opcode === CONSTANT_F64) reader.take(8);
  else if (opcode === MANY_TARGETS) skip(reader, reader.unsigned() + 1);
  else if (opcode === SELECT_TYPED) skip(reader, reader.unsigned());
  else {
    const isPlain = opcode >= LAST_PLAIN.first && opcode <= LAST_PLAIN.last;
    const count = isPlain ? 0
      : opcode === PREFIXED ? PREFIXED_NUMBERS[reader.unsigned()] : NUMBERS.get(opcode);
    if (count === undefined) throw new Error(`an instruction that is not known: ${opcode}`);
    skip(reader, count);
  }
  return { opcode, values: [] };
}

/** Calls `found(instruction, opcode of the next one)` for all of a code section, function by function. */
export function eachInstruction(section, found) {
  const reader = new Reader(section);
  for (let left = reader.unsigned(); left > 0; left -= 1) {
    const size = reader.unsigned();
    const end = reader.at + size;
    for (let locals = reader.unsigned(); locals > 0; locals -= 1) skip(reader, 2);
    while (reader.at < end) {
      const one = instruction(reader);
      found(one, reader.at < end ? section[reader.at] : undefined);
    }
    if (reader.at !== end) throw new Error("a function that ends within an instruction");
  }
}
