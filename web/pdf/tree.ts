// The report tree: what the C++ report writes as JSON and what this folder sets as a PDF.
// The types are the contract; tree_reader.ts checks data of unknown origin against it.

export interface Span {
  text: string;
  bold: boolean;
}

export interface Labels {
  /** With the placeholders {page} and {pages}. */
  page: string;
  contents: string;
  continued: string;
}

export interface CoverBlock {
  kind: "cover";
  title: string;
  subtitle: string;
  lines: string[];
}

export interface HeadingBlock {
  kind: "heading";
  level: 1 | 2 | 3;
  text: string;
  id: string;
}

export type ParagraphStyle = "lead" | "body" | "muted" | "formula";

export interface ParagraphBlock {
  kind: "paragraph";
  style: ParagraphStyle;
  spans: Span[];
}

export interface ListBlock {
  kind: "list";
  ordered: boolean;
  items: Span[][];
}

export interface KeyFigure {
  label: string;
  value: string;
  note: string;
}

export interface KeyFiguresBlock {
  kind: "key-figures";
  items: KeyFigure[];
}

export interface TableColumn {
  title: string;
  align: "start" | "end";
  weight: number;
}

/** A small picture in the first cell of a row. */
export interface RowPicture {
  row: number;
  /** A JPEG in base64. */
  jpeg: string;
  /** Empty where nobody has described it: it is decoration beside the row's name. */
  alternative: string;
}

export interface TableBlock {
  kind: "table";
  caption: string;
  row_headers: boolean;
  columns: TableColumn[];
  rows: string[][];
  pictures?: RowPicture[];
}

/** A colour as #RRGGBB or #RRGGBBAA; the empty string means none. */
export type Colour = string;

interface Outlined {
  stroke: Colour;
  stroke_width: number;
  dash: number[];
}

export interface PolylineItem extends Outlined {
  kind: "polyline";
  points: number[];
}

export interface PolygonItem extends Outlined {
  kind: "polygon";
  points: number[];
  fill: Colour;
}

export interface RectItem extends Outlined {
  kind: "rect";
  x: number;
  y: number;
  width: number;
  height: number;
  radius: number;
  fill: Colour;
}

export interface CircleItem extends Outlined {
  kind: "circle";
  x: number;
  y: number;
  r: number;
  fill: Colour;
}

export interface TextItem {
  kind: "text";
  x: number;
  /** The baseline. */
  y: number;
  text: string;
  size: number;
  weight: "regular" | "semibold";
  anchor: "start" | "middle" | "end";
  fill: Colour;
}

/** All of the picture in this rectangle, which has its shape. */
export interface ImageItem {
  kind: "image";
  x: number;
  y: number;
  width: number;
  height: number;
  /** In base64. */
  jpeg: string;
}

export type SceneItem = PolylineItem | PolygonItem | RectItem | CircleItem | TextItem | ImageItem;

export interface Scene {
  width: number;
  height: number;
  items: SceneItem[];
}

export interface FigureBlock {
  kind: "figure";
  caption: string;
  alternative: string;
  scene: Scene;
}

export interface PageBreakBlock {
  kind: "page-break";
}

export type Block =
  | CoverBlock
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | KeyFiguresBlock
  | TableBlock
  | FigureBlock
  | PageBreakBlock;

export interface ReportTree {
  /** A language tag such as "it" or "en". */
  language: string;
  title: string;
  subtitle: string;
  author: string;
  /** YYYY-MM-DD; the only date in the file, so that equal trees give equal bytes. */
  date: string;
  draft: boolean;
  draft_label: string;
  labels: Labels;
  blocks: Block[];
  /** The one block is a figure, which is all of a page as large as its scene, in points. */
  sheet: boolean;
}
