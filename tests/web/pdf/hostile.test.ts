// Trees that keep the contract and are unkind all the same.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import type { Block, ReportTree } from "../../../web/pdf/tree.ts";
import { PdfObjects } from "./pdf_objects.ts";
import { sampleTree } from "./sample_tree.ts";
import { fonts, pageCount, render, rendered, run, runNode, saved, textOf, work } from "./support.ts";
import { structureOf, uaFindings } from "./ua_checks.ts";

function treeOf(blocks: Block[], rest: Partial<ReportTree> = {}): ReportTree {
  return { ...sampleTree(), blocks, ...rest };
}

function paragraph(text: string): Block {
  return { kind: "paragraph", style: "body", spans: [{ text, bold: false }] };
}

async function goodFile(tree: ReportTree): Promise<string> {
  const path = saved(await render(tree));
  assert.match(run("qpdf", "--check", path), /No syntax or stream/);
  assert.deepEqual(uaFindings(new PdfObjects(path)), []);
  return path;
}

/** Everything painted lies on the page. */
function assertInside(path: string): void {
  const boxes = run("pdftotext", "-bbox", path, "-");
  for (const [, x0, y0, x1, y1] of boxes.matchAll(
    /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g)) {
    assert.ok(Number(x0) >= 50 && Number(x1) <= 546, `a word from ${x0} to ${x1}`);
    assert.ok(Number(y0) >= 0 && Number(y1) <= 842, `a word from ${y0} to ${y1}`);
  }
}

test("Latin, Greek and Cyrillic names are set as they are written, composed or not", async () => {
  const names = ["Ștefan Țăranu", "Nguyễn Thị Hường", "Αθηνά Παπαδοπούλου", "Ольга Щербакова", "Ełżbieta"];
  for (const form of ["NFC", "NFD"] as const) {
    const tree = treeOf(names.map((name) => paragraph(name.normalize(form))));
    const { bytes, lacking } = await rendered(tree);
    assert.equal(lacking, "");
    const text = textOf(saved(bytes)).normalize("NFC");
    for (const name of names) assert.ok(text.includes(name), `${form}: ${name} in ${text}`);
  }
});

test("characters that no font has are named, each once", async () => {
  const { lacking } = await rendered(treeOf([paragraph("中文中 Ștefan \u{1F642}\u200D a\u00ADb")]));
  assert.equal(lacking, "中文\u{1F642}");
  const joined = await rendered(treeOf([paragraph("\u{1F468}\u200D\u{1F469} \u0915\u200D\u0937")]));
  assert.equal(joined.lacking, "\u{1F468}\u{1F469}\u0915\u0937");
  assert.match(textOf(saved(joined.bytes)), /□ □□/); // letters that are joined stay two
  const marked = await rendered(treeOf([paragraph("a\u0300 x\u20e3")]));
  assert.equal(marked.lacking, "\u20e3"); // the letter stays, its mark is not there
  const ran = runNode(["-", "-"], JSON.stringify(treeOf([paragraph("中文中")])));
  assert.equal(ran.status, 0);
  assert.equal(ran.stderr.toString(), "lacking:中文\n");
});

test("emoji and scripts the font lacks become one visible sign each", async () => {
  const path = await goodFile(treeOf([
    paragraph("Bene 👍🏽, famiglia 👨‍👩‍👧, Italia 🇮🇹, 日本, fine."),
    { kind: "table", caption: "🙂", row_headers: true,
      columns: [{ title: "😀", align: "start", weight: 1 }], rows: [["😱"], ["ok"]] },
  ]));
  const text = textOf(path);
  assert.match(text, /Bene (.), famiglia \1, Italia \1, \1\1, fine\./u);
  assert.doesNotMatch(text, /👍/u);
});

test("signs Italian and English reports use are in the fonts", async () => {
  const signs = "àèéìíîòóùú ÀÈÉÌÒÙ «» “” ‘’ – — … € % ‰ × ÷ ± ≤ ≥ ≠ ≈ → ← ↑ ↓ Σ Δ √ ² ³ ½ • · § ° © ™";
  const path = await goodFile(treeOf([paragraph(signs)]));
  const text = textOf(path);
  for (const sign of signs) assert.ok(text.includes(sign), `${sign} is missing in: ${text}`);
});

