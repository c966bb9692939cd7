// The contents pages: section titles with page numbers, each line a link.
import { plainLines, textWidth } from "../lines.ts";
import type { Faces } from "../lines.ts";
import { baselineOf } from "../canvas.ts";
import { COLOUR, CONTENT_WIDTH, PAGE, TEXT } from "../tokens.ts";
import type { StructNode, StructType } from "../structure.ts";
import { Flow } from "./flow.ts";
import type { Bookmark, Sheet } from "./sheet.ts";

/** Deepest heading level listed. */
export const LISTED_LEVELS = 2;
const NUMBER_WIDTH = 34;
const INDENT = 16;
const DOT_STEP = 4.5;

export interface ContentsInput {
  readonly title: string;
  readonly titleType: StructType;
  readonly bookmarks: readonly Bookmark[];
  /** Page number to print for a bookmark; only asked for once all pages are known. */
  readonly pageNumber: (bookmark: Bookmark) => number;
}

export function contentsSheets(faces: Faces, input: ContentsInput, section: StructNode): Sheet[] {
  const flow = new Flow();
  const heading = section.add(input.titleType);
  const titleLines = plainLines(faces, input.title, TEXT.heading1, CONTENT_WIDTH);
  const titleTop = flow.y;
  flow.put(heading, (canvas) => canvas.lines(titleLines, PAGE.margin, titleTop, TEXT.heading1));
  flow.y += titleLines.length * TEXT.heading1.leading + 14;

  const list = section.add("TOC");
  let nested: StructNode | undefined;
  input.bookmarks.forEach((bookmark, index) => {
    const top = bookmark.level === 1;
    const style = top ? TEXT.contents1 : TEXT.contents2;
    const indent = top ? 0 : INDENT;
    const width = CONTENT_WIDTH - indent - NUMBER_WIDTH;
    // Two lines of a title are enough to find the place.
    const lines = plainLines(faces, bookmark.text, style, width).slice(0, 2);
    const height = lines.length * style.leading;
    const gap = index === 0 || flow.atTop ? 0 : top ? 9 : 2;
    if (flow.fits(gap + height)) flow.y += gap;
    else flow.breakPage();

    if (top) nested = undefined;
    else nested ??= list.add("TOC");
    const link = (top ? list : nested ?? list).add("TOCI").add("Reference").add("Link");
    const y = flow.y;
    const x = PAGE.margin + indent;
    const lastLine = lines.at(-1);
    const lastTop = y + height - style.leading;
    flow.put(undefined, (canvas) => {
      const number = String(input.pageNumber(bookmark));
      const from = x + (lastLine?.width ?? 0) + 6;
      const to = PAGE.margin + CONTENT_WIDTH - textWidth(faces, number, style) - 6;
      const baseline = lastTop + baselineOf(style) - 0.8;
      // Dots sit on one grid, so that they line up from line to line.
      for (let dot = Math.ceil(from / DOT_STEP) * DOT_STEP; dot <= to; dot += DOT_STEP) {
        canvas.rectangle(dot, baseline, 0.8, 0.8, COLOUR.line);
      }
    });
    flow.put(link, (canvas) => {
      canvas.lines(lines, x, y, style);
      const number = String(input.pageNumber(bookmark));
      const right = PAGE.margin + CONTENT_WIDTH - textWidth(faces, number, style);
      canvas.text(number, right, lastTop + baselineOf(style), style);
    });
    flow.sheet.links.push({
      node: link, x, y, width: CONTENT_WIDTH - indent, height, target: bookmark,
      description: bookmark.text,
    });
    flow.y += height;
  });
  for (const sheet of flow.sheets) sheet.section = input.title;
  return flow.sheets;
}
