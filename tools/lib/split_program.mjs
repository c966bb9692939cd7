// Divides the program in two: what the first screen calls, and the rest, which the page fetches
// right after it (web/src/divided_program.ts).
//
// What is called is recorded from the very program that is divided: wasm-split counts in it, and
// first_screen.ts runs it under Node through all that the page lets happen before the second part
// is there. Then the first part is run through the same alone, and has to show the same.

import { spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

import { runBinaryen } from "./binaryen.mjs";
import { kept } from "./kept.mjs";
import { moveData } from "./later_data.mjs";
import { OPTIMISATION } from "./optimised_program.mjs";
import { withOneStandIn } from "./stand_ins.mjs";

const FIRST_SCREEN = fileURLToPath(new URL("first_screen.ts", import.meta.url));

// Short, because hundreds of imports repeat them; web/src/divided_program.ts knows them.
const STAND_INS = "2";
const NAMES = ["--export-prefix=%", "--import-namespace=1", `--placeholder-namespace=${STAND_INS}`];

async function bundledFirstScreen() {
  const { outputFiles: [{ contents }] } = await esbuild.build({
    entryPoints: [FIRST_SCREEN], bundle: true, write: false, platform: "node", format: "esm",
    target: "node18", logLevel: "silent",
  });
  return contents;
}

/** Runs a program's first screen; gives what it showed. */
async function show(at, program, fonts, ...profile) {
  const shown = at("split-shown.txt");
  const words = [at("first_screen.mjs"), at("split-script.mjs"), program, fonts, shown, ...profile];
  const { status, stderr, error } = spawnSync(process.execPath, words, { encoding: "utf8" });
  if (error || status !== 0) {
    throw new Error(`its first screen could not be run: ${error?.message ?? stderr.trim()}`);
  }
  return readFile(shown, "utf8");
}

/** Throws where the first part alone shows anything else than the whole program. */
function compare(whole, part) {
  if (whole === part) return;
  const there = new Set(part.split("\n"));
  const missing = whole.split("\n").find((line) => !there.has(line)) ?? "something else";
  throw new Error(`its first part alone does not show ${missing.slice(0, 300)}`);
}

/**
 * Gives { first, second }; or { first, problem }, the whole program and a sentence, where this
 * machine cannot divide it. `script`: the path of Emscripten's script for it. `later`: constants of
 * the program that the first screen does without (later_data.mjs). `map`: what the linker printed.
 */
export async function splitProgram({ program, script, fonts, folder, later = [], map = "" }) {
  try {
    const [scenario, scriptBytes] = await Promise.all([bundledFirstScreen(), readFile(script)]);
    const recipe =
      [[...NAMES, ...OPTIMISATION].join(" "), program, scriptBytes, scenario, map, ...later];
    const [first, second] = await kept(folder, "split", recipe, async () => {
      await mkdir(folder, { recursive: true });
      const at = (name) => join(folder, name);
      await writeFile(at("split-program.wasm"), program);
      await writeFile(at("split-script.mjs"), scriptBytes);
      await writeFile(at("first_screen.mjs"), scenario);
      runBinaryen("wasm-split",
        ["--instrument", at("split-program.wasm"), "-o", at("split-counting.wasm")]);
      const shown = await show(at, at("split-counting.wasm"), fonts, at("split.profile"));
      const parts = ["split-first.wasm", "split-second.wasm"].map(at);
      runBinaryen("wasm-split", ["--split", `--profile=${at("split.profile")}`, ...NAMES,
        at("split-program.wasm"), "-o1", parts[0], "-o2", parts[1]]);
      await writeFile(parts[0], withOneStandIn(await readFile(parts[0]), STAND_INS));
      for (const part of parts) runBinaryen("wasm-opt", [...OPTIMISATION, part, "-o", part]);
      const [whole, rest] = await Promise.all(parts.map((part) => readFile(part)));
      const { first, second } = moveData({ first: whole, second: rest }, later, map);
      await writeFile(parts[0], first);
      compare(shown, await show(at, parts[0], fonts));
      return [first, second];
    });
    return { first, second };
  } catch (error) {
    return { first: program, problem: error.message };
  }
}
