// What of the program the first screen does without, and of the page's own code, comes after it: late,
// damaged or not at all. What a first choice needs of it: first_choice.test.mjs.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import {
  CHOICE, LATER, SECOND, WORK, callTooEarly, checkedLevel, clickOn, complete, holdBack, isAsked,
  leaveKeptDocument, notice, openFirstScreen, pointAtEverything, renewed,
} from "./early_page.mjs";
import { button, errors, page, server } from "./host_page.mjs";
import { question } from "./job_steps.mjs";
import { press, saved, settled, snapshot } from "./support.mjs";

test("fetches what is missing right after the first screen, each part once", async () => {
  await renewed({ isFar: true });
  const { release, asked } = await holdBack(LATER);
  await openFirstScreen();
  await isAsked(asked, 1);
  await page.waitForTimeout(100);
  assert.equal(asked(), 1, "what a first choice needs has the network for itself");
  release();
  await complete();
  assert.equal(asked(), 2);
  assert.deepEqual(errors, []);
});

test("fetches all of it at once where the server is near, each part once", async () => {
  await renewed();
  const { release, asked } = await holdBack(LATER);
  await openFirstScreen();
  await isAsked(asked, 2);
  release();
  await complete();
  assert.equal(asked(), 2);
  assert.deepEqual(errors, []);
});

test("looks at everything meanwhile, and nothing traps", async () => {
  for (const options of [
    { viewport: { width: 1280, height: 800 } },
    { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: "it-IT" },
    { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2, colorScheme: "dark" },
    { viewport: { width: 1000, height: 700 }, deviceScaleFactor: 1.25, locale: "it-IT" },
  ]) {
    await renewed(options);
    const { release } = await holdBack(LATER);
    await openFirstScreen();
    const { width } = options.viewport;
    if (!options.isMobile) {
      await pointAtEverything(options.viewport,
        button("New quick scan").or(button("Nuova valutazione rapida")));
    }
    for (let stops = 0; stops < 12; stops += 1) await page.keyboard.press("Tab");
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
    assert.equal(await page.locator(".notice, .refusal").count(), 0, "nothing was pressed");
    // It went on drawing all the while: nothing of the second part was wanted.
    const widest = Math.max(...(await snapshot(page)).tree.map(({ bounds }) => bounds[0] + bounds[2]));
    assert.equal(widest, (options.isMobile ? width : 700) * (options.deviceScaleFactor ?? 1));
    release();
    await complete();
    assert.deepEqual(errors, []);
  }
});

test("a press waits, visibly, and follows with the keys that came after it", async () => {
  await renewed();
  const { release } = await holdBack(LATER);
  await openFirstScreen();
  await clickOn(button("New quick scan"));
  await clickOn(button("New quick scan")); // again, because nothing seems to happen
  await notice("status").waitFor();
  assert.match(await notice("status").textContent(), /on its way/);
  assert.equal(await page.evaluate(() => getComputedStyle(document.getElementById("stage")).cursor),
    "progress");
  for (const key of ["3", "Enter", "2", "Enter", "5"]) await page.keyboard.press(key);
  assert.equal((await snapshot(page)).isComplete, false);
  release();
  await complete();
  assert.equal(await page.locator(".notice").count(), 0);
  assert.equal(await checkedLevel(), 5, "the third question");
  for (const level of [2, 3]) {
    await press(page, button("Back"));
    assert.equal(await checkedLevel(), level);
  }
  assert.deepEqual(errors, []);
});

test("a press by keyboard or assistive technology waits too, and Tab after it", async () => {
  await renewed();
  const { release } = await holdBack(LATER);
  await openFirstScreen();
  await button("New quick scan").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("4");
  await page.keyboard.press("Tab");
  release();
  await complete();
  assert.equal(await checkedLevel(), 4);
  assert.equal(await page.evaluate(() => document.activeElement !== document.body), true);
  assert.deepEqual(errors, []);
});

