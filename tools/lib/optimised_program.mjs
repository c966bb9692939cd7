// What wasm-opt still makes of the program that Emscripten has written.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { runBinaryen } from "./binaryen.mjs";
import { kept } from "./kept.mjs";

// Functions of up to eight instructions go into those that call them. A browser compiles each
// function when it is first called; this cuts functions compiled at start from 1,200 to 800. That
// takes a fifteenth off the start and adds a kilobyte; more of it adds more and gains nothing.
// The last words as in src/web/CMakeLists.txt.
export const OPTIMISATION = ["-Os", "--always-inline-max-function-size", "8",
  "--one-caller-inline-max-function-size", "200"];

/**
 * Runs wasm-opt once more, and keeps the outcome in `folder` for the next time. After Emscripten has
 * removed what the page does not call there is again something to find: 1 % of the download, for
 * ten seconds.
 */
export async function optimisedProgram(bytes, folder) {
  const [optimised] = await kept(folder, "optimised", [OPTIMISATION.join(" "), bytes], async () => {
    await mkdir(folder, { recursive: true });
    const before = join(folder, "program.wasm");
    const after = join(folder, "program-optimised.wasm");
    await writeFile(before, bytes);
    runBinaryen("wasm-opt", [...OPTIMISATION, before, "-o", after]);
    return [await readFile(after)];
  });
  return optimised;
}
