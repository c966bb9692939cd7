// What is pressed and typed takes effect in the order in which it came, also when several things
// come within one frame, as on a slow machine; and nothing typed is cut in silence.

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { button, freshPage, goTo, sees } from "./job_steps.mjs";
import { browser, server } from "./served_app.mjs";
import { openApp, press, settled, watchErrors } from "./support.mjs";

let page;
let errors;

beforeEach(async () => {
  page = await freshPage(browser);
  errors = watchErrors(page);
  await openApp(page, server.url);
  await press(page, button(page, "New quick scan"));
  await settled(page);
});
afterEach(async () => {
  await page.context().close();
  assert.deepEqual(errors, []);
});

const pressWithinOneFrame = (keys) => page.evaluate((all) => {
  for (const key of all) {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  }
}, keys);

/** Types into fields by label without giving a frame the time to come between. */
const typeWithinOneFrame = (texts) => page.evaluate((all) => {
  for (const [label, text] of all) {
    const field = document.querySelector(`#mirror [aria-label="${label}"]`);
    field.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, text);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}, texts);

const panelField = (name) =>
  page.getByRole("complementary").getByRole("textbox", { name, exact: true });

test("keys pressed within one frame answer one question each", async () => {
  await pressWithinOneFrame(["2", "Enter", "5", "Enter", "4"]);
  await settled(page);
  await sees(page.getByText(/^3 of 12 answered/));
});

test("two fields typed in within one frame both hold", async () => {
  await goTo(page, "Journey");
  await press(page, button(page, "Add a touchpoint to Use"));
  await settled(page);
  await typeWithinOneFrame([["Name", "Branch"], ["Channel", "In person"]]);
  await settled(page);
  await sees(page.getByRole("complementary", { name: "Branch" }));
  assert.equal(await panelField("Name").inputValue(), "Branch");
  assert.equal(await panelField("Channel").inputValue(), "In person");
});

test("a text beyond the field's limit stops there and says so", async () => {
  await goTo(page, "Journey");
  await press(page, button(page, "Add a touchpoint to Use"));
  await settled(page);
  await panelField("Name").fill("x".repeat(237));
  await settled(page);
  assert.equal((await panelField("Name").inputValue()).length, 200);
  assert.equal(await panelField("Name").getAttribute("aria-invalid"), "true");
  await sees(page.getByRole("alert").getByText("At most 200 characters. Left out: 37."));
  await panelField("Name").press("End");
  await page.keyboard.type("yz");
  await settled(page);
  assert.equal(await panelField("Name").inputValue(), "x".repeat(200));
});
