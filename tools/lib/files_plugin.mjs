// What esbuild makes of the imports of a page's script that are not plain modules: the files that come
// with the page (`tappa:…`, see build_web.mjs), and scripts that are loaded later.

import { basename, resolve } from "node:path";

/** In web/src/, a script each: what they import is no part of the first load. One that imports another
    stands after it. */
export const LATER_SCRIPTS = ["added_documents", "glyphs", "large_records", "packed", "pictures", "tables", "work"];

/** As messages rather than throws, which esbuild reports with its own call stack. */
const refused = (text) => ({ errors: [{ text }] });

/** A tappa: file as a module. */
async function moduleOf(page, path) {
  let record;
  try {
    record = await page.file(path);
  } catch (error) {
    return refused(error.message);
  }
  const lines = [`export default ${JSON.stringify(record)};`];
  if (path === "tappa:precache") {
    lines.push(...Object.keys(record).map(
      (key) => `export const ${key} = ${JSON.stringify(record[key])};`));
  }
  return { contents: lines.join("\n"), loader: "js" };
}

/**
 * `page`: gives the TappaFile of an address by file() and that of each later script by `later`.
 * `besides`: a bundle that runs before, whose modules are taken from there.
 */
export function filesPlugin(page, besides) {
  return {
    name: "tappa-files",
    setup: (build) => {
      build.onResolve({ filter: /^tappa:/ }, async ({ path, kind }) => {
        if (kind !== "url-token") return { path, namespace: "tappa" };
        // The bundle's CSS lies in assets/ too, so the name alone is the address.
        return { path: `./${basename((await page.file(path)).url)}`, external: true };
      });
      build.onLoad({ filter: /.*/, namespace: "tappa" }, ({ path }) => moduleOf(page, path));
      // What the first script contains is there already when this is wanted.
      build.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, ({ path, resolveDir, kind }) =>
        kind === "import-statement" && besides?.modules.has(resolve(resolveDir, path))
          ? { path: `./${basename(besides.url)}`, external: true }
          : undefined);
      build.onResolve({ filter: /^\.\/\w+\.ts$/ }, ({ path, kind }) => {
        const name = path.slice("./".length, -".ts".length);
        const isLater = LATER_SCRIPTS.includes(name);
        if (isLater !== (kind === "dynamic-import")) {
          // esbuild would quietly put what is imported later into the script that imports it.
          return refused(isLater
            ? `${name}.ts is loaded by import(…), when it is needed`
            : `${name}.ts is to be named in LATER_SCRIPTS, or imported as usual`);
        }
        return isLater
          ? { path: `./${basename(page.later.get(name).url)}`, external: true } : undefined;
      });
      build.onResolve({ filter: /(^|\/)pdf\/\w+(\.ts)?$/ }, () =>
        refused("the PDF part is loaded as tappa:pdf, on export only"));
    },
  };
}
