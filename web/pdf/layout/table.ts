// Tables: ruled rows that break across pages between rows, with the header row repeated.
import { plainLines } from "../lines.ts";
import type { Faces, Line } from "../lines.ts";
import { COLOUR, CONTENT_HEIGHT, CONTENT_WIDTH, PAGE, TEXT } from "../tokens.ts";
import type { TextStyle } from "../tokens.ts";
import type { StructNode } from "../structure.ts";
import type { RowPicture, TableBlock } from "../tree.ts";
import { jpegOf, type Jpeg } from "../picture.ts";
import { columnWidths, PICTURE } from "./columns.ts";
import type { Box, Flow } from "./flow.ts";

const PAD_X = 7;
const PAD_Y = 5.5;
const CAPTION_GAP = 5;
const PICTURE_GAP = 4;
/** A header row taller than this would leave no room for rows and is not repeated. */
const TALLEST_HEADER = CONTENT_HEIGHT / 3;
/** A table up to this height is not divided when it fits on a page of its own. */
const SMALL_TABLE = CONTENT_HEIGHT * 0.35;
/** Least height of a torn row's first part. */
const TORN_START = 60;

interface Cell {
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly align: "start" | "end";
  readonly x: number;
  readonly width: number;
}

/** In the first cell, above its words. */
interface Image {
  readonly jpeg: Jpeg;
  readonly alternative: string;
  readonly width: number;
  readonly height: number;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly image?: Image | undefined;
  /** The image's element; none where it is decoration. */
  readonly figure?: StructNode | undefined;
  readonly height: number;
  readonly leading: number;
}

function imageOf(picture: RowPicture | undefined): Image | undefined {
  const jpeg = picture && jpegOf(picture.jpeg);
  if (picture === undefined || jpeg === undefined) return undefined;
  const scale = Math.min(PICTURE.width / jpeg.width, PICTURE.height / jpeg.height);
  const { alternative } = picture;
  return { jpeg, alternative, width: jpeg.width * scale, height: jpeg.height * scale };
}

/** The first cell begins with empty lines where its picture stands, so that both break alike. */
function under(image: Image, row: Row): Row {
  const [first, ...rest] = row.cells;
  if (first === undefined) return row;
  const room = Math.ceil((image.height + PICTURE_GAP) / row.leading);
  const lines = [...Array<Line>(room).fill({ runs: [], width: 0 }), ...first.lines];
  const height = Math.max(row.height, lines.length * row.leading + 2 * PAD_Y);
  return { ...row, cells: [{ ...first, lines }, ...rest], image, height };
}

class TableSetter {
  readonly #faces: Faces;
  readonly #table: TableBlock;
  readonly #continued: string;
  readonly #node: StructNode;
  readonly #widths: readonly number[];
  readonly #header: Row;
  readonly #caption: readonly Line[];
  readonly #pictures: ReadonlyMap<number, RowPicture>;

  constructor(faces: Faces, table: TableBlock, continued: string, parent: StructNode) {
    this.#faces = faces;
    this.#table = table;
    this.#continued = continued;
    this.#node = parent.add("Table");
    this.#pictures = new Map((table.pictures ?? []).map((picture) => [picture.row, picture]));
    this.#widths = columnWidths(faces, table, 2 * PAD_X, CONTENT_WIDTH);
    this.#header = this.#row(table.columns.map((column) => column.title), () => TEXT.columnTitle);
    this.#caption = plainLines(faces, table.caption, TEXT.caption, CONTENT_WIDTH);
  }

  /** The whole of a small table, else the header and the first row. */
  get lead(): number {
    const above = this.#captionHeight(this.#caption) + this.#header.height;
    let first: number | undefined;
    let height = above;
    for (let index = 0; index < this.#table.rows.length; index += 1) {
      const row = this.#body(index).height;
      // A row that is torn in any case may begin where there is room for a few lines.
      first ??= above + (row > this.#roomOnNewPage ? TORN_START : row);
      height += row;
      if (height > SMALL_TABLE) return Math.min(first, CONTENT_HEIGHT);
    }
    return Math.min(height, CONTENT_HEIGHT);
  }

  place(flow: Flow): void {
    if (this.#caption.length > 0) {
      const node = this.#node.add("Caption");
      this.#placeCaption(flow, this.#caption, node);
    }
    const head = this.#node.add("THead").add("TR");
    const headNodes = this.#table.columns.map(() => head.add("TH", { scope: "Column" }));
    if (this.#repeats) this.#placeHeader(flow, headNodes);
    else this.#placeTorn(flow, this.#header, headNodes);
    if (this.#table.rows.length === 0) return;

    const body = this.#node.add("TBody");
    for (let at = 0; at < this.#table.rows.length; at += 1) {
      let row = this.#body(at);
      const line = body.add("TR");
      const nodes = (this.#table.rows[at] ?? []).map((text, index) => {
        const cell = index === 0 && this.#table.row_headers
          ? line.add("TH", { scope: "Row" })
          : line.add("TD");
        if (index === 0 && row.image && row.image.alternative !== "") {
          row = { ...row, figure: cell.add("Figure", { alt: row.image.alternative }) };
          return text === "" ? undefined : cell.add("P");
        }
        return text === "" ? undefined : cell;
      });
      if (!flow.fits(row.height)) {
        if (row.height > this.#roomOnNewPage) {
          this.#placeTorn(flow, row, nodes);
          continue;
        }
        this.#continue(flow);
      }
      this.#placeRow(flow, row, nodes);
    }
  }

  get #repeats(): boolean {
    return this.#header.height <= TALLEST_HEADER;
  }

  get #continuedCaption(): readonly Line[] {
    const { caption } = this.#table;
    const text = caption === "" ? this.#continued : `${caption} ${this.#continued}`;
    return plainLines(this.#faces, text, TEXT.columnTitle, CONTENT_WIDTH).slice(0, 3);
  }

  get #roomOnNewPage(): number {
    return CONTENT_HEIGHT - (this.#repeats ? this.#header.height : 0)
      - this.#captionHeight(this.#continuedCaption);
  }

  #captionHeight(lines: readonly Line[]): number {
    return lines.length === 0 ? 0 : lines.length * TEXT.caption.leading + CAPTION_GAP;
  }

