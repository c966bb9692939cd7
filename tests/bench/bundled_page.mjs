// A page of this folder, bundled with packages that are only measured beside ours.

import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import * as esbuild from "esbuild";

import { packageFolder } from "./packages.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The folder with the page `name` (tests/bench/NAME), made anew; `external`: imports left as they are. */
export async function bundledPage(name, packages, external = []) {
  const versions = Object.entries(packages).map(([one, version]) => `${one}-${version}`).join("-");
  const installed = await packageFolder(versions, packages);
  const folder = join(ROOT, "build/bench", name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await esbuild.build({
    entryPoints: { main: join(ROOT, "tests/bench", name, "main.mjs") },
    outdir: folder,
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
    external,
    nodePaths: [join(installed, "node_modules")],
  });
  await copyFile(join(ROOT, "tests/bench", name, "index.html"), join(folder, "index.html"));
  return folder;
}
