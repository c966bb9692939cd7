// Measures what a journey's graph says, in the native program: all analyses on a usual journey and
// on one of 2,000 touchpoints and 10,000 transitions, and betweenness on 10,000 and 30,000.
// tools/bench runs it.
//
// Usage: node tests/bench/graph.bench.mjs [--print] [--turns N]
//   Writes its part of docs/BENCHMARKS.md; with --print it writes nothing and prints the text.
//   --turns N   how often each thing is measured (5)
//
// It never fails because of a time.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { conditions, isKept, milliseconds, row, writePart } from "./report_page.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BUDGETS = { usual: 16, large: 1000 };

const say = (sentence) => process.stderr.write(`${sentence}\n`);
const run = (program, ...rest) => execFileSync(program, rest, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

async function main() {
  const { values } = parseArgs({
    options: { print: { type: "boolean", default: false }, turns: { type: "string", default: "5" } },
  });
  say("Building");
  run("cmake", "--preset", "native-release");
  run("cmake", "--build", "--preset", "native-release", "--target", "graph_bench");
  const where = conditions();
  const times = JSON.parse(run(join(ROOT, "build/native-release/tests/bench/graph_bench"), values.turns));
  const budget = (name) => [milliseconds(times[name]), milliseconds(BUDGETS[name]), isKept(times[name], BUDGETS[name])];
  const part = [
    "## A journey's graph", "",
    "All that `tappa graph` says of a graph, natively; no browser is part of it.", "",
    where.finish("not used"), "",
    row("What", "Tappa", "Budget", "Kept"), "|---|---|---|---|",
    row("All analyses, 50 touchpoints and 150 transitions", ...budget("usual")),
    row("All analyses, 2,000 touchpoints and 10,000 transitions", ...budget("large")),
    row("Betweenness, 10,000 touchpoints and 30,000 transitions", milliseconds(times.betweenness), "–", "–"),
    "",
  ].join("\n");
  if (values.print) process.stdout.write(part);
  else {
    await writePart("graph", part);
    say("Written: its part of docs/BENCHMARKS.md");
  }
}

main().catch((error) => {
  say(`graph.bench.mjs: ${error.message}`);
  process.exitCode = 1;
});
