// Colours and sizes of the printed report. Colours are the app's light-theme tokens.
// Lengths are points (1/72 inch).

export const MM = 72 / 25.4;

export const PAGE = {
  width: 210 * MM,
  height: 297 * MM,
  margin: 20 * MM,
} as const;

export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.margin;
/** The running head and foot live inside the margins; text keeps a little clear of them. */
export const CONTENT_TOP = PAGE.margin + 8;
export const CONTENT_BOTTOM = PAGE.height - PAGE.margin - 4;
export const CONTENT_HEIGHT = CONTENT_BOTTOM - CONTENT_TOP;

export const COLOUR = {
  white: "#FFFFFF",
  background: "#F6F7F9",
  line: "#DFE3E8",
  faintLine: "#EDF0F3",
  ink: "#17202B",
  ink2: "#4A5665",
  ink3: "#6B7785",
  accent: "#0B6E69",
  accentSoft: "#DDF0EE",
  accentInk: "#085450",
  accentPale: "#9FD3CE",
  levels: ["#C7E3DF", "#8CC7C0", "#4FA69E", "#1F7F78", "#0A4F4B"],
  warn: "#8A5A00",
  warnSoft: "#FFF3D6",
  watermark: "#F4F5F7",
} as const;

export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
  readonly semibold: boolean;
  /** Extra space after every glyph, in thousandths of the size. */
  readonly tracking: number;
  /** Digits of equal width, so that columns of numbers line up. */
  readonly tabular: boolean;
}

function style(size: number, leading: number, colour: string,
  rest: Partial<TextStyle> = {}): TextStyle {
  return { size, leading, colour, semibold: false, tracking: 0, tabular: false, ...rest };
}

export const TEXT = {
  coverTitle: style(33, 40, COLOUR.white, { semibold: true, tracking: -18 }),
  coverSubtitle: style(15, 22, COLOUR.accentPale),
  coverLine: style(11, 18, COLOUR.ink2),
  coverAuthor: style(11, 18, COLOUR.ink, { semibold: true }),
  heading1: style(20, 25, COLOUR.ink, { semibold: true, tracking: -15 }),
  heading2: style(13.5, 18, COLOUR.ink, { semibold: true, tracking: -8 }),
  heading3: style(11, 15, COLOUR.ink, { semibold: true }),
  lead: style(12, 18, COLOUR.ink2),
  body: style(10, 15, COLOUR.ink),
  muted: style(8.75, 13, COLOUR.ink3),
  formula: style(9.5, 15, COLOUR.ink2, { tabular: true }),
  cardLabel: style(8.5, 11.5, COLOUR.ink3),
  cardValue: style(20, 25, COLOUR.ink, { semibold: true, tracking: -12 }),
  cardNote: style(8.5, 12, COLOUR.ink2),
  caption: style(9.5, 13.5, COLOUR.ink, { semibold: true }),
  figureCaption: style(8.75, 13, COLOUR.ink3),
  columnTitle: style(8.25, 11, COLOUR.ink3, { semibold: true }),
  cell: style(9, 12.5, COLOUR.ink2, { tabular: true }),
  rowHeader: style(9, 12.5, COLOUR.ink, { tabular: true }),
  running: style(8.25, 11, COLOUR.ink3, { tabular: true }),
  badge: style(8, 11, COLOUR.warn, { semibold: true }),
  contents1: style(10.5, 15, COLOUR.ink, { semibold: true, tabular: true }),
  contents2: style(10, 14.5, COLOUR.ink2, { tabular: true }),
} as const;
