#!/usr/bin/env node
// Serves a folder of files on this machine: what tools/run opens and the browser tests visit.
//
// Usage: node tools/serve.mjs [--folder dist] [--port N]   (without --port: 8080 or any free one)

import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const USUAL_PORT = 8080;

const TYPES = new Map([
  [".css", "text/css; charset=utf-8"],
  [".csv", "text/csv; charset=utf-8"],
  [".html", "text/html; charset=utf-8"],
  [".ico", "image/vnd.microsoft.icon"],
  [".ics", "text/calendar; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".map", "application/json; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".otf", "font/otf"],
  [".pdf", "application/pdf"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
  [".ttf", "font/ttf"],
  [".txt", "text/plain; charset=utf-8"],
  [".wasm", "application/wasm"],
  [".webmanifest", "application/manifest+json"],
  [".woff2", "font/woff2"],
]);

/** The file a request means, or undefined: never one outside `root`, links followed. */
async function fileFor(root, requestPath) {
  let path;
  try {
    path = decodeURIComponent(requestPath);
  } catch {
    return undefined;
  }
  if (path.includes("\0") || path.includes("\\")) return undefined;
  if (path.endsWith("/")) path += "index.html";
  const wanted = resolve(join(root, path));
  if (!wanted.startsWith(root + sep)) return undefined;
  try {
    const real = await realpath(wanted);
    if (!real.startsWith(root + sep)) return undefined;
    const information = await stat(real);
    return information.isFile() ? { path: real, bytes: information.size } : undefined;
  } catch {
    return undefined;
  }
}

function refuse(response, status, sentence, headers = {}) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers });
  response.end(`${sentence}\n`);
}

async function answer(root, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    refuse(response, 405, "Only GET and HEAD are answered here.", { Allow: "GET, HEAD" });
    return;
  }
  const path = (request.url ?? "/").split(/[?#]/, 1)[0];
  const file = path.startsWith("/") ? await fileFor(root, path) : undefined;
  if (!file) {
    refuse(response, 404, "No such file.");
    return;
  }
  // A name with a content hash means the same bytes for ever; any other may change.
  const isHashed = /-[A-Z0-9]{8}\.\w+$/.test(file.path);
  response.writeHead(200, {
    "Content-Type": TYPES.get(extname(file.path).toLowerCase()) ?? "application/octet-stream",
    "Content-Length": file.bytes,
    "Cache-Control": isHashed ? "public, max-age=31536000, immutable" : "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(file.path)
    .on("error", () => response.destroy())
    .pipe(response);
}

function listen(server, port, host) {
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      done();
    });
  });
}

/**
 * Starts to serve `folder`. Without a port any free one is taken.
 * @param {{folder: string, port?: number, host?: string}} options
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>}
 */
export async function serve({ folder, port = 0, host = "127.0.0.1" }) {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  await listen(server, port, host);
  const taken = server.address().port;
  return {
    url: `http://${host}:${taken}/`,
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function main(words) {
  const options = { folder: fileURLToPath(new URL("../dist", import.meta.url)), port: undefined };
  for (let i = 0; i < words.length; i += 2) {
    const value = words[i + 1];
    if (words[i] === "--folder" && value) options.folder = value;
    else if (words[i] === "--port" && /^\d{1,5}$/.test(value ?? "")) options.port = Number(value);
    else throw new Error("usage: node tools/serve.mjs [--folder dist] [--port N]");
  }
  let server;
  try {
    server = await serve({ folder: options.folder, port: options.port ?? USUAL_PORT });
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    if (options.port !== undefined) throw new Error(`port ${options.port} is in use`);
    server = await serve({ folder: options.folder });
  }
  console.log(`Tappa is at ${server.url}  (Ctrl+C ends it)`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(`serve.mjs: ${error.message}`);
    process.exitCode = 1;
  });
}