test("a word far wider than the page is broken and kept whole in the text", async () => {
  const word = "Wissenschaft".repeat(200);
  const path = await goodFile(treeOf([
    { kind: "heading", level: 1, text: word.slice(0, 300), id: "" },
    paragraph(word),
    { kind: "list", ordered: false, items: [[{ text: word, bold: true }]] },
    { kind: "key-figures", items: [{ label: word.slice(0, 90), value: "9".repeat(60), note: "" }] },
    { kind: "table", caption: word.slice(0, 200), row_headers: true,
      columns: [{ title: "A", align: "start", weight: 1 }, { title: "B", align: "end", weight: 1 }],
      rows: [[word, word.slice(0, 200)]] },
  ]));
  assertInside(path);
  assert.ok(textOf(path).replace(/\s/g, "").includes(word));
});

test("a table of 10,000 rows is set in reasonable time", async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) =>
    [`Riga ${index + 1}`, "Una sola anagrafica per filiale, app e centralino", String(index * 7)]);
  const before = process.cpuUsage(); // what other programs take is not ours
  const bytes = await render(treeOf([{ kind: "table", caption: "Molte righe", row_headers: true,
    columns: [{ title: "Nome", align: "start", weight: 1 },
      { title: "Azione", align: "start", weight: 3 }, { title: "Numero", align: "end", weight: 1 }],
    rows }]));
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  assert.ok(seconds < 20, `${seconds} s`);
  const path = saved(bytes);
  assert.ok(pageCount(path) > 200);
  assert.match(textOf(path, pageCount(path)), /Riga 10000 /);
});

test("a row taller than a page runs on over pages without losing a word", async () => {
  const long = Array.from({ length: 2_000 }, (_, index) => `parola${index}`).join(" ");
  const path = await goodFile(treeOf([{ kind: "table", caption: "Alta", row_headers: true,
    columns: [{ title: "A", align: "start", weight: 1 }, { title: "B", align: "start", weight: 2 }],
    rows: [["prima", "breve"], ["lunga", long], ["ultima", "breve"]] }]));
  assert.ok(pageCount(path) >= 3);
  assertInside(path);
  const words = new Set(textOf(path).split(" "));
  for (let index = 0; index < 2_000; index += 1) assert.ok(words.has(`parola${index}`));
  const rows = structureOf(new PdfObjects(path)).filter(({ type }) => type === "TR");
  assert.equal(rows.length, 4);
});

test("a header row taller than a page, and 40 columns, still end", async () => {
  await goodFile(treeOf([{ kind: "table", caption: "", row_headers: false,
    columns: [{ title: "titolo ".repeat(280), align: "start", weight: 1 }], rows: [["a"]] }]));
  const wide = Array.from({ length: 40 }, (_, index) => index);
  const path = await goodFile(treeOf([{ kind: "table", caption: "Larga", row_headers: true,
    columns: wide.map((index) => ({ title: `C${index}`, align: "end" as const, weight: 1 })),
    rows: [wide.map((index) => `${index * 1_000}`)] }]));
  assertInside(path);
});

test("an empty body, empty texts and empty lists give a good file", async () => {
  assert.equal(pageCount(await goodFile(treeOf([]))), 1);
  await goodFile(treeOf([{ kind: "page-break" }, { kind: "page-break" }, paragraph(""),
    { kind: "list", ordered: true, items: [] }, { kind: "list", ordered: true, items: [[], []] },
    { kind: "key-figures", items: [] }, { kind: "key-figures", items: [{ label: "", value: "", note: "" }] },
    { kind: "table", caption: "", row_headers: true,
      columns: [{ title: "", align: "start", weight: 1 }], rows: [[""]] },
    { kind: "figure", caption: "", alternative: "vuota", scene: { width: 1, height: 1, items: [] } },
  ], { subtitle: "", author: "", draft: true, draft_label: "" }));
});

