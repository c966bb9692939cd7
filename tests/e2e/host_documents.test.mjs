// Whose a document is, and what a file may replace: several tabs and files over the same document.

import assert from "node:assert/strict";
import { test } from "node:test";

import { button, context, errors, page, server, startAssessment } from "./host_page.mjs";
import { downloaded, drop, exported, fill, goToAddress, openFile, sees, seesNot } from "./job_steps.mjs";
import { newest, putRow, storedIn } from "./stored.mjs";
import { activate, openApp, saved, settled, snapshot } from "./support.mjs";

const evidence = (tab) => tab.getByRole("textbox", { name: /^Evidence/ });
const named = (tab, role, name) => tab.getByRole(role, { name });

async function answered(text) {
  await startAssessment();
  await page.keyboard.press("3");
  await saved(page);
  await fill(page, evidence(page), text);
  await saved(page);
  return (await snapshot(page)).saved.document;
}

async function evidenceStored(tab, id) {
  return (await newest(tab, id)).assessment.answers[0].evidence;
}

test("a tab left at home asks before an older file replaces newer work", async () => {
  const other = await context.newPage();
  await openApp(other, server.url);
  await page.bringToFront(); // as a person does; what lies behind is drawn once a second
  const id = await answered("older");
  const file = await exported(page, "Document (JSON)");
  await fill(page, evidence(page), "newer");
  await saved(page);
  await page.close();
  await openFile(other, "old.json", file.bytes);
  await sees(other.getByRole("dialog", { name: /copy/ }));
  assert.equal(await evidenceStored(other, id), "newer");

  await activate(other, other.getByRole("button", { name: "Keep both", exact: true }));
  await saved(other);
  const { documents } = await storedIn(other);
  assert.equal(documents.length, 2);
  assert.equal(await evidenceStored(other, id), "newer");
});

test("what a file replaced can be brought back, also after a reload", async () => {
  const id = await answered("mine");
  const file = await exported(page, "Document (JSON)");
  await fill(page, evidence(page), "mine, newer");
  await saved(page);
  await goToAddress(page, "home");
  await openFile(page, "old.json", file.bytes);
  await sees(page.getByRole("dialog", { name: /copy/ }));
  await activate(page, button("Replace your copy with the file"));
  await saved(page);
  assert.equal(await evidenceStored(page, id), "mine");
  await page.reload();
  await page.waitForFunction(() => window.tappa?.snapshot().isComplete);
  await goToAddress(page, "home");
  await activate(page, named(page, "button", /^Bring back/));
  await page.waitForTimeout(300);
  await saved(page);
  assert.equal(await evidenceStored(page, id), "mine, newer");
  assert.deepEqual(errors, []);
});

test("a file that says the same opens without a question and writes nothing", async () => {
  const id = await answered("same");
  const file = await exported(page, "Document (JSON)");
  const before = (await storedIn(page)).records.length;
  await goToAddress(page, "home");
  await openFile(page, "same.json", file.bytes);
  await page.waitForTimeout(300);
  assert.equal(await page.getByRole("dialog").count(), 0);
  assert.equal((await storedIn(page)).records.length, before);
  assert.equal((await snapshot(page)).saved.document, id);
});

test("opening writes nothing: three reloads keep the three records", async () => {
  await answered("one");
  await fill(page, evidence(page), "two");
  await saved(page);
  const before = (await storedIn(page)).records.map(({ sequence }) => sequence);
  for (let i = 0; i < 3; i += 1) {
    await page.reload();
    await page.waitForFunction(() => window.tappa?.snapshot().isComplete);
    await settled(page);
    await page.waitForTimeout(300);
  }
  assert.deepEqual((await storedIn(page)).records.map(({ sequence }) => sequence), before);
  assert.match(await page.getByRole("banner").textContent(), /Saved on this device on /);
});

