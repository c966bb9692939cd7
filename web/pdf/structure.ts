// The logical structure of the document, built during layout and written with the pages.
import type { Kit, KitElement, KitElementOptions } from "./kit.ts";

export type StructType =
  | "Document" | "Sect" | "H1" | "H2" | "H3" | "H4" | "P" | "L" | "LI" | "Lbl" | "LBody"
  | "Table" | "Caption" | "THead" | "TBody" | "TR" | "TH" | "TD" | "Figure"
  | "TOC" | "TOCI" | "Reference" | "Link";

export interface StructOptions extends KitElementOptions {
  /** How the items of a list are numbered; asked for by PDF/UA-1 7.6 where labels are drawn. */
  listNumbering?: "Disc" | "Decimal";
}

/** An element of the structure tree. It has children, or content on the pages, not both. */
export class StructNode {
  readonly type: StructType;
  readonly options: StructOptions;
  readonly children: StructNode[] = [];
  element: KitElement | undefined;

  constructor(type: StructType, options: StructOptions = {}) {
    this.type = type;
    this.options = options;
  }

  add(type: StructType, options: StructOptions = {}): StructNode {
    const child = new StructNode(type, options);
    this.children.push(child);
    return child;
  }
}

function elementOf(kit: Kit, node: StructNode): KitElement {
  const { listNumbering, ...options } = node.options;
  const element = kit.struct(node.type, options);
  if (listNumbering !== undefined) {
    element.dictionary.data["A"] = { O: "List", ListNumbering: listNumbering };
  }
  return element;
}

/** Creates the elements in reading order. Content is added to them as pages are drawn. */
export function writeStructure(kit: Kit, root: StructNode): void {
  root.element = elementOf(kit, root);
  kit.addStructure(root.element);
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const child of node.children) {
      child.element = elementOf(kit, child);
      node.element?.add(child.element);
    }
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child !== undefined) open.push(child);
    }
  }
}
