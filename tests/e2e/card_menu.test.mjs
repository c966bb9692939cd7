// A touchpoint's own menu, by the other mouse button and by keys, in place of the browser's.

import assert from "node:assert/strict";
import { test } from "node:test";

import { exploreSample, focused, freshPage, goToAddress } from "./job_steps.mjs";
import { browser, server } from "./served_app.mjs";
import { activate, settled, watchErrors } from "./support.mjs";

const card = (page) => page.getByRole("button", { name: /^Help pages/ });

async function journey() {
  const page = await freshPage(browser);
  await exploreSample(page, server.url);
  await goToAddress(page, "journey");
  // Whatever reaches the page's end would open the browser's menu.
  await page.evaluate(() => {
    window.nativeMenus = 0;
    window.addEventListener("contextmenu", (event) => {
      window.nativeMenus += event.defaultPrevented ? 0 : 1;
    });
  });
  return page;
}

for (const [way, open] of [
  ["the other mouse button", async (page) => {
    await card(page).focus(); // into view
    await settled(page);
    await card(page).click({ button: "right", force: true });
  }],
  ["Shift+F10", async (page) => {
    await card(page).focus();
    await page.keyboard.press("Shift+F10");
  }],
]) {
  test(`opens by ${way}, and leads back to the card`, async () => {
    const page = await journey();
    const errors = watchErrors(page);
    const name = await card(page).textContent();
    await open(page);
    await settled(page);
    const items = page.getByRole("menu").getByRole("menuitem");
    assert.ok((await items.allTextContents()).includes("Duplicate"));
    assert.equal(await page.evaluate(() => window.nativeMenus), 0);
    await page.keyboard.press("Escape");
    await settled(page);
    assert.equal(await page.getByRole("menu").count(), 0);
    assert.equal((await focused(page)).name, name);
    assert.deepEqual(errors, []);
    await page.context().close();
  });
}

test("deletes by key, and the next Enter changes nothing", async () => {
  const page = await journey();
  const cards = () => page.getByRole("list").getByRole("button").count();
  const before = await cards();
  await card(page).focus();
  await page.keyboard.press("Delete");
  await settled(page);
  assert.equal(await cards(), before - 1);
  await page.keyboard.press("Enter"); // opens the neighbour
  await settled(page);
  await page.keyboard.press("Escape");
  await settled(page);
  assert.equal(await cards(), before - 1);
  await activate(page, page.getByRole("status").getByRole("button", { name: "Undo" }));
  assert.equal(await cards(), before);
  await page.context().close();
});
