// The whole job in one sitting, in the browser: assess, map, see, plan, come back, hand over.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  button, choose, exported, exploreSample, fill, freshPage, goTo, openFile, question, sees, seesNot,
  switchLanguage,
} from "./job_steps.mjs";
import { browser, server } from "./served_app.mjs";
import { activate, openApp, press, saved, settled, snapshot, watchErrors } from "./support.mjs";

async function answerAll(page) {
  const asked = new Set();
  for (let i = 0; i < 12; ++i) {
    const { text, levels } = await question(page);
    asked.add(text);
    const level = levels.nth(1 + i % 3);
    // Some by the mouse, the others as assistive technology does.
    if (i % 4 === 0) await press(page, level);
    else await activate(page, level);
    assert.equal(await level.isChecked(), true, text);
    if (i === 0) {
      await fill(page, page.getByRole("textbox", { name: "Evidence (optional)" }), "Minutes of May");
      await activate(page, page.getByRole("radio", { name: "Documented", exact: true }));
    }
    if (i < 11) await activate(page, button(page, "Next"));
  }
  assert.equal(asked.size, 12);
  await sees(page.getByText("All questions are answered"));
}

async function seeTheStage(page) {
  await goTo(page, "Insights");
  const main = page.getByRole("main");
  await sees(main.getByRole("heading", { name: "Developing", level: 2 }));
  await sees(main.getByText(/^Weighted average 2\.\d\d/));
  await sees(main.getByRole("list", { name: "Held back by" }).getByRole("button"));
  await sees(main.getByRole("figure", { name: "Scores and targets" }));
  await press(page, button(page, "How the average is computed: How is this computed?"));
  const terms = page.getByRole("dialog", { name: "How is this computed?" });
  await sees(terms);
  await page.keyboard.press("Escape");
  await seesNot(terms);
  await settled(page);
}

const panel = (page) => page.getByRole("complementary");
// All seven stages stand beside an open panel.
const WIDE = { viewport: { width: 1440, height: 900 } };

async function mapTheJourney(page) {
  await goTo(page, "Journey");
  await press(page, button(page, "Add a touchpoint to Use"));
  await fill(page, panel(page).getByRole("textbox", { name: "Name" }), "First bill");
  await fill(page, panel(page).getByRole("textbox", { name: "Channel" }), "E-mail");
  await fill(page, panel(page).getByRole("slider", { name: "Emotion", exact: true }), "-2");
  await activate(page, button(page, "Add a pain point"));
  await fill(page, panel(page).getByRole("textbox", { name: "What goes wrong" }), "Nobody can read it");
  await choose(page, panel(page).getByRole("combobox", { name: "Category" }), "Price");
  await fill(page, panel(page).getByRole("slider", { name: "Severity" }), "5");
  await activate(page, button(page, "Add a pain point"));
  await fill(page, panel(page).getByRole("textbox", { name: "What goes wrong" }).last(), "A mistake");
  await activate(page, panel(page).getByRole("button", { name: "Delete the pain point" }).last());
  await seesNot(panel(page).getByRole("button", { name: /^A mistake/ }));
  await activate(page, button(page, "Move to Advocacy"));

  await activate(page, button(page, "Add a touchpoint to Use"));
  await fill(page, panel(page).getByRole("textbox", { name: "Name" }), "Not wanted");
  await activate(page, panel(page).getByRole("button", { name: "Delete", exact: true }));
  await seesJourney(page);
}

async function seesJourney(page) {
  const advocacy = page.getByRole("list", { name: "Advocacy", exact: true }).getByRole("button");
  await sees(advocacy);
  assert.equal(await advocacy.count(), 1);
  const name = await advocacy.evaluate((it) => it.getAttribute("aria-label") ?? it.textContent);
  assert.match(name, /^First bill, E-mail, emotion Very negative \(−2\).*1 pain point/);
  assert.equal(await page.getByRole("button", { name: /^Not wanted/ }).count(), 0);
  const curve = page.getByRole("figure", { name: "Emotion curve" });
  await sees(curve.getByRole("row", { name: /7\. Advocacy −2\.0 1/ }));
}

let accepted;

async function planAnAction(page) {
  await goTo(page, "Plan");
  const accept = page.getByRole("button", { name: /^Accept “/ }).first();
  accepted = /“(.*)”/.exec(
    await accept.evaluate((it) => it.getAttribute("aria-label") ?? it.textContent))[1];
  await press(page, accept);
  await press(page, button(page, accepted));
  const field = (role, name) => panel(page).getByRole(role, { name, exact: true });
  await fill(page, field("textbox", "Owner's name"), "Chiara Neri");
  await fill(page, field("textbox", "Due"), "2027-02-15");
  await fill(page, field("spinbutton", "Baseline").first(), "12.5");
  await fill(page, field("spinbutton", "Target").first(), "9");
  await activate(page, panel(page).getByRole("button", { name: "Close", exact: true }));
  await seesPlan(page);
}

