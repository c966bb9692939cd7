// Measures the reading of an event log: a million events, from the file's bytes to transitions with
// their times, in the native program; beside an awk program that only counts the transitions of a
// file in order of time, and pandas where Python has it. Then ten million events, once: a file of
// 700 MB, made for that and removed again. tools/bench runs it.
//
// Usage: node tests/bench/mining.bench.mjs [--print] [--turns N]
//   Writes its part of docs/BENCHMARKS.md; with --print it writes nothing and prints the text.
// TAPPA_BENCH_BUILD: a folder with `native/tests/bench/mining_bench`; without it, it is built.
//
// It fails only when it cannot measure, or when the programs do not count the same.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { miningPart } from "./mining_part.mjs";
import { conditions, writePart } from "./report_page.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CASES = 250_000; // some 1,020,000 events
const MANY_CASES = 2_500_000;
const AWK = String.raw`NR > 1 { if ($1 in last) seen[last[$1], $2] += 1; else seen["Start", $2] += 1; last[$1] = $2 }
END { for (one in last) seen[last[one], "End"] += 1; for (pair in seen) { total += seen[pair]; pairs += 1 } print pairs, total }`;
const PANDAS = `
import sys, pandas
log = pandas.read_csv(sys.argv[1])
log["timestamp"] = pandas.to_datetime(log["timestamp"], utc=True)
log = log.sort_values(["case", "timestamp"], kind="stable")
after = log.groupby("case")["activity"].shift(-1)
gap = log.groupby("case")["timestamp"].shift(-1) - log["timestamp"]
print(gap.groupby([log["activity"], after]).agg(["size", "median"])["size"].sum())
`;

const say = (sentence) => process.stderr.write(`${sentence}\n`);

function run(program, ...rest) {
  return execFileSync(program, rest, { cwd: ROOT, encoding: "utf8", maxBuffer: 1e9, stdio: ["ignore", "pipe", "pipe"] });
}

function built() {
  if (process.env.TAPPA_BENCH_BUILD) return join(process.env.TAPPA_BENCH_BUILD, "native/tests/bench/mining_bench");
  run("cmake", "--preset", "native-release");
  run("cmake", "--build", "--preset", "native-release", "--target", "mining_bench");
  return join(ROOT, "build/native-release/tests/bench/mining_bench");
}

/** The least time of several runs in milliseconds, and the output; null where the program is not there. */
function timed(turns, program, ...rest) {
  if (spawnSync(program, ["--version"]).error) return null;
  let ms = Infinity;
  let output = "";
  for (let turn = 0; turn < turns; turn += 1) {
    const start = performance.now();
    output = run(program, ...rest).trim();
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, output };
}

function makeLog(cases, log) {
  say(`A log of ${cases} cases`);
  run("python3", "tools/make_log.py", "--cases", String(cases), "--seed", "7", "-o", log);
}

/** What the program says of `turns` turns, and the file's bytes. */
async function read(program, log, turns) {
  const found = JSON.parse(run(program, log, String(turns)));
  say(`  Tappa: ${found.graph_ms} ms`);
  return { ...found, size: (await stat(log)).size };
}

async function main() {
  const { values } = parseArgs({
    options: { print: { type: "boolean", default: false }, turns: { type: "string", default: "5" } },
  });
  const turns = Math.max(1, Number.parseInt(values.turns, 10) || 0);
  const where = conditions();
  const program = built();
  const log = join(ROOT, "build/bench/log.csv");
  await mkdir(join(ROOT, "build/bench"), { recursive: true });
  makeLog(CASES, log);
  const tappa = await read(program, log, turns);
  const awk = timed(turns, "awk", "-F", ",", AWK, log);
  if (awk && Number(awk.output.split(" ")[1]) !== tappa.events + tappa.cases)
    throw new Error(`awk counts ${awk.output}, Tappa ${tappa.events + tappa.cases}`);
  const hasPandas = spawnSync("python3", ["-c", "import pandas"]).status === 0;
  const pandas = hasPandas ? timed(turns, "python3", "-c", PANDAS, log) : null;
  if (pandas && Number(pandas.output) !== tappa.events - tappa.cases)
    throw new Error(`pandas counts ${pandas.output}, Tappa ${tappa.events - tappa.cases}`);
  const large = join(ROOT, "build/bench/large_log.csv");
  let many;
  try {
    makeLog(MANY_CASES, large);
    many = await read(program, large, 1);
  } finally {
    await rm(large, { force: true });
  }
  const part = miningPart({ conditions: where.finish(), turns, tappa, many, awk, pandas });
  if (values.print) process.stdout.write(part);
  else {
    await writePart("mining", part);
    say("Written: its part of docs/BENCHMARKS.md");
  }
}

main().catch((error) => {
  say(`mining.bench.mjs: ${error.message}`);
  process.exitCode = 1;
});
