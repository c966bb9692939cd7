// Measures planning: priorities, schedule and stability of 500 actions, the best set of 200 actions
// with eight owners, and the simulation of 60, natively and in the browser; and the workbook of 500
// actions from the page. tools/bench runs it.
//
// Usage: node tests/bench/planning.bench.mjs [--print]
//   Writes its part of docs/BENCHMARKS.md; with --print it writes nothing and prints the text.
// TAPPA_DIST, TAPPA_CHROMIUM: as for the browser tests.
//
// It fails only when it cannot measure.

import { parseArgs } from "node:util";

import { exported, freshPage, goToAddress, openFile } from "../e2e/job_steps.mjs";
import { launch, openApp, saved, serveDist } from "../e2e/support.mjs";
import { bigDocument } from "./big_document.mjs";
import { median } from "./measure.mjs";
import { conditions, isKept, milliseconds, row, writePart } from "./report_page.mjs";
import { inBrowser, nativeProgram } from "./work_page.mjs";

const FRAME_MS = 16.7;
const WORKBOOK = { actions: 500, turns: 5, wanted: 1000 };

/** Milliseconds from the press to the file, of a plan of 500 actions. */
async function workbookTime() {
  const server = await serveDist();
  const browser = await launch();
  try {
    const page = await freshPage(browser);
    await openApp(page, server.url);
    await openFile(page, "big.json", await bigDocument({ actions: WORKBOOK.actions }));
    await saved(page);
    await goToAddress(page, "plan");
    const times = [];
    for (let turn = 0; turn <= WORKBOOK.turns; turn += 1) {
      const start = performance.now();
      await exported(page, "Plan (Excel)");
      times.push(performance.now() - start);
    }
    return median(times.slice(1)); // the first fetches what writes workbooks
  } finally {
    await browser.close();
    await server.close();
  }
}

function planningPart(where, native, browser, workbook) {
  const kept = (ms, wanted) => [milliseconds(ms), milliseconds(wanted), isKept(ms, wanted)];
  const line = (what, name, wanted, inBrowserWanted) =>
    row(what, ...kept(native[name], wanted), ...kept(browser[name], inBrowserWanted));
  const gap = native.budget_gap > 0 ? `, ${(100 * native.budget_gap).toFixed(2)} % below its bound` : ", proved to be the best";
  return `## Planning

Plans made up by \`tests/bench/planning_times.cpp\`: eight owners with a capacity each, a prerequisite for every second action. Each of the simulated ones keeps customers at two of the sixty touchpoints of a journey, all joined with all, and the conversion is solved in each draw.

${where}

| What (the median of several runs) | Native | Wanted | Kept | In the browser | Wanted | Kept |
|---|---|---|---|---|---|---|
${line("Priorities and ranks of 500 actions", "ranking", FRAME_MS, FRAME_MS)}
${line("Schedule of 500 actions, with slack and critical path", "schedule", 200, 200)}
${line("Stability of 500 ranks, 1,000 samples", "stability", 200, 200)}
${line(`Best set of 200 actions${gap}, with 1,000 samples`, "budget", 500, 2000)}
${line("Simulation of 60 actions, 2,000 draws", "simulation", 300, 300)}
${row("Workbook of 500 actions, from the press to the file", "–", "–", "–", ...kept(workbook, WORKBOOK.wanted))}
`;
}

async function main() {
  const { values } = parseArgs({ options: { print: { type: "boolean", default: false } } });
  const where = conditions();
  const native = nativeProgram("planning_bench")();
  const { here, browser } = await inBrowser(async (bench) => ({ here: await bench("run", "planning") }));
  const part = planningPart(where.finish(browser), native, here, await workbookTime());
  if (values.print) process.stdout.write(part);
  else await writePart("planning", part);
}

await main();
