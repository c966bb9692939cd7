// Measures what dragging the picture of a large graph about takes the page's main thread: 2,000
// touchpoints and 5,000 transitions, for five seconds, beside Cytoscape.js with the same graph.
// tools/bench runs it.
//
// Usage: node tests/bench/panning.bench.mjs [--print]
//   Writes its part of docs/BENCHMARKS.md; with --print it writes nothing and prints the text.
// TAPPA_DIST, TAPPA_CHROMIUM: as for the browser tests. It never fails because of a time.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { goToAddress, openFile } from "../e2e/job_steps.mjs";
import { launch } from "../e2e/support.mjs";
import { serveAll } from "./brotli_server.mjs";
import { bundledPage } from "./bundled_page.mjs";
import { framesInTrace, TRACE_CATEGORIES } from "./frames_in_trace.mjs";
import { median, open, percentile, VIEWPORT } from "./measure.mjs";
import { conditions, isKept, milliseconds, row, writePart } from "./report_page.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DIST = process.env.TAPPA_DIST ?? join(ROOT, "dist");
const CYTOSCAPE_VERSION = "3.35.0";
const TOUCHPOINTS = 2000;
const TRANSITIONS = 5000;
const STAGES = ["awareness", "discovery", "interest", "consideration", "action", "use", "advocacy"];
const PAN_MS = 5000;
const MOVE_MS = 16;
const RATIO = 0.25;

/** Links to one of the next touchpoints, always the same. */
function madeUp() {
  let state = 2026;
  const below = (limit) => {
    state = (1_103_515_245 * state + 12_345) % 2_147_483_648;
    return Math.floor(limit * state / 2_147_483_648);
  };
  const each = TOUCHPOINTS / STAGES.length;
  const nodes = Array.from({ length: TOUCHPOINTS }, (_, i) => ({
    id: `t${i}`, name: `Touchpoint ${i}`, stage: STAGES[Math.floor(i / each)],
    x: 260 * Math.floor(i / each), y: 80 * (i % Math.ceil(each)),
  }));
  const links = new Map();
  while (links.size < TRANSITIONS) {
    const from = below(TOUCHPOINTS - 1);
    const to = Math.min(from + 1 + below(400), TOUCHPOINTS - 1);
    links.set(`${from} ${to}`, { from: `t${from}`, to: `t${to}`, count: 1 + below(1000) });
  }
  return { nodes, links: [...links.values()] };
}

async function documentOf({ nodes, links }) {
  const file = JSON.parse(await readFile(join(ROOT, "assets/samples/banca-aurora.en.json"), "utf8"));
  const [journey] = file.document.journeys;
  const [like] = journey.touchpoints;
  file.document.journeys = [{
    ...journey,
    touchpoints: nodes.map(({ id, name, stage }) => ({ ...like, id, name, stage })),
    pain_points: [], opportunities: [], transitions: links,
  }];
  file.document.plan.actions = [];
  return Buffer.from(JSON.stringify(file));
}

/** Drags from the middle of `box` to and fro. */
async function pan(page, { x, y, width, height }) {
  const browser = page.context().browser();
  const middle = { x: x + width / 2, y: y + height / 2 };
  const reach = { x: width / 3, y: height / 3 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  const start = performance.now();
  let moves = 0;
  while (performance.now() - start < PAN_MS) {
    const turn = 2 * Math.PI * (performance.now() - start) / 2000;
    await page.mouse.move(middle.x + reach.x * Math.sin(turn), middle.y + reach.y * Math.sin(2 * turn));
    moves += 1;
    await new Promise((done) => { setTimeout(done, Math.max(0, moves * MOVE_MS - (performance.now() - start))); });
  }
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8"));
  await page.mouse.up();
  const frames = framesInTrace(trace.traceEvents, ["pointermove", "mousemove"]);
  const of = (name) => frames.map((frame) => frame[name]);
  return {
    frames: frames.length, median: median(of("processor")), p95: percentile(of("processor"), 0.95),
  };
}

async function panTappa(browser, url, graph) {
  const { context, page } = await open(browser, "tappa", url);
  // The browser opens its dialog only for a press that is answered soon.
  await page.waitForFunction(() => window.tappa.snapshot().isComplete);
  await openFile(page, "graph.json", await documentOf(graph));
  // Opening a document goes home by itself.
  await page.waitForFunction(() => window.tappa.snapshot().saved.document !== undefined);
  await goToAddress(page, "graph");
  const picture = page.getByRole("figure", { name: /graph/i }).first();
  await picture.waitFor({ state: "attached", timeout: 60_000 });
  await page.waitForTimeout(10_000); // all analyses are there
  const box = await picture.boundingBox();
  const before = await page.screenshot({ clip: box });
  const times = await pan(page, box);
  if (before.equals(await page.screenshot({ clip: box }))) throw new Error("the picture stands still");
  await context.close();
  return { ...times, box };
}

/** In a picture of the same size. */
async function panCytoscape(browser, url, graph, box) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.show !== undefined);
  await page.evaluate(([given, size]) => window.show(given, size), [graph, box]);
  await page.waitForTimeout(3000);
  const times = await pan(page, box);
  await context.close();
  return times;
}

async function main() {
  const { values } = parseArgs({ options: { print: { type: "boolean", default: false } } });
  const graph = madeUp();
  const where = conditions();
  const server = await serveAll({ tappa: DIST, cytoscape: await bundledPage("cytoscape_page", { cytoscape: CYTOSCAPE_VERSION }) });
  const browser = await launch();
  try {
    const tappa = await panTappa(browser, `${server.url}tappa/`, graph);
    const other = await panCytoscape(browser, `${server.url}cytoscape/`, graph,
      { ...tappa.box, x: 0, y: 0 });
    const ratio = tappa.median / other.median;
    const line = (what, { frames, median: middle, p95 }) =>
      row(what, frames, milliseconds(middle), milliseconds(p95));
    const part = `## Dragging a large graph

${TOUCHPOINTS.toLocaleString("en")} touchpoints and ${TRANSITIONS.toLocaleString("en")} transitions, dragged to and fro for five seconds, beside Cytoscape.js ${CYTOSCAPE_VERSION} with the same graph and its quickest edges (haystacks).

${where.finish(browser.version())}

| What | Frames | Main thread per frame, median | 95th percentile |
|---|---|---|---|
${line("Tappa", tappa)}
${line("Cytoscape.js", other)}

Median beside Cytoscape's: ${ratio.toFixed(2)}, wanted ${RATIO}: ${isKept(ratio, RATIO)}. More frames: ${tappa.frames > other.frames ? "yes" : "**no**"}.
`;
    if (values.print) process.stdout.write(part);
    else await writePart("panning", part);
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
