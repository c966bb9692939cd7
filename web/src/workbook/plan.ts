// The sheets of an edited plan in a workbook, as the separated values that the program reads: one
// sheet after the other (src/report/plan_table.hpp says how they are told apart).
import { isPlanTable } from "../plan_table.ts";
import type { Cell } from "./cells.ts";
import type { MergedCells, Sheet, SheetRow } from "./sheet.ts";
import { WorkbookError } from "./parts.ts";
import type { Workbook } from "./workbook.ts";

const SHEET_MARK = "\f";
const MERGED_MARK = "\v";
const NUMBER_MARK = "\x0E"; // the program reads its point as one for decimals in any language
/** Of one sheet; the program reads no more (report::most_plan_table_rows). */
const MOST_ROWS = 10_001;
const MOST_SHEETS = 20;
const ROWS_WITH_HEADS = 20;
const MOST_MERGED = 20;
const MOST_STEPS = 1_000_000; // in merged cells

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "object" ? cell.error : String(cell);
}

/** What was typed as text keeps its marks, which are of the language of whoever typed it. */
const markedText = (cell: Cell): string =>
  typeof cell === "number" && !Number.isInteger(cell) ? NUMBER_MARK + cellText(cell) : cellText(cell);

function lineOf(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
}

const column = (place: number): string =>
  (place >= 26 ? column(Math.floor(place / 26) - 1) : "") + String.fromCharCode(65 + place % 26);

/** Down a column only: what is merged across columns is a title. */
function fillDown(rows: readonly SheetRow[], merged: readonly MergedCells[]): string[] {
  const byNumber = new Map(rows.map((row) => [row.number, row.cells]));
  const filled: string[] = [];
  const last = Math.min(rows.at(-1)?.number ?? 0, MOST_ROWS);
  let steps = 0;
  for (const { top, left, bottom, right } of merged) {
    const value = byNumber.get(top + 1)?.[left] ?? null;
    if (left !== right || value === null) continue;
    for (let number = top + 2; number <= Math.min(bottom + 1, last); ++number) {
      const cells = byNumber.get(number);
      steps += 1 + Math.max(0, left - (cells?.length ?? left));
      if (steps > MOST_STEPS) throw new WorkbookError("too-many-cells", "merged cells");
      if (cells === undefined) continue;
      while (cells.length <= left) cells.push(null);
      cells[left] ??= value;
    }
    filled.push(`${column(left)}${top + 1}:${column(right)}${bottom + 1}`);
  }
  return filled;
}

function separatedValues({ name, rows, merged }: Sheet): string {
  const filled = fillDown(rows, merged);
  const lines = [lineOf([SHEET_MARK + name])];
  let next = 1;
  for (const { number, cells } of rows.slice(0, MOST_ROWS)) {
    lines.push("\n".repeat(Math.min(number - next, MOST_ROWS)) + lineOf(cells.map(markedText)));
    next = number + 1;
  }
  const more = filled.length > MOST_MERGED ? ["…"] : [];
  if (filled.length > 0) lines.push(lineOf([MERGED_MARK + filled[0]!, ...filled.slice(1, MOST_MERGED), ...more]));
  return lines.join("\n");
}

const beginning = ({ rows }: Sheet): string =>
  rows.slice(0, ROWS_WITH_HEADS).map(({ cells }) => cells.map(cellText).join("\t")).join("\n");

/** All sheets, where one of those that are seen holds a plan; nothing where none does. Throws
    WorkbookError. */
export async function planInWorkbook(workbook: Workbook): Promise<Uint8Array | undefined> {
  const sheets: Sheet[] = [];
  for (let place = 0; place < Math.min(workbook.sheets.length, MOST_SHEETS); ++place) {
    if (!workbook.sheets[place]!.isHidden) sheets.push(await workbook.sheet(place));
  }
  if (!sheets.some((sheet) => isPlanTable(beginning(sheet)))) return undefined;
  return new TextEncoder().encode(`${sheets.map(separatedValues).join("\n")}\n`);
}
