// Which element each role is, and what a node says as attributes.
import type { Role, TreeNode } from "../tree.ts";

/** How a node's name is said: as the element's own text, as a label, or not at all. */
type Naming = "text" | "label" | "none";

interface Kind {
  readonly tag: string;
  readonly role?: string;
  readonly naming: Naming;
  readonly type?: string;
}

const KINDS: Readonly<Record<Role, Kind>> = {
  root: { tag: "div", naming: "none" }, // the page's title names it
  banner: { tag: "header", role: "banner", naming: "label" },
  navigation: { tag: "nav", naming: "label" },
  main: { tag: "main", naming: "label" },
  complementary: { tag: "aside", role: "complementary", naming: "label" },
  group: { tag: "div", role: "group", naming: "label" },
  scroll: { tag: "div", role: "group", naming: "label" },
  heading: { tag: "h2", naming: "text" },
  text: { tag: "p", naming: "text" },
  button: { tag: "button", type: "button", naming: "text" },
  link: { tag: "a", naming: "text" },
  switch: { tag: "input", type: "checkbox", role: "switch", naming: "label" },
  checkbox: { tag: "input", type: "checkbox", naming: "label" },
  "radio-group": { tag: "div", role: "radiogroup", naming: "label" },
  radio: { tag: "input", type: "radio", naming: "label" },
  "text-field": { tag: "input", type: "text", naming: "label" },
  "text-area": { tag: "textarea", naming: "label" },
  // Not type=number: that one takes its decimal sign from the browser, not from our language, and
  // gives nothing at all for what it cannot read.
  "number-field": { tag: "input", type: "text", role: "spinbutton", naming: "label" },
  // Not type=date: its segments swallow what is typed as a text and take a year of two digits.
  "date-field": { tag: "input", type: "text", naming: "label" },
  select: { tag: "select", naming: "label" },
  slider: { tag: "input", type: "range", naming: "label" },
  "tab-list": { tag: "div", role: "tablist", naming: "label" },
  tab: { tag: "button", type: "button", role: "tab", naming: "text" },
  // Roles are said aloud although the elements have them: without a table's layout some browsers
  // take them for plain boxes.
  table: { tag: "table", role: "table", naming: "label" },
  row: { tag: "tr", role: "row", naming: "label" },
  "column-header": { tag: "th", role: "columnheader", naming: "text" },
  "row-header": { tag: "th", role: "rowheader", naming: "text" },
  cell: { tag: "td", role: "cell", naming: "text" },
  grid: { tag: "table", role: "grid", naming: "label" },
  "grid-cell": { tag: "td", role: "gridcell", naming: "text" },
  list: { tag: "ul", role: "list", naming: "label" },
  "list-item": { tag: "li", role: "listitem", naming: "text" },
  progress: { tag: "progress", naming: "label" },
  dialog: { tag: "div", role: "dialog", naming: "label" },
  menu: { tag: "div", role: "menu", naming: "label" },
  "menu-item": { tag: "button", type: "button", role: "menuitem", naming: "text" },
  combobox: { tag: "input", type: "text", role: "combobox", naming: "label" },
  "list-box": { tag: "div", role: "listbox", naming: "label" },
  option: { tag: "div", role: "option", naming: "text" },
  figure: { tag: "figure", role: "figure", naming: "label" },
  image: { tag: "div", role: "img", naming: "label" },
  status: { tag: "div", role: "status", naming: "text" },
  alert: { tag: "div", role: "alert", naming: "text" },
};

const TEXT_ENTRIES: ReadonlySet<Role> =
  new Set(["text-field", "text-area", "number-field", "date-field", "combobox"]);
const TICKED: ReadonlySet<Role> = new Set(["switch", "checkbox", "radio"]);
const FIELDS: ReadonlySet<Role> = new Set([...TEXT_ENTRIES, ...TICKED, "select", "slider"]);
/** What lies over the canvas and takes the pointer itself. */
const OVERLAID: ReadonlySet<Role> = new Set([...TEXT_ENTRIES, "select"]);
const PRESSED: ReadonlySet<Role> =
  new Set(["button", "link", "tab", "menu-item", "option", "grid-cell"]);
/** Without a name they are nothing to assistive technology. */
const NOTHING_UNNAMED: ReadonlySet<Role> = new Set(["group", "scroll"]);

export const isTextEntry = (role: Role): boolean => TEXT_ENTRIES.has(role);
export const isField = (role: Role): boolean => FIELDS.has(role);
export const isTicked = (role: Role): boolean => TICKED.has(role);
export const isPressed = (role: Role): boolean => PRESSED.has(role);

function kindOf(node: TreeNode): Kind {
  // Over a column of buttons there is often no word: a header that says nothing is no header.
  return KINDS[node.role === "column-header" && !node.name ? "cell" : node.role];
}

function tagOf(node: TreeNode): string {
  if (node.role !== "heading") return kindOf(node).tag;
  return `h${Math.min(6, Math.max(1, node.level ?? 2))}`;
}

/** False: the node needs another element than the one it had. */
export function fits(before: TreeNode, now: TreeNode): boolean {
  return before.role === now.role && tagOf(before) === tagOf(now) &&
    (before.scroll === undefined) === (now.scroll === undefined);
}

export function idOf(node: number): string {
  return `node-${node}`;
}

