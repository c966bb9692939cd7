// The chunk in a real browser, under the page's strict content security policy.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { join } from "node:path";
import test from "node:test";
import { sampleTree } from "./sample_tree.ts";
import { bundle, fontPaths, render, root } from "./support.ts";

const PAGE = '<!doctype html><html lang="en"><title>PDF</title>';
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

function files(path: string): { type: string; body: Buffer } | undefined {
  switch (path) {
    case "/": return { type: "text/html", body: Buffer.from(PAGE) };
    case "/pdf.mjs": return { type: "text/javascript", body: readFileSync(bundle("browser")) };
    case "/regular": return { type: "font/otf", body: readFileSync(fontPaths.regular) };
    case "/semibold": return { type: "font/otf", body: readFileSync(fontPaths.semibold) };
    default: return undefined;
  }
}

test("Chromium writes the same bytes as Node", async () => {
  const server = createServer((request, response) => {
    const file = files(request.url ?? "");
    response.writeHead(file === undefined ? 404 : 200, {
      "Content-Type": file?.type ?? "text/plain", "Content-Security-Policy": POLICY,
    });
    response.end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const require = createRequire(join(root, "package.json"));
  const { chromium } = require("playwright-core") as typeof import("playwright-core");
  const browser = await chromium.launch({
    executablePath: process.env["TAPPA_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    const page = await browser.newPage();
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
    const tree = { ...sampleTree(40), draft: true };
    const base64 = await page.evaluate(async ({ json, chunk }) => {
      const bytesOf = async (path: string): Promise<ArrayBuffer> => (await fetch(path)).arrayBuffer();
      const module = await import(chunk) as typeof import("../../../web/pdf/main.ts");
      const { bytes, lacking } = await module.renderPdf(json, {
        regular: await bytesOf("/regular"), semibold: await bytesOf("/semibold"),
      }, () => Promise.reject(new Error("the usual letters are enough")));
      if (lacking !== "") throw new Error(`lacks ${lacking}`);
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    }, { json: JSON.stringify(tree), chunk: "/pdf.mjs" });
    assert.deepEqual(Buffer.from(base64, "base64"), Buffer.from(await render(tree)));
  } finally {
    await browser.close();
    server.close();
  }
});