test("a scene that reaches far outside is clipped to its box", async () => {
  const path = await goodFile(treeOf([{ kind: "figure", caption: "Fuori", alternative: "fuori",
    scene: { width: 200, height: 20_000, items: [
      { kind: "rect", x: -50_000, y: -50_000, width: 100_000, height: 100_000, radius: 9_000,
        fill: "#B93815", stroke: "#17202B", stroke_width: 5, dash: [2, 2] },
      { kind: "circle", x: 0, y: 0, r: 90_000, fill: "#0B6E6980", stroke: "", stroke_width: 0, dash: [] },
      { kind: "polyline", points: [1, 1], stroke: "#17202B", stroke_width: 1, dash: [] },
      { kind: "polygon", points: [], fill: "#17202B", stroke: "", stroke_width: 1, dash: [] },
      { kind: "text", x: 1, y: 1, text: "🙂\n𝒳", size: 400, weight: "semibold", anchor: "end",
        fill: "#17202B" },
    ] } }]));
  // Nothing but the page's white left and right of the drawing, where no text stands.
  const image = join(work, "clipped");
  run("pdftoppm", "-r", "36", "-gray", "-singlefile", path, image);
  const raw = readFileSync(`${image}.pgm`);
  const [width = 0, height = 0] = /^P5\s(\d+) (\d+)\s255\s/.exec(raw.toString("latin1", 0, 40))
    ?.slice(1).map(Number) ?? [];
  const pixels = raw.subarray(raw.length - width * height);
  let dark = 0;
  for (let y = Math.round(height * 0.3); y < height * 0.8; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((pixels[y * width + x] ?? 255) > 250) continue;
      dark += 1;
      assert.ok(Math.abs(x - width / 2) < 6, `ink at ${x}, ${y} of ${width} × ${height}`);
    }
  }
  assert.ok(dark > 0);
  assert.equal(pageCount(path), 1);
});

test("long titles shrink or end in an ellipsis, and stay on the page", async () => {
  const long = "Maturità dell’esperienza cliente e piano d’azione ".repeat(9).trim();
  const path = await goodFile(treeOf([
    { kind: "cover", title: long, subtitle: long, lines: [long.slice(0, 290), "fine"] },
    { kind: "heading", level: 1, text: long, id: "a" },
    { kind: "heading", level: 2, text: long, id: "b" },
    { kind: "heading", level: 3, text: long, id: "c" },
    { kind: "heading", level: 1, text: long, id: "d" },
    paragraph("testo"),
  ], { title: long, author: long.slice(0, 290) }));
  assertInside(path);
});

test("a thousand headings in a row keep their bookmarks", async () => {
  const blocks: Block[] = Array.from({ length: 1_000 }, (_, index) => ({
    kind: "heading", level: ((index % 3) + 1) as 1 | 2 | 3, text: `Titolo ${index}`, id: `t${index}`,
  }));
  const path = saved(await render(treeOf(blocks)));
  assert.match(run("qpdf", "--check", path), /No syntax or stream/);
  assert.equal(new PdfObjects(path).outlines.length, 334);
});

test("a font that is none is named in the error", async () => {
  const json = JSON.stringify(sampleTree());
  const woff2 = new TextEncoder().encode("wOF2 and more").buffer;
  await assert.rejects(rendered(json, { ...fonts(), semibold: woff2 }),
    /The semibold font is not a TrueType or OpenType file/);
  const broken = new Uint8Array(fonts().regular.slice(0, 500)).buffer;
  await assert.rejects(rendered(json, { ...fonts(), regular: broken }),
    /The regular font cannot be used/);
});

test("the command line says what is wrong and writes nothing", () => {
  const out = join(work, "nothing.pdf");
  const wrong = runNode(["-", out], '{"language":"it"}');
  assert.equal(wrong.status, 1);
  assert.match(wrong.stderr.toString(), /^pdf: title: is missing\n$/);
  const latin = runNode(["-", out], "\u00ff");
  assert.equal(latin.status, 1);
  assert.match(runNode([join(work, "absent.json"), out]).stderr.toString(), /absent\.json/);
  assert.match(runNode([]).stderr.toString(), /^pdf: usage:/);
  assert.equal(existsSync(out), false);
});
