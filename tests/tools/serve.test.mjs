import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { serve } from "../../tools/serve.mjs";

let folder;
let server;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "tappa-serve-"));
  await mkdir(join(folder, "dist/assets"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(folder, "dist-other.txt"), "secret");
  await writeFile(join(folder, "dist/index.html"), "<p>home</p>");
  await writeFile(join(folder, "dist/assets/tappa-1A2B3C4D.wasm"), "wasm");
  await writeFile(join(folder, "dist/name with space.json"), "{}");
  await symlink(join(folder, "secret.txt"), join(folder, "dist/link.txt"));
  server = await serve({ folder: join(folder, "dist") });
});

after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

// fetch would tidy the path up before sending it; this sends what it is given.
function ask(path, method = "GET") {
  return new Promise((done, failed) => {
    const asked = request({ host: "127.0.0.1", port: server.port, path, method }, (response) => {
      let body = "";
      response.on("data", (piece) => (body += piece));
      response.on("end", () => done({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on("error", failed);
    asked.end();
  });
}

test("answers / with the index page, which may change", async () => {
  const { status, headers, body } = await ask("/");
  assert.equal(status, 200);
  assert.equal(body, "<p>home</p>");
  assert.equal(headers["content-type"], "text/html; charset=utf-8");
  assert.equal(headers["cache-control"], "no-cache");
});

test("serves wasm with its own type, and hashed names for ever", async () => {
  const { headers, body } = await ask("/assets/tappa-1A2B3C4D.wasm?x=1");
  assert.equal(body, "wasm");
  assert.equal(headers["content-type"], "application/wasm");
  assert.match(headers["cache-control"], /immutable/);
});

test("decodes a path", async () => {
  assert.equal((await ask("/name%20with%20space.json")).body, "{}");
});

test("answers HEAD without a body", async () => {
  const { status, headers, body } = await ask("/", "HEAD");
  assert.deepEqual([status, headers["content-length"], body], [200, "11", ""]);
});

for (const path of [
  "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/assets/../../secret.txt",
  "/..%5csecret.txt", "/../dist-other.txt", "/link.txt", "/%00", "/%zz", "/assets", "/missing",
  "//secret.txt", "http://127.0.0.1/../secret.txt",
]) {
  test(`refuses ${path}`, async () => {
    const { status, body } = await ask(path);
    assert.equal(status, 404);
    assert.doesNotMatch(body, /secret/);
  });
}

test("refuses to be written to", async () => {
  for (const method of ["POST", "PUT", "DELETE"]) {
    assert.equal((await ask("/index.html", method)).status, 405);
  }
});
