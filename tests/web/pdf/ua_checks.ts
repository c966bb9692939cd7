// Checks of PDF/UA-1 (ISO 14289-1) that a program can make, clause by clause. No veraPDF here: it
// is not in Debian. Each finding begins with its clause.
import { isDictionary, textString } from "./pdf_objects.ts";
import type { PdfDictionary, PdfObjects, PdfValue } from "./pdf_objects.ts";

export interface StructElement {
  readonly type: string;
  readonly reference: string;
  readonly dictionary: PdfDictionary;
  readonly parent: StructElement | undefined;
  readonly children: StructElement[];
  /** "page reference/mcid" of its own content. */
  readonly content: string[];
  readonly annotations: { object: string; page: string }[];
}

const STANDARD_TYPES = new Set(["Document", "Sect", "H1", "H2", "H3", "H4", "P", "L", "LI", "Lbl",
  "LBody", "Table", "Caption", "THead", "TBody", "TR", "TH", "TD", "Figure", "TOC", "TOCI",
  "Reference", "Link"]);

/** Which elements may stand directly under which (ISO 32000-1 14.8.4). */
const PARENTS: Record<string, string[]> = {
  LI: ["L"], Lbl: ["LI"], LBody: ["LI"], TR: ["Table", "THead", "TBody"], TH: ["TR"], TD: ["TR"],
  THead: ["Table"], TBody: ["Table"], TOCI: ["TOC"], Document: ["StructTreeRoot"],
};

/** All structure elements in reading order. */
export function structureOf(pdf: PdfObjects): StructElement[] {
  const tree = pdf.dictionary(pdf.catalog["/StructTreeRoot"]);
  const out: StructElement[] = [];
  const visit = (reference: string, parent: StructElement | undefined): void => {
    const dictionary = pdf.dictionary(reference);
    const element: StructElement = {
      type: String(dictionary["/S"]).slice(1), reference, dictionary, parent, children: [],
      content: [], annotations: [],
    };
    parent?.children.push(element);
    out.push(element);
    for (const kid of pdf.list(dictionary["/K"])) {
      if (typeof kid === "number") element.content.push(`${String(dictionary["/Pg"])}/${kid}`);
      else if (isDictionary(kid) && kid["/Type"] === "/MCR") {
        element.content.push(`${String(kid["/Pg"])}/${String(kid["/MCID"])}`);
      } else if (isDictionary(kid) && kid["/Type"] === "/OBJR") {
        element.annotations.push({ object: String(kid["/Obj"]), page: String(kid["/Pg"]) });
      } else visit(String(kid), element);
    }
  };
  for (const kid of pdf.list(tree["/K"])) visit(String(kid), undefined);
  return out;
}

function checkCatalog(pdf: PdfObjects): string[] {
  const found: string[] = [];
  const { catalog } = pdf;
  const markInfo = pdf.dictionary(catalog["/MarkInfo"]);
  if (markInfo["/Marked"] !== true) found.push("7.1 MarkInfo does not say Marked");
  if (markInfo["/Suspects"] === true) found.push("7.1 Suspects is set");
  if (textString(catalog["/Lang"]) === "") found.push("7.2 no language");
  const viewer = pdf.dictionary(catalog["/ViewerPreferences"]);
  if (viewer["/DisplayDocTitle"] !== true) found.push("7.1 the title is not displayed");
  const xmp = pdf.stream(catalog["/Metadata"]).toString("utf8");
  if (!/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp)) found.push("5 no PDF/UA identification");
  if (!/<dc:title>.*<rdf:li xml:lang="x-default">[^<]+/s.test(xmp)) found.push("7.1 no dc:title");
  if (pdf.trailer["/Encrypt"] !== undefined) found.push("7.16 encrypted");
  if (catalog["/OCProperties"] !== undefined) found.push("7.10 optional content");
  if (catalog["/AcroForm"] !== undefined) found.push("7.15 forms");
  return found;
}

function checkTypes(elements: readonly StructElement[]): string[] {
  const found: string[] = [];
  for (const { type, parent, children, content } of elements) {
    if (!STANDARD_TYPES.has(type)) found.push(`7.1 ${type} is no standard type`);
    const parents = PARENTS[type];
    const parentType = parent?.type ?? "StructTreeRoot";
    if (parents !== undefined && !parents.includes(parentType)) {
      found.push(`7.1 ${type} under ${parentType}`);
    }
    if (children.length > 0 && content.length > 0) found.push(`7.1 ${type} mixes text and elements`);
  }
  return found;
}

