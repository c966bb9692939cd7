// The other page of the measurements: Excalidraw as its documentation says to embed it, with
// nothing around it. Installed and bundled once, outside the repository; it is never shipped.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import * as esbuild from "esbuild";

import { packageFolder } from "./packages.mjs";

export const EXCALIDRAW_VERSION = "0.18.1";
const REACT_VERSION = "18.3.1";

const PACKAGES = {
  "@excalidraw/excalidraw": EXCALIDRAW_VERSION,
  "react": REACT_VERSION,
  "react-dom": REACT_VERSION,
};

const SOURCES = fileURLToPath(new URL("excalidraw_page", import.meta.url));

async function hashOfSources() {
  const hash = createHash("sha256").update(esbuild.version);
  for (const name of (await readdir(SOURCES)).sort()) {
    hash.update(name).update(await readFile(join(SOURCES, name)));
  }
  hash.update(await readFile(fileURLToPath(import.meta.url)));
  return hash.digest("hex").slice(0, 16);
}

/** Asks for all parts of the first load at once, as bundlers of pages do; we do the same. */
async function htmlWithPreloads({ outputs }, folder) {
  const paths = Object.keys(outputs);
  const first = new Set(paths.filter((path) => path.endsWith("assets/main.js")));
  for (const path of first) { // also visits what is added on the way
    for (const found of outputs[path].imports) {
      if (found.kind === "import-statement" && !found.external) first.add(found.path);
    }
  }
  const links = [...first].map((path) =>
    `    <link rel="modulepreload" href="${relative(folder, resolve(path))}">\n`);
  const html = await readFile(join(SOURCES, "index.html"), "utf8");
  return html.replace("    <script", `${links.join("")}    <script`);
}

/** The folder with the page, made where it is not there yet. */
export async function excalidrawPage() {
  const folder =
    await packageFolder(`excalidraw-${EXCALIDRAW_VERSION}-react-${REACT_VERSION}`, PACKAGES);
  const page = join(folder, `page-${await hashOfSources()}`);
  if (existsSync(page)) return page;
  const fresh = `${page}.new`;
  await rm(fresh, { recursive: true, force: true });
  const { metafile } = await esbuild.build({
    metafile: true,
    entryPoints: { main: join(SOURCES, "main.jsx") },
    outdir: join(fresh, "assets"),
    bundle: true,
    splitting: true, // so that what it loads later is not in its first load
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
    conditions: ["production"],
    define: { "process.env.NODE_ENV": '"production"', "process.env.IS_PREACT": '"false"' },
    loader: { ".woff2": "file" },
    nodePaths: [join(folder, "node_modules")],
  });
  await writeFile(join(fresh, "index.html"), await htmlWithPreloads(metafile, fresh));
  await cp(join(folder, "node_modules/@excalidraw/excalidraw/dist/prod/fonts"),
    join(fresh, "fonts"), { recursive: true });
  await rename(fresh, page);
  return page;
}
