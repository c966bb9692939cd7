import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import type { Block, ReportTree } from "../../../web/pdf/tree.ts";
import { PdfObjects, textString } from "./pdf_objects.ts";
import { sampleTree } from "./sample_tree.ts";
import { bundle, pageCount, render, root, run, runNode, saved, textOf, work } from "./support.ts";
import { structureOf, uaFindings } from "./ua_checks.ts";

interface PdfBuild {
  pdfBuildOptions: (options: { kind: string; outfile: string }) => import("esbuild").BuildOptions;
}

async function rendered(tree: ReportTree): Promise<string> {
  return saved(await render(tree));
}

/** Every text of the blocks in the order a reader meets it. */
function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case "cover": return [block.title, block.subtitle, ...block.lines];
    case "heading": return [block.text];
    case "paragraph": return [block.spans.map((span) => span.text).join("")];
    case "list": return block.items.map((spans) => spans.map((span) => span.text).join(""));
    case "key-figures": return block.items.flatMap((item) => [item.label, item.value, item.note]);
    case "table": return [block.caption, ...block.columns.map((column) => column.title),
      ...block.rows.flat()];
    case "figure": return [block.caption];
    case "page-break": return [];
  }
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}

test("the same tree gives the same bytes, in the page and on the command line", async () => {
  const tree = sampleTree();
  const once = await render(tree);
  const twice = await render(tree);
  assert.deepEqual(Buffer.from(once), Buffer.from(twice));
  const out = join(work, "cli.pdf");
  const result = runNode(["-", out], JSON.stringify(tree));
  assert.equal(result.stderr.toString(), "");
  assert.equal(result.status, 0);
  assert.deepEqual(readFileSync(out), Buffer.from(once));
});

test("nothing in the file depends on the clock", async () => {
  const tree = { ...sampleTree(), date: "2024-02-29" };
  const info = run("pdfinfo", "-isodates", await rendered(tree));
  assert.match(info, /^CreationDate:\s+2024-02-29T/m);
  assert.match(info, /^ModDate:\s+2024-02-29T/m);
  const { random } = Math;
  const { now } = Date;
  const expected = await render(tree);
  try {
    Math.random = () => assert.fail("drew a random number");
    Date.now = () => 0;
    assert.deepEqual(Buffer.from(await render(tree)), Buffer.from(expected));
  } finally {
    Math.random = random;
    Date.now = now;
  }
});

test("qpdf finds nothing to complain about", async () => {
  assert.match(run("qpdf", "--check", await rendered(sampleTree(120))), /No syntax or stream/);
});

test("title, author, language and tagging are declared", async () => {
  const path = await rendered(sampleTree());
  const info = run("pdfinfo", path);
  assert.match(info, /^Title:\s+Banca Aurora: maturità dell’esperienza cliente$/m);
  assert.match(info, /^Author:\s+Direzione esperienza cliente$/m);
  assert.match(info, /^Tagged:\s+yes$/m);
  assert.match(info, /^PDF version:\s+1\.7$/m);
  assert.match(info, /A4/);
  assert.equal(textString(new PdfObjects(path).catalog["/Lang"]), "it");
});

