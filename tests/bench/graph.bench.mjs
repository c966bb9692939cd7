// Measures what a journey's graph says: all analyses on a usual journey and on one of 2,000
// touchpoints and 10,000 transitions, and betweenness on 10,000 and 30,000 beside graphology's;
// natively and in the browser. tools/bench runs it.
//
// Usage: node tests/bench/graph.bench.mjs [--print] [--turns N]
//   Writes its part of docs/BENCHMARKS.md; with --print it writes nothing and prints the text.
//   --turns N   how often each thing is measured (5)
// TAPPA_CHROMIUM: as for the browser tests.
//
// It never fails because of a time, only when the results differ.

import { parseArgs } from "node:util";

import { conditions, isKept, milliseconds, row, writePart } from "./report_page.mjs";
import { GRAPHOLOGY, inBrowser, nativeProgram } from "./work_page.mjs";

const BUDGETS = { usual: 16, large: 1000, largeInBrowser: 3000, ofGraphology: 0.75, ofNative: 1.6 };
// Links that everybody takes have length 0, where Brandes' algorithm as graphology has it may count a
// node before all ways to it are known (graph/betweenness.hpp).
const SAME = 1e-4;

function graphPart(where, native, browser, graphology) {
  const ofGraphology = browser.betweenness / graphology.ms;
  const ofNative = browser.betweenness / native.betweenness;
  const kept = (ms, wanted) => [milliseconds(ms), milliseconds(wanted), isKept(ms, wanted)];
  const ratio = (value, wanted) => [value.toFixed(2), wanted.toFixed(2), isKept(value, wanted)];
  return `## A journey's graph

All that \`tappa graph\` says of a graph, on graphs made at random; betweenness also by graphology ${GRAPHOLOGY["graphology-metrics"]}, in the same page, on the same graph with the same lengths.

${where}

| What | Measured | Wanted | Kept |
|---|---|---|---|
${[
    row("All analyses, 50 touchpoints and 150 transitions, native", ...kept(native.usual, BUDGETS.usual)),
    row("The same in the browser", ...kept(browser.usual, BUDGETS.usual)),
    row("All analyses, 2,000 touchpoints and 10,000 transitions, native", ...kept(native.large, BUDGETS.large)),
    row("The same in the browser", ...kept(browser.large, BUDGETS.largeInBrowser)),
    row("Betweenness, 10,000 touchpoints and 30,000 transitions, native", milliseconds(native.betweenness), "–", "–"),
    row("The same in the browser", milliseconds(browser.betweenness), "–", "–"),
    row("The same by graphology", milliseconds(graphology.ms), "–", "–"),
    row("In the browser, as a part of graphology's time", ...ratio(ofGraphology, BUDGETS.ofGraphology)),
    row("In the browser, as a multiple of the native time", ...ratio(ofNative, BUDGETS.ofNative)),
  ].join("\n")}

- The highest betweenness found is the same by all three, within a ten-thousandth of it: graphology is not exact where links have length 0.
- The page does this work in a worker (\`src/jobs/\`), so that nothing waits for it.
`;
}

async function main() {
  const { values } = parseArgs({
    options: { print: { type: "boolean", default: false }, turns: { type: "string", default: "5" } },
  });
  const turns = Math.max(1, Number.parseInt(values.turns, 10) || 0);
  const where = conditions();
  const native = nativeProgram("graph_bench")(String(turns));
  const { here, graphology, browser } = await inBrowser(async (bench) => ({
    here: await bench("run", "graph", turns), graphology: await bench("graphology"),
  }));
  for (const { highest } of [here, graphology]) {
    if (!(Math.abs(highest / native.highest - 1) <= SAME)) throw new Error(`${highest} is not ${native.highest}`);
  }
  const part = graphPart(where.finish(browser), native, here, graphology);
  if (values.print) process.stdout.write(part);
  else await writePart("graph", part);
}

await main();
