// What wasm-opt still makes of the program that Emscripten has written.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { shortHash } from "./hash.mjs";

// What every browser that runs wasm exceptions also runs; the second list is what newer Emscripten
// uses by itself, and is only for programs that hold it.
const WASM_FEATURES = [
  ["exception-handling", "mutable-globals", "sign-ext"],
  ["bulk-memory", "multivalue", "nontrapping-float-to-int", "reference-types"],
];

// Functions of up to eight instructions go into those that call them. A browser compiles each
// function when it is first called, and there are 1,200 until the first screen: so there are 800.
// That takes a fifteenth off the start and adds a kilobyte; more of it adds more and gains nothing.
const OPTIMISATION = ["-Os", "--always-inline-max-function-size", "8"];

/**
 * Runs wasm-opt once more, and keeps the outcome in `folder` for the next time. After Emscripten has
 * removed what the page does not call there is again something to find: 1 % of the download, for
 * ten seconds.
 */
export async function optimisedProgram(bytes, folder) {
  const recipe = shortHash(Buffer.concat([Buffer.from(OPTIMISATION.join(" ")), bytes]));
  const kept = join(folder, `optimised-${recipe}.wasm`);
  if (existsSync(kept)) return readFile(kept);
  await mkdir(folder, { recursive: true });
  const before = join(folder, "program.wasm");
  const after = join(folder, "program-optimised.wasm");
  await writeFile(before, bytes);
  let problem = "";
  for (const features of [WASM_FEATURES[0], WASM_FEATURES.flat()]) {
    const { status, stderr, error } = spawnSync(process.env.TAPPA_WASM_OPT ?? "wasm-opt",
      [...features.map((name) => `--enable-${name}`), ...OPTIMISATION, before, "-o", after],
      { encoding: "utf8" });
    if (error) throw new Error(`wasm-opt: ${error.message}`);
    if (status === 0) {
      for (const name of await readdir(folder)) {
        if (/^optimised-.*\.wasm$/.test(name)) await rm(join(folder, name));
      }
      await rename(after, kept);
      return readFile(kept);
    }
    problem = stderr;
  }
  throw new Error(`wasm-opt: ${problem}`);
}
