// One server for all pages measured: each in its folder, all compressed alike and beforehand.

import { existsSync } from "node:fs";
import { readFile, realpath } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { brotliCompress, constants } from "node:zlib";
import { promisify } from "node:util";

const compress = promisify(brotliCompress);

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".otf": "font/otf",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
// Compressed as they are.
const PACKED = new Set([".png", ".woff2"]);

/** Brotli at its best, as the build's own budget counts. */
export async function packed(bytes, extension) {
  if (PACKED.has(extension)) return bytes;
  return compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** folders: { name: path }; the page of each is at `${url}${name}/`. */
export async function serveAll(folders) {
  const roots = new Map();
  for (const [name, path] of Object.entries(folders)) roots.set(name, await realpath(path));
  const files = new Map(); // path → promise of what is sent
  let sent = []; // { url, bytes } since the last takeSent()

  function fileFor(url) {
    const [, name, ...rest] = decodeURIComponent(url.split(/[?#]/, 1)[0]).split("/");
    const root = roots.get(name);
    if (root === undefined || rest.length === 0) return undefined;
    const path = resolve(join(root, rest.join("/") || "index.html"));
    return path.startsWith(root + sep) && existsSync(path) ? path : undefined;
  }

  async function load(path) {
    const extension = extname(path);
    return { extension, body: await packed(await readFile(path), extension) };
  }

  async function answer(request, response) {
    const path = fileFor(request.url ?? "/");
    if (path === undefined) {
      response.writeHead(404).end();
      return;
    }
    if (!/\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
      throw new Error("the browser asks for no brotli");
    }
    // From the second time on it is only sent: the first load of each page is not counted.
    if (!files.has(path)) files.set(path, load(path));
    const { extension, body } = await files.get(path);
    sent.push({ url: request.url, bytes: body.length });
    response.writeHead(200, {
      "Content-Type": TYPES[extension] ?? "application/octet-stream",
      "Content-Length": body.length,
      "Cache-Control": extension === ".html" ? "no-cache" : "public, max-age=31536000",
      ...(PACKED.has(extension) ? {} : { "Content-Encoding": "br" }),
    });
    response.end(body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(`brotli_server.mjs: ${error.message}`);
      response.destroy();
    });
  });
  await new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", done);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    /** What was sent since it was last asked. */
    takeSent() {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}
