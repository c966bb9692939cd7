// Jobs in a worker, without the app around them: the page's part (web/src/jobs.ts), the worker and
// the compiled program, as they are shipped.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { Page } from "../../tools/build_web.mjs";
import { serve } from "../../tools/serve.mjs";
import { launch } from "./support.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "
  + "worker-src 'self'; require-trusted-types-for 'script'; trusted-types tappa";
const WASM = /tappa_jobs-.*\.wasm$/;
const WORKER = /job_worker-.*\.js$/;

let folder;
let server;
let browser;
let job;
let result;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "tappa-jobs-"));
  const site = new Page({ root: ROOT, preset: process.env.TAPPA_JOBS_PRESET ?? "web-release", out: folder });
  const { js } = await site.bundle("tests/e2e/jobs_page.ts", "part");
  site.files.set("part.js", { bytes: js, part: "first" });
  site.files.set("index.html", { part: "first", bytes: Buffer.from(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Jobs</title>
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<script type="module" src="part.js"></script></head><body></body></html>`) });
  await site.write();
  server = await serve({ folder });
  browser = await launch();
  const golden = async (name) => [...await readFile(`${ROOT}/tests/app/golden/${name}`)];
  [job, result] = await Promise.all([golden("intervals.job"), golden("intervals.result")]);
});
after(async () => {
  await browser?.close();
  await server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** A page with `window.part` (jobs_page.ts). */
async function open(t, { prepare, routes = [], silence } = {}) {
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  if (prepare) await page.addInitScript(prepare);
  for (const [address, answer] of routes) await context.route(address, answer);
  await page.goto(silence === undefined ? server.url : `${server.url}?silence=${silence}`);
  await page.waitForFunction(() => window.part);
  return page;
}

/** What a job ends in: { kind: "done", result } or { kind: "failed", reason }. */
function outcome(page, bytes = job, options = {}) {
  return page.evaluate(([given, wanted]) => window.part.outcome(given, wanted), [bytes, options]);
}

test("the worker gives the numbers of the native program, to the last bit", async (t) => {
  const page = await open(t);
  const told = await outcome(page);
  assert.deepEqual(told, { kind: "done", result });
  assert.equal(page.workers().length, 1);
  assert.deepEqual(await outcome(page), { kind: "done", result }, "and once more in the same worker");
  assert.equal(page.workers().length, 1);
});

test("buffers are handed on, not copied, and a job that takes no file refuses one", async (t) => {
  const page = await open(t);
  for (const kind of ["buffer", "file"]) {
    const told = await outcome(page, job, { attach: kind });
    assert.equal(told.kind, "failed");
    assert.equal(told.reason, "damaged");
    assert.equal(told.detail, `a job of ${job.length} bytes and 1 files`);
    if (kind === "buffer") assert.equal(told.bytesLeft, 0);
  }
  assert.equal((await outcome(page)).kind, "done");
});

test("bytes that are no job of ours end in a reason", async (t) => {
  const page = await open(t);
  assert.equal((await outcome(page, [1, 2, 3])).reason, "damaged");
  assert.equal((await outcome(page, [job[0] + 1, ...job.slice(1)])).reason, "damaged");
});

test("a file larger than the memory ends in a reason", async (t) => {
  const page = await open(t);
  const told = await outcome(page, job, { attach: "huge" });
  assert.deepEqual([told.kind, told.reason], ["failed", "out-of-memory"]);
  assert.equal((await outcome(page)).kind, "done");
});

const typeOf = (route) =>
  (route.request().url().endsWith(".wasm") ? "application/wasm" : "text/javascript");

for (const [what, change, reason] of [
  ["missing", (route) => route.fulfill({ status: 404, body: "" }), "not-loaded"],
  ["refused by the server", (route) => route.fulfill({ status: 403, body: "forbidden" }), "not-loaded"],
  ["refused by the network", (route) => route.abort(), "not-loaded"],
  ["truncated", async (route) => {
    const body = await (await route.fetch()).body();
    await route.fulfill({ body: body.subarray(0, body.length / 2), contentType: typeOf(route) });
  }, "damaged"],
  ["of another version", async (route) => {
    const body = Buffer.from(await (await route.fetch()).body());
    body[body.length - 1] ^= 1;
    await route.fulfill({ body, contentType: typeOf(route) });
  }, "damaged"],
]) {
  for (const [part, address] of [["program", WASM], ["worker", WORKER]]) {
    test(`a ${part} that is ${what} ends in a reason, and the next try can succeed`, async (t) => {
      const page = await open(t, { routes: [[address, change]] });
      assert.equal((await outcome(page)).reason, reason);
      await page.context().unroute(address);
      assert.deepEqual(await outcome(page), { kind: "done", result });
    });
  }
}

test("a program that comes late is waited for, the page meanwhile is free", async (t) => {
  let release;
  const isHeld = new Promise((done) => { release = done; });
  const page = await open(t, { routes: [[WASM, async (route) => {
    await isHeld;
    await route.continue();
  }]] });
  const told = outcome(page);
  assert.equal(await page.evaluate(() => 1 + 1), 2);
  release();
  assert.equal((await told).kind, "done");
});

test("a program that never comes ends in a reason", async (t) => {
  const page = await open(t, { routes: [[WASM, () => {}]], silence: 500 });
  assert.equal((await outcome(page)).reason, "not-loaded");
});

test("a worker that is killed ends in a reason, and the next job gets another", async (t) => {
  const page = await open(t, { silence: 2_000 });
  assert.equal((await outcome(page)).kind, "done");
  await page.workers()[0].evaluate(() => self.close());
  assert.equal((await outcome(page)).reason, "stopped");
  assert.equal((await outcome(page)).kind, "done");
});

test("a job that is cancelled is stopped and nothing more is told of it", async (t) => {
  const page = await open(t);
  const told = await page.evaluate((given) => window.part.cancelled(given), job);
  assert.deepEqual(told, [{ id: 2, kind: "done" }]);
});

test("where there are no workers, or none that are modules, the page does the job itself, in slices", async (t) => {
  for (const prepare of [
    () => { delete window.Worker; },
    () => { window.Worker = class { constructor() { throw new DOMException("", "SecurityError"); } }; },
    // As Firefox before 114: of the old kind, whatever is asked for.
    () => { const Own = Worker; window.Worker = function Old(url) { return new Own(url); }; },
  ]) {
    const page = await open(t, { prepare });
    const told = await outcome(page, job, { countTasks: true });
    assert.deepEqual(told.result, result);
    assert.ok(told.tasks > 1, "other tasks run in between");
    assert.equal(page.workers().length, 0);
  }
});
