// How the PDF part is bundled: once for the browser, once for Node, from the same modules, so
// that both write the same bytes; a third time as the worker the page runs. Run directly:
// node web/pdf/esbuild.mjs browser|node OUT.mjs
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

// What pdfkit and fontkit bring along and this report never reaches: images, encryption, WOFF2,
// and pdfkit's own line breaking. Each is replaced by a module that says so if reached.
const UNREACHED = [
  "png-js",
  "linebreak",
  "@noble/ciphers/aes",
  "brotli/decompress.js",
];

function unreachedPlugin() {
  return {
    name: "tappa-pdf-unreached",
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path }) =>
        UNREACHED.includes(path) ? { path, namespace: "tappa-unreached" } : undefined);
      build.onLoad({ filter: /.*/, namespace: "tappa-unreached" }, ({ path }) => ({
        contents: [
          `function unreached() { throw new Error(${JSON.stringify(`${path} is not bundled`)}); }`,
          "export default unreached;",
          "export const cbc = unreached, ecb = unreached;",
        ].join("\n"),
        loader: "js",
      }));
    },
  };
}

const ENTRIES = { browser: "main.ts", node: "node.ts", worker: "worker.ts" };

/** esbuild options for the PDF part as `kind`: browser (a module), node, or worker. */
export function pdfBuildOptions({ kind, outfile }) {
  const node = kind === "node";
  return {
    entryPoints: [join(here, ENTRIES[kind])],
    outfile,
    bundle: true,
    minify: true,
    // Workers that are modules are younger than the browsers Tappa works in.
    format: kind === "worker" ? "iife" : "esm",
    // pdfkit makes an address from where it stands; a plain script knows that from its worker.
    define: kind === "worker" ? { "import.meta.url": "self.location.href" } : {},
    target: node ? "node18" : "es2022",
    // The browser builds of pdfkit and fontkit in both: they need no Buffer, stream or zlib, and
    // compress with fflate, whose output is the same everywhere.
    platform: "browser",
    external: node ? ["node:*"] : [],
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    plugins: [unreachedPlugin()],
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , kind, outfile] = process.argv;
  if ((kind !== "browser" && kind !== "node") || outfile === undefined) {
    process.stderr.write("usage: node web/pdf/esbuild.mjs browser|node OUT.mjs\n");
    process.exit(2);
  }
  const { build } = createRequire(import.meta.url)("esbuild");
  await build(pdfBuildOptions({ kind, outfile }));
}
