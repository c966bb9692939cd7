// Checks JSON of unknown origin against the report-tree contract and builds fresh values from it.

import {
  joined, readChoice, readFlag, readList, readNumber, readRecord, readText, readWords, TreeError,
} from "./json_reader.ts";
import { readJpeg } from "./picture.ts";
import { readScene } from "./scene_reader.ts";
import type {
  Block, CoverBlock, FigureBlock, HeadingBlock, KeyFiguresBlock, Labels, ListBlock, ParagraphBlock,
  ReportTree, RowPicture, Span, TableBlock, TableColumn,
} from "./tree.ts";

/** Longest JSON accepted, in UTF-16 units. A report of hundreds of pages is under 5 million. */
const MAX_JSON = 64_000_000;
const MAX_BLOCKS = 20_000;
const MAX_ROWS = 50_000;
const MAX_COLUMNS = 40;

const BLOCK_KINDS = [
  "cover", "heading", "paragraph", "list", "key-figures", "table", "figure", "page-break",
] as const;

function readSpans(value: unknown, path: string): Span[] {
  return readList(value, path, 10_000, (entry, at) => {
    const span = readRecord(entry, at, ["text"], ["bold"]);
    return {
      text: readText(span["text"], joined(at, "text")),
      bold: span["bold"] === undefined ? false : readFlag(span["bold"], joined(at, "bold")),
    };
  });
}

function readCover(value: unknown, path: string): CoverBlock {
  const cover = readRecord(value, path, ["kind", "title", "subtitle", "lines"]);
  return {
    kind: "cover",
    title: readWords(cover["title"], joined(path, "title"), 500),
    subtitle: readText(cover["subtitle"], joined(path, "subtitle"), 500),
    lines: readList(cover["lines"], joined(path, "lines"), 12, (line, at) =>
      readText(line, at, 300)),
  };
}

function readHeading(value: unknown, path: string): HeadingBlock {
  const heading = readRecord(value, path, ["kind", "level", "text"], ["id"]);
  const level = heading["level"];
  if (level !== 1 && level !== 2 && level !== 3) {
    throw new TreeError(joined(path, "level"), "must be 1, 2 or 3");
  }
  return {
    kind: "heading",
    level,
    text: readWords(heading["text"], joined(path, "text"), 2_000),
    id: heading["id"] === undefined ? "" : readText(heading["id"], joined(path, "id"), 200),
  };
}

function readParagraph(value: unknown, path: string): ParagraphBlock {
  const paragraph = readRecord(value, path, ["kind", "style", "spans"]);
  return {
    kind: "paragraph",
    style: readChoice(paragraph["style"], joined(path, "style"),
      ["lead", "body", "muted", "formula"] as const),
    spans: readSpans(paragraph["spans"], joined(path, "spans")),
  };
}

function readListBlock(value: unknown, path: string): ListBlock {
  const list = readRecord(value, path, ["kind", "ordered", "items"]);
  return {
    kind: "list",
    ordered: readFlag(list["ordered"], joined(path, "ordered")),
    items: readList(list["items"], joined(path, "items"), 10_000, readSpans),
  };
}

function readKeyFigures(value: unknown, path: string): KeyFiguresBlock {
  const figures = readRecord(value, path, ["kind", "items"]);
  return {
    kind: "key-figures",
    items: readList(figures["items"], joined(path, "items"), 48, (entry, at) => {
      const item = readRecord(entry, at, ["label", "value"], ["note"]);
      const note = item["note"];
      return {
        label: readText(item["label"], joined(at, "label"), 300),
        value: readText(item["value"], joined(at, "value"), 300),
        note: note === undefined ? "" : readText(note, joined(at, "note"), 1_000),
      };
    }),
  };
}

function readColumn(value: unknown, path: string): TableColumn {
  const column = readRecord(value, path, ["title"], ["align", "weight"]);
  const align = column["align"];
  const weight = column["weight"];
  return {
    title: readText(column["title"], joined(path, "title"), 2_000),
    align: align === undefined
      ? "start"
      : readChoice(align, joined(path, "align"), ["start", "end"] as const),
    weight: weight === undefined
      ? 1
      : readNumber(weight, joined(path, "weight"), 0.01, 1_000),
  };
}

function readPictures(value: unknown, path: string, rows: number): RowPicture[] {
  let least = 0;
  return readList(value, path, MAX_ROWS, (entry, at) => {
    const picture = readRecord(entry, at, ["row", "jpeg", "alternative"]);
    const row = readNumber(picture["row"], joined(at, "row"), least, rows - 1);
    if (!Number.isInteger(row)) throw new TreeError(joined(at, "row"), "must be whole");
    least = row + 1;
    const jpeg = readJpeg(picture["jpeg"], joined(at, "jpeg"));
    return { row, jpeg, alternative: readText(picture["alternative"], joined(at, "alternative"), 2_000) };
  });
}

function readTable(value: unknown, path: string): TableBlock {
  const table = readRecord(value, path, ["kind", "caption", "row_headers", "columns", "rows"],
    ["pictures"]);
  const columns = readList(table["columns"], joined(path, "columns"), MAX_COLUMNS, readColumn);
  if (columns.length === 0) throw new TreeError(joined(path, "columns"), "must not be empty");
  const rows = readList(table["rows"], joined(path, "rows"), MAX_ROWS, (row, at) => {
    const cells = readList(row, at, MAX_COLUMNS, (cell, cellPath) => readText(cell, cellPath));
    if (cells.length !== columns.length) {
      throw new TreeError(at, `has ${cells.length} cells, the table has ${columns.length} columns`);
    }
    return cells;
  });
  return {
    kind: "table",
    caption: readText(table["caption"], joined(path, "caption"), 2_000),
    row_headers: readFlag(table["row_headers"], joined(path, "row_headers")),
    columns,
    rows,
    ...(table["pictures"] === undefined
      ? {}
      : { pictures: readPictures(table["pictures"], joined(path, "pictures"), rows.length) }),
  };
}

