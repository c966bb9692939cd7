// Reads one workbook with one reader, in a process of its own, and prints what became of it as JSON:
//   node workbook_reader.mjs READER MODULE FILE
// READER: tappa, read-excel-file, hucre; MODULE: where it is.

import { readFile } from "node:fs/promises";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate as nextTurn } from "node:timers/promises";

/** Of each sheet: its rows, and where it says so whether it is hidden and how many cells are merged. */
const READERS = {
  "tappa": async ({ openWorkbook }, bytes) => {
    const workbook = await openWorkbook(new Blob([bytes]));
    const sheets = [];
    for (const [place, { name, isHidden }] of workbook.sheets.entries()) {
      const { rows, merged } = await workbook.sheet(place);
      sheets.push({ name, isHidden, merged: merged.length, rows: rows.map(({ cells }) => cells) });
    }
    return sheets;
  },
  "read-excel-file": async ({ default: readXlsxFile }, bytes) =>
    (await readXlsxFile(new Blob([bytes]))).map(({ sheet, data }) => ({ name: sheet, rows: data })),
  "hucre": async ({ readXlsx }, bytes) =>
    (await readXlsx(bytes)).sheets.map(({ name, hidden, merges, rows }) =>
      ({ name, isHidden: hidden === true, merged: merges?.length ?? 0, rows })),
};

const cellText = (cell) => (cell instanceof Date ? cell.toISOString() : cell?.error ?? cell ?? null);

const [name, path, file] = process.argv.slice(2);
const module = await import(path);
const bytes = new Uint8Array(await readFile(file));
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
await nextTurn();
const begin = performance.now();
let told;
try {
  const sheets = await READERS[name](module, bytes);
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const shown = rows < 100 ? sheets : [];
  told = { rows, sheets: shown.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(cellText)) })) };
} catch (error) {
  told = { refused: String(error?.message ?? error).slice(0, 80) };
}
const ms = performance.now() - begin;
await nextTurn();
await nextTurn();
process.stdout.write(JSON.stringify({
  ...told, ms, heldUpMs: delay.max / 1e6, bytes: process.resourceUsage().maxRSS * 1024,
}));
process.exit(0); // whatever the reader has left running