function checkHeadings(elements: readonly StructElement[]): string[] {
  const levels = elements.map(({ type }) => /^H(\d)$/.exec(type)?.[1]).filter((level) => level)
    .map(Number);
  const found: string[] = [];
  if (levels.length > 0 && levels[0] !== 1) found.push("7.4.2 the first heading is not H1");
  levels.forEach((level, index) => {
    const before = levels[index - 1];
    if (before !== undefined && level > before + 1) found.push(`7.4.2 H${before} then H${level}`);
  });
  return found;
}

function checkFigures(pdf: PdfObjects, elements: readonly StructElement[]): string[] {
  // All pages of a file are as large.
  const page = pdf.list(pdf.dictionary(pdf.pages[0])["/MediaBox"]).map(Number);
  const [, , width = 0, height = 0] = page;
  return elements.filter(({ type }) => type === "Figure").flatMap(({ dictionary }) => {
    const found: string[] = [];
    if (textString(dictionary["/Alt"]).trim() === "") found.push("7.3 a figure without Alt");
    const box = pdf.list(pdf.dictionary(dictionary["/A"])["/BBox"]).map(Number);
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box;
    if (!(x0 >= 0 && y0 >= 0 && x1 > x0 && y1 > y0 && x1 <= width + 0.1 && y1 <= height + 0.1)) {
      found.push(`7.3 a figure with the box ${box.join(" ")}`);
    }
    return found;
  });
}

function checkTables(pdf: PdfObjects, elements: readonly StructElement[]): string[] {
  const found: string[] = [];
  for (const { type, dictionary } of elements) {
    if (type !== "TH") continue;
    const scope = pdf.dictionary(dictionary["/A"])["/Scope"];
    if (scope !== "/Column" && scope !== "/Row") found.push("7.5 a TH without Scope");
  }
  for (const table of elements.filter(({ type }) => type === "Table")) {
    const rows = table.children.flatMap(({ type, children }) =>
      type === "THead" || type === "TBody" ? children : []);
    const widths = new Set(rows.map((row) => row.children.length));
    if (widths.size !== 1) found.push(`7.5 rows of ${[...widths].join(", ")} cells in one table`);
    const caption = table.children.findIndex(({ type }) => type === "Caption");
    if (caption > 0) found.push("7.5 the caption is not first");
  }
  return found;
}

function checkLists(pdf: PdfObjects, elements: readonly StructElement[]): string[] {
  return elements.filter(({ type }) => type === "L").flatMap((list) => {
    const found: string[] = [];
    const labelled = list.children.some(({ children }) => children[0]?.type === "Lbl");
    const numbering = labelled ? pdf.dictionary(list.dictionary["/A"])["/ListNumbering"] : "/None";
    if (labelled && numbering !== "/Decimal" && numbering !== "/Disc") {
      found.push("7.6 labels without ListNumbering");
    }
    if (list.children.some(({ type }) => type !== "LI")) found.push("7.6 a list with other than LI");
    return found;
  });
}

function checkLinks(pdf: PdfObjects, elements: readonly StructElement[]): string[] {
  const found: string[] = [];
  const parentTree = pdf.dictionary(pdf.dictionary(pdf.catalog["/StructTreeRoot"])["/ParentTree"]);
  const numbers = pdf.list(parentTree["/Nums"]);
  const owners = new Map<PdfValue, PdfValue>();
  for (let i = 0; i + 1 < numbers.length; i += 2) owners.set(numbers[i] ?? null, numbers[i + 1] ?? null);
  const linked = new Map(elements.flatMap((element) =>
    element.annotations.map(({ object, page }) => [object, { element, page }] as const)));
  for (const page of pdf.pages) {
    const dictionary = pdf.dictionary(page);
    if (dictionary["/Tabs"] !== "/S") found.push("7.18.3 a page without Tabs S");
    for (const reference of pdf.list(dictionary["/Annots"])) {
      const annotation = pdf.dictionary(reference);
      const owner = linked.get(String(reference));
      if (owner?.element.type !== "Link") found.push("7.18.5 a link outside Link");
      if (owner?.page !== page) found.push("7.18.5 a link filed under another page");
      if (textString(annotation["/Contents"]) === "") found.push("7.18.5 a link without Contents");
      if (owners.get(annotation["/StructParent"] ?? null) !== owner?.element.reference) {
        found.push("7.18.1 StructParent leads elsewhere");
      }
    }
  }
  return found;
}

