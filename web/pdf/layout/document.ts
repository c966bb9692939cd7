// From the report tree to sheets, bookmarks and the structure tree.
import type { Faces } from "../lines.ts";
import { StructNode } from "../structure.ts";
import type { StructType } from "../structure.ts";
import { drawScene } from "../scene.ts";
import type { FigureBlock, HeadingBlock, ReportTree } from "../tree.ts";
import { cardBoxes } from "./cards.ts";
import { contentsSheets, LISTED_LEVELS } from "./contents.ts";
import { coverSheet } from "./cover.ts";
import { figureBox } from "./figure.ts";
import { Flow, placeAll } from "./flow.ts";
import type { Box } from "./flow.ts";
import { headingBox, listBoxes, paragraphBox } from "./paragraph.ts";
import { Sheet } from "./sheet.ts";
import type { Bookmark } from "./sheet.ts";
import { tableBox } from "./table.ts";

export interface LaidOut {
  readonly sheets: readonly Sheet[];
  readonly bookmarks: readonly Bookmark[];
  readonly root: StructNode;
}

const HEADING_TYPES: readonly StructType[] = ["H1", "H2", "H3", "H4"];

/** Fewest headings for which a contents page is of use. */
const CONTENTS_FROM = 3;

/** Chooses H1 to H4 so that no level is skipped on the way down (PDF/UA-1 7.4.2). */
class HeadingLevels {
  readonly #offset: number;
  #previous: number;

  /** With a cover, its title is the one H1 and the sections go below it. */
  constructor(hasCover: boolean) {
    this.#offset = hasCover ? 1 : 0;
    this.#previous = this.#offset;
  }

  get first(): StructType {
    return HEADING_TYPES[this.#offset] ?? "H1";
  }

  next(level: number): StructType {
    this.#previous = Math.min(level + this.#offset, this.#previous + 1);
    return HEADING_TYPES[this.#previous - 1] ?? "H1";
  }
}

const pageBreak: Box = {
  before: 0,
  after: 0,
  lead: 0,
  keepWithNext: false,
  place(flow) {
    if (!flow.atTop) flow.breakPage();
  },
};

function bodyBoxes(faces: Faces, tree: ReportTree, root: StructNode, levels: HeadingLevels): Box[] {
  let section = root;
  const heading = (block: HeadingBlock): Box => {
    if (block.level === 1) section = root.add("Sect");
    return headingBox(faces, block, section.add(levels.next(block.level)));
  };
  return tree.blocks.flatMap((block): Box[] => {
    switch (block.kind) {
      case "cover": return [];
      case "heading": return [heading(block)];
      case "paragraph": return [paragraphBox(faces, block, section)];
      case "list": return listBoxes(faces, block, section);
      case "key-figures": return cardBoxes(faces, block, section);
      case "table": return [tableBox(faces, block, tree.labels.continued, section)];
      case "figure": return [figureBox(faces, block, section)];
      case "page-break": return [pageBreak];
    }
  });
}

/** A figure that is all of a page. */
function layOutSheet(block: FigureBlock): LaidOut {
  const root = new StructNode("Document");
  const { scene, alternative } = block;
  const node = root.add("Figure", { alt: alternative, bbox: [0, 0, scene.width, scene.height] });
  const sheet = new Sheet(true);
  sheet.pieces.push({ node, draw: (canvas) => drawScene(canvas, scene, 0, 0, 1) });
  return { sheets: [sheet], bookmarks: [], root };
}

export function layOut(faces: Faces, tree: ReportTree): LaidOut {
  const first = tree.blocks[0];
  if (tree.sheet && first?.kind === "figure") return layOutSheet(first);
  const root = new StructNode("Document");
  const cover = first?.kind === "cover" ? first : undefined;
  const front: Sheet[] = [];
  if (cover !== undefined) front.push(coverSheet(faces, tree, cover, root));
  const contentsSection = new StructNode("Sect");

  const listed = tree.blocks.filter(
    (block) => block.kind === "heading" && block.level <= LISTED_LEVELS);
  const hasContents = listed.length >= CONTENTS_FROM;
  const levels = new HeadingLevels(cover !== undefined);
  const contentsType = levels.first;
  if (hasContents) root.children.push(contentsSection);

  const flow = new Flow();
  placeAll(flow, bodyBoxes(faces, tree, root, levels));
  // A tree without a body gets no empty page behind its cover.
  const body = flow.sheets.filter((sheet, index) =>
    sheet.pieces.length > 0 || (index === 0 && front.length === 0 && flow.sheets.length === 1));

  const sheets: Sheet[] = [];
  if (hasContents) {
    const contents = (deepest: number, section: StructNode): Sheet[] => contentsSheets(faces, {
      title: tree.labels.contents,
      titleType: contentsType,
      bookmarks: flow.bookmarks.filter((bookmark) => bookmark.level <= deepest),
      pageNumber: (bookmark) => sheets.indexOf(bookmark.sheet) + 1,
    }, section);
    // What would run over one page lists the sections alone.
    const fits = contents(LISTED_LEVELS, new StructNode("Sect")).length === 1;
    front.push(...contents(fits ? LISTED_LEVELS : 1, contentsSection));
  }
  sheets.push(...front, ...body);
  return { sheets, bookmarks: flow.bookmarks, root };
}
