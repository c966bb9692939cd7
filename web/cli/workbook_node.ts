// The command line's entry: node workbook_node.mjs < EDITED.xlsx > SHEETS. Writes the sheets of an
// edited plan as separated values; what is wrong with the workbook is a word on standard error.
import "./node_streams.ts";
import { readFileSync } from "node:fs";

import { WorkbookError } from "../src/workbook/parts.ts";
import { planInWorkbook } from "../src/workbook/plan.ts";
import { openWorkbook } from "../src/workbook/workbook.ts";

try {
  const plan = await planInWorkbook(await openWorkbook(new Blob([readFileSync(0)])));
  if (plan === undefined) {
    process.stderr.write("no-plan\n");
    process.exitCode = 1;
  } else {
    await new Promise<void>((resolve, reject) => {
      process.stdout.write(plan, (error) => (error ? reject(error) : resolve()));
    });
  }
} catch (error) {
  const word = error instanceof WorkbookError ? error.problem : error instanceof Error ? error.message : String(error);
  process.stderr.write(`${word}\n`);
  process.exitCode = 1;
}
