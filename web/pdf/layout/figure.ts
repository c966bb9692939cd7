// Figures: scenes drawn as vectors, with a text alternative and a caption.
import { breakLines } from "../lines.ts";
import type { Faces } from "../lines.ts";
import { CONTENT_HEIGHT, CONTENT_WIDTH, PAGE, TEXT } from "../tokens.ts";
import { drawScene } from "../scene.ts";
import { StructNode } from "../structure.ts";
import type { FigureBlock } from "../tree.ts";
import type { Box } from "./flow.ts";

/** Points per scene unit at the most: a chart label of 12 units is then a 9.6-point label. */
const LARGEST_SCALE = 0.8;
const CAPTION_GAP = 6;

export function figureBox(faces: Faces, block: FigureBlock, parent: StructNode): Box {
  const { scene } = block;
  const captionStyle = TEXT.figureCaption;
  // A caption of unreasonable length may not push the drawing off the page.
  const captionLines = breakLines(faces, [{ text: block.caption, bold: false }], captionStyle,
    CONTENT_WIDTH).slice(0, 20);
  const captionHeight = captionLines.length === 0
    ? 0
    : CAPTION_GAP + captionLines.length * captionStyle.leading;
  const scale = Math.min(LARGEST_SCALE, CONTENT_WIDTH / scene.width,
    (CONTENT_HEIGHT - captionHeight) / scene.height);
  const width = scene.width * scale;
  const height = scene.height * scale;
  const x = PAGE.margin + (CONTENT_WIDTH - width) / 2;
  const options: { alt: string; bbox: [number, number, number, number] } = {
    alt: block.alternative,
    bbox: [x, 0, x + width, height],
  };
  const figure = parent.add("Figure", options);
  // Beside the figure, not in it: the alternative text would silence a caption inside.
  const caption = captionLines.length === 0 ? undefined : parent.add("Caption");
  return {
    before: 12,
    after: 16,
    lead: height + captionHeight,
    keepWithNext: false,
    place(flow) {
      const top = flow.y;
      options.bbox = [x, top, x + width, top + height];
      flow.put(figure, (canvas) => drawScene(canvas, scene, x, top, scale));
      if (caption !== undefined) {
        flow.put(caption, (canvas) => {
          canvas.lines(captionLines, PAGE.margin, top + height + CAPTION_GAP, captionStyle);
        });
      }
      flow.y += height + captionHeight;
    },
  };
}
