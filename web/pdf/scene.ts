// Draws a scene. The same scene is drawn on the screen and as SVG by the C++ side.
import type { Canvas, Outline } from "./canvas.ts";
import { textWidth } from "./lines.ts";
import type { TextStyle } from "./tokens.ts";
import { jpegOf } from "./picture.ts";
import type { ImageItem, Scene, SceneItem, TextItem } from "./tree.ts";

function outlineOf(item: Exclude<SceneItem, TextItem | ImageItem>): Outline {
  return { colour: item.stroke, width: item.stroke_width, dash: item.dash };
}

function tracePoints(canvas: Canvas, points: readonly number[], closed: boolean): void {
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = points[i] ?? 0;
    const y = points[i + 1] ?? 0;
    if (i === 0) canvas.kit.moveTo(x, y);
    else canvas.kit.lineTo(x, y);
  }
  if (closed) canvas.kit.closePath();
}

function drawText(canvas: Canvas, item: TextItem): void {
  if (item.fill === "") return;
  const semibold = item.weight === "semibold";
  const style: TextStyle = {
    size: item.size, leading: item.size, colour: item.fill, semibold, tracking: 0, tabular: true,
  };
  const face = semibold ? canvas.faces.semibold : canvas.faces.regular;
  const text = face.printable(item.text).replace(/\n/g, " ");
  const width = textWidth(canvas.faces, text, style);
  const shift = item.anchor === "start" ? 0 : item.anchor === "middle" ? width / 2 : width;
  canvas.text(text, item.x - shift, item.y, style);
}

function drawImage(canvas: Canvas, item: ImageItem): void {
  const jpeg = jpegOf(item.jpeg);
  if (jpeg) canvas.image(jpeg, item.x, item.y, item.width, item.height);
}

function drawItem(canvas: Canvas, item: SceneItem): void {
  const { kit } = canvas;
  switch (item.kind) {
    case "polyline":
      if (item.points.length < 4) return;
      canvas.paint("", outlineOf(item), () => tracePoints(canvas, item.points, false));
      return;
    case "polygon":
      if (item.points.length < 4) return;
      canvas.paint(item.fill, outlineOf(item), () => tracePoints(canvas, item.points, true));
      return;
    case "rect":
      canvas.rectangle(item.x, item.y, item.width, item.height, item.fill, item.radius,
        outlineOf(item));
      return;
    case "circle":
      canvas.paint(item.fill, outlineOf(item), () => kit.circle(item.x, item.y, item.r));
      return;
    case "text":
      drawText(canvas, item);
      return;
    case "image":
      drawImage(canvas, item);
  }
}

/** Draws the scene with its top left corner at (x, y), clipped to its own size. */
export function drawScene(canvas: Canvas, scene: Scene, x: number, y: number, scale: number): void {
  const { kit } = canvas;
  kit.save();
  kit.transform(scale, 0, 0, scale, x, y);
  kit.rect(0, 0, scene.width, scene.height).clip();
  for (const item of scene.items) drawItem(canvas, item);
  kit.restore();
}
