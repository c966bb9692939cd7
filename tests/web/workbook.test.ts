// Excel workbooks that come in: what their cells hold, and that none of them fills the memory.

import assert from "node:assert/strict";
import { test } from "node:test";

import { MOST_TABLE_BYTES } from "../../web/src/incoming.ts";
import { takeTable } from "../../web/src/tables.ts";
import type { Outcome } from "../../web/src/outcomes.ts";
import { dateOfSerial } from "../../web/src/workbook/cells.ts";
import { WORKBOOK_LIMITS, WorkbookError } from "../../web/src/workbook/parts.ts";
import { openWorkbook } from "../../web/src/workbook/workbook.ts";
import { rowOf, type SheetParts, workbookFiles, workbookOf } from "./workbook_file.ts";
import { zipOf } from "./zip_file.ts";

const sheetWith = (data: string, after = ""): SheetParts => ({ name: "Log", data, after });

async function problemOf(file: Blob, limits = WORKBOOK_LIMITS): Promise<string> {
  try {
    await (await openWorkbook(file, limits)).sheet(0);
  } catch (error) {
    if (error instanceof WorkbookError) return error.problem;
    throw error;
  }
  return "none";
}

test("cells are texts, numbers, dates, yes or no, errors, or empty", async () => {
  const file = workbookOf({
    sheets: [sheetWith(`
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>a &amp; b</t><rPh><t>aside</t></rPh></is></c></row>
      <row r="4"><c r="A4" s="1"><v>46000.003</v></c><c r="B4" s="2"><v>1</v></c><c r="C4" s="3"><v>1.5</v></c>
        <c r="D4" s="4"><v>7.5</v></c><c r="E4"/><c r="F4" t="b"><v>1</v></c><c r="G4" t="e"><f>NA()</f><v>#N/A</v></c>
        <c r="H4" t="str"><f>"x"&amp;1</f><v>x1</v></c><c r="I4"><f>1+1</f><v>2</v></c><c r="J4" t="str"><f>A9</f></c></row>
      <row><c><v>12</v></c><c t="d"><v>2026-05-13T09:05:00</v></c></row>`)],
    shared: `<si><t xml:space="preserve"> one_x000A_two </t></si>
      <si><r><t>rich</t></r><r><rPr/><t> text</t></r><rPh><t>aside</t></rPh></si>`,
  });
  const { name, rows } = await (await openWorkbook(file)).sheet(0);
  assert.equal(name, "Log");
  assert.deepEqual(rows, [
    { number: 1, cells: [" one\ntwo ", "rich text", null, "a & b"] },
    { number: 4, cells: [new Date("2025-12-09T00:04:19.200Z"), new Date("1900-01-01T00:00:00Z"), 1.5, 7.5, null, true,
      { error: "#N/A" }, "x1", 2] },
    { number: 5, cells: [12, new Date("2026-05-13T09:05:00Z")] },
  ]);
});

test("serial numbers are the days that Excel shows", () => {
  const days = (serial: number, begins1904 = false): string | undefined =>
    dateOfSerial(serial, begins1904)?.toISOString().slice(0, 10);
  assert.equal(days(1), "1900-01-01");
  assert.equal(days(59), "1900-02-28");
  assert.equal(days(61), "1900-03-01");
  assert.equal(days(46155), "2026-05-13");
  assert.equal(days(44693, true), "2026-05-13");
  assert.equal(days(2_958_465), "9999-12-31");
  for (const serial of [-1, 2_958_466, Number.NaN, Infinity]) assert.equal(days(serial), undefined);
});

test("sheets are known by name, whether they are hidden, and where cells are merged", async () => {
  const workbook = await openWorkbook(workbookOf({
    sheets: [
      { name: "A &amp; B", data: rowOf(1, "x"), after: '<mergeCells><mergeCell ref="A1:B3"/></mergeCells>' },
      { name: "Notes", data: "", state: "hidden" }],
    properties: '<workbookPr date1904="1"/>',
  }));
  assert.deepEqual(workbook.sheets, [{ name: "A & B", isHidden: false }, { name: "Notes", isHidden: true }]);
  assert.deepEqual((await workbook.sheet(0)).merged, [{ top: 0, left: 0, bottom: 2, right: 1 }]);
  assert.deepEqual((await workbook.sheet(1)).rows, []);
});

const FEW = { bytes: 1_000_000, cells: 4 * 16_384 - 1 };

