// Workbooks with an edited plan: what the program is given of them.

import assert from "node:assert/strict";
import { test } from "node:test";

import type { Outcome } from "../../web/src/outcomes.ts";
import { takeTable } from "../../web/src/tables.ts";
import { planInWorkbook } from "../../web/src/workbook/plan.ts";
import { openWorkbook } from "../../web/src/workbook/workbook.ts";
import { rowOf, type SheetParts, workbookOf } from "./workbook_file.ts";

const HEADS = rowOf(1, "Action", "Owner", "Due", "Id");

async function textOf(...sheets: readonly SheetParts[]): Promise<string | undefined> {
  const plan = await planInWorkbook(await openWorkbook(workbookOf({ sheets })));
  return plan === undefined ? undefined : new TextDecoder().decode(plan);
}

test("all sheets of a plan come one after the other, with days and numbers as texts", async () => {
  const text = await textOf(
    { name: "Plan", data: `${HEADS}<row r="4"><c r="A4" t="inlineStr"><is><t>One "two"
three</t></is></c><c r="B4"><v>1.5</v></c><c r="C4" s="2"><v>46000</v></c><c r="D4" t="e"><v>#REF!</v></c></row>` },
    { name: "Metrics", data: rowOf(1, "Metric") },
    { name: "Secret", data: rowOf(1, "Metric"), state: "hidden" },
  );
  assert.equal(text, [
    '"\fPlan"', '"Action","Owner","Due","Id"', "", "", '"One ""two""\nthree","\x0E1.5","2025-12-09","#REF!"',
    '"\fMetrics"', '"Metric"', "",
  ].join("\n"));
});

test("a number with decimals is told from one that was typed as text", async () => {
  const cells = '<c r="A2"><v>1.234</v></c><c r="B2" t="inlineStr"><is><t>1.234</t></is></c><c r="C2"><v>1234</v></c>';
  const text = await textOf({ name: "Plan", data: `${HEADS}<row r="2">${cells}</row>` });
  assert.equal(text?.split("\n")[2], '"\x0E1.234","1.234","1234"');
});

test("what is merged down a column stands in each of its rows, and is named", async () => {
  const text = await textOf({
    name: "Plan",
    data: `${HEADS}${rowOf(2, "A", "Ada")}${rowOf(3, "B")}${rowOf(4, "C")}`,
    after: '<mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="A1:B1"/></mergeCells>',
  });
  assert.deepEqual(text?.split("\n").slice(2), ['"A","Ada"', '"B","Ada"', '"C"', '"\vB2:B3"', ""]);
});

test("other workbooks are none, and sheets have an end", async () => {
  assert.equal(await textOf({ name: "Log", data: rowOf(1, "case", "activity") }), undefined);
  const far = await textOf({ name: "Plan", data: `${HEADS}${rowOf(1_000_000, "A")}` });
  assert.ok(far !== undefined && far.length < 11_000);
});

test("the program is told of a plan's workbook as of a file, and of a damaged one in words", async () => {
  const told: Outcome[] = [];
  const listener = { tell: (outcome: Outcome): void => void told.push(outcome) };
  const take = (content: Blob): Promise<void> =>
    takeTable(new File([content], "plan.xlsx"), () => assert.fail("no log"), listener,
      () => assert.fail("no documents"));
  await take(workbookOf({ sheets: [{ name: "Plan", data: HEADS }] }));
  await take(new Blob(["no workbook"]));
  assert.deepEqual(told.map(({ kind }) => kind), ["file-read", "table-failed"]);
});
