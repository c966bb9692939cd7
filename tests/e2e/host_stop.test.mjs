// What must not lose work: no memory, a trap, a full disk, a database that is gone, graphics that
// are gone, and a page that is left.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { button, context, errors, newContext, page, server, startAssessment } from "./host_page.mjs";
import { fill, sees } from "./job_steps.mjs";
import { newest, storedIn } from "./stored.mjs";
import { activate, openApp, saved, settled, snapshot } from "./support.mjs";

const refusal = () => page.locator(".refusal");
const evidence = () => page.getByRole("textbox", { name: /^Evidence/ });

async function refusalSays() {
  await refusal().waitFor();
  const text = await refusal().innerText();
  assert.match(text, /Tappa stopped because of an error/);
  assert.match(text, /Tappa si è fermata per un errore/);
  return text;
}

/** Nothing is written from now on, the last good copy can be had, and a reload goes on from it. */
async function recovers(before) {
  for (const key of ["1", "2", "5"]) await page.keyboard.press(key);
  await page.waitForTimeout(700);
  const stored = await storedIn(page);
  assert.deepEqual(stored.documents.map(({ id }) => id), before.documents.map(({ id }) => id));
  assert.ok(stored.records.every(({ id, document }) => id !== "" && document.title !== ""));
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the last saved version" }).click();
  const file = JSON.parse(await readFile(await (await coming).path()));
  assert.equal(file.document.id, before.documents[0].id);
  await page.getByRole("button", { name: "Reload the page" }).click();
  await page.waitForFunction(() => window.tappa?.snapshot().isComplete);
  await settled(page);
  assert.equal((await snapshot(page)).saved.document, before.documents[0].id);
  assert.equal(await refusal().count(), 0);
}

test("out of memory nothing more is written, and a reload goes on", async () => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem("enough")) return; // after the reload there is memory again
    sessionStorage.setItem("enough", "yes");
    const grow = WebAssembly.Memory.prototype.grow;
    WebAssembly.Memory.prototype.grow = function limited(pages) {
      if (window.isFull) throw new RangeError("WebAssembly.Memory.grow(): Unable to grow");
      return grow.call(this, pages);
    };
  });
  await openApp(page, server.url);
  await activate(page, button("Explore the workshop sample"));
  await page.waitForFunction(() => window.tappa.snapshot().saved.document !== undefined);
  await saved(page);
  const before = await storedIn(page);
  await page.evaluate(() => {
    window.isFull = true;
  });
  // Within the limit, and more than there is room for. On the disk: as bytes on their way to the
  // browser it would take many seconds.
  const folder = await mkdtemp(join(tmpdir(), "tappa-large-"));
  try {
    const large = join(folder, "large.json");
    await writeFile(large, Buffer.alloc(45_000_000, " "));
    const chooser = page.waitForEvent("filechooser");
    await activate(page, page.getByRole("button", { name: /^Open a file/ }));
    await (await chooser).setFiles(large);
    await refusalSays();
    await recovers(before);
  } finally {
    await rm(folder, { recursive: true });
  }
});

for (const [what, spoil] of [
  ["a trap", () => {
    throw new WebAssembly.RuntimeError("unreachable");
  }],
  ["a RangeError", () => {
    throw new RangeError("Array buffer allocation failed");
  }],
]) {
  test(`after ${what} nothing of the program is trusted`, async () => {
    await startAssessment();
    await page.keyboard.press("3");
    await saved(page);
    const before = await storedIn(page);
    // The program's own answers are read through this.
    await page.evaluate(`window.parse = JSON.parse; JSON.parse = ${spoil}`);
    await page.keyboard.press("4");
    await refusal().waitFor();
    await page.evaluate(() => {
      JSON.parse = window.parse;
    });
    await refusalSays();
    await recovers(before);
  });
}

test("a full disk is said once, in people's words, and passes", async () => {
  await startAssessment();
  await page.keyboard.press("3");
  await saved(page);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    window.isFull = true;
    IDBObjectStore.prototype.put = function full(...given) {
      if (window.isFull) throw new DOMException("The disk is full", "QuotaExceededError");
      return put.apply(this, given);
    };
  });
  await page.keyboard.press("4");
  await sees(page.getByText(/no room left/));
  await page.waitForTimeout(1_500); // a second try
  const { tree } = await snapshot(page);
  const alerts = tree.filter(({ name }) => /no room left/.test(name ?? ""));
  assert.equal(alerts.length, 1, JSON.stringify(alerts));
  assert.doesNotMatch(JSON.stringify(tree), /QuotaExceeded/);

  // Leaving with unsaved work asks.
  const asked = page.waitForEvent("dialog");
  const leaving = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  assert.equal(dialog.type(), "beforeunload");
  await dialog.dismiss();
  await leaving;

  await page.evaluate(() => {
    window.isFull = false;
  });
  await saved(page);
  assert.equal((await newest(page)).assessment.answers.find(({ level }) => level === 4)?.level, 4);
  assert.doesNotMatch(JSON.stringify((await snapshot(page)).tree), /no room left/);
});

test("a database that never answers leaves a usable app that says so", async () => {
  await page.addInitScript(() => {
    indexedDB.open = () => ({});
  });
  await page.goto(server.url);
  await page.waitForFunction(() => window.tappa?.snapshot().isComplete, null, { timeout: 20_000 });
  await settled(page);
  await sees(page.getByText(/storage does not answer/));
  await activate(page, button("New quick scan"));
  await page.keyboard.press("3");
  await settled(page);
  await fill(page, evidence(), "typed all the same");
  assert.equal(await evidence().inputValue(), "typed all the same");
});

test("a database deleted meanwhile is made anew with what is shown", async () => {
  await startAssessment();
  await page.keyboard.press("3");
  await saved(page);
  await page.evaluate(() => new Promise((done) => {
    indexedDB.deleteDatabase("tappa").onsuccess = done;
  }));
  await page.keyboard.press("Backspace");
  await fill(page, evidence(), "after");
  await saved(page);
  assert.equal((await newest(page)).assessment.answers[0].evidence, "after");
  assert.deepEqual(errors, []);
});

test("graphics lost for good are said, with a copy of the document at hand", async () => {
  await startAssessment();
  await page.keyboard.press("3");
  await saved(page);
  await page.evaluate(() => {
    window.loss = document.getElementById("stage").getContext("webgl2").getExtension("WEBGL_lose_context");
    window.loss.loseContext();
  });
  await refusal().waitFor({ timeout: 10_000 });
  const text = await refusal().innerText();
  assert.match(text, /graphics have stopped/);
  assert.match(text, /grafica del browser si è fermata/);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the last saved version" }).click();
  const file = JSON.parse(await readFile(await (await coming).path()));
  assert.equal(file.document.assessment.answers[0].level, 3);
  // Back after all, the page goes on.
  await page.evaluate(() => window.loss.restoreContext());
  await refusal().waitFor({ state: "detached" });
  await settled(page);
});

test("says in Italian first to Italians what happened", async () => {
  await context.close();
  await newContext({ locale: "it-IT" });
  await openApp(page, server.url);
  await page.evaluate(() => {
    JSON.parse = () => {
      throw new RangeError("spoilt");
    };
    window.dispatchEvent(new Event("resize"));
  });
  await page.mouse.move(300, 300);
  await refusal().waitFor();
  assert.equal(await refusal().locator("section").first().getAttribute("lang"), "it");
});
