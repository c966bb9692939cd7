// Small pictures beside the names of rows.
import assert from "node:assert/strict";
import test from "node:test";
import { jpegOf } from "../../../web/pdf/picture.ts";
import { readTree } from "../../../web/pdf/tree_reader.ts";
import type { ReportTree, RowPicture } from "../../../web/pdf/tree.ts";
import { PdfObjects } from "./pdf_objects.ts";
import { sampleTree } from "./sample_tree.ts";
import { render, run, saved, textOf } from "./support.ts";
import { TINY_JPEG } from "./tiny_picture.ts";
import { structureOf, uaFindings } from "./ua_checks.ts";

function withPictures(pictures: RowPicture[], name = "Sportello"): ReportTree {
  const tree = sampleTree();
  tree.blocks.push({
    kind: "table", caption: "Tappe", row_headers: true,
    columns: [{ title: "Tappa", align: "start", weight: 1 }, { title: "Note", align: "start", weight: 3 }],
    rows: [[name, "una"], ["Chat", "due"], ["App", "tre"]],
    pictures,
  });
  return tree;
}

const DESCRIBED: RowPicture = { row: 0, jpeg: TINY_JPEG, alternative: "Il bancone vuoto" };
const PLAIN: RowPicture = { row: 2, jpeg: TINY_JPEG, alternative: "" };

test("a picture is in the file as the JPEG it is", async () => {
  const path = saved(await render(withPictures([DESCRIBED, PLAIN])));
  run("qpdf", "--check", path);
  const file = Buffer.from(await render(withPictures([DESCRIBED])));
  const { bytes } = jpegOf(TINY_JPEG) ?? { bytes: new Uint8Array() };
  assert.ok(bytes.length > 0 && file.includes(Buffer.from(bytes)));
  assert.match(file.toString("latin1"), /\/Subtype \/Image\n\/Width 16\n\/Height 12\n/);
  assert.match(textOf(path), /Sportello/);
});

test("one that is described is a figure with its words, another is decoration", async () => {
  const figures = async (pictures: RowPicture[]): Promise<number> => {
    const pdf = new PdfObjects(saved(await render(withPictures(pictures))));
    assert.deepEqual(uaFindings(pdf), []);
    return structureOf(pdf).filter(({ type, parent }) => type === "Figure" && parent?.type === "TH").length;
  };
  assert.equal(await figures([DESCRIBED, PLAIN]), 1);
  assert.equal(await figures([PLAIN]), 0);
  assert.equal(await figures([]), 0);
});

test("one in a drawing stands where the drawing says, as the JPEG it is", async () => {
  const tree = sampleTree();
  tree.blocks = [{
    kind: "figure", caption: "Mappa", alternative: "La mappa",
    scene: { width: 400, height: 200, items: [
      { kind: "image", x: 40, y: 30, width: 80, height: 60, jpeg: TINY_JPEG },
      { kind: "image", x: 240, y: 30, width: 80, height: 60, jpeg: TINY_JPEG },
      { kind: "text", x: 40, y: 110, text: "Sportello", size: 12, weight: "regular", anchor: "start",
        fill: "#000000" },
    ] },
  }];
  const path = saved(await render({ ...tree, draft: false, sheet: true }));
  run("qpdf", "--check", path);
  const listed = String(run("pdfimages", "-list", path));
  assert.equal(listed.match(/ jpeg /g)?.length, 2, listed);
  const drawn = String(run("qpdf", "--qdf", "--object-streams=disable", path, "-"));
  assert.match(drawn, /q 80 0 0 -60 40 90 cm \/Picture1 Do Q/);
  assert.deepEqual(uaFindings(new PdfObjects(path)), []);
});

test("a row taller than a page may have a picture", async () => {
  const path = saved(await render(withPictures([DESCRIBED], "parolina ".repeat(3_000))));
  assert.deepEqual(uaFindings(new PdfObjects(path)), []);
  assert.equal(textOf(path).match(/parolina/g)?.length, 3_000);
});

test("what is no small JPEG, or of no row, is refused with its place", () => {
  const read = (pictures: unknown): (() => unknown) => () =>
    readTree(JSON.parse(JSON.stringify(withPictures(pictures as RowPicture[]))));
  assert.doesNotThrow(read([DESCRIBED, PLAIN]));
  for (const jpeg of ["", "?", "AAAA", btoa("\x89PNG\r\n"), TINY_JPEG.slice(4)]) {
    assert.throws(read([{ ...DESCRIBED, jpeg }]), /\.pictures\[0\]\.jpeg: is not a small JPEG$/);
  }
  assert.throws(read([{ ...DESCRIBED, jpeg: "A".repeat(60_001) }]), /\.pictures\[0\]\.jpeg: /);
  assert.throws(read([{ ...DESCRIBED, row: 3 }]), /\.pictures\[0\]\.row: /);
  assert.throws(read([{ ...DESCRIBED, row: 0.5 }]), /\.pictures\[0\]\.row: must be whole$/);
  assert.throws(read([PLAIN, DESCRIBED]), /\.pictures\[1\]\.row: /);
  assert.throws(read([{ row: 0 }]), /\.pictures\[0\]\.jpeg: is missing$/);
});
