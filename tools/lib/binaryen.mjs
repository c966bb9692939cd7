// Runs the tools that come with Emscripten's optimiser.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

// What every browser that runs the page also runs; what newer Emscripten uses by itself is only for
// programs that hold it. With reference-types wasm-split makes a table for each division, where the
// parts have to share one: a program gets it last of all.
const WASM_FEATURES = [
  ["mutable-globals", "sign-ext"],
  ["bulk-memory", "multivalue", "nontrapping-float-to-int"],
  ["reference-types"],
];

/** As setup found wasm-opt; the others stand beside it. */
function pathOf(tool) {
  const optimiser = process.env.TAPPA_WASM_OPT;
  if (!optimiser || tool === "wasm-opt") return optimiser ?? tool;
  const beside = join(dirname(optimiser), tool);
  return existsSync(beside) ? beside : tool;
}

/** Throws with what the tool said. */
export function runBinaryen(tool, words) {
  let problem = "";
  for (let lists = 1; lists <= WASM_FEATURES.length; lists += 1) {
    const features = WASM_FEATURES.slice(0, lists).flat();
    const { status, stderr, error } = spawnSync(pathOf(tool),
      [...features.map((name) => `--enable-${name}`), ...words],
      { encoding: "utf8", maxBuffer: 2 ** 28 });
    if (error) throw new Error(`${tool}: ${error.message}`);
    if (status === 0) return;
    // It prints the whole function around each mistake; the end says what is wrong.
    problem = stderr.trim().split("\n").slice(-3).join(" ");
  }
  throw new Error(`${tool}: ${problem}`);
}
