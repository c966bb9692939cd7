// Tappa without a pointer: from the first key to an answer, menus, palette, dialogs, language.

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { button, exploreSample, focused, freshPage, question, sees, seesNot, tabTo } from "./job_steps.mjs";
import { browser, server } from "./served_app.mjs";
import { openApp, settled, watchErrors } from "./support.mjs";

let page;
let errors;

beforeEach(async () => {
  page = await freshPage(browser);
  errors = watchErrors(page);
});
afterEach(async () => {
  await page.context().close();
  assert.deepEqual(errors, []);
});

async function key(name) {
  await page.keyboard.press(name);
  await settled(page);
}

const checked = async (levels) => Promise.all(
  (await levels.all()).map((level) => level.isChecked()));

test("from load to an answered question", async () => {
  await openApp(page, server.url);
  await tabTo(page, "New quick scan");
  await key("Enter");
  const first = await question(page);
  assert.equal(await first.levels.count(), 5);

  await tabTo(page, /^Initial\. /);
  await key("ArrowDown");
  assert.deepEqual(await checked(first.levels), [false, true, false, false, false]);
  assert.match((await focused(page)).name, /^Developing\. /);
  await key("4");
  assert.deepEqual(await checked(first.levels), [false, false, false, true, false]);

  await tabTo(page, "Next");
  await key("Space");
  const second = await question(page);
  assert.notEqual(second.text, first.text);
  await tabTo(page, "Don't know");
  await key("Space");
  await sees(page.getByText(/^2 of 12 answered/));
  assert.deepEqual(await checked(second.levels), [false, false, false, false, false]);
});

test("digits, N, D and Enter answer and go on, without looking for anything", async () => {
  await openApp(page, server.url);
  await tabTo(page, "New quick scan");
  await key("Enter");
  for (const name of ["1", "2", "3", "4", "5", "n", "d", "3", "3", "3", "3", "3"]) {
    await key(name);
    await key("Enter");
  }
  // The last Enter leads to the results.
  await sees(page.getByRole("main", { name: "Insights" }));
  await sees(page.getByRole("main").getByText(/12 of 12 questions/));
});

test("the export menu opens, moves, closes, and gives the focus back", async () => {
  await exploreSample(page, server.url);
  await tabTo(page, "Export");
  await key("Enter");
  const menu = page.getByRole("menu");
  await sees(menu);
  const first = await focused(page);
  assert.equal(first.role, "menuitem");
  await key("ArrowDown");
  const second = await focused(page);
  assert.equal(second.role, "menuitem");
  assert.notEqual(second.name, first.name);
  await key("ArrowUp");
  assert.deepEqual(await focused(page), first);
  await key("Escape");
  await seesNot(menu);
  assert.equal((await focused(page)).name, "Export");
});

test("the palette finds a command and does it", async () => {
  await exploreSample(page, server.url);
  await tabTo(page, "Export");
  await key("Control+k");
  const palette = page.getByRole("dialog", { name: "Commands" });
  await sees(palette);
  await page.keyboard.type("insights");
  await settled(page);
  await key("Enter");
  await seesNot(palette);
  assert.equal(new URL(page.url()).hash, "#/insights");

  await key("Control+k");
  await sees(palette);
  await key("Escape");
  await seesNot(palette);
});

test("a dialog keeps the focus until it closes, and gives it back", async () => {
  await exploreSample(page, server.url);
  await tabTo(page, "Dismiss"); // messages stay within reach of Tab, dialog or not
  await key("Enter");
  const opener = await tabTo(page, /^Title and details/);
  await key("Enter");
  const dialog = page.getByRole("dialog", { name: "Title and details" });
  await sees(dialog);
  const isInside = () => dialog.evaluate((it) => it.contains(document.activeElement));
  const seen = new Set();
  for (const [name, times] of [["Tab", 9], ["Shift+Tab", 9]]) {
    for (let i = 0; i < times; ++i) {
      await key(name);
      assert.equal(await isInside(), true, `${name}, ${i}: ${(await focused(page)).name}`);
      seen.add((await focused(page)).name);
    }
  }
  for (const name of ["Close", "Title", "Organisation", "OK"]) assert.ok(seen.has(name), name);
  await key("Escape");
  await seesNot(dialog);
  assert.equal((await focused(page)).name, opener.name);
});

test("the language changes from the header, and the focus stays there", async () => {
  await exploreSample(page, server.url);
  await tabTo(page, "Language: English");
  await key("Enter");
  for (let i = 0; i < 2 && (await focused(page)).name !== "Italiano"; ++i) await key("ArrowDown");
  await key("Enter");
  await sees(button(page, "Annulla"));
  assert.equal((await focused(page)).name, "Lingua: Italiano");
});
