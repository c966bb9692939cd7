// The draft watermark, drawn as outlines: as text it would turn up in what readers copy,
// search and extract from the page.
import type { Canvas } from "./canvas.ts";
import type { Kit, PathCommand } from "./kit.ts";
import { textWidth } from "./lines.ts";
import { COLOUR, PAGE, TEXT } from "./tokens.ts";

type Point = readonly [number, number];

function tracePath(kit: Kit, commands: readonly PathCommand[], place: (x: number, y: number) => Point): void {
  let current: Point = [0, 0];
  for (const { command, args } of commands) {
    if (command === "closePath") {
      kit.closePath();
      continue;
    }
    const points: Point[] = [];
    for (let i = 0; i + 1 < args.length; i += 2) points.push(place(args[i] ?? 0, args[i + 1] ?? 0));
    const [a = current, b = a, c = b] = points;
    switch (command) {
      case "moveTo":
        kit.moveTo(a[0], a[1]);
        break;
      case "lineTo":
        kit.lineTo(a[0], a[1]);
        break;
      case "quadraticCurveTo":
        // A PDF path has cubic curves only; both handles lie two thirds of the way to the control.
        kit.bezierCurveTo(current[0] + (2 / 3) * (a[0] - current[0]),
          current[1] + (2 / 3) * (a[1] - current[1]), b[0] + (2 / 3) * (a[0] - b[0]),
          b[1] + (2 / 3) * (a[1] - b[1]), b[0], b[1]);
        break;
      case "bezierCurveTo":
        kit.bezierCurveTo(a[0], a[1], b[0], b[1], c[0], c[1]);
        break;
    }
    current = points.at(-1) ?? current;
  }
}

/** A pale label from corner to corner, to be drawn before the page's content. */
export function drawWatermark(canvas: Canvas, label: string): void {
  const { kit, faces } = canvas;
  const text = faces.semibold.printable(label).trim();
  const unit = textWidth(faces, text, { ...TEXT.coverTitle, size: 1, tracking: 0 });
  if (unit === 0) return;
  const size = Math.min(130, (PAGE.width * 0.85) / unit);
  const { font } = faces.semibold.font;
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  kit.save();
  kit.transform(Math.SQRT1_2, -Math.SQRT1_2, Math.SQRT1_2, Math.SQRT1_2, PAGE.width / 2,
    PAGE.height / 2);
  canvas.paint(COLOUR.watermark, undefined, () => {
    let x = (-unit * size) / 2;
    glyphs.forEach((glyph, index) => {
      tracePath(kit, glyph.path.commands, (px, py) => [x + px * scale, size * 0.36 - py * scale]);
      x += (positions[index]?.xAdvance ?? 0) * scale;
    });
  });
  kit.restore();
}
