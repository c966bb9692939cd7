// Offline and new versions: what the service worker answers, and what it leaves to the server.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { serve } from "../../tools/serve.mjs";
import { button, drop, exported, sees, switchLanguage } from "./job_steps.mjs";
import {
  activate, becomes, CHROMIUM_FLAGS, launch, leaveUndrawn, openApp, press, saved, snapshot, watchErrors,
} from "./support.mjs";

const SAMPLE_LOG = new URL("../../assets/samples/sample-log.en.csv", import.meta.url);
const DIST = process.env.TAPPA_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

let browser;
let folder;
let server;
let page;
let errors;

before(async () => {
  browser = await launch();
});
after(() => browser.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tappa-worker-"));
  await cp(DIST, folder, { recursive: true });
  server = await serve({ folder });
  const context = await browser.newContext({ locale: "en-GB" });
  await leaveUndrawn(context);
  page = await context.newPage();
  errors = watchErrors(page);
  await openApp(page, server.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
});
afterEach(async () => {
  await page.context().close();
  await server.close();
  await rm(folder, { recursive: true });
});

test("answers for the page at its root and its own files, for nothing else", async () => {
  const status = async (path) => (await page.goto(server.url + path)).status();
  assert.equal(await status("nowhere/page.html"), 404);
  assert.equal(await status("nowhere"), 404);
  assert.equal(await status("THIRD_PARTY_NOTICES.txt"), 200);
  assert.equal(await page.locator("#app").count(), 0, "the notices, not the app");
  await server.close();
  for (const path of ["", "?from=mail", "#/plan"]) {
    await openApp(page, server.url + path);
    assert.ok((await page.title()).endsWith("Tappa"), path);
  }
});

test("has the second part and all else without a network", async () => {
  await server.close();
  await openApp(page, server.url);
  await press(page, button(page, "Explore the sample"));
  await saved(page);
  assert.ok((await snapshot(page)).saved.document);
  for (const item of ["Report (PDF)", "Plan (Excel)"]) {
    assert.ok((await exported(page, item)).bytes.length > 10_000, item);
  }
  await drop(page, "log.csv.gz", gzipSync(await readFile(SAMPLE_LOG)));
  await activate(page, button(page, "Next: activities"));
  await activate(page, button(page, "Read the file"));
  await sees(page.getByRole("table", { name: "Most frequent paths" }));
  await switchLanguage(page, "Language: English", "Italiano");
  await sees(page.getByRole("button", { name: "Esporta", exact: true }));
  assert.deepEqual(errors, []);
});

