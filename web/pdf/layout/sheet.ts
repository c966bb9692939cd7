// A page before it is written: what to draw, and which element of the structure it belongs to.
import type { Canvas } from "../canvas.ts";
import type { StructNode } from "../structure.ts";

export type Draw = (canvas: Canvas) => void;

export interface Piece {
  /** Undefined for decoration, which assistive technology skips. */
  readonly node: StructNode | undefined;
  readonly draw: Draw;
}

/** An area of the page that leads to a bookmarked place. */
export interface LinkArea {
  readonly node: StructNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: Bookmark;
  readonly description: string;
}

export interface Bookmark {
  readonly level: number;
  readonly text: string;
  readonly id: string;
  readonly sheet: Sheet;
  readonly y: number;
}

export class Sheet {
  readonly pieces: Piece[] = [];
  readonly links: LinkArea[] = [];
  /** The section named in the running head; empty on pages before the first section. */
  section = "";
  /** Without running head and foot. */
  readonly bare: boolean;

  constructor(bare = false) {
    this.bare = bare;
  }
}
