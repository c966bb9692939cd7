// Reads values of unknown shape with errors that say where and what.

/** A report tree that does not keep the contract. `path` is like "blocks[3].rows[2]". */
export class TreeError extends Error {
  override readonly name = "TreeError";
  readonly path: string;
  readonly problem: string;

  constructor(path: string, problem: string) {
    super(path === "" ? problem : `${path}: ${problem}`);
    this.path = path;
    this.problem = problem;
  }
}

export type JsonRecord = Record<string, unknown>;

function described(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "true or false";
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  return `a ${typeof value}`;
}

export function joined(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

/** An object with all of `required`, perhaps some of `optional`, and no other key. */
export function readRecord(
  value: unknown,
  path: string,
  required: readonly string[],
  optional: readonly string[] = [],
): JsonRecord {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TreeError(path, `expected an object, found ${described(value)}`);
  }
  for (const key of required) {
    if (!Object.hasOwn(value, key)) throw new TreeError(joined(path, key), "is missing");
  }
  for (const key of Object.keys(value)) {
    if (!required.includes(key) && !optional.includes(key)) {
      throw new TreeError(joined(path, key.slice(0, 60)), "is not a known key");
    }
  }
  return value as JsonRecord;
}

/** A list of at most `limit` entries, each read by `read`. */
export function readList<T>(
  value: unknown,
  path: string,
  limit: number,
  read: (entry: unknown, path: string) => T,
): T[] {
  if (!Array.isArray(value)) {
    throw new TreeError(path, `expected a list, found ${described(value)}`);
  }
  if (value.length > limit) {
    throw new TreeError(path, `has ${value.length} entries, at most ${limit} are allowed`);
  }
  return Array.from(value, (entry: unknown, index) => read(entry, `${path}[${index}]`));
}

/**
 * Text in composed form, without control characters and lone surrogates, which have no place in
 * a PDF string or in XML. Line breaks stay; tabs become spaces.
 */
export function readText(value: unknown, path: string, limit = 100_000): string {
  if (typeof value !== "string") {
    throw new TreeError(path, `expected text, found ${described(value)}`);
  }
  if (value.length > limit) {
    throw new TreeError(path, `has ${value.length} characters, at most ${limit} are allowed`);
  }
  return value
    .replace(/\r\n?/g, "\n")
    .replace(/[\t\u2028\u2029]/g, " ")
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
    .replace(/\p{Surrogate}/gu, "\ufffd") // those without their other half
    .normalize("NFC");
}

/** Text that must say something. */
export function readWords(value: unknown, path: string, limit?: number): string {
  const text = readText(value, path, limit);
  if (text.trim() === "") throw new TreeError(path, "must not be empty");
  return text;
}

export function readFlag(value: unknown, path: string): boolean {
  if (typeof value !== "boolean") {
    throw new TreeError(path, `expected true or false, found ${described(value)}`);
  }
  return value;
}

/** A finite number within [low, high]. */
export function readNumber(value: unknown, path: string, low: number, high: number): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new TreeError(path, `expected a number, found ${described(value)}`);
  }
  if (value < low || value > high) {
    throw new TreeError(path, `is ${value}, must be between ${low} and ${high}`);
  }
  return value;
}

/** One of a few fixed words. */
export function readChoice<T extends string>(
  value: unknown,
  path: string,
  choices: readonly T[],
): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    const seen = typeof value === "string" ? `"${value.slice(0, 60)}"` : described(value);
    throw new TreeError(path, `is ${seen}, must be one of: ${choices.join(", ")}`);
  }
  return found;
}