export function createElement(node: TreeNode): HTMLElement {
  const { type } = kindOf(node);
  const element = document.createElement(tagOf(node));
  element.id = idOf(node.id);
  if (type !== undefined) element.setAttribute("type", type);
  if (OVERLAID.has(node.role)) element.className = "field";
  if (isTextEntry(node.role)) {
    element.setAttribute("autocomplete", "off");
    // Spelling is wanted where whole sentences are written.
    element.setAttribute("spellcheck", String(node.role === "text-area"));
  }
  if (node.role === "dialog") element.tabIndex = -1;
  return element;
}

export function set(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}

const truth = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : String(value);
/** Where not all rows or items are here. */
const countOf = (value: number | undefined): string | undefined =>
  value ? String(value) : undefined;
const number = (value: number | undefined): string => String(value ?? 0);

/** All attributes but the value, the place and what refers to other elements. */
export function describe(element: HTMLElement, node: TreeNode, hasChildren: boolean,
  isInNavigation: boolean): void {
  const kind = kindOf(node);
  const isNothing = NOTHING_UNNAMED.has(node.role) && !node.name;
  set(element, "role", isNothing ? undefined : kind.role);
  // An element that contains others is named by them, unless it has its own name to say.
  // The head of a column says what the button in it says.
  const isLabelled = kind.naming === "label" ||
    (kind.naming === "text" && hasChildren && node.role !== "column-header");
  const label = isLabelled ? node.name : undefined;
  set(element, "aria-label", label || undefined);
  element.classList.toggle("unseen", !hasChildren && !OVERLAID.has(node.role));
  element.classList.toggle("drawn", node.drawnByPage === true);
  set(element, "aria-keyshortcuts", node.shortcut || undefined);
  set(element, "aria-expanded",
    node.role === "combobox" ? String(node.expanded ?? false) : truth(node.expanded));
  set(element, "aria-pressed", truth(node.pressed));
  set(element, "aria-invalid", node.invalid ? "true" : undefined);
  set(element, "aria-current", node.current ? (isInNavigation ? "page" : "true") : undefined);
  set(element, "aria-selected", selectedOf(node));
  set(element, "aria-sort", node.sorted);
  set(element, "aria-modal", node.modal ? "true" : undefined);
  if (isTextEntry(node.role)) setKeyboard(element, node);
  setDisabled(element, node);
  setTabIndex(element, node);
  if (node.placeholder !== undefined || element.hasAttribute("placeholder")) {
    set(element, "placeholder", node.placeholder);
  }
  if (node.role === "table") set(element, "aria-rowcount", countOf(node.maximum));
  if (node.role === "row") set(element, "aria-rowindex", countOf(node.level));
  if (node.role === "list-item") {
    set(element, "aria-posinset", countOf(node.level));
    set(element, "aria-setsize", countOf(node.maximum));
  }
  if (node.role === "link") set(element, "href", node.value || "#");
  if (node.role === "text-area") set(element, "aria-multiline", "true");
  if (node.role === "combobox") set(element, "aria-autocomplete", "list");
  if (node.role === "progress") set(element, "max", "1");
  if (node.role === "slider") {
    set(element, "min", number(node.minimum));
    set(element, "max", number(node.maximum));
    set(element, "step", node.step ? String(node.step) : "any");
  }
  if (node.role === "number-field" && (node.minimum ?? 0) < (node.maximum ?? 0)) {
    set(element, "aria-valuemin", number(node.minimum));
    set(element, "aria-valuemax", number(node.maximum));
  }
}

const isSentence = (role: Role): boolean => role === "text-field" || role === "text-area";

/** Which keys a phone shows. */
function setKeyboard(element: HTMLElement, node: TreeNode): void {
  const isAddress = node.kind === "address";
  set(element, "inputmode", keypadOf(node));
  set(element, "enterkeyhint",
    node.role === "text-area" && node.kind !== "title" ? undefined
      : node.kind === "search" ? "go" : "done");
  const capitals = node.kind === "name" ? "words" : "sentences";
  set(element, "autocapitalize",
    isAddress || node.kind === "search" || !isSentence(node.role) ? "none" : capitals);
  set(element, "autocorrect", isAddress || node.kind === "name" ? "off" : undefined);
}

function keypadOf(node: TreeNode): string | undefined {
  if (node.kind === "address") return "url";
  if (node.kind === "search") return "search";
  if (node.role !== "number-field") return undefined;
  // The keypads of numbers have no minus on an iPhone.
  if ((node.minimum ?? 0) < 0) return undefined;
  return "decimal";
}

function selectedOf(node: TreeNode): string | undefined {
  const always = node.role === "tab" || node.role === "option" || node.role === "grid-cell";
  return always ? String(node.selected ?? false) : truth(node.selected);
}

function setDisabled(element: HTMLElement, node: TreeNode): void {
  const isDisabled = node.disabled === true;
  // A button that stops working keeps the focus (after the last undo, say); the browser would
  // throw it back to the top of the page.
  if (isField(node.role)) set(element, "disabled", isDisabled ? "" : undefined);
  else set(element, "aria-disabled", isDisabled ? "true" : undefined);
}

function setTabIndex(element: HTMLElement, node: TreeNode): void {
  let index: string | undefined;
  if (["dialog", "menu", "menu-item", "option"].includes(node.role)) index = "-1";
  else if (node.role === "tab" || node.role === "grid-cell") index = node.selected ? "0" : "-1";
  else if (node.stop === false || (node.disabled && isPressed(node.role))) index = "-1";
  else if (node.focusable && !isField(node.role)) index = "0";
  set(element, "tabindex", index);
}

/** The node's own text, where it is said by the element's content. */
export function ownText(node: TreeNode, hasChildren: boolean): string {
  return KINDS[node.role].naming === "text" && !hasChildren ? (node.name ?? "") : "";
}