function readFigure(value: unknown, path: string): FigureBlock {
  const figure = readRecord(value, path, ["kind", "caption", "alternative", "scene"]);
  return {
    kind: "figure",
    caption: readText(figure["caption"], joined(path, "caption"), 2_000),
    // Without it the figure would be silent to a screen reader, which PDF/UA-1 (7.3) forbids.
    alternative: readWords(figure["alternative"], joined(path, "alternative"), 20_000),
    scene: readScene(figure["scene"], joined(path, "scene")),
  };
}

function readBlock(value: unknown, path: string): Block {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TreeError(path, "expected an object with a kind");
  }
  const kind: unknown = Object.hasOwn(value, "kind") ? (value as { kind: unknown }).kind : undefined;
  switch (readChoice(kind, joined(path, "kind"), BLOCK_KINDS)) {
    case "cover": return readCover(value, path);
    case "heading": return readHeading(value, path);
    case "paragraph": return readParagraph(value, path);
    case "list": return readListBlock(value, path);
    case "key-figures": return readKeyFigures(value, path);
    case "table": return readTable(value, path);
    case "figure": return readFigure(value, path);
    case "page-break":
      readRecord(value, path, ["kind"]);
      return { kind: "page-break" };
  }
}

function readBlocks(value: unknown, path: string): Block[] {
  const blocks = readList(value, path, MAX_BLOCKS, readBlock);
  const ids = new Map<string, number>();
  blocks.forEach((block, index) => {
    if (block.kind === "cover" && index > 0) {
      throw new TreeError(`${path}[${index}]`, "the cover must be the first block");
    }
    if (block.kind !== "heading" || block.id === "") return;
    const earlier = ids.get(block.id);
    if (earlier !== undefined) {
      throw new TreeError(`${path}[${index}].id`,
        `"${block.id}" is already the id of ${path}[${earlier}]`);
    }
    ids.set(block.id, index);
  });
  return blocks;
}

function readLabels(value: unknown, path: string): Labels {
  const labels = readRecord(value, path, ["page", "contents", "continued"],
    // A label of the HTML writer's, which puts a table under each figure.
    ["figure_data"]);
  const page = readWords(labels["page"], joined(path, "page"), 100);
  if (!page.includes("{page}") || !page.includes("{pages}")) {
    throw new TreeError(joined(path, "page"), "must contain {page} and {pages}");
  }
  return {
    page,
    contents: readWords(labels["contents"], joined(path, "contents"), 100),
    continued: readWords(labels["continued"], joined(path, "continued"), 100),
  };
}

function readDate(value: unknown, path: string): string {
  const date = readText(value, path, 20);
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T12:00:00Z`) : undefined;
  // Date rolls 30 February over to March, so the day must come back as it went in.
  if (parsed === undefined || Number.isNaN(parsed.getTime())
    || parsed.toISOString().slice(0, 10) !== date) {
    throw new TreeError(path, "must be a real date written as YYYY-MM-DD");
  }
  return date;
}

function readLanguage(value: unknown, path: string): string {
  const language = readText(value, path, 35);
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) {
    throw new TreeError(path, 'must be a language tag such as "it" or "en-GB"');
  }
  return language;
}

/** Longest side of a page that every reader shows, in points (ISO 32000-1, annex C). */
const MAX_SIDE = 14_400;

function checkSheet(blocks: readonly Block[]): void {
  const [block] = blocks;
  if (blocks.length !== 1 || block?.kind !== "figure") {
    throw new TreeError("blocks", "a sheet has one block, a figure");
  }
  const { width, height } = block.scene;
  if (Math.min(width, height) < 1 || Math.max(width, height) > MAX_SIDE) {
    throw new TreeError("blocks[0].scene", `a sheet's sides are from 1 to ${MAX_SIDE} points`);
  }
}

/** Checks a value against the contract; throws TreeError. */
export function readTree(value: unknown): ReportTree {
  const tree = readRecord(value, "", ["language", "title", "subtitle", "author", "date", "draft",
    "draft_label", "labels", "blocks"], ["sheet"]);
  const blocks = readBlocks(tree["blocks"], "blocks");
  const sheet = tree["sheet"] === undefined ? false : readFlag(tree["sheet"], "sheet");
  if (sheet) checkSheet(blocks);
  return {
    language: readLanguage(tree["language"], "language"),
    // PDF/UA-1 (7.1) wants a title in the metadata, so an empty one cannot pass.
    title: readWords(tree["title"], "title", 500),
    subtitle: readText(tree["subtitle"], "subtitle", 500),
    author: readText(tree["author"], "author", 300),
    date: readDate(tree["date"], "date"),
    draft: readFlag(tree["draft"], "draft"),
    draft_label: readText(tree["draft_label"], "draft_label", 60),
    labels: readLabels(tree["labels"], "labels"),
    blocks,
    sheet,
  };
}

/** Parses and checks the JSON text of a report tree; throws TreeError. */
export function parseTree(json: string): ReportTree {
  if (json.length > MAX_JSON) {
    throw new TreeError("", `the report has ${json.length} characters, at most ${MAX_JSON}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new TreeError("", `not JSON: ${error instanceof Error ? error.message : "unreadable"}`);
  }
  return readTree(value);
}
