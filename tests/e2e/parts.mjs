// Serves single parts of web/src to a browser, for tests that need one but not the whole program.

import { createServer } from "node:http";
import { fileURLToPath } from "node:url";

import * as esbuild from "esbuild";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Bundles `source` (a module's text, importing from web/) for a browser. */
async function bundled(source) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: source, resolveDir: `${ROOT}web/src`, loader: "ts" },
    outdir: "unused",
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    sourcemap: "inline",
    logLevel: "warning",
  });
  const byEnd = (end) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? "";
  return { js: byEnd(".js"), css: byEnd(".css") };
}

/** A page with `body` that runs `source`; gives its address and how to close the server. */
export async function servePart({ source, body = "" }) {
  const { js, css } = await bundled(source);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Part</title>
<link rel="stylesheet" href="part.css"><script type="module" src="part.js"></script></head>
<body>${body}</body></html>`;
  const answers = new Map([
    ["/", ["text/html; charset=utf-8", html]],
    ["/part.js", ["text/javascript; charset=utf-8", js]],
    ["/part.css", ["text/css; charset=utf-8", css]],
  ]);
  const server = createServer((request, response) => {
    const [type, text] = answers.get(request.url) ?? [];
    response.writeHead(text === undefined ? 404 : 200, { "Content-Type": type ?? "text/plain" });
    response.end(text ?? "");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}
