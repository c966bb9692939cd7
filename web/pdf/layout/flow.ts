// Fills sheets from top to bottom.
import { CONTENT_BOTTOM, CONTENT_HEIGHT, CONTENT_TOP } from "../tokens.ts";
import type { StructNode } from "../structure.ts";
import { Sheet } from "./sheet.ts";
import type { Bookmark, Draw } from "./sheet.ts";

export class Flow {
  readonly sheets: Sheet[] = [];
  readonly bookmarks: Bookmark[] = [];
  sheet: Sheet;
  y = CONTENT_TOP;

  #section = "";

  constructor() {
    this.sheet = this.#next();
  }

  get room(): number {
    return CONTENT_BOTTOM - this.y;
  }

  get atTop(): boolean {
    return this.y <= CONTENT_TOP;
  }

  fits(height: number): boolean {
    // A hair of tolerance: heights are sums of floating-point numbers.
    return height <= this.room + 0.01;
  }

  breakPage(): void {
    this.sheet = this.#next();
    this.y = CONTENT_TOP;
  }

  put(node: StructNode | undefined, draw: Draw): void {
    this.sheet.pieces.push({ node, draw });
  }

  /** Names the section that starts here. A page is named after the section it opens with. */
  startSection(title: string): void {
    if (this.atTop || this.sheet.section === "") this.sheet.section = title;
    this.#section = title;
  }

  #next(): Sheet {
    const sheet = new Sheet();
    sheet.section = this.#section;
    this.sheets.push(sheet);
    return sheet;
  }
}

/** Something that takes vertical space. */
export interface Box {
  readonly before: number;
  readonly after: number;
  /** Height of the first part, which is never torn. */
  readonly lead: number;
  /** Must not be the last thing on a page. */
  readonly keepWithNext: boolean;
  place(flow: Flow): void;
}

/** Height needed at once to place a box together with what must follow it. */
function leadWithFollowers(boxes: readonly Box[], index: number): number {
  let height = 0;
  for (let i = index; i < boxes.length; i += 1) {
    const box = boxes[i];
    if (box === undefined) break;
    height += box.lead;
    // A chain longer than a page cannot be kept together.
    if (height > CONTENT_HEIGHT) return boxes[index]?.lead ?? 0;
    const next = boxes[i + 1];
    if (!box.keepWithNext || next === undefined) break;
    height += Math.max(box.after, next.before);
  }
  return height;
}

/** Places boxes one below the other, on new pages where needed. */
export function placeAll(flow: Flow, boxes: readonly Box[]): void {
  let after = 0;
  boxes.forEach((box, index) => {
    const gap = flow.atTop ? 0 : Math.max(after, box.before);
    if (!flow.atTop && !flow.fits(gap + leadWithFollowers(boxes, index))) {
      flow.breakPage();
    } else {
      flow.y += gap;
    }
    box.place(flow);
    after = box.after;
  });
}
