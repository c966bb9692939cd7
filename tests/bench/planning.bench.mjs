// Measures planning: priorities, schedule and stability of 500 actions, the best set of 200 actions
// with eight owners, and the simulation of 60, in the native program. tools/bench runs it.
//
// Usage: node tests/bench/planning.bench.mjs [--print]
//   Writes its part of docs/BENCHMARKS.md; with --print it writes nothing and prints the text.
// TAPPA_BENCH_BUILD: a folder with `native/tests/bench/planning_bench`; without it, it is built.
//
// It fails only when it cannot measure.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { conditions, isKept, milliseconds, row, writePart } from "./report_page.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FRAME_MS = 16.7;

const run = (program, ...rest) =>
  execFileSync(program, rest, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

function built() {
  if (process.env.TAPPA_BENCH_BUILD) return join(process.env.TAPPA_BENCH_BUILD, "native/tests/bench/planning_bench");
  run("cmake", "--preset", "native-release");
  run("cmake", "--build", "--preset", "native-release", "--target", "planning_bench");
  return join(ROOT, "build/native-release/tests/bench/planning_bench");
}

function planningPart(where, times) {
  const line = (what, ms, wanted) => row(what, milliseconds(ms), milliseconds(wanted), isKept(ms, wanted));
  const gap = times.budget_gap > 0 ? `, ${(100 * times.budget_gap).toFixed(2)} % below its bound` : ", proved to be the best";
  return `## Planning

Plans made up by \`tests/bench/planning_bench.cpp\`: eight owners with a capacity each, a prerequisite for every second action.

${where}

| What (the median of several runs, native) | Takes | Wanted | Kept |
|---|---|---|---|
${line("Priorities and ranks of 500 actions", times.ranking, FRAME_MS)}
${line("Schedule of 500 actions, with slack and critical path", times.schedule, 200)}
${line("Stability of 500 ranks, 1,000 samples", times.stability, 200)}
${line(`Best set of 200 actions${gap}, with 1,000 samples`, times.budget, 500)}
${line("Simulation of 60 actions, 2,000 draws", times.simulation, 300)}
`;
}

function main() {
  const { values } = parseArgs({ options: { print: { type: "boolean", default: false } } });
  const where = conditions();
  const times = JSON.parse(run(built()));
  const part = planningPart(where.finish(), times);
  if (values.print) process.stdout.write(part);
  else return writePart("planning", part);
}

await main();