/** A deployment: the page says something else, and the worker another version. */
async function putThere(change = (worker) => worker) {
  const worker = await readFile(join(folder, "service_worker.js"), "utf8");
  const index = await readFile(join(folder, "index.html"), "utf8");
  const next = index.replace("<title>", "<!-- next --><title>");
  const { createHash } = await import("node:crypto");
  const hash = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
  const [, version] = /"([A-Z2-7]{8})"/.exec(worker.replace(/assets\/[^"]+/g, ""));
  await writeFile(join(folder, "index.html"), next);
  await writeFile(join(folder, "service_worker.js"),
    change(worker.replaceAll(hash(index), hash(next)).replaceAll(version, "AAAAAAAA")));
}

async function deploy(change) {
  await putThere(change);
  // Not waited for: with another page in front the browser may take its time to answer.
  await page.evaluate(async () => {
    void (await navigator.serviceWorker.getRegistration()).update();
  });
}

const isNext = () => page.evaluate(() => document.head.innerHTML.includes("<!-- next -->"));

test("mentions a new version, and starts it when asked, with all that was done", async () => {
  await press(page, button(page, "Explore the sample"));
  await saved(page);
  const { saved: { document } } = await snapshot(page);
  await becomes(page, async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.active?.state === "activated";
  });
  await deploy();
  const notice = page.locator(".notice");
  await notice.waitFor();
  assert.match(await notice.textContent(), /new version of Tappa/);
  await Promise.all([
    page.waitForEvent("load"),
    notice.getByRole("button", { name: "Reload now" }).click(),
  ]);
  await page.waitForFunction(() => window.tappa?.snapshot().isComplete);
  assert.ok(await isNext());
  assert.equal((await snapshot(page)).saved.document, document);
  assert.deepEqual(errors, []);
});

test("mentions it again on the next visit while it still waits, and takes Later for an answer", async () => {
  await deploy();
  await page.locator(".notice").getByRole("button", { name: "Later" }).click();
  assert.equal(await page.locator(".notice").count(), 0);
  await openApp(page, server.url);
  await page.locator(".notice").waitFor();
  assert.ok(!(await isNext()), "the open page's version stays until asked");
});

test("mentions one that was on its way already when the page began to listen, once", async () => {
  await putThere();
  await page.addInitScript(() => {
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = async function registerLate(...given) {
      const registration = await register.apply(this, given);
      // Where the page takes long to get here the browser has found it by itself.
      if (registration.installing || registration.waiting) return registration;
      await new Promise((found) => {
        registration.addEventListener("updatefound", found, { once: true });
        void registration.update();
      });
      return registration;
    };
  });
  await openApp(page, server.url);
  await page.locator(".notice").waitFor();
  assert.equal(await page.locator(".notice").count(), 1);
  assert.deepEqual(errors, []);
});

test("a second page of the old version still finds what it loads later", async () => {
  const other = await page.context().newPage();
  await openApp(other, server.url);
  await deploy();
  await page.locator(".notice").getByRole("button", { name: "Reload now" }).click();
  await page.waitForFunction(() => window.tappa?.snapshot().isComplete);
  await server.close();
  await other.getByRole("button", { name: "Explore the sample", exact: true })
    .evaluate((element) => element.click());
  await other.waitForFunction(() => window.tappa.snapshot().saved.document !== undefined);
});

test("a reload that is called off leaves the page what it loads later, and is offered again", async () => {
  await page.evaluate(() => addEventListener("beforeunload", (event) => event.preventDefault()));
  page.once("dialog", (dialog) => dialog.dismiss());
  // Of what the page loads the new version has nothing.
  await deploy((worker) => worker.replace(/\{[^{}]*"assets\/[^{}]*\},?/g, ""));
  const notice = page.locator(".notice");
  await notice.getByRole("button", { name: "Reload now" }).click();
  await becomes(page, async () => {
    const { waiting, active } = await navigator.serviceWorker.getRegistration();
    return waiting === null && active.state === "activated";
  });
  await server.close();
  await press(page, button(page, "Explore the sample"));
  await saved(page);
  assert.ok((await exported(page, "Report (PDF)")).bytes.length > 10_000);
  await notice.getByRole("button", { name: "Reload now" }).waitFor();
  assert.ok(!(await isNext()));
  assert.deepEqual(errors, []);
});

test("a new version that never takes the page keeps nobody waiting", async () => {
  await deploy((worker) => worker.replace("take-over", "never"));
  await Promise.all([
    page.waitForEvent("load"),
    page.locator(".notice").getByRole("button", { name: "Reload now" }).click(),
  ]);
  await page.waitForFunction(() => window.tappa?.snapshot().isComplete);
  assert.ok(!(await isNext()));
  assert.deepEqual(errors, []);
});

test("not served securely it works all the same, one tab at a time, only not offline", async () => {
  const plain = await launch({ args: [...CHROMIUM_FLAGS, "--host-resolver-rules=MAP tappa.test 127.0.0.1"] });
  try {
    const context = await plain.newContext({ locale: "en-GB" });
    await leaveUndrawn(context);
    const [first, second] = [await context.newPage(), await context.newPage()];
    const all = [first, second].map(watchErrors);
    const url = server.url.replace("127.0.0.1", "tappa.test");
    await openApp(first, url);
    assert.deepEqual(await first.evaluate(() =>
      [isSecureContext, "serviceWorker" in navigator, "locks" in navigator, "subtle" in crypto]),
    [false, false, false, false]);
    await press(first, button(first, "New quick scan"));
    await first.keyboard.press("4");
    await saved(first);
    const stands = (tab, standing) => tab.waitForFunction(
      (wanted) => window.tappa.snapshot().saved.standing === wanted, standing);
    await openApp(second, url);
    await stands(second, "open-elsewhere");
    await stands(first, "mine");
    await activate(second, button(second, "Work here"));
    await stands(second, "mine");
    await stands(first, "open-elsewhere");
    assert.deepEqual(all, [[], []]);
  } finally {
    await plain.close();
  }
});
