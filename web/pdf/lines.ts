// Breaks text in two weights into lines of a given width.
import type { Face } from "./face.ts";
import type { Span } from "./tree.ts";
import type { TextStyle } from "./tokens.ts";

export interface Faces {
  readonly regular: Face;
  readonly semibold: Face;
}

export interface Run {
  text: string;
  readonly semibold: boolean;
  readonly x: number;
}

export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

interface Atom {
  readonly text: string;
  readonly semibold: boolean;
  readonly width: number;
  /** A space comes before it. */
  readonly spaced: boolean;
  /** A line may begin with it. */
  readonly breakable: boolean;
  /** A line must begin with it. */
  readonly forced: boolean;
}

export function faceOf(faces: Faces, semibold: boolean): Face {
  return semibold ? faces.semibold : faces.regular;
}

/** Width of one piece of text in a style. */
export function textWidth(faces: Faces, text: string, style: TextStyle): number {
  return faceOf(faces, style.semibold).width(text, style.size, style.tracking, style.tabular);
}

// Spaces that may end a line; a no-break space is not among them.
const BREAKING_SPACE = /[ \u2000-\u2006\u2008-\u200a\u205f\u3000]+/;
// Inside a word a line may end after a hyphen, dash, slash or an invisible break, but neither
// before a digit ("-5", "24/7") nor after a leading sign. What stands before is not asked for by the
// pattern: Safari before 16.4 reads none that looks behind.
const partsOf = (word: string): string[] =>
  word.replace(/[-\u2013\u2014/](?=[^\s\d])/g, (mark, at: number) =>
    /[^\s\d]/.test(word.charAt(at - 1)) ? `${mark}\u200b` : mark).split("\u200b");

// "95 %" and "12 €" stay on one line, as Italian and the SI style write them.
const UNIT = /(\d) ([%‰€])/g;

/** Cuts a piece no line can hold into pieces that fit, a character at the least. */
function cut(face: Face, text: string, style: TextStyle, width: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const character of text) {
    const advance = face.width(character, style.size, style.tracking, style.tabular);
    if (piece !== "" && used + advance > width) {
      pieces.push(piece);
      piece = "";
      used = 0;
    }
    piece += character;
    used += advance;
  }
  if (piece !== "") pieces.push(piece);
  return pieces;
}

function atomsOf(faces: Faces, spans: readonly Span[], style: TextStyle, width: number): Atom[] {
  const atoms: Atom[] = [];
  let spaced = false;
  let forced = false;
  for (const span of spans) {
    const semibold = span.bold || style.semibold;
    const face = faceOf(faces, semibold);
    span.text.replace(UNIT, "$1\u00a0$2").split("\n").forEach((lineText, lineIndex) => {
      if (lineIndex > 0) forced = true;
      lineText.split(BREAKING_SPACE).forEach((word, wordIndex) => {
        if (wordIndex > 0) spaced = true;
        partsOf(word).forEach((part, partIndex) => {
          const text = face.printable(part);
          if (text === "") return;
          let breakable = spaced || partIndex > 0;
          const whole = face.width(text, style.size, style.tracking, style.tabular);
          const pieces = whole <= width ? [text] : cut(face, text, style, width);
          for (const piece of pieces) {
            atoms.push({
              text: piece,
              semibold,
              width: pieces.length === 1
                ? whole
                : face.width(piece, style.size, style.tracking, style.tabular),
              spaced: spaced && !forced,
              breakable,
              forced,
            });
            spaced = false;
            forced = false;
            breakable = true;
          }
        });
      });
    });
  }
  return atoms;
}

/** The widest piece of the text that cannot be broken. */
export function widestWord(faces: Faces, text: string, style: TextStyle): number {
  let widest = 0;
  const spans = [{ text, bold: false }];
  for (const atom of atomsOf(faces, spans, style, Number.POSITIVE_INFINITY)) {
    widest = Math.max(widest, atom.width);
  }
  return widest;
}

class LineBuilder {
  readonly lines: Line[] = [];
  readonly #faces: Faces;
  readonly #style: TextStyle;
  #runs: Run[] = [];
  #width = 0;

  constructor(faces: Faces, style: TextStyle) {
    this.#faces = faces;
    this.#style = style;
  }

  get empty(): boolean {
    return this.#runs.length === 0;
  }

  space(semibold: boolean): number {
    return faceOf(this.#faces, semibold).width(" ", this.#style.size, this.#style.tracking,
      this.#style.tabular);
  }

  fits(width: number, limit: number): boolean {
    return this.#width + width <= limit + 0.01;
  }

  add(text: string, width: number, semibold: boolean): void {
    const last = this.#runs.at(-1);
    if (last !== undefined && last.semibold === semibold) {
      last.text += text;
    } else {
      this.#runs.push({ text, semibold, x: this.#width });
    }
    this.#width += width;
  }

  finish(wrapped: boolean): void {
    // The space a wrapped line ends with is drawn, so that read text does not run together.
    const last = this.#runs.at(-1);
    if (wrapped && last !== undefined) last.text += " ";
    this.lines.push({ runs: this.#runs, width: this.#width });
    this.#runs = [];
    this.#width = 0;
  }
}

/** Sets spans into lines no wider than `width`. Without any text there are no lines. */
export function breakLines(faces: Faces, spans: readonly Span[], style: TextStyle,
  width: number): Line[] {
  const atoms = atomsOf(faces, spans, style, width);
  if (atoms.length === 0) return [];
  const builder = new LineBuilder(faces, style);
  // Atoms between two places where a line may end move together.
  let start = 0;
  while (start < atoms.length) {
    let end = start + 1;
    while (end < atoms.length && atoms[end]?.breakable === false && atoms[end]?.forced === false) {
      end += 1;
    }
    const group = atoms.slice(start, end);
    const first = group[0];
    if (first === undefined) break;
    const groupWidth = group.reduce((sum, atom) => sum + atom.width, 0);
    const gap = first.spaced && !builder.empty ? builder.space(first.semibold) : 0;
    if (!builder.empty && (first.forced || !builder.fits(gap + groupWidth, width))) {
      builder.finish(first.forced || first.spaced);
    } else if (gap > 0) {
      builder.add(" ", gap, first.semibold);
    }
    for (const atom of group) {
      // A word in two weights may be wider than the line although each part fits.
      if (!builder.empty && !builder.fits(atom.width, width)) builder.finish(false);
      builder.add(atom.text, atom.width, atom.semibold);
    }
    start = end;
  }
  builder.finish(false);
  return builder.lines;
}

/** One line of one style. */
export function plainLines(faces: Faces, text: string, style: TextStyle, width: number): Line[] {
  return breakLines(faces, [{ text, bold: false }], style, width);
}
