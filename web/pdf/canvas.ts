// Draws shapes and text on the current page of the document. Origin top left, y downwards.
import { faceOf } from "./lines.ts";
import type { Faces, Line } from "./lines.ts";
import type { Kit, KitReference } from "./kit.ts";
import type { Jpeg } from "./picture.ts";
import type { TextStyle } from "./tokens.ts";

/** Line box parts of Inter, as shares of the size (its hhea table: 0.969 up, 0.242 down). */
const ASCENT = 0.969;
const DESCENT = 0.242;

export interface Outline {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** "r g b" in PDF's range, and the alpha, of #RRGGBB or #RRGGBBAA. */
function components(colour: string): { rgb: string; alpha: number } {
  const channel = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return {
    rgb: [channel(1), channel(3), channel(5)].map(rounded).join(" "),
    alpha: colour.length === 9 ? rounded(channel(7)) : 1,
  };
}

/** Distance from the top of a line box to its baseline. */
export function baselineOf(style: TextStyle): number {
  return (style.leading - (ASCENT + DESCENT) * style.size) / 2 + ASCENT * style.size;
}

export class Canvas {
  readonly kit: Kit;
  readonly faces: Faces;
  #images = 0;

  constructor(kit: Kit, faces: Faces) {
    this.kit = kit;
    this.faces = faces;
  }

  /** Text on a baseline. Colours with alpha are drawn through. */
  text(text: string, x: number, baseline: number, style: TextStyle): void {
    const face = faceOf(this.faces, style.semibold);
    const shaped = face.shape(text, style.tabular);
    if (shaped.operators === "") return;
    const { rgb, alpha } = components(style.colour);
    const { kit } = this;
    if (alpha < 1) {
      kit.save();
      kit.fillOpacity(alpha);
    }
    const { font } = face;
    kit.page.fonts[font.id] ??= font.ref();
    const tracking = style.tracking === 0 ? "" : `${rounded((style.tracking * style.size) / 1000)} Tc `;
    // The page is turned upside down so that y grows downwards; the text matrix turns it back.
    kit.addContent(`BT ${rgb} rg /${font.id} ${rounded(style.size)} Tf ${tracking}`
      + `1 0 0 -1 ${rounded(x)} ${rounded(baseline)} Tm [${shaped.operators}] TJ`
      + `${tracking === "" ? "" : " 0 Tc"} ET`);
    if (alpha < 1) kit.restore();
  }

  /** Lines in a box whose top left corner is given. */
  lines(lines: readonly Line[], x: number, top: number, style: TextStyle, width = 0,
    align: "start" | "end" = "start"): void {
    let baseline = top + baselineOf(style);
    for (const line of lines) {
      const left = align === "end" ? x + width - line.width : x;
      for (const run of line.runs) {
        this.text(run.text, left + run.x, baseline, { ...style, semibold: run.semibold });
      }
      baseline += style.leading;
    }
  }

  rectangle(x: number, y: number, width: number, height: number, fill: string, radius = 0,
    outline?: Outline): void {
    this.paint(fill, outline, () => {
      if (radius > 0) this.kit.roundedRect(x, y, width, height, radius);
      else this.kit.rect(x, y, width, height);
    });
  }

  line(x1: number, y1: number, x2: number, y2: number, outline: Outline): void {
    this.paint("", outline, () => this.kit.moveTo(x1, y1).lineTo(x2, y2));
  }

  /** Fills and outlines the path that `trace` makes; an empty colour paints nothing. */
  paint(fill: string, outline: Outline | undefined, trace: () => void): void {
    const stroke = outline !== undefined && outline.colour !== "" && outline.width > 0
      ? outline
      : undefined;
    if (fill === "" && stroke === undefined) return;
    const { kit } = this;
    const operators: string[] = [];
    kit.save();
    if (fill !== "") {
      const { rgb, alpha } = components(fill);
      operators.push(`${rgb} rg`);
      if (alpha < 1) kit.fillOpacity(alpha);
    }
    if (stroke !== undefined) {
      const { rgb, alpha } = components(stroke.colour);
      const dash = (stroke.dash ?? []).map(rounded).join(" ");
      operators.push(`${rgb} RG ${rounded(stroke.width)} w 1 j`);
      operators.push(dash === "" ? "1 J" : `[${dash}] 0 d`);
      if (alpha < 1) kit.strokeOpacity(alpha);
    }
    kit.addContent(operators.join(" "));
    trace();
    kit.addContent(stroke === undefined ? "f" : fill === "" ? "S" : "B");
    kit.restore();
  }

  /** A JPEG as it is: PDF knows its compression (ISO 32000-1 7.4.8). */
  image(jpeg: Jpeg, x: number, y: number, width: number, height: number): void {
    const { kit } = this;
    const name = `Picture${this.#images += 1}`;
    kit.page.xobjects[name] = this.#embedded(jpeg);
    // The page is turned upside down, the image's own square is not.
    const place = [width, 0, 0, -height, x, y + height].map(rounded).join(" ");
    kit.addContent(`q ${place} cm /${name} Do Q`);
  }

  #embedded(jpeg: Jpeg): KitReference {
    const reference = this.kit.ref({
      Type: "XObject",
      Subtype: "Image",
      Width: jpeg.width,
      Height: jpeg.height,
      ColorSpace: jpeg.components === 1 ? "DeviceGray" : "DeviceRGB",
      BitsPerComponent: 8,
      Filter: "DCTDecode",
    });
    reference.end(jpeg.bytes);
    return reference;
  }
}
