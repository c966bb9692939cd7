// Documents so large that a worker writes them: as surely as the page writes small ones.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { crowd } from "../bench/big_document.mjs";
import { freshPage, goToAddress, openFile } from "./job_steps.mjs";
import { browser, server } from "./served_app.mjs";
import { newest, storedIn } from "./stored.mjs";
import { openApp, saved, settled, snapshot } from "./support.mjs";

const PEOPLE = 100; // with 600 kB

let page;
beforeEach(async () => {
  await page?.close();
  page = await freshPage(browser);
  await page.addInitScript(() => {
    const { Worker: Own } = window;
    window.opened = [];
    window.Worker = class extends Own {
      constructor(url, options) {
        super(url, options);
        if (String(url).includes("record_worker")) window.opened.push(this);
      }
    };
    // What the page itself writes into storage, by its size.
    window.written = [];
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function counted(...given) {
      if (this.name === "records") window.written.push(given[0].bytes.length);
      return put.apply(this, given);
    };
  });
  await openApp(page, server.url);
  await openFile(page, "crowd.json", (await crowd(PEOPLE)).bytes);
  await page.waitForFunction(() => window.tappa.snapshot().saved.document !== undefined);
  await saved(page);
  await goToAddress(page, "assess");
});

const evidence = () => page.getByRole("textbox", { name: /^Evidence/ });

/** An edit: this text as the evidence of the question that is shown. */
async function note(text) {
  await evidence().fill(text);
  await settled(page);
}

const isStored = async (text) =>
  (await newest(page)).assessment.answers.some((answer) => answer.evidence === text);

/** The first large record sends for the worker; later ones go to it, and none to the page's storage. */
async function untilWorker(text) {
  await evidence().waitFor({ state: "attached" });
  for (let turn = 1; turn <= 20; turn += 1) {
    const before = await page.evaluate(() => window.written.length);
    await note(`${text} ${turn}`);
    await saved(page);
    if (await page.evaluate(() => window.written.length) === before) return;
  }
  assert.fail("the page still writes large records itself");
}

test("a large document is written by a worker, and the page's own storage stays idle", async () => {
  await untilWorker("first");
  const written = await page.evaluate(() => window.written.length);
  assert.ok(written > 0);
  for (const text of ["second", "third", "fourth"]) {
    await note(text);
    await saved(page);
    assert.ok(await isStored(text), text);
  }
  assert.equal(await page.evaluate(() => window.written.length), written);
  const { records, documents: [line] } = await storedIn(page);
  assert.equal(records.length, 3);
  assert.equal(line.revision, (await snapshot(page)).saved.savedRevision);
});

test("a page that goes before, while or after the worker writes loses nothing", async () => {
  for (const ms of [0, 100, 110, 120, 140, 180]) {
    await untilWorker(`before ${ms}`);
    await note(`after ${ms}`);
    await page.waitForTimeout(ms);
    await page.reload();
    await page.waitForFunction(() => window.tappa?.snapshot().saved.document !== undefined);
    assert.ok(await isStored(`after ${ms}`), `${ms} ms`);
    await goToAddress(page, "assess");
  }
});

test("a worker that dies without a word leaves the page to write what it had", async () => {
  await untilWorker("before");
  await page.evaluate(() => window.opened[0].terminate());
  await note("after");
  await page.waitForFunction(() => window.tappa.snapshot().saved.failure !== undefined, null,
    { timeout: 15_000 });
  await saved(page);
  assert.ok(await isStored("after"));
  assert.equal((await snapshot(page)).saved.standing, "mine");
  assert.equal(await page.evaluate(() => window.opened.length), 1);
});
