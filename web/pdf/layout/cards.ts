// Key figures as rows of cards, tagged as a list so that label, value and note stay together.
import { plainLines, textWidth } from "../lines.ts";
import type { Faces, Line } from "../lines.ts";
import { COLOUR, CONTENT_HEIGHT, CONTENT_WIDTH, PAGE, TEXT } from "../tokens.ts";
import type { TextStyle } from "../tokens.ts";
import type { StructNode } from "../structure.ts";
import type { KeyFigure, KeyFiguresBlock } from "../tree.ts";
import type { Box } from "./flow.ts";

const GAP = 10;
const PADDING = 12;
const SMALLEST_VALUE = 11;

interface Part {
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly node: StructNode;
  readonly gap: number;
}

/** Rows of equal cards: up to four in one row, else the split that leaves the fewest gaps. */
function cardsPerRow(count: number): number {
  if (count <= 4) return Math.max(count, 1);
  return count % 4 === 0 || (count % 3 !== 0 && count % 4 > count % 3) ? 4 : 3;
}

/** The value's style, made smaller until the longest of the row's values fits on one line. */
function valueStyle(faces: Faces, items: readonly KeyFigure[], width: number): TextStyle {
  let style: TextStyle = TEXT.cardValue;
  for (let size = style.size; size >= SMALLEST_VALUE; size -= 1) {
    style = { ...TEXT.cardValue, size, leading: size * 1.25 };
    const fitting = style;
    if (items.every((item) => textWidth(faces, item.value, fitting) <= width)) break;
  }
  return style;
}

function partsOf(faces: Faces, item: KeyFigure, value: TextStyle, width: number,
  list: StructNode): Part[] {
  const body = list.add("LI").add("LBody");
  const part = (text: string, style: TextStyle, gap: number): Part[] => {
    const lines = plainLines(faces, text, style, width);
    return lines.length === 0 ? [] : [{ lines, style, node: body.add("P"), gap }];
  };
  return [
    ...part(item.label, TEXT.cardLabel, 0),
    ...part(item.value, value, 3),
    ...part(item.note, TEXT.cardNote, 3),
  ];
}

function heightOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.gap + part.lines.length * part.style.leading, 0);
}

export function cardBoxes(faces: Faces, block: KeyFiguresBlock, parent: StructNode): Box[] {
  const { items } = block;
  if (items.length === 0) return [];
  const list = parent.add("L");
  const perRow = cardsPerRow(items.length);
  const width = (CONTENT_WIDTH - GAP * (perRow - 1)) / perRow;
  const inner = width - 2 * PADDING;
  const value = valueStyle(faces, items, inner);
  const boxes: Box[] = [];
  for (let start = 0; start < items.length; start += perRow) {
    const cards = items.slice(start, start + perRow)
      .map((item) => partsOf(faces, item, value, inner, list));
    const height = Math.min(Math.max(...cards.map(heightOf)) + 2 * PADDING, CONTENT_HEIGHT);
    const last = start + perRow >= items.length;
    boxes.push({
      before: start === 0 ? 10 : GAP,
      after: last ? 16 : GAP,
      lead: height,
      keepWithNext: false,
      place(flow) {
        const top = flow.y;
        cards.forEach((parts, index) => {
          const x = PAGE.margin + index * (width + GAP);
          flow.put(undefined, (canvas) => {
            canvas.rectangle(x, top, width, height, COLOUR.white, 7,
              { colour: COLOUR.line, width: 0.75 });
            canvas.rectangle(x + PADDING, top - 0.4, 22, 2.4, COLOUR.accent, 1.2);
          });
          let y = top + PADDING;
          for (const part of parts) {
            y += part.gap;
            const partTop = y;
            flow.put(part.node, (canvas) => {
              canvas.lines(part.lines, x + PADDING, partTop, part.style);
            });
            y += part.lines.length * part.style.leading;
          }
        });
        flow.y += height;
      },
    });
  }
  return boxes;
}
