// The DOM mirror: real elements for everything the canvas shows, changed only where the semantic
// tree changed. What keys and assistive technology do to them goes back as requests.
import type { Bounds, Scroll, SendRequest, TreeChanges, TreeNode } from "../tree.ts";
import { createElement, describe, fits, idOf, isTextEntry, ownText, set } from "./elements.ts";
import { FocusKeeper } from "./focus.ts";
import { listen } from "./events.ts";
import { LateMoves } from "./late_moves.ts";
import { setValue } from "./values.ts";

/** A node and its element. */
export interface Mirrored {
  node: TreeNode;
  bounds: Bounds;
  scroll: Scroll;
  /** How much of its top lies under the head of a table. */
  covered: number;
  element: HTMLElement;
  /** Where the children are: the element itself, or what is moved inside a scrolling one. */
  content: HTMLElement;
  children: readonly number[];
  /** As they were last set: writing a style costs the browser a new layout even where it says what
      it said before. */
  style: string;
  contentStyle: string;
}

const NO_SCROLL: Scroll = [0, 0, 0];

export interface MirrorOptions {
  readonly root: HTMLElement;
  /** A hidden element for texts that others refer to. */
  readonly descriptions: HTMLElement;
  readonly send: SendRequest;
}

export class Mirror {
  readonly root: HTMLElement;
  readonly #descriptions: HTMLElement;
  readonly #mirrored = new Map<number, Mirrored>();
  readonly #ids = new WeakMap<Element, number>();
  readonly #focus: FocusKeeper;
  readonly #lateMoves: LateMoves;
  /** Those whose elements do not yet stand where they should. */
  readonly #moved = new Set<Mirrored>();
  #scale = 1;
  /** The field in which text is being composed (an IME's), if any. */
  composing: Element | undefined;

