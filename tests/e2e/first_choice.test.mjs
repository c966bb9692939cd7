// On a first visit the quick scan or the full assessment begins as soon as what that takes of the
// program is there, before all of it.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  CHOICE, LATER, SECOND, callTooEarly, checkedLevel, clickOn, complete, holdBack, isAsked,
  leaveKeptDocument, notice, openFirstScreen, pointAtEverything, renewed,
} from "./early_page.mjs";
import { button, errors, page, server } from "./host_page.mjs";
import { question } from "./job_steps.mjs";
import { press, saved, settled, snapshot } from "./support.mjs";

/** The first question is asked while the rest of the program is not there. */
async function asksEarly() {
  await page.locator("#mirror input[type=radio]").first().waitFor({ state: "attached" });
  await settled(page);
  const { levels } = await question(page);
  assert.equal(await levels.count(), 5);
  assert.equal((await snapshot(page)).isComplete, false);
  return levels;
}

async function choiceIsPossible() {
  await page.waitForFunction(() => performance.getEntriesByName("choice").length > 0);
  await settled(page);
}

test("asks the first question, lets it be answered, and saves, all once the rest is there", async () => {
  await renewed();
  const { release } = await holdBack(SECOND);
  await openFirstScreen();
  await clickOn(button("New quick scan"));
  await asksEarly();
  await page.waitForTimeout(400);
  assert.equal(await page.locator(".notice").count(), 0, "nothing waits that somebody pressed");
  assert.match(page.url(), /#\/assess$/);
  await page.keyboard.press("4");
  await notice("status").waitFor();
  release();
  await complete();
  assert.equal(await page.locator(".notice").count(), 0);
  assert.equal(await checkedLevel(), 4);
  await saved(page);
  const { tree, saved: { document } } = await snapshot(page);
  assert.ok(document);
  assert.ok(tree.some(({ name }) => /\b1 of 12\b/.test(name ?? "")), "one answer of the quick scan's");
  assert.deepEqual(errors, []);
});

test("a choice pressed before that is made as soon as it can be, once", async () => {
  await renewed({ isFar: true });
  const rest = await holdBack(SECOND);
  const choice = await holdBack(CHOICE);
  await openFirstScreen();
  await clickOn(button("New full assessment"));
  await clickOn(button("New full assessment"));
  await notice("status").waitFor();
  assert.equal(rest.asked(), 0, "what a choice needs has the network for itself");
  choice.release();
  await asksEarly();
  assert.equal(await page.locator(".notice").count(), 0);
  assert.equal(await page.evaluate(() => document.getElementById("app").className), "");
  rest.release();
  await complete();
  await page.keyboard.press("2");
  await settled(page);
  assert.equal(await checkedLevel(), 2);
  const { tree } = await snapshot(page);
  assert.ok(tree.some(({ name }) => /\b1 of 71\b/.test(name ?? "")), "the full assessment");
  assert.deepEqual(errors, []);
});

test("what is no such choice waits for all of the program, and so does what follows", async () => {
  await renewed();
  const { release } = await holdBack(SECOND);
  await openFirstScreen();
  await choiceIsPossible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("italiano");
  await page.keyboard.press("Enter");
  await clickOn(button("New quick scan"));
  await page.waitForTimeout(200);
  assert.ok(await button("New quick scan").count() > 0, "still the first screen");
  release();
  await complete();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "it");
  assert.equal(await (await question(page)).levels.count(), 5);
  assert.deepEqual(errors, []);
});

for (const options of [
  { viewport: { width: 1280, height: 720 }, colorScheme: "dark" },
  { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: "it-IT" },
  { viewport: { width: 1000, height: 700 }, deviceScaleFactor: 1.25, locale: "it-IT" },
]) {
  test(`looks at everything of the question meanwhile: ${JSON.stringify(options.viewport)}`, async () => {
    await renewed(options);
    const { release } = await holdBack(SECOND);
    await openFirstScreen();
    await choiceIsPossible();
    await button("New full assessment").or(button("Nuova valutazione completa")).focus();
    await page.keyboard.press("Enter");
    const levels = await asksEarly();
    if (!options.isMobile) await pointAtEverything(options.viewport, levels.first());
    for (let stops = 0; stops < 20; stops += 1) await page.keyboard.press("Tab");
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce", contrast: "more" });
    if (!options.isMobile) await page.setViewportSize({ width: 700, height: 600 });
    await page.evaluate(() => {
      const extension = document.getElementById("stage").getContext("webgl2")
        .getExtension("WEBGL_lose_context");
      extension.loseContext();
      setTimeout(() => extension.restoreContext(), 50);
    });
    await page.waitForTimeout(200);
    await settled(page);
    // It went on drawing all the while: nothing of the rest was wanted.
    const widest = Math.max(...(await snapshot(page)).tree.map(({ bounds }) => bounds[0] + bounds[2]));
    const { width } = options.viewport;
    assert.equal(widest, (options.isMobile ? width : 700) * (options.deviceScaleFactor ?? 1));
    assert.equal(await page.locator(".notice, .refusal").count(), 0, "nothing was pressed");
    release();
    await complete();
    await page.keyboard.press("3");
    await settled(page);
    assert.equal(await checkedLevel(), 3);
    assert.deepEqual(errors, []);
  });
}

test("a question that needs more than is there is asked again with all of the program", async () => {
  await renewed({ locale: "it-IT" });
  await callTooEarly({ hash: "#/assess" });
  const { release } = await holdBack(SECOND);
  await openFirstScreen();
  await choiceIsPossible();
  await clickOn(button("Nuova valutazione rapida"));
  await page.mouse.move(100, 100); // a frame more
  await page.waitForFunction(() => window.hasTrapped);
  await page.keyboard.press("5");
  release();
  await complete();
  assert.equal(await page.locator(".refusal").count(), 0);
  assert.equal(await checkedLevel(), 5);
  await saved(page);
  await press(page, page.getByRole("banner").getByRole("button").first());
  await page.waitForFunction(() => window.tappa.snapshot().isComplete);
  assert.ok((await snapshot(page)).saved.document);
  assert.deepEqual(errors, []);
});

test("where there is work, all of the program is asked for at once", async () => {
  await renewed();
  const document = await leaveKeptDocument();
  const { release, asked } = await holdBack(LATER);
  await page.goto(server.url, { waitUntil: "commit" });
  await isAsked(asked, 2);
  release();
  await complete();
  assert.equal((await snapshot(page)).saved.document, document);
  assert.deepEqual(errors, []);
});
