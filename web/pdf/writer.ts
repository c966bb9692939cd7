// Writes a report tree as a tagged PDF 1.7 that keeps PDF/UA-1. Equal input gives equal bytes.
import { Canvas } from "./canvas.ts";
import { Face } from "./face.ts";
import { closeKit, openKit, pdfText } from "./kit.ts";
import type { Kit, KitOutline } from "./kit.ts";
import { drawWatermark } from "./glyph_path.ts";
import { drawBadge } from "./layout/cover.ts";
import { layOut } from "./layout/document.ts";
import type { LaidOut } from "./layout/document.ts";
import type { Bookmark, Sheet } from "./layout/sheet.ts";
import { plainLines, textWidth } from "./lines.ts";
import type { Faces } from "./lines.ts";
import { writeStructure } from "./structure.ts";
import { COLOUR, CONTENT_WIDTH, PAGE, TEXT } from "./tokens.ts";
import type { TextStyle } from "./tokens.ts";
import type { ReportTree } from "./tree.ts";

/** Font files as TrueType or OpenType bytes. */
export interface FontBytes {
  readonly regular: ArrayBuffer | Uint8Array;
  readonly semibold: ArrayBuffer | Uint8Array;
}

export interface WriteOptions {
  /** Compress streams; on by default. Off, the page operators can be read in the file. */
  readonly deflate?: boolean;
  /** Told of the characters that the fonts lack, each once; not called when they lack none. */
  readonly lacking?: (characters: string) => void;
  /** Hears from 0 to 1 how far it is. */
  readonly progress?: (share: number) => void;
}

const HEAD_Y = 30;
const FOOT_Y = PAGE.height - 42;

function bytesOf(data: ArrayBuffer | Uint8Array): Uint8Array {
  return data instanceof Uint8Array ? data : new Uint8Array(data);
}

