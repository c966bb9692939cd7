// Objects of a PDF file, as qpdf reads them.
import { run } from "./support.ts";

export type PdfValue = null | boolean | number | string | PdfValue[] | PdfDictionary;
export interface PdfDictionary {
  [key: string]: PdfValue;
}

export interface OutlineItem {
  title: string;
  destpageposfrom1: number;
  dest: PdfValue[];
  kids: OutlineItem[];
}

interface QpdfObject {
  value?: PdfValue;
  stream?: { dict: PdfDictionary; data: string };
}

interface QpdfJson {
  outlines: OutlineItem[];
  pages: { object: string }[];
  qpdf: [unknown, Record<string, QpdfObject>];
}

export class PdfObjects {
  readonly #json: QpdfJson;
  readonly #objects: Record<string, QpdfObject>;

  constructor(path: string) {
    this.#json = JSON.parse(run("qpdf", "--json=2", "--json-stream-data=inline",
      "--decode-level=generalized", path)) as QpdfJson;
    this.#objects = this.#json.qpdf[1];
  }

  get outlines(): OutlineItem[] {
    return this.#json.outlines;
  }

  get pages(): string[] {
    return this.#json.pages.map((page) => page.object);
  }

  get catalog(): PdfDictionary {
    const trailer = this.#objects["trailer"]?.value as PdfDictionary;
    return this.dictionary(trailer["/Root"]);
  }

  get trailer(): PdfDictionary {
    return this.#objects["trailer"]?.value as PdfDictionary;
  }

  all(type: string): PdfDictionary[] {
    return Object.values(this.#objects)
      .map((object) => object.value ?? object.stream?.dict ?? null)
      .filter((value): value is PdfDictionary => isDictionary(value) && value["/Type"] === type);
  }

  resolve(value: PdfValue | undefined): PdfValue {
    if (typeof value === "string" && /^\d+ \d+ R$/.test(value)) {
      const object = this.#objects[`obj:${value}`];
      return object?.value ?? object?.stream?.dict ?? null;
    }
    return value ?? null;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    const resolved = this.resolve(value);
    if (!isDictionary(resolved)) throw new Error(`no dictionary: ${JSON.stringify(value)}`);
    return resolved;
  }

  list(value: PdfValue | undefined): PdfValue[] {
    const resolved = this.resolve(value);
    if (resolved === null) return [];
    return Array.isArray(resolved) ? resolved : [resolved];
  }

  stream(reference: PdfValue | undefined): Buffer {
    const data = this.#objects[`obj:${String(reference)}`]?.stream?.data;
    if (data === undefined) throw new Error(`no stream: ${String(reference)}`);
    return Buffer.from(data, "base64");
  }
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text string without qpdf's prefix. */
export function textString(value: PdfValue | undefined): string {
  return typeof value === "string" && value.startsWith("u:") ? value.slice(2) : "";
}
