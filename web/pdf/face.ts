// A font face: which characters it has, how wide words are, and the operators that draw them.
import type { FontFeatures, Kit, KitFont } from "./kit.ts";

/** A run of glyphs ready to draw at any size. Widths are thousandths of the size. */
export interface Shaped {
  readonly width: number;
  readonly glyphs: number;
  /** The inside of a TJ array. */
  readonly operators: string;
}

// Ligatures and contextual forms give one glyph to several texts ("->" and "→"); copied text
// would then differ from what was written, so they are off (PDF/UA-1 7.21.7).
const PROPORTIONAL: FontFeatures = { liga: false, clig: false, calt: false, dlig: false };
const TABULAR: FontFeatures = { ...PROPORTIONAL, tnum: true };

/** Shown in place of a character the font does not have; the first one present wins. */
const REPLACEMENTS = [0x25a1, 0xfffd, 0x3f];

/** Same look, for when the font has one and not the other. */
const EQUIVALENTS = new Map<number, string>([
  [0x00a0, " "], [0x202f, " "], [0x2007, " "], [0x2009, " "], [0x2002, " "], [0x2003, " "],
  [0x2011, "-"], [0x2010, "-"], [0x2212, "-"], [0x2015, "—"], [0x2032, "'"], [0x2033, "\""],
  // Ligatures that copying from a PDF leaves in texts.
  [0xfb00, "ff"], [0xfb01, "fi"], [0xfb02, "fl"], [0xfb03, "ffi"], [0xfb04, "ffl"], [0xfb05, "st"],
  [0xfb06, "st"],
]);

/** Spaces that look like a space and must be one in copied text. */
const HARD_SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/** Marks without a shape of their own: joiners, direction marks, variation selectors, tags. */
function isSilent(codePoint: number): boolean {
  return codePoint === 0xad || codePoint === 0xfeff || codePoint === 0x34f || codePoint === 0x61c
    || (codePoint >= 0x180b && codePoint <= 0x180f)
    || (codePoint >= 0x200b && codePoint <= 0x200f)
    || (codePoint >= 0x202a && codePoint <= 0x202e)
    || (codePoint >= 0x2060 && codePoint <= 0x206f)
    || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
    || (codePoint >= 0xe0000 && codePoint <= 0xe0fff);
}

function isRegionalIndicator(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
}

function isSkinTone(codePoint: number): boolean {
  return codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;
}

const COMBINING = /^\p{M}$/u;
const PICTURE = /^\p{Extended_Pictographic}$/u; // which a joiner makes one; letters stay letters
const ZERO_WIDTH_JOINER = 0x200d;

function isSfnt(bytes: Uint8Array): boolean {
  const tag = String.fromCharCode(...bytes.subarray(0, 4));
  return tag === "\u0000\u0001\u0000\u0000" || tag === "OTTO" || tag === "true";
}

export class Face {
  readonly #font: KitFont;
  readonly #cache = new Map<string, Shaped>();
  readonly #replacement: string;
  /** Characters it was asked for and does not have. */
  readonly lacking = new Set<string>();

  constructor(kit: Kit, bytes: Uint8Array, family: string) {
    if (!isSfnt(bytes)) throw new Error(`The ${family} font is not a TrueType or OpenType file.`);
    try {
      this.#font = kit.registerFont(family, bytes).font(family)._font;
      const replacement = REPLACEMENTS.find((sign) => this.#has(sign));
      if (replacement === undefined || !this.#has(0x20)) throw new Error("no Latin characters");
      this.#replacement = String.fromCodePoint(replacement);
    } catch (error) {
      const reason = error instanceof Error ? error.message : "unreadable";
      throw new Error(`The ${family} font cannot be used: ${reason}.`);
    }
    // Glyph 0 stands for "missing" and must not claim to be U+0000 (PDF/UA-1 7.21.7).
    this.#font.unicode[0] = [0xfffd];
  }

  get font(): KitFont {
    return this.#font;
  }

  /** The text composed, and with every character the font lacks replaced by a visible sign. */
  printable(text: string): string {
    // Printable ASCII is in every face this class accepts, and is most of a report.
    if (/^[\n\x20-\x7e]*$/.test(text)) return text;
    const out: string[] = [];
    let joining = false;
    let flag = false;
    for (const character of text.normalize("NFC").replace(HARD_SPACES, " ")) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (codePoint === ZERO_WIDTH_JOINER) {
        joining = true;
        continue;
      }
      const joined = joining;
      joining = false;
      if (isSilent(codePoint)) continue;
      if (character === "\n" || this.#has(codePoint)) {
        out.push(character);
        flag = false;
        continue;
      }
      const equivalent = EQUIVALENTS.get(codePoint);
      if (equivalent !== undefined) {
        out.push(equivalent);
        continue;
      }
      // A family, a flag or a thumb with a skin tone is one picture: one sign for it.
      const pair: boolean = flag && isRegionalIndicator(codePoint);
      flag = !pair && isRegionalIndicator(codePoint);
      this.lacking.add(character);
      if ((joined && PICTURE.test(character)) || pair || isSkinTone(codePoint)) continue;
      if (COMBINING.test(character)) continue; // a sign in its place would stand after its letter
      out.push(this.#replacement);
    }
    return out.join("");
  }

  /** Glyphs of a text of one line. Words are shaped once and kept. */
  shape(text: string, tabular: boolean): Shaped {
    let width = 0;
    let glyphs = 0;
    const operators: string[] = [];
    for (const word of text.match(/[^ ]* |[^ ]+$/g) ?? []) {
      const shaped = this.#shapeWord(word, tabular);
      width += shaped.width;
      glyphs += shaped.glyphs;
      operators.push(shaped.operators);
    }
    return { width, glyphs, operators: operators.join("") };
  }

  /** Width of a text at a size, with tracking in thousandths of the size. */
  width(text: string, size: number, tracking: number, tabular: boolean): number {
    const shaped = this.shape(text, tabular);
    return ((shaped.width + shaped.glyphs * tracking) * size) / 1000;
  }

  #has(codePoint: number): boolean {
    return this.#font.font.hasGlyphForCodePoint(codePoint);
  }

  #shapeWord(word: string, tabular: boolean): Shaped {
    const key = `${tabular ? "t" : "p"}${word}`;
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const [codes, positions] = this.#font.encode(word, tabular ? TABULAR : PROPORTIONAL);
    let width = 0;
    let operators = "";
    let pending = "";
    positions.forEach((position, index) => {
      // Marks placed by offset keep their horizontal place; composed text has hardly any.
      if (position.xOffset !== 0) {
        operators += `${pending === "" ? "" : `<${pending}>`}${adjustment(position.xOffset)}`;
        pending = "";
      }
      pending += codes[index] ?? "";
      const kerning = position.xAdvance - position.advanceWidth - position.xOffset;
      if (Math.abs(kerning) > 0.001) {
        operators += `<${pending}>${adjustment(kerning)}`;
        pending = "";
      }
      width += position.xAdvance;
    });
    if (pending !== "") operators += `<${pending}>`;
    const shaped = { width, glyphs: codes.length, operators };
    this.#cache.set(key, shaped);
    return shaped;
  }
}

function adjustment(thousandths: number): string {
  return ` ${Math.round(-thousandths * 100) / 100} `;
}