test("a second tab reads, says so while it lasts, and takes over with all that was typed", async () => {
  const id = await answered("first tab");
  const other = await context.newPage();
  await openApp(other, server.url);
  await goToAddress(other, "assess");
  await sees(other.getByRole("main").getByText(/open in another tab/));
  // A tab begins at the first question without an answer.
  await activate(other, named(other, "button", /^Back$/));
  assert.equal(await evidence(other).inputValue(), "first tab");
  assert.equal(await evidence(other).isDisabled(), true);
  await other.keyboard.press("5");
  await settled(other);
  assert.equal((await newest(other, id)).assessment.answers[0].level, 3);

  await page.bringToFront();
  await evidence(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(", to the last letter");
  await other.bringToFront();
  await activate(other, named(other, "button", "Work here"));
  await seesNot(named(other, "button", "Work here"));
  await settled(other);
  assert.equal(await evidence(other).inputValue(), "first tab, to the last letter");
  await sees(named(page, "button", "Work here"));
  await fill(other, evidence(other), "second tab");
  await saved(other);
  assert.equal(await evidenceStored(other, id), "second tab");

  await other.close({ runBeforeUnload: true });
  await seesNot(named(page, "button", "Work here"));
  await settled(page);
  assert.equal(await evidence(page).inputValue(), "second tab");
  assert.equal(await evidence(page).isDisabled(), false);
});

test("a document deleted in another tab says so at once, and goes on after the undo", async () => {
  const id = await answered("kept");
  const other = await context.newPage();
  await openApp(other, server.url);
  await goToAddress(other, "home");
  await activate(other, named(other, "button", /^Delete .* from this device/));
  await sees(page.getByRole("main").getByText(/was deleted in another tab/));
  assert.equal(await evidence(page).isDisabled(), true);
  await activate(other, other.getByRole("status").getByRole("button", { name: "Undo" }).first());
  await seesNot(page.getByRole("main").getByText(/was deleted in another tab/));
  await page.bringToFront();
  await settled(page);
  await fill(page, evidence(page), "on again");
  await saved(page);
  assert.equal(await evidenceStored(page, id), "on again");
});

for (const [what, store, value, key] of [
  ["settings without anything", "settings", {}, "settings"],
  ["settings that are nothing", "settings", null, "settings"],
  ["a document to open that is none", "settings", {}, "open-document"],
  ["a line without a title", "documents", { id: "zz" }],
  ["a line beyond all bounds", "documents",
    { id: "zz", title: "t", stage: 99, score: 1e300, changedMs: 1e300, revision: 1, sequence: 1 }],
]) {
  test(`opens with ${what} in storage`, async () => {
    await answered("still here");
    await putRow(page, store, value, key);
    await page.reload();
    await page.waitForFunction(() => window.tappa?.snapshot().isComplete);
    await settled(page);
    await sees(page.getByText(/was damaged and was left out/));
    await goToAddress(page, "home");
    await sees(named(page, "button", /^Open New assessment/));
    assert.deepEqual(errors, []);
  });
}

test("the settings download all documents in one archive, and delete them for good", async () => {
  await answered("kept");
  await goToAddress(page, "home");
  await activate(page, button("New quick scan"));
  await saved(page);
  await page.keyboard.press("Control+,");
  await settled(page);
  const dialog = page.getByRole("dialog", { name: "Settings" });
  await sees(dialog.getByText("2 assessments are stored here."));
  await sees(dialog.getByText(/(MB|GB) are free/));
  const lines = async () => (await storedIn(page)).documents
    .map(({ id, stage, score, changedMs }) => JSON.stringify([id, stage, score, changedMs])).sort();
  for (const line of (await storedIn(page)).documents) {
    await putRow(page, "documents", { ...line, changedMs: 1_700_000_000_000 });
  }
  const before = await lines();
  assert.match(before.join(" "), /,[\d.]+,\d/); // the one with an answer has a score
  const { name, bytes } = await downloaded(page,
    () => activate(page, dialog.getByRole("button", { name: "Download all", exact: true })));
  assert.match(name, /^tappa-\d{4}-\d\d-\d\d\.zip$/);
  assert.equal(bytes.readUInt32LE(0), 0x04034b50);
  assert.match(bytes.toString("latin1"), /\.json/);
  assert.match(bytes.toString("utf8"), /"kept"/);
  await activate(page, dialog.getByRole("button", { name: "Delete all", exact: true }));
  await sees(dialog.getByText("No assessment is stored here."));
  await sees(dialog.getByText("2 deleted or replaced ones can be brought back for a day."));
  await activate(page, dialog.getByRole("button", { name: "Delete for good", exact: true }));
  await seesNot(dialog.getByText(/brought back for a day/));
  let left = await storedIn(page);
  for (let i = 0; i < 100 && left.deleted.length > 0; i += 1) left = await storedIn(page);
  assert.deepEqual([left.documents, left.records, left.deleted], [[], [], []]);
  await page.keyboard.press("Escape");
  await drop(page, name, bytes);
  await sees(page.getByText(/^2 assessments from “tappa-.*” are now on this device\.$/).first());
  await drop(page, name, bytes);
  await sees(page.getByText(/^Nothing new in “tappa-.*”\. 2 were here already\.$/).first());
  assert.deepEqual(await lines(), before);
  await activate(page, named(page, "button", /^Open New assessment/).last());
  await sees(page.getByRole("navigation").getByText("Assess").first());
  assert.deepEqual(errors, []);
});