test("a small file cannot fill the memory", async () => {
  const hostile = [
    '<row r="999999999"><c r="A999999999"><v>1</v></c></row>',
    '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>',
    '<row r="1"><c r="XFE1"><v>1</v></c></row>',
    '<row r="5"/><row r="4"/>',
    '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>',
  ];
  for (const data of hostile) assert.equal(await problemOf(workbookOf({ sheets: [sheetWith(data)] })), "damaged", data);
  const wide = Array.from({ length: 4 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`);
  assert.equal(await problemOf(workbookOf({ sheets: [sheetWith(wide.join(""))] }), FEW), "too-many-cells");
  const merged = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100_001)}</mergeCells>`;
  assert.equal(await problemOf(workbookOf({ sheets: [sheetWith("", merged)] })), "too-many-cells");
  const endless = `<row r="1"><c r="A1" t="str"><v>${"<![CDATA[".padEnd(3_000_000, "<>")}`;
  assert.equal(await problemOf(workbookOf({ sheets: [sheetWith(endless)] })), "damaged");
});

test("what is packed to a thousandth is ended at the limit", async () => {
  const row = `<row>${"<c/>".repeat(100)}</row>`;
  const files = workbookFiles({ sheets: [sheetWith(row.repeat(FEW.bytes / 400))] });
  const summed = files.map((file) => (file.text.length > FEW.bytes ? { ...file, sum: 0 } : file));
  assert.equal(await problemOf(new Blob([new Uint8Array(zipOf(summed))]), FEW), "too-large");
});

test("what is no workbook says so", async () => {
  const whole = new Uint8Array(await workbookOf({ sheets: [sheetWith(rowOf(1, "x"))] }).arrayBuffer());
  for (const size of [0, 100, whole.length - 1]) assert.equal(await problemOf(new Blob([whole.slice(0, size)])), "damaged");
  assert.equal(await problemOf(new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0])])), "locked");
  const declared = workbookOf({ sheets: [], declaration: '<!DOCTYPE x [<!ENTITY a "b">]>' });
  assert.equal(await problemOf(declared), "damaged");
  const cut = workbookFiles({ sheets: [sheetWith('<row r="1"><c r="A1"><v>1')] });
  assert.equal(await problemOf(new Blob([new Uint8Array(zipOf(cut))])), "damaged");
  const noSheet = workbookFiles({ sheets: [sheetWith("")] }).filter(({ name }) => !name.includes("sheet1"));
  assert.equal(await problemOf(new Blob([new Uint8Array(zipOf(noSheet))])), "damaged");
});

async function taken(file: Blob, name = "log.xlsx"): Promise<{ told: Outcome[]; held: { name: string; text: string }[] }> {
  const told: Outcome[] = [];
  const held: { name: string; content: Blob }[] = [];
  await takeTable(Object.assign(file, { name }) as File, (title, content) => held.push({ name: title, content }),
    { tell: (outcome) => void told.push(outcome) }, () => assert.fail("no documents"));
  return { told, held: await Promise.all(held.map(async (each) => ({ name: each.name, text: await each.content.text() }))) };
}

const HEADS = rowOf(3, "case", "activity", "timestamp");

test("a log in a workbook becomes the table that the reader knows, on the sheet's own lines", async () => {
  const data = `${HEADS}<row r="4"><c r="A4"><v>17</v></c><c r="B4" t="inlineStr"><is><t>Call, "again"&#10;and again</t></is></c>
    <c r="C4" s="1"><v>46155.5</v></c></row>${rowOf(6, "", "Visit", "2026-05-13")}`;
  const cover = { name: "Cover", data: rowOf(1, "Report") };
  const hidden = { name: "Old", data: rowOf(1, "a", "b") + rowOf(2, "c", "d"), state: "hidden" };
  const after = '<mergeCells><mergeCell ref="A4:A6"/></mergeCells>';
  const { held, told } = await taken(workbookOf({ sheets: [hidden, cover, { name: "Log", data, after }] }));
  assert.deepEqual(told, []);
  assert.deepEqual(held, [{ name: "log – Log", text: [
    "", "", "case,activity,timestamp", '17,"Call, ""again"" and again",2026-05-13T12:00:00', "", "17,Visit,2026-05-13",
  ].join("\n") }]);
});

test("a workbook without a table, or none at all, is refused", async () => {
  const failed = (problem: string): unknown[] => [{ kind: "table-failed", name: "log.xlsx", problem }];
  const empty = workbookOf({ sheets: [sheetWith(rowOf(1, "a", "b")), { name: "B", data: rowOf(1, "x") + rowOf(2, "y") }] });
  assert.deepEqual((await taken(empty)).told, failed("empty-workbook"));
  assert.deepEqual((await taken(new Blob(["case,activity"]))).told, failed("bad-workbook"));
  assert.deepEqual((await taken(new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])]))).told, failed("locked-workbook"));
  assert.equal(MOST_TABLE_BYTES, WORKBOOK_LIMITS.bytes);
});

test("merged cells neither fill the memory nor hold the page up", async () => {
  const merged = (refs: string): string => `<mergeCells>${refs}</mergeCells>`;
  let rows = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>';
  for (let number = 2; number <= 2000; ++number) rows += rowOf(number, "a", "b");
  const wide = await taken(workbookOf({ sheets: [sheetWith(rows, merged('<mergeCell ref="XFD1:XFD1048576"/>'))] }));
  assert.deepEqual(wide.told, [{ kind: "table-failed", name: "log.xlsx", problem: "too-many-cells" }]);
  const again = merged('<mergeCell ref="A1:A1048576"/>'.repeat(50_000));
  const long = await taken(workbookOf({ sheets: [sheetWith(rowOf(1, "a", "b") + rowOf(2, "c", "d"), again)] }));
  assert.equal(long.held[0]?.text, "a,b\nc,d");
});

test("the form of a number holds the page up no longer than its table", async () => {
  const formats = `<numFmt numFmtId="170" formatCode="${"[".repeat(900_000)}"/>`;
  const begin = performance.now();
  const { held } = await taken(workbookOf({ sheets: [sheetWith(rowOf(1, "a", "b") + rowOf(2, "c", "d"))], formats }));
  assert.equal(held[0]?.text, "a,b\nc,d");
  assert.ok(performance.now() - begin < 5_000);
});

test("a later sheet that cannot be read forbids no earlier one", async () => {
  const bad = { name: "Bad", data: rowOf(2, "a", "b") + rowOf(1, "c", "d") };
  const good = sheetWith(HEADS + rowOf(4, "1", "Visit", "2026-05-13"));
  const { held, told } = await taken(workbookOf({ sheets: [good, bad] }));
  assert.deepEqual(told, []);
  assert.match(held[0]?.text ?? "", /1,Visit,2026-05-13$/);
});