/** The text cut to one line, with an ellipsis where something is missing. */
function oneLine(faces: Faces, text: string, style: TextStyle, width: number): string {
  const printable = faces.regular.printable(text).replace(/\n/g, " ");
  if (textWidth(faces, printable, style) <= width) return printable;
  const characters = [...printable];
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const shortened = `${characters.slice(0, middle).join("").trimEnd()}…`;
    if (textWidth(faces, shortened, style) <= width) low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join("").trimEnd()}…`;
}

function drawFurniture(canvas: Canvas, tree: ReportTree, sheet: Sheet, number: number,
  total: number): void {
  const { faces } = canvas;
  const style = TEXT.running;
  const right = PAGE.margin + CONTENT_WIDTH;
  const title = oneLine(faces, tree.title, style, CONTENT_WIDTH * 0.5);
  const section = oneLine(faces, sheet.section, style, CONTENT_WIDTH * 0.44);
  const ink: TextStyle = { ...style, colour: COLOUR.ink2 };
  canvas.lines(plainLines(faces, title, ink, CONTENT_WIDTH), PAGE.margin, HEAD_Y, ink);
  canvas.lines(plainLines(faces, section, style, CONTENT_WIDTH),
    right - textWidth(faces, section, style), HEAD_Y, style);
  canvas.line(PAGE.margin, HEAD_Y + 17, right, HEAD_Y + 17, { colour: COLOUR.line, width: 0.5 });

  const pages = tree.labels.page.replace("{pages}", String(total)).replace("{page}", String(number));
  const foot = oneLine(faces, pages, style, CONTENT_WIDTH * 0.4);
  canvas.lines(plainLines(faces, foot, style, CONTENT_WIDTH),
    right - textWidth(faces, foot, style), FOOT_Y, style);
  const author = oneLine(faces, tree.author, style, CONTENT_WIDTH * 0.4);
  canvas.lines(plainLines(faces, author, style, CONTENT_WIDTH), PAGE.margin, FOOT_Y, style);
  if (tree.draft && tree.draft_label !== "") {
    const badge = textWidth(faces, tree.draft_label, TEXT.badge) + 16;
    drawBadge(canvas, tree.draft_label, PAGE.width / 2 + badge / 2, FOOT_Y + style.leading / 2);
  }
}

function artifact(kit: Kit, type: "Pagination" | "Layout", draw: () => void): void {
  kit.markContent("Artifact", { type });
  draw();
  kit.endMarkedContent();
}

function writePieces(canvas: Canvas, sheet: Sheet): void {
  const { kit } = canvas;
  for (const { node, draw } of sheet.pieces) {
    if (node === undefined) {
      artifact(kit, "Layout", () => draw(canvas));
      continue;
    }
    const content = kit.markStructureContent(node.type);
    draw(canvas);
    kit.endMarkedContent();
    node.element?.add(content);
  }
}

/** A place as a PDF destination: keep the zoom, show the heading with a little air above. */
function destination(kit: Kit, index: number, y: number): unknown[] {
  const { dictionary } = kit.switchToPage(index);
  return [dictionary, "XYZ", 0, PAGE.height - Math.max(y - 12, 0), null];
}

function writeLinks(kit: Kit, sheet: Sheet, index: number, places: Map<Sheet, number>): void {
  for (const link of sheet.links) {
    const place = places.get(link.target.sheet);
    if (place === undefined) continue;
    const target = destination(kit, place, link.target.y);
    kit.switchToPage(index);
    kit.annotate(link.x, link.y, link.width, link.height, {
      Subtype: "Link",
      Dest: target,
      structParent: link.node.element,
      // PDF/UA-1 7.18.5 wants a description on every link.
      Contents: pdfText(link.description),
    });
    // Ended on its own page: pdfkit notes the current page as the annotation's.
    link.node.element?.end();
  }
}

function writeOutline(kit: Kit, bookmarks: readonly Bookmark[], places: Map<Sheet, number>): void {
  const open: { level: number; item: KitOutline }[] = [];
  const children = new Map<KitOutline, number>();
  for (const bookmark of bookmarks) {
    const index = places.get(bookmark.sheet);
    if (index === undefined) continue;
    while ((open.at(-1)?.level ?? 0) >= bookmark.level) open.pop();
    const parent = open.at(-1)?.item ?? kit.outline;
    const item = parent.addItem(bookmark.text.replace(/\n/g, " "), { pageNumber: index });
    const target = destination(kit, index, bookmark.y);
    item.outlineData["Dest"] = target;
    children.set(parent, (children.get(parent) ?? 0) + 1);
    open.push({ level: bookmark.level, item });
    if (bookmark.id !== "") {
      kit.addNamedDestination(bookmark.id, "XYZ", 0, Math.max(bookmark.y - 12, 0), null);
    }
  }
  // Top level open, the rest folded: a negative count (ISO 32000-1 12.3.3).
  for (const [item, count] of children) {
    item.outlineData["Count"] = item === kit.outline ? count : -count;
  }
}

/** Of the whole time, laying out takes this much, as measured with the samples. */
const LAID_OUT = 0.4;
const WRITTEN = 0.9;

function writeSheets(canvas: Canvas, tree: ReportTree, laidOut: LaidOut,
  progress: (share: number) => void): void {
  const { kit } = canvas;
  const { sheets, bookmarks, root } = laidOut;
  const places = new Map(sheets.map((sheet, index) => [sheet, index]));
  for (let i = 0; i < sheets.length; i += 1) kit.addPage();
  writeStructure(kit, root);
  sheets.forEach((sheet, index) => {
    progress(LAID_OUT + (WRITTEN - LAID_OUT) * index / sheets.length);
    kit.switchToPage(index);
    if (!sheet.bare) {
      artifact(kit, "Pagination", () => {
        if (tree.draft) drawWatermark(canvas, tree.draft_label);
        drawFurniture(canvas, tree, sheet, index + 1, sheets.length);
      });
    }
    writePieces(canvas, sheet);
    writeLinks(kit, sheet, index, places);
  });
  writeOutline(kit, bookmarks, places);
}

/**
 * Sets a checked report tree as a PDF.
 * Fails with a sentence when a font file cannot be used.
 */
export async function writePdf(tree: ReportTree, fonts: FontBytes,
  options: WriteOptions = {}): Promise<Uint8Array> {
  const kit = openKit(tree, options.deflate ?? true);
  const faces: Faces = {
    regular: new Face(kit, bytesOf(fonts.regular), "regular"),
    semibold: new Face(kit, bytesOf(fonts.semibold), "semibold"),
  };
  const canvas = new Canvas(kit, faces);
  const progress = options.progress ?? ((): void => {});
  progress(0);
  writeSheets(canvas, tree, layOut(faces, tree), progress);
  progress(WRITTEN);
  const lacking = new Set([...faces.regular.lacking, ...faces.semibold.lacking]);
  if (lacking.size > 0) options.lacking?.([...lacking].join(""));
  return closeKit(kit, [faces.regular.font, faces.semibold.font]);
}