async function seesPlan(page) {
  const row = page.getByRole("table", { name: "Actions" }).getByRole("row").nth(1);
  await sees(row.getByRole("button", { name: accepted, exact: true }));
  const held = (name) => row.getByRole("textbox", { name }).inputValue();
  assert.equal(await held(/^Owner of/), "Chiara Neri");
  assert.equal(await held(/^Due date of/), "15 Feb 2027");
  await sees(row.getByText(/12\.5/));
  assert.equal(await row.getByText(/missing/).count(), 0);
}

async function seesEverything(page) {
  await goTo(page, "Assess");
  await sees(page.getByText("All questions are answered"));
  await goTo(page, "Journey");
  await seesJourney(page);
  await goTo(page, "Plan");
  await seesPlan(page);
}

async function undoAndRedo(page) {
  const before = await exported(page, "Document (JSON)");
  await activate(page, button(page, "Undo"));
  await activate(page, button(page, "Undo"));
  assert.notDeepEqual((await exported(page, "Document (JSON)")).bytes, before.bytes);
  await page.keyboard.press("Control+Shift+Z");
  await settled(page);
  await activate(page, button(page, "Redo"));
  const after = await exported(page, "Document (JSON)");
  assert.deepEqual(JSON.parse(after.bytes), JSON.parse(before.bytes));
  assert.equal(await button(page, "Redo").isDisabled(), true);
}

test("a person does the whole job, leaves, returns, and hands the work over", async (t) => {
  const page = await freshPage(browser, "en", WIDE);
  const errors = watchErrors(page);
  await openApp(page, server.url);
  await press(page, button(page, "New quick scan"));
  await exported(page, "Document (JSON)"); // asks for its title
  await t.test("answers the twelve questions", () => answerAll(page));
  await t.test("sees the stage and why", () => seeTheStage(page));
  await t.test("maps the journey", () => mapTheJourney(page));
  await t.test("plans an action until nothing is missing", () => planAnAction(page));
  await t.test("undoes and does again", () => undoAndRedo(page));
  await t.test("finds everything after closing and opening the page", async () => {
    await saved(page);
    const before = await exported(page, "Document (JSON)");
    await page.reload();
    await page.waitForFunction(() => window.tappa !== undefined);
    await settled(page);
    await seesEverything(page);
    // Opening writes nothing.
    const { isPending, failure, savedRevision } = (await snapshot(page)).saved;
    assert.deepEqual({ isPending, failure, savedRevision },
      { isPending: false, failure: undefined, savedRevision: undefined });
    await sees(page.getByRole("banner").getByText(/^Saved on this device/));
    assert.deepEqual((await exported(page, "Document (JSON)")).bytes, before.bytes);
  });
  await t.test("switches the language and back", async () => {
    await switchLanguage(page, "Language: English", "Italiano");
    await sees(button(page, "Annulla"));
    assert.equal(await page.evaluate(() => document.documentElement.lang), "it");
    assert.equal(await button(page, "Undo").count(), 0);
    await switchLanguage(page, "Lingua: Italiano", "English");
    await sees(button(page, "Undo"));
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    await seesEverything(page);
  });
  await t.test("hands it to another machine, where it is equal", async () => {
    const file = await exported(page, "Document (JSON)");
    const other = await freshPage(browser);
    const otherErrors = watchErrors(other);
    await openApp(other, server.url);
    await openFile(other, file.name, file.bytes);
    await seesEverything(other);
    assert.deepEqual((await exported(other, "Document (JSON)")).bytes, file.bytes);
    assert.deepEqual(otherErrors, []);
    await other.context().close();
  });
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("a file cut short is refused in words, and the open document stays as it is", async () => {
  const page = await freshPage(browser);
  await exploreSample(page, server.url);
  const before = await exported(page, "Document (JSON)");
  await goTo(page, "Home");
  await openFile(page, "cut.json", before.bytes.subarray(0, before.bytes.length / 2));
  const refusal = page.getByRole("dialog", { name: "“cut.json” was not opened" })
    .or(page.getByRole("alertdialog", { name: "“cut.json” was not opened" }));
  await sees(refusal);
  assert.equal(await page.getByRole("alert").filter({ hasText: /\w/ }).count() > 0, true);
  await activate(page, refusal.getByRole("button", { name: "OK" }));
  await seesNot(refusal);
  assert.deepEqual((await exported(page, "Document (JSON)")).bytes, before.bytes);
  await page.context().close();
});

test("nothing is drawn while nothing happens, on any part of the sample", async () => {
  const page = await freshPage(browser, "en", { isDrawn: true });
  await exploreSample(page, server.url);
  await activate(page, button(page, "Dismiss")); // its message would go by itself
  await saved(page);
  for (const screen of ["Journey", "Insights", "Report"]) {
    await goTo(page, screen);
    await page.waitForTimeout(2000);
    const { frames } = await snapshot(page);
    await page.waitForTimeout(1000);
    assert.equal((await snapshot(page)).frames.drawn, frames.drawn, screen);
    assert.equal(await page.evaluate(() =>
      document.getElementById("stage").getContext("webgl2").getError()), 0, screen);
  }
  await page.context().close();
});
