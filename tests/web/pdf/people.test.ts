// The report with several respondents, as the program writes it (tests/report/golden_test.cpp): long
// tables with several columns, and texts that people wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import type { ReportTree } from "../../../web/pdf/tree.ts";
import { PdfObjects } from "./pdf_objects.ts";
import { pageCount, render, root, saved, textOf } from "./support.ts";
import { structureOf, uaFindings } from "./ua_checks.ts";
import type { StructElement } from "./ua_checks.ts";

const golden = readFileSync(join(root, "tests/report/golden/people.it.tree.json"), "utf8");

/** The same report with the agenda `times` as long. */
function treeOf(times = 1): ReportTree {
  const tree = JSON.parse(golden) as ReportTree;
  for (const block of tree.blocks) {
    if (block.kind === "table" && block.caption === "Le domande da discutere") {
      Object.assign(block, { rows: Array.from({ length: times }, () => block.rows).flat() });
    }
  }
  return tree;
}

async function rendered(tree: ReportTree): Promise<string> {
  return saved(await render(tree));
}

function tablesOf(path: string): StructElement[] {
  return structureOf(new PdfObjects(path)).filter(({ type }) => type === "Table");
}

function rowsOf(table: StructElement | undefined, part: string): StructElement[] {
  return table?.children.filter(({ type }) => type === part).flatMap(({ children }) => children)
    ?? [];
}

test("it is tagged, and keeps every PDF/UA clause we can check", async () => {
  assert.deepEqual(uaFindings(new PdfObjects(await rendered(treeOf()))), []);
});

test("each table of the tree is one table with a head, as many rows and as many cells", async () => {
  const tree = treeOf();
  const wanted = tree.blocks.filter((block) => block.kind === "table");
  const tables = tablesOf(await rendered(tree));
  assert.equal(tables.length, wanted.length);
  for (const [index, block] of wanted.entries()) {
    assert.equal(rowsOf(tables[index], "THead").length, 1, block.caption);
    const rows = rowsOf(tables[index], "TBody");
    assert.equal(rows.length, block.rows.length, block.caption);
    for (const row of rows) {
      assert.equal(row.children.length, block.columns.length, block.caption);
      assert.equal(row.children[0]?.type, "TH", "the first cell names its row");
    }
  }
});

test("agenda, intervals, roles and formulas can be read out", async () => {
  const text = textOf(await rendered(treeOf()));
  for (const words of [
    "L'accordo tra le persone è", "Le domande da discutere", "2,00 (alta)", "… e altre 3 domande.",
    "Intervallo al 95%", "Motivo: Utente: l'abbiamo visto | <insieme>", "Punteggi per ruolo",
    "meno di 4 persone di un ruolo", "Hyndman e Fan 1996", "r*_wg = 1 − media di s² / 2",
    "AD = Σ |x − Md| / n", "Qualità dei dati ed evidenze",
  ]) {
    assert.ok(text.includes(words), words);
  }
});

test("the fonts have every sign of the formulas", async () => {
  assert.doesNotMatch(textOf(await rendered(treeOf())), /[\u25A1\uFFFD]/);
});

test("an agenda over several pages repeats its head, and no row of it is torn apart", async () => {
  const path = await rendered(treeOf(4));
  const pages = Array.from({ length: pageCount(path) }, (_, index) => textOf(path, index + 1))
    .filter((text) => /Che cosa accade al punto \d+\? 7 /.test(text));
  assert.ok(pages.length >= 3, `only ${pages.length} pages`);
  for (const [index, text] of pages.entries()) {
    assert.match(text, /Domanda Persone Livelli 1–5 Mediana IQR AD r_wg Concordato/);
    if (index > 0) assert.match(text, /Le domande da discutere \(continua\)/);
  }
  const agenda = tablesOf(path).find((table) => rowsOf(table, "TBody").length === 60);
  assert.ok(agenda, "it is one table of 60 rows");
  for (const row of rowsOf(agenda, "TBody")) {
    const on = new Set(row.children.flatMap(({ content }) => content.map((id) => id.split("/")[0])));
    assert.equal(on.size, 1);
  }
});

test("the numbers of one question stay on one line", async () => {
  const text = textOf(await rendered(treeOf()));
  assert.match(text, /Ci sono obiettivi\? 8 4\s?· 0\s?· 0\s?· 0\s?· 4 3 4 2,00 \(alta\) −1,29 2/);
});
