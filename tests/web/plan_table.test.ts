import assert from "node:assert/strict";
import { test } from "node:test";

import { isPlanFile, isPlanTable } from "../../web/src/plan_table.ts";

const MARK = `t1${"aB3-".repeat(20)}`;

test("an exported plan is known by its heads, wherever they stand and in either language", () => {
  assert.ok(isPlanTable("\ufeffRank,Action,Owner,Due\r\n1,A,,"));
  assert.ok(isPlanTable("Il nostro piano\n\nStato;\"Azione\";Probabilità che serva\n"));
  assert.ok(isPlanTable("ID\tOwner\tOwner's role\n"));
});

test("rows without heads are known by what only exports hold", () => {
  assert.ok(isPlanTable(`1\tA\tb\tpa-1\t${MARK}\n`));
  assert.ok(!isPlanTable("1\tA\tb\tpa-1\tt1short\n"));
});

test("other tables are none", () => {
  assert.ok(!isPlanTable("case,activity,timestamp\n1,A,2026-01-01\n"));
  assert.ok(!isPlanTable("action,start,end\n"));
  assert.ok(!isPlanTable("Status,Owner,Due,Start\n"));
  assert.ok(!isPlanTable(""));
  assert.ok(!isPlanTable("Customer,Action,Start,Status\n"));
  assert.ok(!isPlanTable("Cliente;Azione;Inizio;Stato\n"));
  assert.ok(!isPlanTable("Id,Status,Start\n"));
});

test("files are read in the encodings of spreadsheets, up to a size", async () => {
  const italian = "Stato;Azione;Probabilità che serva\n";
  for (const encoding of ["utf8", "latin1", "utf16le"] as const) {
    const bytes = Buffer.from((encoding === "utf16le" ? "\ufeff" : "") + italian, encoding);
    assert.ok(await isPlanFile(new Blob([bytes]), 1000), encoding);
    assert.ok(!(await isPlanFile(new Blob([bytes]), 5)), encoding);
  }
  assert.ok(!(await isPlanFile(new Blob([]), 1000)));
});