  constructor({ root, descriptions, send }: MirrorOptions) {
    this.root = root;
    this.#descriptions = descriptions;
    this.#focus = new FocusKeeper(this, send);
    this.#lateMoves = new LateMoves(this, () => this.#placeMoved());
    listen(this, this.#focus, send);
  }

  find(id: number): Mirrored | undefined {
    return this.#mirrored.get(id);
  }

  /** The node an element of the page belongs to. */
  at(target: EventTarget | null): Mirrored | undefined {
    for (let element = target instanceof Element ? target : null;
      element !== null && element !== this.root; element = element.parentElement) {
      const id = this.#ids.get(element);
      if (id !== undefined) return this.#mirrored.get(id);
    }
    return undefined;
  }

  /** In reading order. */
  *all(): Iterable<Mirrored> {
    const queue = [...this.#mirrored.values()].filter(({ node }) => node.parent === 0);
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      yield next;
      queue.unshift(...next.children.flatMap((id) => this.#mirrored.get(id) ?? []));
    }
  }

  get focusedNode(): number {
    return this.#focus.node;
  }

  /** The innermost dialog that makes the rest of the page wait. */
  get modal(): Mirrored | undefined {
    return this.#focus.modal;
  }

  /** Whether an element still stands where it was before things scrolled. */
  get isMoving(): boolean {
    return this.#lateMoves.isWaiting;
  }

  /** Physical pixels of a CSS pixel. */
  setScale(scale: number): void {
    if (scale === this.#scale) return;
    this.#scale = scale;
    for (const mirrored of this.#mirrored.values()) {
      this.#place(mirrored);
      this.#scrollContent(mirrored);
    }
  }

  /** `focus`: the node the program wants focused now, if any. */
  apply(changes: TreeChanges, focus?: number): void {
    this.#focus.before(changes, focus);
    for (const id of changes.gone ?? []) this.#remove(id);
    for (const node of changes.nodes ?? []) this.#put(node);
    for (const [parent, children] of changes.order ?? []) this.#arrange(parent, children);
    this.#move(changes);
    const isAsItWas = !changes.gone && !changes.nodes && !changes.order;
    if (isAsItWas && focus === undefined) {
      if (this.#moved.size > 0) this.#lateMoves.moved();
    } else {
      this.#lateMoves.now();
    }
    if (!isAsItWas) this.#relate();
    this.#focus.after(focus, isAsItWas);
  }

  /** Takes back what a field holds to what the program holds. */
  resetValue(id: number): void {
    const mirrored = this.#mirrored.get(id);
    if (mirrored) this.#setValue(mirrored);
  }

  /** After a frame, which has heard of everything typed: what the program did not accept of it, as
      beyond a field's limit, does not stay. */
  settleTyped(): void {
    const mirrored = this.at(document.activeElement);
    if (mirrored && isTextEntry(mirrored.node.role)) this.#setValue(mirrored);
  }

  /** Gives the node the keyboard, without scrolling: the program does that itself. */
  focusOn(id: number): boolean {
    const mirrored = this.#mirrored.get(id);
    if (!mirrored) return false;
    const { element } = mirrored;
    element.focus({ preventScroll: true });
    if (document.activeElement === element) return true;
    // Headings and other quiet things can be sent to, though Tab passes them by.
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    return document.activeElement === element;
  }

  /** Selects what the field with the focus holds, so that typing replaces it. */
  selectText(): void {
    const field = document.activeElement;
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
  }

  #remove(id: number): void {
    const mirrored = this.#mirrored.get(id);
    if (!mirrored) return;
    this.#mirrored.delete(id);
    this.#moved.delete(mirrored);
    mirrored.element.remove();
    document.getElementById(descriptionId(id))?.remove();
    if (this.composing === mirrored.element) this.composing = undefined;
  }

  #put(node: TreeNode): void {
    const before = this.#mirrored.get(node.id);
    if (before && fits(before.node, node)) {
      before.node = node;
      before.bounds = node.bounds;
      before.scroll = node.scroll ?? NO_SCROLL;
      before.covered = node.covered ?? 0;
      this.#describe(before);
      this.#placeWithChildren(before);
      return;
    }
    const element = createElement(node);
    const content = node.scroll ? document.createElement("div") : element;
    if (content !== element) {
      element.classList.add("clips");
      element.append(content);
    }
    const mirrored: Mirrored = {
      node, bounds: node.bounds, scroll: node.scroll ?? NO_SCROLL, covered: node.covered ?? 0,
      element, content, children: before?.children ?? [], style: "", contentStyle: "",
    };
    this.#mirrored.set(node.id, mirrored);
    this.#ids.set(element, node.id);
    if (before) {
      before.element.replaceWith(element);
      this.#arrange(node.id, mirrored.children);
    } else if (node.parent === 0) {
      this.root.append(element);
    }
    this.#describe(mirrored);
    this.#place(mirrored);
    this.#scrollContent(mirrored);
  }

  #describe(mirrored: Mirrored): void {
    const { element, content, node, children } = mirrored;
    const hasChildren = children.length > 0;
    describe(element, node, hasChildren, this.#isInNavigation(node));
    const text = ownText(node, hasChildren);
    if (!hasChildren && content === element && element.textContent !== text &&
        !(element instanceof HTMLSelectElement) && !(element instanceof HTMLTextAreaElement)) {
      element.textContent = text;
    } else if (hasChildren && element.firstChild instanceof Text) {
      element.firstChild.remove();
    }
    this.#describeMore(mirrored);
    this.#setValue(mirrored);
  }

  #isInNavigation({ parent }: TreeNode): boolean {
    let above = this.#mirrored.get(parent)?.node;
    while (above && above.role !== "navigation") above = this.#mirrored.get(above.parent)?.node;
    return above !== undefined;
  }

  /** Help, errors and text alternatives, as a text the element refers to. */
  #describeMore({ element, node }: Mirrored): void {
    const id = descriptionId(node.id);
    let more = document.getElementById(id);
    if (!node.description) {
      more?.remove();
      set(element, "aria-describedby", undefined);
      return;
    }
    if (!more) {
      more = document.createElement("span");
      more.id = id;
      this.#descriptions.append(more);
    }
    if (more.textContent !== node.description) more.textContent = node.description;
    set(element, "aria-describedby", id);
  }

  #setValue({ element, node }: Mirrored): void {
    setValue(element, node, this.composing === element);
    if (node.role === "radio" && element instanceof HTMLInputElement) {
      element.name = `group-${node.parent}`;
    }
  }

