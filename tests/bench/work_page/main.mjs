// The same work in the browser: runs a function of the program and gives what it prints. Beside it
// graphology, on the same graph.

import Graph from "graphology";
import betweennessCentrality from "graphology-metrics/centrality/betweenness";

import createProgram from "./work_web.mjs";

let lines = [];
const program = await createProgram({ print: (line) => lines.push(line) });

function printed(name, ...rest) {
  lines = [];
  if (program[`_bench_${name}`](...rest) === 0) throw new Error(`${name} computed nothing`);
  return lines;
}

window.bench = {
  run: (name, ...rest) => JSON.parse(printed(name, ...rest).join("")),

  /** Milliseconds of betweenness by graphology, and the highest share it finds. */
  graphology() {
    const graph = new Graph({ type: "directed", allowSelfLoops: true });
    const [nodes, ...links] = printed("links");
    for (let node = 0; node < Number(nodes); node += 1) graph.addNode(String(node));
    for (const line of links) {
      const [from, to, probability] = line.split(" ");
      graph.mergeEdge(from, to, { length: -Math.log(Number(probability)) });
    }
    const start = performance.now();
    const shares = betweennessCentrality(graph, { getEdgeWeight: "length", normalized: true });
    const ms = performance.now() - start;
    return { ms, highest: Math.max(...Object.values(shares)) };
  },
};
