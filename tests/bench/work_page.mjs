// A page that does in the browser what the native programs do, with graphology beside it.

import { execFileSync } from "node:child_process";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { optimisedProgram } from "../../tools/lib/optimised_program.mjs";
import { launch } from "../e2e/support.mjs";
import { serveAll } from "./brotli_server.mjs";
import { bundledPage } from "./bundled_page.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const GRAPHOLOGY = { "graphology": "0.26.0", "graphology-metrics": "2.4.2" };

const run = (program, ...rest) =>
  execFileSync(program, rest, { cwd: ROOT, encoding: "utf8", maxBuffer: 64e6, stdio: ["ignore", "pipe", "pipe"] });

/** A native program of this folder, built. */
export function nativeProgram(target) {
  run("cmake", "--preset", "native-release");
  run("cmake", "--build", "--preset", "native-release", "--target", target);
  const program = join(ROOT, "build/native-release/tests/bench", target);
  return (...rest) => JSON.parse(run(program, ...rest));
}

async function makePage() {
  run("cmake", "--preset", "web-release");
  run("cmake", "--build", "--preset", "web-release", "--target", "work_web");
  const programs = join(ROOT, "build/web-release/tests/bench");
  const folder = await bundledPage("work_page", GRAPHOLOGY, ["./work_web.mjs"]);
  await copyFile(join(programs, "work_web.mjs"), join(folder, "work_web.mjs"));
  await writeFile(join(folder, "work_web.wasm"),
    await optimisedProgram(await readFile(join(programs, "work_web.wasm")), join(ROOT, "build/bench")));
  return folder;
}

/** What `measure` finds out with the page's `bench`; and the browser's version. */
export async function inBrowser(measure) {
  const server = await serveAll({ work: await makePage() });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0); // betweenness by others takes minutes
    await page.goto(`${server.url}work/`);
    await page.waitForFunction(() => window.bench !== undefined);
    const bench = (name, ...rest) =>
      page.evaluate(([called, given]) => window.bench[called](...given), [name, rest]);
    return { ...await measure(bench), browser: browser.version() };
  } finally {
    await browser.close();
    await server.close();
  }
}