  #row(texts: readonly string[], styleOf: (index: number) => TextStyle): Row {
    let x = PAGE.margin;
    let most = 1;
    const cells = texts.map((text, index) => {
      const width = this.#widths[index] ?? 0;
      const style = styleOf(index);
      const inner = Math.max(width - 2 * PAD_X, 4);
      const lines = plainLines(this.#faces, text, style, inner);
      most = Math.max(most, lines.length);
      const cell: Cell = {
        lines, style, align: this.#table.columns[index]?.align ?? "start", x: x + PAD_X,
        width: inner,
      };
      x += width;
      return cell;
    });
    const { leading } = styleOf(0);
    return { cells, height: most * leading + 2 * PAD_Y, leading };
  }

  #body(at: number): Row {
    const row = this.#row(this.#table.rows[at] ?? [], (index) =>
      index === 0 && this.#table.row_headers ? TEXT.rowHeader : TEXT.cell);
    const image = imageOf(this.#pictures.get(at));
    return image === undefined ? row : under(image, row);
  }

  #placeImage(flow: Flow, row: Row): void {
    const { image, figure } = row;
    const [cell] = row.cells;
    if (image === undefined || cell === undefined) return;
    const { x } = cell;
    const y = flow.y + PAD_Y;
    if (figure !== undefined) figure.options.bbox = [x, y, x + image.width, y + image.height];
    flow.put(figure, (canvas) => canvas.image(image.jpeg, x, y, image.width, image.height));
  }

  #placeCaption(flow: Flow, lines: readonly Line[], node: StructNode | undefined): void {
    const top = flow.y;
    const style = node === undefined ? TEXT.columnTitle : TEXT.caption;
    flow.put(node, (canvas) => canvas.lines(lines, PAGE.margin, top, style));
    flow.y += this.#captionHeight(lines);
  }

  #placeHeader(flow: Flow, nodes: readonly (StructNode | undefined)[]): void {
    const top = flow.y;
    const { height } = this.#header;
    flow.put(undefined, (canvas) => {
      canvas.rectangle(PAGE.margin, top, CONTENT_WIDTH, height, COLOUR.background, 3);
      canvas.line(PAGE.margin, top + height, PAGE.margin + CONTENT_WIDTH, top + height,
        { colour: COLOUR.line, width: 0.9 });
    });
    this.#placeCells(flow, this.#header, nodes, 0, Number.MAX_SAFE_INTEGER);
    flow.y = top + height;
  }

  /** The header again on a new page. It is decoration there: the structure has it once. */
  #continue(flow: Flow): void {
    flow.breakPage();
    this.#placeCaption(flow, this.#continuedCaption, undefined);
    if (this.#repeats) this.#placeHeader(flow, []);
  }

  #placeCells(flow: Flow, row: Row, nodes: readonly (StructNode | undefined)[], from: number,
    count: number): void {
    const top = flow.y + PAD_Y;
    if (from === 0) this.#placeImage(flow, row);
    row.cells.forEach((cell, index) => {
      const lines = cell.lines.slice(from, from + count);
      if (lines.length === 0) return;
      flow.put(nodes[index], (canvas) => {
        canvas.lines(lines, cell.x, top, cell.style, cell.width, cell.align);
      });
    });
  }

  #rule(flow: Flow): void {
    const { y } = flow;
    flow.put(undefined, (canvas) => {
      canvas.line(PAGE.margin, y, PAGE.margin + CONTENT_WIDTH, y,
        { colour: COLOUR.line, width: 0.5 });
    });
  }

  #placeRow(flow: Flow, row: Row, nodes: readonly (StructNode | undefined)[]): void {
    this.#placeCells(flow, row, nodes, 0, Number.MAX_SAFE_INTEGER);
    flow.y += row.height;
    this.#rule(flow);
  }

  /** A row taller than a page, line by line over as many pages as it takes. */
  #placeTorn(flow: Flow, row: Row, nodes: readonly (StructNode | undefined)[]): void {
    const total = Math.max(1, ...row.cells.map((cell) => cell.lines.length));
    let done = 0;
    while (done < total) {
      const capacity = Math.floor((flow.room - 2 * PAD_Y) / row.leading);
      const count = Math.min(total - done, flow.atTop ? Math.max(capacity, 1) : capacity);
      if (count > 0) {
        this.#placeCells(flow, row, nodes, done, count);
        flow.y += count * row.leading + 2 * PAD_Y;
        done += count;
        this.#rule(flow);
      }
      if (done < total) {
        if (this.#repeats && row !== this.#header) this.#continue(flow);
        else flow.breakPage();
      }
    }
  }
}

export function tableBox(faces: Faces, block: TableBlock, continued: string,
  parent: StructNode): Box {
  const setter = new TableSetter(faces, block, continued, parent);
  return {
    before: 12,
    after: 18,
    lead: setter.lead,
    keepWithNext: false,
    place: (flow) => setter.place(flow),
  };
}