function checkFonts(pdf: PdfObjects): string[] {
  const found: string[] = [];
  const descriptors = pdf.all("/FontDescriptor");
  if (descriptors.length === 0) found.push("7.21 no fonts");
  for (const descriptor of descriptors) {
    if (descriptor["/FontFile2"] === undefined && descriptor["/FontFile3"] === undefined) {
      found.push("7.21.4.1 a font is not embedded");
    }
    if (descriptor["/CIDSet"] !== undefined) found.push("7.21.4.2 a CIDSet");
  }
  for (const font of pdf.all("/Font")) {
    if (font["/Subtype"] === "/CIDFontType2" && font["/CIDToGIDMap"] !== "/Identity") {
      found.push("7.21.3.2 no CIDToGIDMap");
    }
    if (font["/Subtype"] !== "/Type0") continue;
    const map = pdf.stream(font["/ToUnicode"]).toString("latin1");
    const ranges = /beginbfrange([\s\S]*?)endbfrange/.exec(map)?.[1] ?? "";
    const targets = [...ranges.matchAll(/\[([^\]]*)\]/g)].flatMap((match) =>
      [...(match[1] ?? "").matchAll(/<([^>]*)>/g)].map((entry) => entry[1] ?? ""));
    if (targets.length === 0) found.push("7.21.7 no Unicode map");
    for (const target of targets) {
      if (target === "" || /(^| )(0000|feff|fffe)( |$)/i.test(target)) {
        found.push(`7.21.7 a glyph maps to <${target}>`);
      }
    }
  }
  return found;
}

/** What pages draw: marked content per page, and findings about what is drawn outside of it. */
function checkContent(pdf: PdfObjects, elements: readonly StructElement[]): string[] {
  const found: string[] = [];
  const drawn = new Set<string>();
  for (const page of pdf.pages) {
    const text = pdf.stream(pdf.dictionary(page)["/Contents"]).toString("latin1");
    const open: ("artifact" | "content")[] = [];
    for (const [, dictionary = "", operator = "", glyphs] of text.matchAll(
      /(?:(<<[\s\S]*?>>)\s*)?\b(BDC|BMC|EMC|Tj|TJ|Do|sh|[fFSsBb]\*?)(?=\s)|<([0-9a-f]+)>/g)) {
      if (glyphs !== undefined) {
        for (let i = 0; i < glyphs.length; i += 4) {
          if (glyphs.slice(i, i + 4) === "0000") found.push("7.21.8 .notdef is drawn");
        }
      } else if (operator === "BDC" || operator === "BMC") {
        const mcid = /\/MCID (\d+)/.exec(dictionary)?.[1];
        if (mcid !== undefined) drawn.add(`${page}/${mcid}`);
        if (open.length > 0) found.push("7.1 marked content inside marked content");
        open.push(mcid === undefined ? "artifact" : "content");
      } else if (operator === "EMC") {
        if (open.pop() === undefined) found.push("7.1 EMC without a beginning");
      } else if (open.length === 0) {
        found.push(`7.1 ${operator} outside marked content`);
      }
    }
    if (open.length > 0) found.push("7.1 marked content left open");
  }
  const owned = elements.flatMap(({ content }) => content);
  if (new Set(owned).size !== owned.length) found.push("7.1 content with two owners");
  for (const id of owned) if (!drawn.has(id)) found.push(`7.1 ${id} is in the tree, not on the page`);
  for (const id of drawn) if (!owned.includes(id)) found.push(`7.1 ${id} is on the page, not in the tree`);
  return [...found, ...checkParentTree(pdf, elements)];
}

function checkParentTree(pdf: PdfObjects, elements: readonly StructElement[]): string[] {
  const parentTree = pdf.dictionary(pdf.dictionary(pdf.catalog["/StructTreeRoot"])["/ParentTree"]);
  const numbers = pdf.list(parentTree["/Nums"]);
  const byKey = new Map<PdfValue, PdfValue[]>();
  for (let i = 0; i + 1 < numbers.length; i += 2) byKey.set(numbers[i] ?? null, pdf.list(numbers[i + 1]));
  return elements.flatMap((element) => element.content.flatMap((id) => {
    const [page = "", mcid = ""] = id.split("/");
    const owners = byKey.get(pdf.dictionary(page)["/StructParents"] ?? null);
    return owners?.[Number(mcid)] === element.reference ? [] : [`7.1 ParentTree disagrees on ${id}`];
  }));
}

/** Everything found wrong; empty for a file that keeps all clauses checked here. */
export function uaFindings(pdf: PdfObjects): string[] {
  const elements = structureOf(pdf);
  return [...new Set([
    ...checkCatalog(pdf), ...checkTypes(elements), ...checkHeadings(elements),
    ...checkFigures(pdf, elements), ...checkTables(pdf, elements), ...checkLists(pdf, elements),
    ...checkLinks(pdf, elements), ...checkFonts(pdf), ...checkContent(pdf, elements),
  ])];
}
