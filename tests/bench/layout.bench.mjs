// Measures the layout of a journey's graph: its time, natively and in the browser, and the
// crossings of its links beside dagre's, a layout that many people know, and beside ELK's, on the
// same graphs with the same layers. tools/bench runs it.
//
// Usage: node tests/bench/layout.bench.mjs [--print] [--turns N]
//   Writes its part of docs/BENCHMARKS.md; with --print it writes nothing and prints the text.
//   --turns N   how often each thing is measured (5)
//
// It never fails because of a time.

import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { packageFolder } from "./packages.mjs";
import { conditions, isKept, milliseconds, row, writePart } from "./report_page.mjs";
import { inBrowser, nativeProgram } from "./work_page.mjs";

const DAGRE_VERSION = "3.1.3";
const GRAPHS = 100;
const ELK_VERSION = "0.12.1";
const BUDGETS = { wanted: 30, crossings: 1.1 };

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

/** Where ELK puts the links in each layer: it keeps our layers as partitions. */
async function placesByElk(elk, { layers, links }) {
  const laidOut = await elk.layout({
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.edgeRouting": "POLYLINE",
      "elk.partitioning.activate": "true",
    },
    children: layers.map((layer, node) => ({
      id: String(node), width: 104, height: 58,
      layoutOptions: { "elk.partitioning.partition": String(layer) },
    })),
    edges: links.map(([from, to], index) =>
      ({ id: `link-${index}`, sources: [String(from)], targets: [String(to)] })),
  });
  const nodes = laidOut.children;
  const columns = [];
  nodes.forEach(({ x, width }, node) => { columns[layers[node]] = x + width / 2; });
  return links.map(([from, to], index) => {
    const [{ startPoint, bendPoints = [], endPoint }] = laidOut.edges[index].sections;
    const points = [startPoint, ...bendPoints, endPoint];
    const heightAt = (x) => {
      const next = Math.max(1, points.findIndex((point) => point.x >= x));
      const [left, right] = [points[next - 1], points[next]];
      return right.x === left.x ? right.y : left.y + (right.y - left.y) * (x - left.x) / (right.x - left.x);
    };
    const middle = ({ y, height }) => y + height / 2;
    const inner = [];
    for (let layer = layers[from] + 1; layer < layers[to]; ++layer) inner.push(heightAt(columns[layer]));
    return [middle(nodes[from]), ...inner, middle(nodes[to])];
  });
}

async function compare(places, graphs) {
  const ratios = [];
  const sums = { ours: 0, others: 0 };
  for (const graph of graphs) {
    const others = weightedCrossings(graph, await places(graph));
    const ours = weightedCrossings(graph, graph.links.map(([, , , own]) => own));
    sums.ours += ours;
    sums.others += others;
    ratios.push(others > 0 ? ours / others : ours > 0 ? Infinity : 1);
  }
  ratios.sort((a, b) => a - b);
  return { ratio: sums.ours / sums.others, worst: ratios.at(-1), better: ratios.filter((r) => r <= 1).length };
}

async function main() {
  const { values } = parseArgs({
    options: { print: { type: "boolean", default: false }, turns: { type: "string", default: "5" } },
  });
  const folder = await packageFolder(`layouts-dagre-${DAGRE_VERSION}-elk-${ELK_VERSION}`,
    { "@dagrejs/dagre": DAGRE_VERSION, "elkjs": ELK_VERSION });
  const load = createRequire(join(folder, "package.json"));
  const dagre = load("@dagrejs/dagre");
  const Elk = load("elkjs/lib/elk.bundled.js");
  const elk = new Elk();
  const where = conditions();
  const measured = nativeProgram("layout_bench")(values.turns, String(GRAPHS));
  const { here, browser } = await inBrowser(async (bench) =>
    ({ here: await bench("run", "layout", Number(values.turns)) }));
  const { ratio, worst, better } =
    await compare((graph) => placesByDagre(dagre, graph), measured.graphs);
  const besideElk = await compare((graph) => placesByElk(elk, graph), measured.graphs);
  const part = [
    "## Layout of a journey's graph", "",
    `The layered layout, and its crossings beside dagre's (${DAGRE_VERSION}) on ${GRAPHS} graphs of 14 to 73 touchpoints in the seven stages, with two or three times as many links and the same layers.`, "",
    where.finish(browser), "",
    row("What", "Tappa", "Budget", "Kept"), "|---|---|---|---|",
    row("30 touchpoints and 80 transitions, native", milliseconds(measured.usual), "–", "–"),
    row("The same in the browser", milliseconds(here.usual), "–", "–"),
    row("200 touchpoints and 600 transitions, native", milliseconds(measured.wanted), "–", "–"),
    row("The same in the browser", milliseconds(here.wanted), milliseconds(BUDGETS.wanted), isKept(here.wanted, BUDGETS.wanted)),
    row("2,000 touchpoints and 10,000 transitions, native", milliseconds(measured.large), "–", "–"),
    row("The same in the browser", milliseconds(here.large), "–", "–"),
    row("Crossings, weighted by the thinner width, as a part of dagre's", ratio.toFixed(2), BUDGETS.crossings.toFixed(1), isKept(ratio, BUDGETS.crossings)),
    row("The same on the graph where it is worst", worst.toFixed(2), "–", "–"),
    row("Graphs with as few or fewer", `${better} of ${GRAPHS}`, "–", "–"),
    row(`Crossings, as a part of ELK's (${ELK_VERSION})`, besideElk.ratio.toFixed(2), "–", "–"),
    row("Graphs with as few or fewer than ELK's", `${besideElk.better} of ${GRAPHS}`, "–", "–"),
    "",
  ].join("\n");
  if (values.print) process.stdout.write(part);
  else await writePart("layout", part);
}

await main();
