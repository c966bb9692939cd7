// The table in a workbook as separated values, which the reader of logs knows. Lines are the sheet's
// rows, so that what it says of a line is found there.
import type { Cell } from "./cells.ts";
import { WorkbookError } from "./parts.ts";
import { type MergedCells, type Sheet, type SheetRow } from "./sheet.ts";
import type { Workbook } from "./workbook.ts";

const ROWS_A_PIECE = 5_000;
const MOST_FILLED = 5_000_000;

/** As the sheet's clock shows it. */
function dateText(date: Date): string {
  const text = date.toISOString().replace("Z", "");
  return text.endsWith(".000") ? text.slice(0, -4) : text;
}

/** A line break within a cell would be one of the table. */
function cellText(cell: Cell): string {
  if (cell === null || (typeof cell === "object" && "error" in cell)) return "";
  const text = cell instanceof Date ? dateText(cell) : String(cell).replace(/[\r\n]+/g, " ");
  return /[",;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What is shown as one cell holds its value in each: a customer may be written once beside all
    that happened to it. */
function fillMerged(rows: readonly SheetRow[], merged: readonly MergedCells[]): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const last = rows.at(-1)?.number ?? 0;
  let filled = 0;
  const count = (cells: number): void => {
    filled += cells;
    if (filled > MOST_FILLED) throw new WorkbookError("too-many-cells", "merged cells");
  };
  for (const { top, left, bottom, right } of merged) {
    const value = byNumber.get(top + 1)?.cells[left] ?? null;
    if (value === null) continue;
    for (let number = top + 1; number <= Math.min(bottom + 1, last); ++number) {
      count(1);
      const cells = byNumber.get(number)?.cells;
      if (cells === undefined) continue; // nothing else stands in this row
      count(Math.max(0, left - cells.length));
      while (cells.length <= left) cells.push(null);
      const end = Math.min(right, cells.length - 1);
      count(end - left);
      for (let column = left; column <= end; ++column) cells[column] ??= value;
    }
  }
}

function separatedValues({ rows }: Sheet): Blob {
  const pieces: string[] = [];
  let lines: string[] = [];
  let next = 1;
  for (const { number, cells } of rows) {
    lines.push("\n".repeat(number - next) + cells.map(cellText).join(","));
    next = number + 1;
    if (lines.length < ROWS_A_PIECE) continue;
    pieces.push(`${lines.join("\n")}\n`);
    lines = [];
  }
  return new Blob([...pieces, lines.join("\n")]);
}

export interface WorkbookTable {
  readonly sheet: string;
  readonly content: Blob;
}

const isTable = ({ rows }: Sheet): boolean => rows.filter(({ cells }) => cells.length > 1).length > 1;

/** The first sheet with a table, those that are seen before those that are hidden; nothing where there
    is none. Throws WorkbookError. */
export async function tableInWorkbook(workbook: Workbook): Promise<WorkbookTable | undefined> {
  const places = workbook.sheets.map((_, place) => place);
  const seen = (isHidden: boolean): number[] => places.filter((place) => workbook.sheets[place]!.isHidden === isHidden);
  for (const place of [...seen(false), ...seen(true)]) {
    const sheet = await workbook.sheet(place);
    if (!isTable(sheet)) continue;
    fillMerged(sheet.rows, sheet.merged);
    return { sheet: sheet.name, content: separatedValues(sheet) };
  }
  return undefined;
}