test("a title with XML signs leaves the metadata well formed", async () => {
  const tree = { ...sampleTree(), title: "Ricerca & sviluppo <\"CX\">", author: "A & B" };
  const path = await rendered(tree);
  const xmp = new PdfObjects(path).stream(new PdfObjects(path).catalog["/Metadata"]).toString();
  assert.match(xmp, /Ricerca &#38; sviluppo &#60;&#34;CX&#34;&#62;/);
  assert.doesNotMatch(xmp, /&(?!#)/);
  assert.match(run("pdfinfo", path), /Title:\s+Ricerca & sviluppo <"CX">/);
});

test("all text can be read out in order, accents included", async () => {
  const tree = sampleTree(30);
  const path = await rendered(tree);
  const all = squeezed(textOf(path));
  // The contents pages repeat the headings, so the body is searched from the end of the cover on.
  let at = 0;
  for (const [index, block] of tree.blocks.entries()) {
    for (const words of wordsOf(block)) {
      const start = all.indexOf(squeezed(words), at);
      assert.notEqual(start, -1, `"${words}" of block ${index} is missing or out of order`);
      at = start;
    }
  }
});

test("the sample keeps every PDF/UA clause we can check", async () => {
  assert.deepEqual(uaFindings(new PdfObjects(await rendered(sampleTree(120)))), []);
  assert.deepEqual(
    uaFindings(new PdfObjects(await rendered({ ...sampleTree(120), draft: true }))), []);
});

test("the structure has one H1 on the cover, sections, lists, tables and figures", async () => {
  const elements = structureOf(new PdfObjects(await rendered(sampleTree())));
  const count = (type: string): number => elements.filter((element) => element.type === type).length;
  assert.equal(elements[0]?.type, "Document");
  assert.equal(count("Document"), 1);
  assert.equal(count("H1"), 1);
  assert.equal(count("H2"), 6);
  assert.equal(count("Figure"), 2);
  assert.equal(count("Table"), 2);
  assert.equal(count("LI"), 4 + 3 + 3);
  assert.equal(count("Lbl"), 6);
  const alternatives = elements.filter(({ type }) => type === "Figure")
    .map(({ dictionary }) => textString(dictionary["/Alt"]));
  assert.match(alternatives[0] ?? "", /^Radar di undici capacità/);
});

test("a table of 120 rows repeats its header on every page, and is one table", async () => {
  const path = await rendered(sampleTree(120));
  const pages = Array.from({ length: pageCount(path) }, (_, index) => textOf(path, index + 1));
  const withRows = pages.filter((text) => text.includes("Vista unica"));
  assert.ok(withRows.length >= 5, `only ${withRows.length} pages`);
  for (const [index, text] of withRows.entries()) {
    assert.match(text, /Azione Responsabile Metrica Giorni Priorità/);
    if (index > 0) assert.match(text, /Piano delle azioni \(continua\)/);
  }
  const elements = structureOf(new PdfObjects(path));
  const plan = elements.filter(({ type }) => type === "Table").at(-1);
  assert.equal(plan?.children.find(({ type }) => type === "TBody")?.children.length, 120);
  const headers = elements.filter(({ type }) => type === "THead");
  assert.equal(headers.length, 2);
});

test("no row of a table is torn apart", async () => {
  const elements = structureOf(new PdfObjects(await rendered(sampleTree(120))));
  for (const row of elements.filter(({ type }) => type === "TR")) {
    const pages = new Set(row.children.flatMap(({ content }) =>
      content.map((id) => id.split("/")[0])));
    assert.equal(pages.size, 1);
  }
});

test("bookmarks follow the headings and lead to their pages", async () => {
  const tree = sampleTree();
  const path = await rendered(tree);
  const pdf = new PdfObjects(path);
  assert.deepEqual(pdf.outlines.map((item) => [item.title, item.kids.map((kid) => kid.title)]), [
    ["In sintesi", []],
    ["Stadio e punteggi", ["Undici capacità"]],
    ["Percorso del cliente", ["Curva delle emozioni"]],
    ["Piano", []],
    ["Metodo", []],
  ]);
  assert.deepEqual(pdf.outlines[2]?.kids[0]?.kids.map((kid) => kid.title), ["Dove fa male"]);
  for (const item of pdf.outlines) {
    assert.ok(textOf(path, item.destpageposfrom1).includes(item.title));
    assert.equal(item.dest[2], 0, "the left edge of the page stays in view");
  }
});

test("the contents page prints the page each section is on", async () => {
  const path = await rendered(sampleTree(60));
  const contents = textOf(path, 2);
  assert.match(contents, /Indice/);
  for (const item of new PdfObjects(path).outlines) {
    assert.ok(contents.includes(`${item.title} ${item.destpageposfrom1}`),
      `${item.title} … ${item.destpageposfrom1} in: ${contents}`);
  }
});

test("a contents list longer than a page lists the sections alone", async () => {
  const tree = sampleTree();
  const details = Array.from({ length: 60 }, (_, i) =>
    ({ kind: "heading", level: 2, text: `Azione numero ${i + 1}`, id: "" }) as const);
  const path = await rendered({ ...tree, blocks: [...tree.blocks, ...details] });
  const contents = textOf(path, 2);
  assert.match(contents, /Indice/);
  assert.doesNotMatch(contents, /Azione numero/);
  const sections = tree.blocks.filter((block) => block.kind === "heading" && block.level === 1);
  for (const section of sections) {
    assert.ok(section.kind === "heading" && contents.includes(section.text));
  }
  assert.doesNotMatch(textOf(path, 3), /Indice/);
});

test("every page but the cover says its number and title", async () => {
  const path = await rendered(sampleTree());
  const total = pageCount(path);
  assert.doesNotMatch(textOf(path, 1), /Pagina/);
  for (let page = 2; page <= total; page += 1) {
    assert.ok(textOf(path, page).includes(`Pagina ${page} di ${total}`));
    assert.ok(textOf(path, page).includes("Banca Aurora: maturità"));
  }
});

test("a draft says so on every page, and a final report nowhere", async () => {
  const draft = await rendered({ ...sampleTree(), draft: true });
  for (let page = 1; page <= pageCount(draft); page += 1) {
    assert.equal(textOf(draft, page).split("Bozza").length - 1, 1, `page ${page}`);
  }
  assert.doesNotMatch(textOf(await rendered(sampleTree())), /Bozza/);
});

test("a heading never stands alone at the foot of a page", async () => {
  const filler: Block = {
    kind: "paragraph", style: "body", spans: [{ text: "Una riga.", bold: false }],
  };
  for (let lines = 20; lines < 36; lines += 1) {
    const blocks: Block[] = [
      ...Array.from({ length: lines }, () => filler),
      { kind: "heading", level: 1, text: "Titolo maggiore", id: "" },
      { kind: "heading", level: 2, text: "Titolo minore", id: "" },
      { kind: "table", caption: "Tabella", row_headers: false,
        columns: [{ title: "Colonna", align: "start", weight: 1 }], rows: [["Prima cella"]] },
    ];
    const path = await rendered({ ...sampleTree(), blocks });
    const page = Array.from({ length: pageCount(path) }, (_, index) => textOf(path, index + 1))
      .find((text) => text.includes("Titolo maggiore") && text.includes("Titolo minore"));
    assert.match(page ?? "", /Titolo minore Tabella Colonna Prima cella/, `after ${lines} lines`);
  }
});

test("a small table is kept on one page", async () => {
  const filler: Block = {
    kind: "paragraph", style: "body", spans: [{ text: "Una riga.", bold: false }],
  };
  for (let lines = 18; lines < 34; lines += 3) {
    const blocks: Block[] = [
      ...Array.from({ length: lines }, () => filler),
      { kind: "table", caption: "Piccola", row_headers: false,
        columns: [{ title: "Colonna", align: "start", weight: 1 }],
        rows: [["riga1"], ["riga2"], ["riga3"], ["riga4"], ["riga5"], ["riga6"]] },
    ];
    const path = await rendered({ ...sampleTree(), blocks });
    assert.match(textOf(path), /Piccola Colonna riga1 riga2 riga3 riga4 riga5 riga6/);
  }
});

test("without a cover the sections are H1 and levels are never skipped", async () => {
  const blocks: Block[] = [
    { kind: "heading", level: 3, text: "Tre", id: "" },
    { kind: "heading", level: 1, text: "Uno", id: "" },
    { kind: "heading", level: 3, text: "Tre ancora", id: "" },
  ];
  const pdf = new PdfObjects(await rendered({ ...sampleTree(), blocks }));
  const headings = structureOf(pdf).map(({ type }) => type).filter((type) => /^H\d$/.test(type));
  assert.deepEqual(headings, ["H1", "H1", "H2"]);
  assert.deepEqual(uaFindings(pdf), []);
});

test("fonts are embedded as subsets", async () => {
  const listing = run("pdffonts", await rendered(sampleTree())).split("\n").slice(2)
    .filter((line) => line !== "");
  assert.equal(listing.length, 2);
  for (const line of listing) assert.match(line, /^[A-Z]{6}\+Inter\S*\s.*\byes yes yes\b/);
});

test("the browser chunk keeps to its budget of 260 KB brotli", () => {
  const size = brotliCompressSync(readFileSync(bundle("browser"))).length;
  assert.ok(size <= 260 * 1000, `${size} bytes`);
});

test("everything bundled has a permissive licence", async () => {
  const permitted = new Set(["MIT", "Apache-2.0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD"]);
  const require = createRequire(join(root, "package.json"));
  const { build } = require("esbuild") as typeof import("esbuild");
  const { pdfBuildOptions } = await import(
    pathToFileURL(join(root, "web/pdf/esbuild.mjs")).href) as PdfBuild;
  const { metafile } = await build({
    ...pdfBuildOptions({ kind: "browser", outfile: join(work, "licences.mjs") }), metafile: true,
  });
  const folders = new Set(Object.keys(metafile.inputs).flatMap((input) =>
    /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  assert.ok([...folders].some((folder) => folder.endsWith("/fontkit")));
  for (const folder of folders) {
    const { license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as
      { license?: string };
    assert.ok(permitted.has(license ?? ""), `${folder}: ${license}`);
  }
  assert.ok(![...folders].some((folder) => /\/(brotli|png-js|linebreak)$/.test(folder)));
});

test("a sheet is one page as large as its scene, told as a figure", async () => {
  const text = {
    kind: "text" as const, x: 20, y: 40, text: "Journey map", size: 12,
    weight: "regular" as const, anchor: "start" as const, fill: "#17202B",
  };
  const tree: ReportTree = {
    ...sampleTree(), draft: false, sheet: true,
    blocks: [{ kind: "figure", caption: "", alternative: "A map of the journey",
      scene: { width: 1190.55, height: 841.89, items: [text] } }],
  };
  const path = await rendered(tree);
  assert.match(run("pdfinfo", path), /^Page size:\s+1190\.\d+ x 841\.\d+ pts/m);
  assert.equal(pageCount(path), 1);
  assert.match(textOf(path), /Journey map/);
  assert.deepEqual(await render(tree), await render(tree));
  assert.deepEqual(uaFindings(new PdfObjects(path)), []);
});
