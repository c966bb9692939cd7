// The one place that knows pdfkit and its gaps. Each repair names the clause of PDF/UA-1
// (ISO 14289-1) or of PDF (ISO 32000-1) it serves.
import PDFDocument from "pdfkit";
import type { ReportTree } from "./tree.ts";
import { PAGE } from "./tokens.ts";

export interface KitReference {
  readonly data: Record<string, unknown>;
}

/** An object with bytes of its own. */
export interface KitStream extends KitReference {
  end(bytes: Uint8Array): void;
}

/** One marked-content sequence on one page. */
export interface KitContent {
  readonly refs: readonly unknown[];
}

export interface KitElement {
  readonly dictionary: KitReference;
  add(child: KitElement | KitContent): KitElement;
  end(): void;
}

export interface KitElementOptions {
  alt?: string;
  bbox?: [number, number, number, number];
  scope?: "Column" | "Row";
}

export interface GlyphPosition {
  xAdvance: number;
  advanceWidth: number;
  xOffset: number;
}

export type FontFeatures = Record<string, boolean>;

export type PathCommand =
  | { command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo"; args: number[] }
  | { command: "closePath"; args: [] };

export interface KitGlyph {
  readonly path: { readonly commands: readonly PathCommand[] };
}

export interface KitFont {
  readonly id: string;
  readonly font: {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): { glyphs: KitGlyph[]; positions: { xAdvance: number }[] };
  };
  unicode: number[][];
  encode(text: string, features: FontFeatures): [string[], GlyphPosition[]];
  ref(): KitReference;
  finalize(): void;
}

export interface KitPage {
  readonly dictionary: KitReference;
  readonly fonts: Record<string, KitReference>;
  readonly xobjects: Record<string, KitReference>;
}

export interface KitOutline {
  readonly outlineData: Record<string, unknown>;
  addItem(title: string, options: { pageNumber: number }): KitOutline;
}

/** What this folder uses of pdfkit, public and (behind this file) internal. */
export interface Kit {
  readonly page: KitPage;
  readonly outline: KitOutline;
  subset: number | null;
  _font: KitFont;
  addPage(): Kit;
  switchToPage(index: number): KitPage;
  addContent(operators: string): Kit;
  ref(data: Record<string, unknown>): KitStream;
  save(): Kit;
  restore(): Kit;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): Kit;
  moveTo(x: number, y: number): Kit;
  lineTo(x: number, y: number): Kit;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): Kit;
  closePath(): Kit;
  rect(x: number, y: number, width: number, height: number): Kit;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): Kit;
  circle(x: number, y: number, radius: number): Kit;
  clip(): Kit;
  fillOpacity(value: number): Kit;
  strokeOpacity(value: number): Kit;
  registerFont(name: string, source: Uint8Array): Kit;
  font(name: string): Kit;
  struct(type: string, options?: KitElementOptions): KitElement;
  addStructure(element: KitElement): Kit;
  markContent(tag: string, options?: { type: string }): Kit;
  markStructureContent(tag: string): KitContent;
  endMarkedContent(): Kit;
  addNamedDestination(name: string, kind: "XYZ", x: number, y: number, zoom: null): void;
  annotate(x: number, y: number, width: number, height: number,
    options: Record<string, unknown>): Kit;
  appendXML(xml: string): void;
  end(): void;
}

function escapedXml(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function alternatives(name: string, language: string, text: string): string {
  const value = escapedXml(text);
  return `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${value}</rdf:li>`
    + `<rdf:li xml:lang="${language}">${value}</rdf:li></rdf:Alt></dc:${name}>`;
}

/** XMP metadata. pdfkit's own puts a title with an ampersand into the XML as it is. */
function metadata(tree: ReportTree): string {
  const moment = `${tree.date}T12:00:00Z`;
  const creator = tree.author === ""
    ? ""
    : `<dc:creator><rdf:Seq><rdf:li>${escapedXml(tree.author)}</rdf:li></rdf:Seq></dc:creator>`;
  const description = tree.subtitle === ""
    ? ""
    : alternatives("description", tree.language, tree.subtitle);
  return [
    `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">`,
    `<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>Tappa</xmp:CreatorTool></rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:format>application/pdf</dc:format>`,
    `<dc:language><rdf:Bag><rdf:li>${tree.language}</rdf:li></rdf:Bag></dc:language>`,
    `${alternatives("title", tree.language, tree.title)}${creator}${description}`,
    `</rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">`,
    `<pdf:Producer>PDFKit</pdf:Producer></rdf:Description>`,
  ].join("\n");
}

const Document = PDFDocument as unknown as new (options: Record<string, unknown>) => Kit;

/** A pdfkit document that keeps its bytes and writes its own metadata. */
export class ReportDocument extends Document {
  // Declared only: pdfkit's constructor already pushes, before fields would be set up.
  declare private chunks: Uint8Array[] | undefined;
  readonly #tree: ReportTree;

  constructor(tree: ReportTree, options: Record<string, unknown>) {
    super(options);
    this.#tree = tree;
  }

  /**
   * pdfkit's stream takes chunks off the front of an array, which for a table of 10,000 rows
   * took 14 of 16 seconds. Nothing is read before the end, so the chunks are only kept.
   */
  push(chunk: Uint8Array | null): boolean {
    if (chunk !== null) (this.chunks ??= []).push(chunk);
    return true;
  }

  _addInfo(): void {
    this.appendXML(metadata(this.#tree));
  }

  bytes(): Uint8Array {
    const chunks = this.chunks ?? [];
    const bytes = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
    let offset = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, offset);
      offset += chunk.length;
    }
    return bytes;
  }
}

function pageSize(tree: ReportTree): [number, number] {
  const [block] = tree.blocks;
  return tree.sheet && block?.kind === "figure"
    ? [block.scene.width, block.scene.height]
    : [PAGE.width, PAGE.height];
}

/** An empty tagged document that says what it is and in which language. */
export function openKit(tree: ReportTree, deflate: boolean): ReportDocument {
  // The report's day at noon: the same calendar day in nearly every time zone.
  const moment = new Date(`${tree.date}T12:00:00Z`);
  const info: Record<string, unknown> = {
    Title: tree.title,
    Creator: "Tappa",
    CreationDate: moment,
    ModDate: moment,
  };
  if (tree.author !== "") info["Author"] = tree.author;
  if (tree.subtitle !== "") info["Subject"] = tree.subtitle;
  return new ReportDocument(tree, {
    size: pageSize(tree),
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    compress: deflate,
    // No standard-14 font: PDF/UA-1 7.21.4.1 wants every font embedded.
    font: null,
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    displayTitle: true,
    lang: tree.language,
    info,
  });
}

/** Embeds the fonts, ends the document and gives its bytes. */
export function closeKit(kit: ReportDocument, fonts: readonly KitFont[]): Uint8Array {
  // pdfkit writes a CIDSet for PDF/UA that leaves out the parts of composite glyphs, against
  // PDF/UA-1 7.21.4.2. The set is optional, so the fonts are embedded while it is switched off.
  const { subset } = kit;
  kit.subset = null;
  for (const font of fonts) font.finalize();
  kit.subset = subset;
  kit.end();
  return kit.bytes();
}

/** A PDF text string; pdfkit takes plain strings for names. */
export function pdfText(text: string): unknown {
  return new String(text);
}
