// The semantic tree as src/web/node_json.cpp writes it.

export type Role =
  | "root" | "banner" | "navigation" | "main" | "complementary" | "group" | "scroll" | "heading"
  | "text" | "button" | "link" | "switch" | "checkbox" | "radio-group" | "radio" | "text-field"
  | "text-area" | "number-field" | "date-field" | "select" | "slider" | "tab-list" | "tab" | "table" | "row"
  | "column-header" | "row-header" | "cell" | "grid" | "grid-cell" | "list" | "list-item"
  | "progress" | "dialog" | "menu" | "menu-item" | "combobox" | "list-box" | "option" | "figure"
  | "image" | "status" | "alert";

/** Physical pixels: x, y, width, height. */
export type Bounds = readonly [number, number, number, number];
/** x and y scrolled, height of the content. */
export type Scroll = readonly [number, number, number];

export interface TreeNode {
  readonly id: number;
  readonly parent: number;
  readonly role: Role;
  readonly key?: string;
  readonly name?: string;
  readonly value?: string;
  /** What a number field holds, whatever is being typed into it. */
  readonly number?: string;
  /** What a date field holds, likewise (ISO 8601). */
  readonly date?: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly shortcut?: string;
  readonly choices?: readonly (readonly [id: string, name: string])[];
  /** Of a heading; of a row or list item where not all of them are here: which it is, from 1. */
  readonly level?: number;
  readonly minimum?: number;
  /** Of a field; of a table or list item where not all are here: how many there are. */
  readonly maximum?: number;
  readonly step?: number;
  readonly pressed?: boolean;
  readonly checked?: boolean;
  readonly expanded?: boolean;
  readonly selected?: boolean;
  /** Of buttons that the arrow keys go between: whether it is the one that Tab stops at. */
  readonly stop?: boolean;
  /** Of a column's head, where its table can be put in that column's order. */
  readonly sorted?: "none" | "ascending" | "descending";
  readonly current?: boolean;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly modal?: boolean;
  readonly focusable?: boolean;
  /** Of a figure: two fingers on it are the program's. */
  readonly zooms?: boolean;
  /** What a text field is for; none: sentences. */
  readonly kind?: "title" | "name" | "address" | "search";
  readonly fontSemibold?: boolean;
  /** The page shows what the field holds, also while it is not edited. */
  readonly drawnByPage?: boolean;
  readonly fontSize?: number;
  readonly paddingX?: number;
  readonly paddingY?: number;
  /** How much of the top lies under something that stays while it scrolls. */
  readonly covered?: number;
  readonly bounds: Bounds;
  readonly scroll?: Scroll;
}

/** What is different from the last frame; applied in this order. */
export interface TreeChanges {
  readonly gone?: readonly number[];
  readonly nodes?: readonly TreeNode[];
  readonly order?: readonly (readonly [parent: number, children: readonly number[]])[];
  /** The last: how much of it is covered, where anything is. */
  readonly bounds?: readonly (readonly [number, number, number, number, number, number?])[];
  readonly scroll?: readonly (readonly [number, number, number, number])[];
}

/** In the order of tappa::ui::Request. */
export const REQUESTS = [
  "activate", "set-value", "focus", "blur", "scroll-into-view", "dismiss", "show-menu",
] as const;
export type Request = (typeof REQUESTS)[number];

export type SendRequest = (node: number, request: Request, value?: string) => void;
