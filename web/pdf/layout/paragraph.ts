// Paragraphs, lists and headings: text that may continue on the next page.
import { breakLines, plainLines, textWidth } from "../lines.ts";
import type { Faces, Line } from "../lines.ts";
import { COLOUR, CONTENT_HEIGHT, CONTENT_WIDTH, PAGE, TEXT } from "../tokens.ts";
import type { TextStyle } from "../tokens.ts";
import type { StructNode } from "../structure.ts";
import type { HeadingBlock, ListBlock, ParagraphBlock } from "../tree.ts";
import type { Box, Flow } from "./flow.ts";

/** Fewest lines of a paragraph left alone at the foot or at the head of a page. */
const ALONE = 2;

interface Part {
  readonly lines: readonly Line[];
  readonly top: number;
  readonly height: number;
  readonly first: boolean;
}

/** How many of `remaining` lines go on this page; 0 moves them all to the next. */
function linesHere(flow: Flow, remaining: number, leading: number, padding: number): number {
  const capacity = Math.floor((flow.room - padding + 0.01) / leading);
  if (capacity >= remaining) return remaining;
  const kept = Math.min(capacity, Math.max(remaining - ALONE, 0));
  if (kept >= ALONE) return kept;
  return flow.atTop ? Math.max(capacity, 1) : 0;
}

/** Gives out lines page by page. `padding` is kept above and below within every part. */
function placeLines(flow: Flow, lines: readonly Line[], style: TextStyle, padding: number,
  draw: (part: Part) => void): void {
  let done = 0;
  while (done < lines.length) {
    const count = linesHere(flow, lines.length - done, style.leading, 2 * padding);
    if (count > 0) {
      const height = count * style.leading + 2 * padding;
      draw({ lines: lines.slice(done, done + count), top: flow.y, height, first: done === 0 });
      flow.y += height;
      done += count;
    }
    if (done < lines.length) flow.breakPage();
  }
}

/** Height that a text of so many lines needs at its first place. */
function leadOf(count: number, style: TextStyle, padding: number): number {
  const kept = count < 2 * ALONE ? count : ALONE;
  return Math.min(kept * style.leading + 2 * padding, CONTENT_HEIGHT);
}

const FORMULA_PADDING = 7;

export function paragraphBox(faces: Faces, block: ParagraphBlock, parent: StructNode): Box {
  const style = TEXT[block.style];
  const formula = block.style === "formula";
  const padding = formula ? FORMULA_PADDING : 0;
  const indent = formula ? 14 : 0;
  const lines = breakLines(faces, block.spans, style, CONTENT_WIDTH - 2 * indent);
  const node = lines.length > 0 ? parent.add("P") : undefined;
  return {
    before: formula ? 8 : 0,
    after: block.style === "lead" ? 12 : 8,
    lead: leadOf(lines.length, style, padding),
    keepWithNext: false,
    place(flow) {
      placeLines(flow, lines, style, padding, (part) => {
        if (formula) {
          flow.put(undefined, (canvas) => {
            canvas.rectangle(PAGE.margin, part.top, CONTENT_WIDTH, part.height, COLOUR.background, 4);
            canvas.rectangle(PAGE.margin, part.top, 2.5, part.height, COLOUR.accentPale, 1.25);
          });
        }
        flow.put(node, (canvas) => {
          canvas.lines(part.lines, PAGE.margin + indent, part.top + padding, style);
        });
      });
    },
  };
}

const ITEM_GAP = 4;

export function listBoxes(faces: Faces, block: ListBlock, parent: StructNode): Box[] {
  if (block.items.length === 0) return [];
  const style = TEXT.body;
  const list = parent.add("L", { listNumbering: block.ordered ? "Decimal" : "Disc" });
  const labels = block.items.map((_, index) => (block.ordered ? `${index + 1}.` : "•"));
  const labelStyle: TextStyle = { ...style, colour: COLOUR.accent, semibold: true, tabular: true };
  const widestLabel = Math.max(...labels.slice(-1).map((text) => textWidth(faces, text, labelStyle)));
  const indent = Math.max(16, widestLabel + 8);
  return block.items.map((spans, index) => {
    const item = list.add("LI");
    const label = item.add("Lbl");
    const body = item.add("LBody");
    const lines = breakLines(faces, spans, style, CONTENT_WIDTH - indent);
    const labelText = labels[index] ?? "";
    const count = Math.max(lines.length, 1);
    return {
      before: ITEM_GAP,
      after: index === block.items.length - 1 ? 10 : ITEM_GAP,
      lead: leadOf(count, style, 0),
      keepWithNext: false,
      place(flow: Flow) {
        const drawLabel = (top: number): void => {
          flow.put(label, (canvas) => {
            canvas.lines(plainLines(faces, labelText, labelStyle, indent), PAGE.margin + 2, top,
              labelStyle);
          });
        };
        if (lines.length === 0) {
          drawLabel(flow.y);
          flow.y += style.leading;
        }
        placeLines(flow, lines, style, 0, (part) => {
          if (part.first) drawLabel(part.top);
          flow.put(body, (canvas) => {
            canvas.lines(part.lines, PAGE.margin + indent, part.top, style);
          });
        });
      },
    };
  });
}

const HEADING_STYLES = { 1: TEXT.heading1, 2: TEXT.heading2, 3: TEXT.heading3 } as const;
const HEADING_BEFORE = { 1: 28, 2: 20, 3: 14 } as const;
const HEADING_AFTER = { 1: 10, 2: 7, 3: 5 } as const;

/** `node` is the H element, whose level the caller keeps without gaps. */
export function headingBox(faces: Faces, block: HeadingBlock, node: StructNode): Box {
  const style = HEADING_STYLES[block.level];
  const lines = plainLines(faces, block.text, style, CONTENT_WIDTH);
  return {
    before: HEADING_BEFORE[block.level],
    after: HEADING_AFTER[block.level],
    lead: Math.min(lines.length * style.leading, CONTENT_HEIGHT),
    keepWithNext: true,
    place(flow) {
      if (block.level === 1) flow.startSection(block.text);
      flow.bookmarks.push({
        level: block.level, text: block.text, id: block.id, sheet: flow.sheet, y: flow.y,
      });
      placeLines(flow, lines, style, 0, (part) => {
        flow.put(node, (canvas) => canvas.lines(part.lines, PAGE.margin, part.top, style));
      });
    },
  };
}