  #arrange(parent: number, children: readonly number[]): void {
    const mirrored = this.#mirrored.get(parent);
    if (!mirrored) return;
    const hadChildren = mirrored.children.length > 0;
    mirrored.children = children;
    if (hadChildren !== children.length > 0) this.#describe(mirrored);
    let next = mirrored.content.firstChild;
    for (const id of children) {
      const element = this.#mirrored.get(id)?.element;
      if (!element) continue;
      if (element === next) next = next.nextSibling;
      else mirrored.content.insertBefore(element, next);
      this.#placeById(id);
    }
  }

  #move({ bounds, scroll }: TreeChanges): void {
    for (const [id, x, y, width, height, covered = 0] of bounds ?? []) {
      const mirrored = this.#mirrored.get(id);
      if (!mirrored) continue;
      mirrored.bounds = [x, y, width, height];
      mirrored.covered = covered;
      this.#moved.add(mirrored);
    }
    for (const [id, x, y, height] of scroll ?? []) {
      const mirrored = this.#mirrored.get(id);
      if (!mirrored) continue;
      mirrored.scroll = [x, y, height];
      this.#moved.add(mirrored);
    }
  }

  /** Once all are known: what moves with its parent stands in it where it stood. */
  #placeMoved(): void {
    for (const mirrored of this.#moved) this.#placeWithChildren(mirrored);
    this.#moved.clear();
  }

  #placeWithChildren(mirrored: Mirrored): void {
    this.#place(mirrored);
    this.#scrollContent(mirrored);
    if (mirrored.node.scroll) return; // its children stand in its content
    for (const id of mirrored.children) this.#placeById(id);
  }

  #placeById(id: number): void {
    const mirrored = this.#mirrored.get(id);
    if (mirrored) this.#place(mirrored);
  }

  /** Bounds are relative to the nearest scrolling content, elements to their parent. */
  #place(mirrored: Mirrored): void {
    const { node, bounds, covered, element } = mirrored;
    const parent = this.#mirrored.get(node.parent);
    const isFree = !parent || parent.node.scroll !== undefined;
    const [originX, originY] = isFree ? [0, 0] : parent.bounds;
    const [x, y, width, height] = bounds;
    const css = (physical: number): string => `${round(physical / this.#scale)}px`;
    let style = `left:${css(x - originX)};top:${css(y - originY)};` +
      `width:${css(width)};height:${css(height)}`;
    if (node.fontSize) {
      style += `;font-size:${css(node.fontSize)};font-weight:${node.fontSemibold ? 600 : 400}` +
        `;padding:${css(node.paddingY ?? 0)} ${css(node.paddingX ?? 0)}`;
    }
    // What lies under the head of a table is neither seen nor met there.
    if (covered) style += `;clip-path:inset(${css(covered)} 0 0 0)`;
    if (style === mirrored.style) return;
    mirrored.style = style;
    element.style.cssText = style;
  }

  #scrollContent(mirrored: Mirrored): void {
    const { node, content, scroll, bounds } = mirrored;
    if (!node.scroll) return;
    const [x, y, height] = scroll;
    const css = (physical: number): string => `${round(physical / this.#scale)}px`;
    const style = `left:0;top:0;width:${css(bounds[2])};height:${css(height)};` +
      `transform:translate(${css(-x)},${css(-y)})`;
    if (style === mirrored.contentStyle) return;
    mirrored.contentStyle = style;
    content.style.cssText = style;
  }

  /** What elements say of each other. */
  #relate(): void {
    for (const { node, element } of this.#mirrored.values()) {
      if (node.role !== "combobox") continue;
      const scope = this.#mirrored.get(node.parent)?.element ?? this.root;
      const list = scope.querySelector("[role=listbox]");
      const chosen = list?.querySelector("[role=option][aria-selected=true]");
      set(element, "aria-controls", list?.id);
      set(element, "aria-expanded", String(list !== null));
      set(element, "aria-activedescendant", chosen?.id);
    }
  }
}

const descriptionId = (node: number): string => `${idOf(node)}-more`;
const round = (value: number): number => Math.round(value * 100) / 100;
