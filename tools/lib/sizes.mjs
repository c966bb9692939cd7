// What the page's parts take to download, and how much they may.

import { brotliCompressSync, constants } from "node:zlib";

// Kilobytes of 1,000 bytes after brotli at its best.
export const BUDGETS = { first: 200, pdf: 260 };

function brotliBytes(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
}

/** Prints what each file takes after brotli and gives the sum per part, in bytes. */
export function weigh(files, print = console.log) {
  const sums = {};
  const rows = [...files].map(([name, { bytes, part }]) => ({ name, part, size: brotliBytes(bytes) }));
  for (const { part, size } of rows) sums[part] = (sums[part] ?? 0) + size;
  for (const { name, part, size } of rows.sort((a, b) => b.size - a.size)) {
    print(`  ${(size / 1000).toFixed(1).padStart(7)} kB  ${part.padEnd(5)}  ${name}`);
  }
  return { sums, rows };
}

/** The budgets broken, as sentences. */
export function overBudget(sums, budgets = BUDGETS) {
  return Object.entries(budgets)
    .filter(([part, kilobytes]) => (sums[part] ?? 0) > kilobytes * 1000)
    .map(([part, kilobytes]) =>
      `the ${part} part takes ${(sums[part] / 1000).toFixed(1)} kB brotli, more than ${kilobytes}`);
}
