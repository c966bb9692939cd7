// The parts of a workbook, which is a zip archive of XML files. The XML is read by saxen, piece by
// piece as it is unpacked, so that the page goes on answering and a packed bomb ends at the limit.
import { Parser } from "saxen";

import { nextTask } from "../unpacking.ts";
import { type ZipEntry, unpacked } from "../zip.ts";

/** `locked`: by a password, or of the form before .xlsx, which looks the same from outside. */
export type WorkbookProblem = "locked" | "damaged" | "too-large" | "too-many-cells";

export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  readonly problem: WorkbookProblem;

  constructor(problem: WorkbookProblem, detail: string) {
    super(detail);
    this.problem = problem;
  }
}

export interface WorkbookLimits {
  readonly bytes: number; // of all parts that are read, unpacked
  readonly cells: number; // of a sheet, empty ones between others too
}
export const WORKBOOK_LIMITS: WorkbookLimits = { bytes: 200_000_000, cells: 5_000_000 };
const SLICE_MS = 12;
/** Between two tags, or of one: a cell holds 32,767 characters. The parser looks at what it cannot end
    again with each piece, so a text of 200 MB would cost a day. */
const LONGEST_PENDING = 1_000_000;

export const damaged = (detail: string): WorkbookError => new WorkbookError("damaged", detail);
export const withoutPrefix = (name: string): string => name.slice(name.indexOf(":") + 1);

export type Attributes = Readonly<Record<string, string>>;

export interface Listener {
  open(name: string, attributes: () => Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

function decoded(attributes: Attributes, decode: (text: string) => string): Attributes {
  const entries = Object.entries(attributes);
  if (!entries.some(([, value]) => value.includes("&"))) return attributes;
  return Object.fromEntries(entries.map(([name, value]) => [name, decode(value)]));
}

export class Parts {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(entries: readonly ZipEntry[], mostBytes: number) {
    this.#mostBytes = mostBytes;
    this.#entries = new Map(entries.map((entry) => [entry.filename.toLowerCase(), entry]));
  }

  /** False where there is no such part. */
  async read(path: string, listener: Listener): Promise<boolean> {
    const entry = this.#entries.get(path.toLowerCase());
    if (entry === undefined) return false;
    this.#bytes += entry.uncompressedSize;
    if (this.#bytes > this.#mostBytes) throw new WorkbookError("too-large", `over ${this.#mostBytes} bytes`);
    await unpacked(entry, (stream) => this.#parse(stream, listener));
    return true;
  }

  async #parse(stream: ReadableStream<Uint8Array>, listener: Listener): Promise<void> {
    const fail = (detail: string): never => {
      throw damaged(detail);
    };
    let pending = 0;
    const parser = new Parser();
    parser.on("error", ({ message }) => fail(message));
    parser.on("attention", () => fail("a declaration")); // so no entity but those of XML means anything
    parser.on("openTag", (name, attributes, decode) => {
      pending = 0;
      listener.open(withoutPrefix(name), () => decoded(attributes(), decode));
    });
    parser.on("closeTag", (name) => {
      pending = 0;
      listener.close?.(withoutPrefix(name));
    });
    parser.on("text", (text, decode) => listener.text?.(decode(text)));
    parser.on("cdata", (text) => listener.text?.(text));
    const decoder = new TextDecoder();
    let sliceEnds = performance.now() + SLICE_MS;
    const reader = stream.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      pending += next.value.length;
      parser.write(decoder.decode(next.value, { stream: true }));
      if (pending > LONGEST_PENDING) fail("a text without an end");
      if (performance.now() < sliceEnds) continue;
      await nextTask();
      sliceEnds = performance.now() + SLICE_MS;
    }
    parser.write(decoder.decode());
    parser.end();
  }
}

/** "xl/workbook.xml", "../a.xml" → "a.xml"; "/xl/b.xml" → "xl/b.xml". */
function pathFrom(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folders = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== ".") folders.push(step);
  }
  return folders.join("/");
}

export interface Relation {
  readonly id: string;
  readonly type: string; // the last word of its address
  readonly path: string;
}

export async function relationsOf(parts: Parts, part: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  const slash = part.lastIndexOf("/") + 1;
  await parts.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const { Id: id = "", Type: type = "", Target: target = "" } = attributes();
      relations.push({ id, type: type.slice(type.lastIndexOf("/") + 1), path: pathFrom(part, target) });
    },
  });
  return relations;
}
