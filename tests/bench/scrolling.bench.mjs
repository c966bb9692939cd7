// Measures what a scrolled frame takes the page's main thread: every screen of the sample, every
// screen of a big document, and Excalidraw beside them. tools/bench runs it.
//
// Usage: node tests/bench/scrolling.bench.mjs [--print]
//   Writes its part of docs/BENCHMARKS.md; with --print it writes nothing and prints the text.
// TAPPA_DIST, TAPPA_CHROMIUM: as for the browser tests. It never fails because of a time.

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { launch } from "../e2e/support.mjs";
import { BIG, bigDocument } from "./big_document.mjs";
import { serveAll } from "./brotli_server.mjs";
import { excalidrawPage } from "./excalidraw.mjs";
import { conditions, isKept, milliseconds, row, writePart } from "./report_page.mjs";
import { scrollExcalidraw, scrollFile, scrollSample } from "./scrolling_measure.mjs";

const DIST = process.env.TAPPA_DIST ?? join(fileURLToPath(new URL("../..", import.meta.url)), "dist");
const SAMPLE_MS = 4; // Insights and what is no longer
const BIG_MS = 5;

const table = (screens, budget) => `| Screen | Content | Nodes in the tree | Frames | Median | 95th percentile | Callbacks alone, median | By the clock, median | Wanted | Kept |
|---|---|---|---|---|---|---|---|---|---|
${screens.map((screen) => row(screen.screen, `${Math.round(screen.content)} px`, screen.nodes,
    screen.frames, milliseconds(screen.median), milliseconds(screen.p95),
    milliseconds(screen.script), milliseconds(screen.elapsed), `${budget} ms`,
    isKept(screen.median, budget))).join("\n")}`;

const part = ({ where, sample, big, other }) => `## Scrolling

${where}

### Every screen of the sample that scrolls

${table(sample, SAMPLE_MS)}

### A big document

${BIG.touchpoints} touchpoints, ${BIG.pains} pain points and ${BIG.actions} actions, made of the sample's.

${table(big, BIG_MS)}

### Excalidraw

A drawing of 120 cards with text, 3,580 px: ${milliseconds(other.median)} (median), ${milliseconds(other.p95)} (95th percentile), ${milliseconds(other.script)} in callbacks alone, ${milliseconds(other.elapsed)} by the clock; ${other.frames} frames.

- **Median, 95th percentile**: the processor time the page's main thread takes for a frame that answers the wheel, from Chromium's trace: input, the program, style and layout of the accessibility tree, everything; the wheel turns by 1,500 pixels per second. Processor time, because waiting for other programs is not ours; *by the clock* includes it. *Callbacks alone* is the program's own part. Drawing itself is in another process.
- The elements of the accessibility tree follow once the scrolling rests (\`web/src/mirror/late_moves.ts\`).
`;

async function main() {
  const { values } = parseArgs({ options: { print: { type: "boolean", default: false } } });
  const where = conditions();
  const server = await serveAll({ tappa: DIST, excalidraw: await excalidrawPage() });
  const browser = await launch();
  try {
    const tappa = `${server.url}tappa/`;
    const sample = await scrollSample(browser, tappa);
    const big = await scrollFile(browser, tappa, await bigDocument());
    const other = await scrollExcalidraw(browser, `${server.url}excalidraw/`);
    if (sample.length === 0 || big.length === 0) throw new Error("no screen scrolls");
    const text = part({ where: where.finish(browser.version()), sample, big, other });
    if (values.print) process.stdout.write(text);
    else await writePart("scrolling", text);
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
