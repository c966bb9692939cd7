// A page of this folder, bundled with packages that are only measured beside ours.

import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import * as esbuild from "esbuild";

import { packageFolder } from "./packages.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const htmlOf = (name) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${name}</title>
    <link rel="icon" href="data:,">
    <script type="module" src="main.js"></script>
  </head>
  <body style="margin: 0"></body>
</html>
`;

/** The folder with the page `name` (tests/bench/NAME/main.mjs), made anew. `packages`: those that are not
    the project's; `external`: imports left as they are. */
export async function bundledPage(name, packages, external = []) {
  const versions = Object.entries(packages).map(([one, version]) => `${one}-${version}`);
  const nodePaths = versions.length === 0 ? []
    : [join(await packageFolder(versions.join("-"), packages), "node_modules")];
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
    nodePaths,
  });
  await writeFile(join(folder, "index.html"), htmlOf(name));
  return folder;
}
