// The rows of one sheet of a workbook (ECMA-376, 18.3).
import { type Cell, type Context, valueOf } from "./cells.ts";
import { type Attributes, type Listener, WorkbookError, damaged } from "./parts.ts";

export interface SheetRow {
  readonly number: number; // from 1; rows without cells are left out
  readonly cells: Cell[]; // from column A, without empty ones at the end
}

/** Cells that are shown as one; the first of them holds the value. All from 0, both ends within. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedCells[];
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_MERGED = 100_000;

/** "BC12" → [11, 54], row and column from 0. */
function placeOf(reference: string): readonly [row: number, column: number] {
  const match = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(reference.toUpperCase());
  let column = 0;
  for (const letter of match?.[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match?.[2] ?? 0);
  if (match === null || row > MOST_ROWS || column > MOST_COLUMNS) throw damaged(`no cell ${reference}`);
  return [row - 1, column - 1];
}

export class SheetReader implements Listener {
  readonly rows: SheetRow[] = [];
  readonly merged: MergedCells[] = [];
  readonly #context: Context;
  readonly #mostCells: number;
  #row = -1;
  #cells: Cell[] = [];
  #column = -1;
  #count = 0;
  #type = "";
  #style = 0;
  #text = "";
  #isText = false;
  #isAside = false; // how the text beside it is pronounced
  #isCell = false;

  constructor(context: Context, mostCells: number) {
    this.#context = context;
    this.#mostCells = mostCells;
  }

  open(name: string, attributes: () => Attributes): void {
    if (name === "row") this.#beginRow(attributes()["r"]);
    else if (name === "c") this.#beginCell(attributes());
    else if (name === "mergeCell") this.#merge(attributes()["ref"] ?? "");
    else if (name === "rPh") this.#isAside = true;
    else this.#isText = this.#isCell && !this.#isAside && (name === "v" || name === "t");
  }

  text(piece: string): void {
    if (this.#isText) this.#text += piece;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#isText = false;
    else if (name === "rPh") this.#isAside = false;
    else if (name === "c") this.#endCell();
    else if (name === "row" && this.#cells.length > 0) this.rows.push({ number: this.#row + 1, cells: this.#cells });
  }

  #beginRow(number: string | undefined): void {
    const row = number === undefined ? this.#row + 1 : Number(number) - 1;
    if (!(row > this.#row && row < MOST_ROWS)) throw damaged(`row ${number} after ${this.#row + 1}`);
    this.#row = row;
    this.#column = -1;
    this.#cells = [];
  }

  #beginCell({ r: reference, t: type = "n", s: style = "0" }: Attributes): void {
    const column = reference === undefined ? this.#column + 1 : placeOf(reference)[1];
    if (column <= this.#column || column >= MOST_COLUMNS) throw damaged(`cell ${reference} is out of order`);
    this.#column = column;
    this.#type = type;
    this.#style = Number(style);
    this.#text = "";
    this.#isCell = true;
  }

  #endCell(): void {
    this.#isCell = false;
    const value = valueOf(this.#type, this.#style, this.#text, this.#context);
    if (value === null) return;
    this.#count += this.#column + 1 - this.#cells.length;
    if (this.#count > this.#mostCells) throw new WorkbookError("too-many-cells", `over ${this.#mostCells} cells`);
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells.push(value);
  }

  #merge(reference: string): void {
    if (this.merged.length === MOST_MERGED) throw new WorkbookError("too-many-cells", "too many merged cells");
    const [first = "", last = first] = reference.split(":");
    const [top, left] = placeOf(first);
    const [bottom, right] = placeOf(last);
    this.merged.push({ top, left, bottom, right });
  }
}
