// A report at the limits: opened, scrolled and printed although only what is near is drawn.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { freshPage, goToAddress, openFile, sees } from "./job_steps.mjs";
import { browser, server } from "./served_app.mjs";
import { openApp, settled, watchErrors } from "./support.mjs";

const SAMPLE = new URL("../../assets/samples/banca-aurora.en.json", import.meta.url);
const MANY = 10_000;

async function documentWithManyTouchpoints() {
  const file = JSON.parse(await readFile(SAMPLE, "utf8"));
  const journey = file.document.journeys[0];
  const [model] = journey.touchpoints;
  while (journey.touchpoints.length < MANY) {
    const number = journey.touchpoints.length;
    journey.touchpoints.push({ ...model, id: `many-${number}`, name: `Touchpoint ${number}` });
  }
  return Buffer.from(JSON.stringify(file));
}

test("a report of 10,000 touchpoints opens, scrolls and prints whole", async () => {
  const page = await freshPage(browser);
  const errors = watchErrors(page);
  await openApp(page, server.url);
  await openFile(page, "many.json", await documentWithManyTouchpoints());
  await sees(page.getByRole("banner").getByRole("button", { name: /Banca Aurora/ }));
  await settled(page);
  await goToAddress(page, "report");
  const elements = () => page.locator("#mirror *").count();
  assert.ok(await elements() < 3000, `${await elements()} elements`);

  // Tables say how long they are, and what is scrolled to is there.
  let longest = 0;
  await page.mouse.move(600, 500);
  const seen = new Set();
  for (let step = 0; step < 8; ++step) {
    await page.mouse.wheel(0, 30_000);
    await settled(page);
    for (const index of await page.locator("#mirror tr[aria-rowindex]").evaluateAll((rows) =>
      rows.map((row) => Number(row.getAttribute("aria-rowindex"))))) seen.add(index);
    for (const count of await page.locator("#mirror table[aria-rowcount]").evaluateAll((all) =>
      all.map((each) => Number(each.getAttribute("aria-rowcount"))))) {
      longest = Math.max(longest, count);
    }
    assert.ok(await elements() < 3000);
  }
  assert.ok(longest > MANY - 100, `${longest} rows`);
  assert.ok(Math.max(...seen) > 500, `row ${Math.max(...seen)}`);

  // Paper has all of it.
  const rows = await page.evaluate(() => {
    window.dispatchEvent(new Event("beforeprint"));
    const count = document.querySelectorAll("#print tr").length;
    window.dispatchEvent(new Event("afterprint"));
    return count;
  });
  assert.ok(rows > MANY, `${rows} rows on paper`);
  assert.deepEqual(errors, []);
  await page.context().close();
});
