// Widths of table columns: shares by weight, but never narrower than their longest word.
import { textWidth, widestWord } from "../lines.ts";
import type { Faces } from "../lines.ts";
import { TEXT } from "../tokens.ts";
import type { TableBlock } from "../tree.ts";

/** Of a picture beside a row's name. */
export const PICTURE = { width: 54, height: 40.5 } as const;

/** No single word may claim more than this share of the table; it is broken instead. */
const WIDEST_WORD = 0.4;

function narrowest(faces: Faces, table: TableBlock, padding: number, width: number): number[] {
  const limit = width * WIDEST_WORD;
  return table.columns.map((column, index) => {
    let widest = widestWord(faces, column.title, TEXT.columnTitle);
    for (const row of table.rows) {
      const text = row[index] ?? "";
      // Most cells are shorter as a whole than the longest word so far.
      if (widest >= limit) break;
      if (textWidth(faces, text, TEXT.cell) > widest) {
        widest = Math.max(widest, widestWord(faces, text, TEXT.cell));
      }
    }
    const picture = index === 0 && table.pictures?.length ? PICTURE.width : 0;
    return Math.max(Math.min(widest + 0.5, limit), picture) + padding;
  });
}

/** Widths that add up to `width`. `padding` is what a cell needs beside its text. */
export function columnWidths(faces: Faces, table: TableBlock, padding: number,
  width: number): number[] {
  const least = narrowest(faces, table, padding, width);
  const leastSum = least.reduce((sum, value) => sum + value, 0);
  if (leastSum >= width) return least.map((value) => (value * width) / leastSum);
  const fixed = new Set<number>();
  for (;;) {
    const taken = [...fixed].reduce((sum, index) => sum + (least[index] ?? 0), 0);
    const weights = table.columns.reduce(
      (sum, column, index) => sum + (fixed.has(index) ? 0 : column.weight), 0);
    const share = weights === 0 ? 0 : (width - taken) / weights;
    const widths = table.columns.map((column, index) =>
      fixed.has(index) ? least[index] ?? 0 : column.weight * share);
    const tight = widths.findIndex((value, index) =>
      !fixed.has(index) && value < (least[index] ?? 0));
    if (tight === -1) return widths;
    fixed.add(tight);
  }
}
