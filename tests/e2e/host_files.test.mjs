// What the page keeps and what it is given: storage, files opened, dropped and refused.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { button, context, errors, firstField, page, server, startAssessment } from "./host_page.mjs";
import { exported } from "./job_steps.mjs";
import { storedIn } from "./stored.mjs";
import { openApp, press, saved, settled, snapshot } from "./support.mjs";

test("opens again where one left, with what was saved", async () => {
  await startAssessment();
  await page.keyboard.press("3");
  await saved(page);
  await page.reload();
  await page.waitForFunction(() => window.tappa !== undefined);
  await settled(page);
  assert.equal(new URL(page.url()).hash, "#/assess");
  await page.keyboard.press("Control+z"); // nothing to undo: the history is the session's
  assert.equal((await snapshot(page)).saved.document.startsWith("doc-"), true);
});

test("writes what was typed last when the page goes away", async () => {
  await startAssessment();
  await page.keyboard.press("3");
  await settled(page);
  const field = await firstField();
  const name = await field.getAttribute("aria-label");
  await page.keyboard.type("last words");
  await page.reload();
  await page.waitForFunction(() => window.tappa !== undefined);
  await settled(page);
  await press(page, page.getByRole("navigation").getByText("Assess").first());
  const texts = await page.getByRole("textbox", { name, exact: true })
    .evaluateAll((all) => all.map(({ value }) => value));
  // The next question may be shown; the answer itself is in what was stored.
  const stored = await page.evaluate(() => new Promise((done) => {
    const open = indexedDB.open("tappa");
    open.onsuccess = () => {
      const all = open.result.transaction("records").objectStore("records").getAll();
      all.onsuccess = () => done(new TextDecoder().decode(all.result.at(-1).bytes));
    };
  }));
  assert.match(stored + texts.join(), /last words/);
});

test("opens the record before a damaged one", async () => {
  await startAssessment();
  await page.keyboard.press("3");
  await saved(page);
  await page.keyboard.press("4");
  await saved(page);
  await page.evaluate(() => new Promise((done) => {
    const open = indexedDB.open("tappa");
    open.onsuccess = () => {
      const store = open.result.transaction("records", "readwrite").objectStore("records");
      const all = store.getAll();
      all.onsuccess = () => {
        const newest = all.result.at(-1);
        newest.bytes[newest.bytes.length - 20] ^= 1;
        store.put(newest).onsuccess = () => done();
      };
    };
  }));
  await page.reload();
  await page.waitForFunction(() => window.tappa !== undefined);
  await settled(page);
  await page.getByText(/The last version stored was damaged: this is the one before it/).first()
    .waitFor({ state: "attached" });
  const { bytes } = await exported(page, "Document (JSON)");
  const { answers } = JSON.parse(bytes).document.assessment;
  assert.deepEqual(answers.map(({ level }) => level), [3]);
});

test("does not let a second tab overwrite the first", async () => {
  await startAssessment();
  await page.keyboard.press("3");
  await saved(page);
  const other = await context.newPage();
  await openApp(other, server.url);
  await other.getByText(/open in another tab/).first().waitFor({ state: "attached" });
  const before = await storedIn(other);
  await other.keyboard.press("5");
  await settled(other);
  const { saved: summary } = await snapshot(other);
  assert.equal(summary.savedRevision, undefined);
  assert.equal(summary.standing, "open-elsewhere");
  const { records } = await storedIn(other);
  assert.deepEqual(records, before.records);
  assert.equal(records.at(-1).document.assessment.answers[0].level, 3);
});

const file = (name, text) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });

async function openFile(given) {
  const chooser = page.waitForEvent("filechooser");
  await press(page, page.getByRole("button", { name: /^Open a file/ }));
  await (await chooser).setFiles(given);
  await settled(page);
}

test("says what is wrong with a file, whatever it holds", async () => {
  await openApp(page, server.url);
  for (const [name, text] of [
    ["not-json.json", "hello"], ["empty.json", ""], ["cut.json", '{"format":"tappa-document"'],
    ["deep.json", "[".repeat(1_000_000)], ["other.json", '{"format":"other","version":1}'],
    ["newer.json", '{"format":"tappa-document","version":99,"document":{}}'],
  ]) {
    await openFile(file(name, text));
    await page.waitForFunction((wanted) =>
      window.tappa.snapshot().tree.some((node) => (node.name ?? "").includes(wanted)), name);
    await page.keyboard.press("Escape");
    await settled(page);
  }
  assert.deepEqual(errors, []);
});

test("refuses a file that is too large without reading it", async () => {
  await openApp(page, server.url);
  await page.evaluate(() => {
    window.wasRead = false;
    const read = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = function arrayBuffer() {
      window.wasRead = true;
      return read.call(this);
    };
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(51_000_000)], "large.json"));
    for (const type of ["dragenter", "dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(type,
        { bubbles: true, cancelable: true, dataTransfer: transfer }));
    }
  });
  await page.waitForFunction(() =>
    window.tappa.snapshot().tree.some((node) => (node.name ?? "").includes("large.json")));
  assert.equal(await page.evaluate(() => window.wasRead), false);
});

test("shows where a file may be dropped, only while one is over the page", async () => {
  await openApp(page, server.url);
  const drag = (type) => page.evaluate((name) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["x"], "x.json"));
    document.body.dispatchEvent(new DragEvent(name,
      { bubbles: true, cancelable: true, dataTransfer: transfer }));
    return document.getElementById("drop").hidden;
  }, type);
  assert.equal(await drag("dragenter"), false);
  assert.equal(await drag("dragleave"), true);
});

test("opens the sample and gives it out again as a file", async () => {
  await openApp(page, server.url);
  await press(page, button("Explore the sample"));
  await page.waitForFunction(() =>
    window.tappa.snapshot().tree.some((node) => /Banca Aurora/.test(node.name ?? "")));
  await saved(page);
  const { name, bytes } = await exported(page, "Document (JSON)");
  assert.match(name, /^tappa-banca-aurora.*\.json$/);
  // The sample leaves out what is empty; what Tappa writes says so.
  const sample = JSON.parse(await readFile(
    new URL("../../assets/samples/banca-aurora.en.json", import.meta.url), "utf8"));
  const given = JSON.parse(bytes);
  const { title, assessment, journeys, plan } = given.document;
  assert.equal(given.version, sample.version);
  assert.equal(title, sample.document.title);
  const byQuestion = ({ question, level, evidence }) => ({ question, level, evidence });
  assert.deepEqual(assessment.answers.map(byQuestion),
    sample.document.assessment.answers.map(byQuestion));
  const named = ({ id, name }) => ({ id, name });
  assert.deepEqual(journeys.map((journey) => journey.touchpoints.map(named)),
    sample.document.journeys.map((journey) => journey.touchpoints.map(named)));
  assert.deepEqual(plan.actions.map(({ id, title: of }) => ({ id, of })),
    sample.document.plan.actions.map(({ id, title: of }) => ({ id, of })));
  assert.deepEqual(errors, []);
});

test("a dropped folder is called what it is", async () => {
  await openApp(page, server.url);
  await page.evaluate(() => {
    const event = new DragEvent("drop", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "dataTransfer", { value: {
      types: ["Files"],
      files: [new File([], "Photos")],
      items: [{ webkitGetAsEntry: () => ({ isDirectory: true, name: "Photos" }) }],
    } });
    window.dispatchEvent(event);
  });
  await page.getByText(/This is a folder.*Tappa opens/).first().waitFor({ state: "attached" });
});
