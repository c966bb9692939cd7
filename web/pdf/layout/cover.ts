// The cover: a dark panel with the title, the steps of the journey as its lower edge, and what
// the report is about below it.
import { plainLines, textWidth } from "../lines.ts";
import type { Faces, Line } from "../lines.ts";
import type { Canvas } from "../canvas.ts";
import { COLOUR, CONTENT_WIDTH, PAGE, TEXT } from "../tokens.ts";
import type { TextStyle } from "../tokens.ts";
import type { StructNode } from "../structure.ts";
import type { CoverBlock, ReportTree } from "../tree.ts";
import { Sheet } from "./sheet.ts";

const PANEL_HEIGHT = PAGE.height * 0.56;
const STRIP_HEIGHT = 9;
const FIRST_STEP = 70;
const STEP_RISE = 62;
/** Past the edge of the page, so that rounding leaves no white hairline. */
const BLEED = 1;
const TEXT_LEFT = PAGE.margin;
const TITLE_BOTTOM = PANEL_HEIGHT - 56;

/** The mark of the app: three bars, the middle one bright. */
function drawMark(canvas: Canvas, x: number, y: number, size: number): void {
  canvas.rectangle(x, y, size, size, COLOUR.white, size * 0.27);
  const bar = size * 0.115;
  const width = size * 0.54;
  const left = x + (size - width) / 2;
  [COLOUR.levels[2], COLOUR.accent, COLOUR.levels[2]].forEach((colour, index) => {
    canvas.rectangle(left, y + size / 2 - bar / 2 + (index - 1) * size * 0.195, width, bar,
      colour, bar / 2);
  });
}

/** A rising flight of steps behind the title: the stages of maturity. */
function drawSteps(canvas: Canvas): void {
  const steps = COLOUR.levels.length;
  const width = PAGE.width / steps;
  canvas.paint("#FFFFFF0A", undefined, () => {
    canvas.kit.moveTo(0, PANEL_HEIGHT);
    for (let step = 0; step < steps; step += 1) {
      const top = PANEL_HEIGHT - FIRST_STEP - step * STEP_RISE;
      canvas.kit.lineTo(step * width, top).lineTo((step + 1) * width + BLEED, top);
    }
    canvas.kit.lineTo(PAGE.width + BLEED, PANEL_HEIGHT).closePath();
  });
  COLOUR.levels.forEach((colour, index) => {
    canvas.rectangle(index * width, PANEL_HEIGHT, width + BLEED, STRIP_HEIGHT, colour);
  });
}

export function drawBadge(canvas: Canvas, text: string, right: number, centre: number): void {
  const style = TEXT.badge;
  const printable = canvas.faces.semibold.printable(text);
  const width = textWidth(canvas.faces, printable, style) + 16;
  const height = 15;
  canvas.rectangle(right - width, centre - height / 2, width, height, COLOUR.warnSoft, height / 2);
  const lines: Line[] = [{ runs: [{ text: printable, semibold: true, x: 0 }], width: 0 }];
  canvas.lines(lines, right - width + 8, centre - style.leading / 2 - 0.2, style);
}

function titleStyle(faces: Faces, title: string): { style: TextStyle; lines: Line[] } {
  // A long title gets smaller rather than pushing everything else off the panel.
  for (const size of [TEXT.coverTitle.size, 28, 23, 18, 14]) {
    const style = { ...TEXT.coverTitle, size, leading: size * 1.2 };
    const lines = plainLines(faces, title, style, CONTENT_WIDTH - 20);
    if (lines.length <= 4 || size === 14) return { style, lines: lines.slice(0, 14) };
  }
  return { style: TEXT.coverTitle, lines: [] };
}

export function coverSheet(faces: Faces, tree: ReportTree, cover: CoverBlock,
  parent: StructNode): Sheet {
  const sheet = new Sheet(true);
  const section = parent.add("Sect");
  sheet.pieces.push({
    node: undefined,
    draw(canvas) {
      canvas.rectangle(0, 0, PAGE.width + BLEED, PANEL_HEIGHT, COLOUR.accentInk);
      drawSteps(canvas);
      drawMark(canvas, TEXT_LEFT, 58, 38);
    },
  });
  if (tree.draft && tree.draft_label !== "") {
    const label = section.add("P");
    sheet.pieces.push({
      node: label,
      draw: (canvas) => drawBadge(canvas, tree.draft_label, PAGE.width - PAGE.margin, 77),
    });
  }

  const put = (node: StructNode, lines: readonly Line[], top: number, style: TextStyle): void => {
    sheet.pieces.push({ node, draw: (canvas) => canvas.lines(lines, TEXT_LEFT, top, style) });
  };
  const { style, lines } = titleStyle(faces, cover.title);
  const subtitleStyle = TEXT.coverSubtitle;
  const subtitle = plainLines(faces, cover.subtitle, subtitleStyle, CONTENT_WIDTH - 40).slice(0, 4);
  const subtitleHeight = subtitle.length === 0 ? 0 : 10 + subtitle.length * subtitleStyle.leading;
  const titleTop = TITLE_BOTTOM - subtitleHeight - lines.length * style.leading;
  put(section.add("H1"), lines, titleTop, style);
  if (subtitle.length > 0) {
    put(section.add("P"), subtitle, TITLE_BOTTOM - subtitleHeight + 10, subtitleStyle);
  }

  let y = PANEL_HEIGHT + STRIP_HEIGHT + 42;
  const below = (text: string, lineStyle: TextStyle): void => {
    const set = plainLines(faces, text, lineStyle, CONTENT_WIDTH);
    const room = Math.floor((PAGE.height - PAGE.margin - y) / lineStyle.leading);
    const shown = set.slice(0, Math.max(room, 0));
    if (shown.length === 0) return;
    put(section.add("P"), shown, y, lineStyle);
    y += shown.length * lineStyle.leading + 3;
  };
  if (tree.author !== "" && !cover.lines.includes(tree.author)) below(tree.author, TEXT.coverAuthor);
  for (const text of cover.lines) below(text, TEXT.coverLine);
  return sheet;
}