/** Opens the palette before the second part is there, gives it its words by `give`, and takes it. */
async function chooseItalianEarly(give) {
  await renewed();
  const { release } = await holdBack(LATER);
  await openFirstScreen();
  await page.keyboard.press("Control+k");
  await give("italiano");
  await page.keyboard.press("Enter");
  release();
  await complete();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "it");
  assert.deepEqual(errors, []);
}

test("what is typed into a dialog that a held key opens arrives in it", () =>
  chooseItalianEarly((words) => page.keyboard.type(words)));

test("an impatient second press on a menu's button does not close it again", async () => {
  await renewed();
  const { release } = await holdBack(LATER);
  await openFirstScreen();
  const menu = page.locator("#mirror header [aria-expanded=false]").first();
  const name = await menu.getAttribute("aria-label") ?? await menu.textContent();
  await clickOn(menu);
  await clickOn(menu);
  release();
  await complete();
  assert.equal(await page.locator("#mirror [aria-expanded=true]").count(), 1, name);
  assert.ok(await page.getByRole("menuitem").or(page.getByRole("menuitemradio")).count() > 0);
  await press(page, page.locator("#mirror [aria-expanded=true]"));
  assert.equal(await page.locator("#mirror [aria-expanded=true]").count(), 0, "now it does");
  assert.deepEqual(errors, []);
});

test("what is pasted into a dialog that a held key opens arrives in it", () =>
  chooseItalianEarly((words) => page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, words)));

test("a press that begins before the second part is there and ends after it is one press", async () => {
  await renewed();
  const { release } = await holdBack(LATER);
  await openFirstScreen();
  const { x, y, width, height } = await button("New quick scan").boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  release();
  await complete();
  await page.mouse.up();
  await settled(page);
  await page.keyboard.press("4");
  await settled(page);
  assert.equal(await checkedLevel(), 4);
  assert.deepEqual(errors, []);
});

test("a press that leaves what it began on is none", async () => {
  await renewed();
  const { release } = await holdBack(LATER);
  await openFirstScreen();
  const { x, y, width, height } = await button("New quick scan").boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height * 8, { steps: 5 });
  await page.mouse.up();
  release();
  await complete();
  assert.equal((await snapshot(page)).saved.document, undefined);
  assert.deepEqual(errors, []);
});

test("a file dropped meanwhile opens when the rest is there", async () => {
  await renewed();
  const { release } = await holdBack(LATER);
  await openFirstScreen();
  const text = await readFile(
    new URL("../../assets/samples/banca-aurora.en.json", import.meta.url), "utf8");
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "aurora.json", { type: "application/json" }));
    window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true }));
  }, text);
  await notice("status").waitFor();
  release();
  await complete();
  await page.waitForFunction(() => window.tappa.snapshot().saved.document !== undefined);
  await saved(page);
  assert.deepEqual(errors, []);
});

test("the page's own later code is asked for with the last part, and waited for", async () => {
  await renewed();
  const { release, asked } = await holdBack(WORK);
  await openFirstScreen();
  await isAsked(asked, 1);
  await clickOn(button("New quick scan"));
  await page.keyboard.press("4");
  // What is printed meanwhile is what the screen says.
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  assert.equal(await page.locator("#print h1").count(), 1);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  assert.equal((await snapshot(page)).isComplete, false);
  release();
  await complete();
  assert.equal(await checkedLevel(), 4);
  await saved(page);
  assert.ok((await snapshot(page)).saved.document);
  assert.deepEqual(errors, []);
});

