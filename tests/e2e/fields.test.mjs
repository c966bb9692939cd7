// Number and date fields with real keys: what they show is what they hold.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { exported, fill, freshPage, goToAddress, sees } from "./job_steps.mjs";
import { browser, server } from "./served_app.mjs";
import { activate, openApp, press, settled } from "./support.mjs";

const DOCUMENT = new URL("../data/valid/document.json", import.meta.url);
const { title: TITLE, journeys, plan } = JSON.parse(await readFile(DOCUMENT, "utf8")).document;
const [{ touchpoints }] = journeys;
const [{ title: ACTION }] = plan.actions;

const WORDS = {
  en: { volume: "Customers a month", item: "Document (JSON)", menu: "Export", due: "Due" },
  it: { volume: "Clienti al mese", item: "Documento (JSON)", menu: "Esporta", due: "Scadenza" },
};

async function onScreen(screen, language) {
  const page = await freshPage(browser, language);
  await openApp(page, server.url);
  const chooser = page.waitForEvent("filechooser");
  await press(page, page.getByRole("button", { name: /^(Open a file|Apri un file)/ }));
  await (await chooser).setFiles({
    name: "document.json", mimeType: "application/json", buffer: await readFile(DOCUMENT),
  });
  // The file is read beside the page: its document comes a moment after the choice of it.
  await sees(page.getByRole("banner").getByRole("button", { name: TITLE }));
  await settled(page);
  await goToAddress(page, screen);
  return page;
}

const named = (page, name) =>
  page.getByRole("main").getByRole("button").filter({ hasText: name })
    .or(page.getByRole("main").getByRole("button", { name: new RegExp(`^${name}`) })).first();

for (const language of ["en", "it"]) {
  const { volume, item, menu, due } = WORDS[language];

  test(`${language}: keys change a number by what they say`, async () => {
    const page = await onScreen("journey", language);
    await activate(page, named(page, touchpoints[0].name));
    const field = page.getByRole("spinbutton", { name: volume });
    await fill(page, field, "18000");
    const held = async () => {
      await settled(page);
      return Number(await field.getAttribute("aria-valuenow"));
    };
    await field.press("ArrowUp");
    assert.equal(await held(), 18001);
    await field.press("End");
    await field.press("0");
    assert.equal(await held(), 180010);
    await field.press("Backspace");
    assert.equal(await held(), 18001);
    await field.blur();
    assert.equal(await field.inputValue(), "18001");
    await field.focus();
    await field.press("ArrowDown");
    assert.equal(await held(), 18000);
    await fill(page, field, language === "it" ? "12.500" : "12,500");
    assert.equal(await held(), 12500);
    await fill(page, field, language === "it" ? "12.5000" : "12,5000");
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    assert.equal(await held(), 12500);
    const { document } = JSON.parse((await exported(page, item, menu)).bytes);
    const volumes = document.journeys[0].touchpoints.map((touchpoint) => touchpoint.monthly_volume);
    assert.ok(volumes.includes(12500), String(volumes));
    await page.close();
  });

  test(`${language}: a date is typed key by key, with two digits for its year`, async () => {
    const page = await onScreen("plan", language);
    await activate(page, named(page, ACTION));
    const field = page.getByLabel(due, { exact: true }).first();
    await field.click();
    await field.press("Control+a");
    await field.pressSequentially("25/12/26");
    await settled(page);
    assert.equal(await field.inputValue(), "25/12/26");
    await field.blur();
    await settled(page);
    assert.match(await field.inputValue(), language === "it" ? /^25 dic 2026$/ : /^25 Dec 2026$/);
    await page.close();
  });
}

test("the calendar opens at the end of a date field and gives its day to it", async () => {
  const page = await onScreen("plan", "en");
  await page.evaluate(() => {
    HTMLInputElement.prototype.showPicker = function showPicker() {
      window.shown = (window.shown ?? 0) + 1;
      this.value = "2027-03-04";
      this.dispatchEvent(new Event("change"));
    };
  });
  await activate(page, named(page, ACTION));
  const field = page.getByLabel("Due", { exact: true }).first();
  await field.focus();
  await settled(page);
  const box = await field.boundingBox();
  await page.mouse.click(box.x + 20, box.y + box.height / 2);
  assert.equal(await page.evaluate(() => window.shown ?? 0), 0);
  await page.mouse.click(box.x + box.width - 12, box.y + box.height / 2);
  assert.equal(await page.evaluate(() => window.shown), 1);
  await settled(page);
  assert.equal(await field.inputValue(), "4 Mar 2027");
  await page.close();
});

test("Enter in a title that is selected, as a new one's is, leaves it as it is", async () => {
  const page = await onScreen("plan", "en");
  await activate(page, page.getByRole("main").getByRole("button", { name: "Add an action" }).first());
  const title = page.getByRole("textbox", { name: "Title", exact: true });
  const before = await title.inputValue();
  assert.notEqual(before.trim(), "");
  await title.press("Control+a");
  await title.press("Enter");
  await settled(page);
  assert.equal(await title.inputValue(), before);
  await page.close();
});

test("Enter leaves an empty note empty, and breaks a line in one that says something", async () => {
  const page = await onScreen("plan", "en");
  await activate(page, named(page, ACTION));
  const notes = page.getByRole("textbox", { name: "Notes", exact: true });
  await notes.focus();
  for (const key of ["Control+a", "Delete", "Enter"]) await notes.press(key);
  await settled(page);
  assert.equal(await notes.inputValue(), "");
  await fill(page, notes, "One");
  await notes.press("End");
  await notes.press("Enter");
  await page.keyboard.type("two");
  await settled(page);
  assert.equal(await notes.inputValue(), "One\ntwo");
  await page.close();
});
