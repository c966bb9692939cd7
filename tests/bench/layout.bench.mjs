// Measures the layout of a journey's graph: its time in the native program, and the crossings of
// its links beside dagre's, a layout that many people know, on the same graphs with the same
// layers. tools/bench runs it.
//
// Usage: node tests/bench/layout.bench.mjs [--print] [--turns N]
//   Writes its part of docs/BENCHMARKS.md; with --print it writes nothing and prints the text.
//   --turns N   how often each thing is measured (5)
//
// It never fails because of a time.

import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { packageFolder } from "./packages.mjs";
import { conditions, isKept, milliseconds, row, writePart } from "./report_page.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DAGRE_VERSION = "3.1.3";
const GRAPHS = 100;
const BUDGETS = { wanted: 30, crossings: 1.1 };

const say = (sentence) => process.stderr.write(`${sentence}\n`);
const run = (program, ...rest) => execFileSync(program, rest,
  { cwd: ROOT, encoding: "utf8", maxBuffer: 64e6, stdio: ["ignore", "pipe", "pipe"] });

/** The sum over all crossings of the thinner link's width. `places` is, for each link, its place in
 *  each layer from its first to its last. */
function weightedCrossings({ layers, links }, places) {
  const gutters = new Map();
  links.forEach(([from, , width], index) => {
    for (let step = 1; step < places[index].length; ++step) {
      const gutter = layers[from] + step - 1;
      if (!gutters.has(gutter)) gutters.set(gutter, []);
      gutters.get(gutter).push([places[index][step - 1], places[index][step], width]);
    }
  });
  let sum = 0;
  for (const segments of gutters.values()) {
    segments.forEach(([left, right, width], index) => {
      for (const [otherLeft, otherRight, otherWidth] of segments.slice(0, index)) {
        if ((left - otherLeft) * (right - otherRight) < 0) sum += Math.min(width, otherWidth);
      }
    });
  }
  return sum;
}

/** Where dagre puts the links in each layer, from the top. Its ranks are doubled, as its own layout
 *  does for labels, and it is told ours in place of finding some. */
function placesByDagre(dagre, { layers, links }) {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({
    rankdir: "LR",
    ranker: (inner) => {
      for (const node of inner.nodes()) {
        inner.node(node).rank = node in layers ? 2 * layers[node] + 1 : 0;
      }
    },
  });
  layers.forEach((_, node) => graph.setNode(String(node), { width: 104, height: 58 }));
  links.forEach(([from, to, width], index) =>
    graph.setEdge(String(from), String(to), { weight: width }, String(index)));
  dagre.layout(graph);
  const middle = (node) => graph.node(String(node));
  return links.map(([from, to], index) => {
    const { points } = graph.edge(String(from), String(to), String(index));
    const inner = [];
    for (let layer = layers[from] + 1; layer < layers[to]; ++layer) {
      // Of the points, the one nearest to the way from node to node at that layer.
      const part = (layer - layers[from]) / (layers[to] - layers[from]);
      inner.push(points[Math.round(part * (points.length - 1))].y);
    }
    return [middle(from).y, ...inner, middle(to).y];
  });
}

function compare(dagre, graphs) {
  const ratios = [];
  const sums = { ours: 0, dagre: 0 };
  for (const graph of graphs) {
    const theirs = weightedCrossings(graph, placesByDagre(dagre, graph));
    const ours = weightedCrossings(graph, graph.links.map(([, , , places]) => places));
    sums.ours += ours;
    sums.dagre += theirs;
    ratios.push(theirs > 0 ? ours / theirs : ours > 0 ? Infinity : 1);
  }
  ratios.sort((a, b) => a - b);
  return { ratio: sums.ours / sums.dagre, worst: ratios.at(-1), better: ratios.filter((r) => r <= 1).length };
}

async function main() {
  const { values } = parseArgs({
    options: { print: { type: "boolean", default: false }, turns: { type: "string", default: "5" } },
  });
  const folder = await packageFolder(`dagre-${DAGRE_VERSION}`, { "@dagrejs/dagre": DAGRE_VERSION });
  const dagre = createRequire(join(folder, "package.json"))("@dagrejs/dagre");
  say("Building");
  run("cmake", "--preset", "native-release");
  run("cmake", "--build", "--preset", "native-release", "--target", "layout_bench");
  const where = conditions();
  const measured = JSON.parse(
    run(join(ROOT, "build/native-release/tests/bench/layout_bench"), values.turns, String(GRAPHS)));
  const { ratio, worst, better } = compare(dagre, measured.graphs);
  const part = [
    "## Layout of a journey's graph", "",
    `The layered layout, natively, and its crossings beside dagre's (${DAGRE_VERSION}) on ${GRAPHS} graphs of 14 to 73 touchpoints in the seven stages, with two or three times as many links and the same layers.`, "",
    where.finish("not used"), "",
    row("What", "Tappa", "Budget", "Kept"), "|---|---|---|---|",
    row("30 touchpoints and 80 transitions", milliseconds(measured.usual), "–", "–"),
    row("200 touchpoints and 600 transitions", milliseconds(measured.wanted), milliseconds(BUDGETS.wanted), isKept(measured.wanted, BUDGETS.wanted)),
    row("2,000 touchpoints and 10,000 transitions", milliseconds(measured.large), "–", "–"),
    row("Crossings, weighted by the thinner width, as a part of dagre's", ratio.toFixed(2), BUDGETS.crossings.toFixed(1), isKept(ratio, BUDGETS.crossings)),
    row("The same on the graph where it is worst", worst.toFixed(2), "–", "–"),
    row("Graphs with as few or fewer", `${better} of ${GRAPHS}`, "–", "–"),
    "",
  ].join("\n");
  if (values.print) process.stdout.write(part);
  else {
    await writePart("layout", part);
    say("Written: its part of docs/BENCHMARKS.md");
  }
}

main().catch((error) => {
  say(`layout.bench.mjs: ${error.message}`);
  process.exitCode = 1;
});