const WRONG = {
  "missing": [/server non ha dato/, (route) => route.fulfill({ status: 404, body: "not found" })],
  "refused": [/server non ha dato/, (route) => route.fulfill({ status: 403, body: "forbidden" })],
  "unreachable": [/connessione/, (route) => route.abort("connectionfailed")],
  "truncated": [/non è di questa versione/, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    return route.fulfill({ response, body: body.subarray(0, body.length / 2) });
  }],
  "of another version": [/non è di questa versione/, async (route) => {
    const response = await route.fetch();
    const body = Buffer.from(await response.body());
    body[body.length - 20] ^= 1;
    return route.fulfill({ response, body });
  }],
  "no wasm at all": [/non è di questa versione/, (route) =>
    route.fulfill({ status: 200, contentType: "text/html", body: "<p>Sign in</p>" })],
};
const OF_A_CHOICE = ["missing", "unreachable", "of another version"];
const PARTS = [["a second part", SECOND, Object.keys(WRONG)],
  ["the part for a first choice", CHOICE, OF_A_CHOICE],
  ["the part for a first choice from afar", CHOICE, OF_A_CHOICE, { isFar: true }],
  ["everything that comes later", /\.(choice|second)-\w+\.wasm$|\/work-\w+\.js/, ["missing"]],
  ["the page's own later code", WORK, ["missing", "unreachable", "truncated"]]];
const CASES = PARTS.flatMap(([part, file, all, options]) =>
  all.map((what) => ({ part, file, what, options })));
for (const { part, file, what, options } of CASES) {
  test(`${part} that is ${what}: said, asked for again, and nothing lost`, async () => {
    const [says, answer] = WRONG[what];
    await renewed({ locale: "it-IT", ...options });
    const { release } = await holdBack(file, answer);
    await openFirstScreen();
    await clickOn(button("Nuova valutazione rapida"));
    await page.keyboard.press("2");
    const said = notice("alert");
    await said.waitFor();
    assert.match(await said.textContent(), says);
    assert.match(await said.textContent(), /avete premuto e scritto/);
    assert.equal(await page.locator(".refusal").count(), 0);
    assert.ok(await said.getByRole("button", { name: "Ricarica la pagina" }).isVisible());
    await said.getByRole("button", { name: "Riprova" }).click(); // still wrong
    await said.waitFor();
    release();
    await page.waitForTimeout(50);
    const whole = complete();
    // A part that was still on its way when one asked again says so when it has failed.
    for (let isWhole = false; !isWhole;) {
      await said.getByRole("button", { name: "Riprova" }).focus();
      await page.keyboard.press("Enter");
      isWhole = await Promise.race([whole.then(() => true), said.waitFor().then(() => false, () => false)]);
    }
    assert.equal(await notice("alert").count(), 0);
    assert.equal(await checkedLevel(), 2);
  });
}

test("a kept document waits for it at the start, and says what is wrong", async () => {
  await renewed();
  const before = await leaveKeptDocument();
  const { release } = await holdBack(SECOND, (route) => route.abort("connectionfailed"));
  await page.goto(`${server.url}#/plan`);
  await notice("alert").waitFor();
  release();
  await page.waitForTimeout(50);
  await notice("alert").getByRole("button", { name: "Try again" }).click();
  await complete();
  assert.equal((await snapshot(page)).saved.document, before);
  assert.equal(await page.evaluate(() => location.hash), "#/plan");
});

test("a call that comes too early begins anew with the whole program", async () => {
  await renewed({ locale: "it-IT" });
  await callTooEarly({ drawing: 3 });
  const { release } = await holdBack(LATER);
  await page.goto(server.url);
  await page.waitForFunction(() => window.tappa !== undefined);
  await page.mouse.move(100, 100); // a frame more, which is that of the third drawing
  // Afterwards it would be a trap of the whole program, and rightly the end.
  await page.waitForFunction(() => window.hasTrapped);
  release();
  await complete();
  assert.equal(await page.locator(".refusal").count(), 0);
  await press(page, button("Nuova valutazione rapida"));
  await page.keyboard.press("2");
  await settled(page);
  assert.equal(await checkedLevel(), 2);
  assert.deepEqual(errors, []);
});
