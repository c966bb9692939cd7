// What a finger and a phone's keyboard are used to.

import assert from "node:assert/strict";
import { test } from "node:test";

import { button, context, newContext, page, server } from "./host_page.mjs";
import { goToAddress } from "./job_steps.mjs";
import { activate, openApp, settled, snapshot } from "./support.mjs";

const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };

async function openSample(screen, options = {}) {
  await context.close();
  await newContext({ ...PHONE, ...options });
  await openApp(page, server.url);
  await activate(page, button("Explore the sample"));
  await page.waitForFunction(() => window.tappa.snapshot().saved.document !== undefined);
  await goToAddress(page, screen);
}

const scrolled = async () => Math.max(0, ...(await snapshot(page)).tree
  .flatMap(({ scroll }) => (scroll ? [scroll[1]] : [])));

/** `ms`: when the finger does it, as its events say; else when it arrives. */
async function touches() {
  const session = await context.newCDPSession(page);
  return (type, x, y, ms) => session.send("Input.dispatchTouchEvent", {
    type,
    touchPoints: type === "touchEnd" ? [] : [{ x, y }],
    ...(ms === undefined ? {} : { timestamp: ms / 1000 }),
  });
}

/** How far the finger of `flick` moves, and the content under it before anything runs on. */
const FLICK_PX = 400;

/** As fast as a finger also where the machine takes longer: the events carry its time. */
async function flick(touch, restMs = 12) {
  const start = Date.now();
  await touch("touchStart", 200, 700, start);
  for (let i = 1; i <= 8; i += 1) {
    await touch("touchMove", 200, 700 - i * FLICK_PX / 8, start + 12 * i);
  }
  await touch("touchEnd", 0, 0, start + 12 * 8 + restMs);
}

test("what a finger flicks runs on, slows down and stops by itself", async () => {
  await openSample("insights");
  await flick(await touches());
  await page.waitForTimeout(400);
  const later = await scrolled();
  assert.ok(later - FLICK_PX > 150, `${later - FLICK_PX} px after the lift`);
  await settled(page);
  const atRest = await scrolled();
  await page.waitForTimeout(300);
  assert.equal(await scrolled(), atRest);
});

test("a touch stops what runs, and presses nothing", async () => {
  await openSample("insights");
  const touch = await touches();
  await flick(touch);
  await page.waitForTimeout(60);
  const address = page.url();
  await touch("touchStart", 200, 400);
  await settled(page);
  const stopped = await scrolled();
  await touch("touchEnd");
  await page.waitForTimeout(500);
  assert.equal(await scrolled(), stopped);
  assert.equal(page.url(), address);
});

test("nothing runs on where the person wants little motion", async () => {
  await openSample("insights", { reducedMotion: "reduce" });
  await flick(await touches());
  await page.waitForTimeout(500);
  await settled(page);
  assert.equal(await scrolled(), FLICK_PX);
});

test("a finger that rests before it lifts sets nothing going", async () => {
  await openSample("insights");
  await flick(await touches(), 250);
  await page.waitForTimeout(400);
  await settled(page);
  assert.equal(await scrolled(), FLICK_PX);
});

test("fields are large enough that no phone enlarges the page", async () => {
  await openSample("plan");
  await activate(page, page.getByRole("button", { name: /^Let customers resume/ }).first());
  const sizes = await page.locator("#mirror .field, .date-picker")
    .evaluateAll((all) => all.map((field) => [field.getAttribute("aria-label"),
      Number.parseFloat(getComputedStyle(field).fontSize)]));
  assert.ok(sizes.length > 5, `${sizes.length} fields`);
  assert.deepEqual(sizes.filter(([, size]) => size < 16), []);
});

test("each field asks for the keys it needs", async () => {
  await openSample("assess");
  const hints = (locator) => locator.first().evaluate((field) =>
    [field.inputMode, field.enterKeyHint, field.getAttribute("autocapitalize")]);
  assert.deepEqual(await hints(page.getByRole("textbox", { name: /^Link/ })), ["url", "done", "none"]);
  assert.deepEqual(await hints(page.getByRole("textbox", { name: /^Evidence/ })),
    ["", "", "sentences"]);
  await goToAddress(page, "plan");
  await activate(page, page.getByRole("button", { name: /^Let customers resume/ }).first());
  const numbers = await page.getByRole("spinbutton").evaluateAll((all) =>
    all.map(({ inputMode }) => inputMode));
  assert.ok(numbers.length > 0);
  assert.ok(numbers.every((mode) => ["decimal", "numeric", ""].includes(mode)), numbers.join());
  assert.ok(numbers.includes("decimal") || numbers.includes("numeric"), numbers.join());
});

test("a long text is scrolled in its own field while one writes there", async () => {
  await openSample("assess");
  const field = page.getByRole("textbox", { name: /^Evidence/ }).first();
  await field.fill(Array.from({ length: 60 }, (_, i) => `line ${i}`).join("\n"));
  await field.focus();
  await settled(page);
  assert.match(await field.evaluate((element) => getComputedStyle(element).touchAction), /pan-y/);
  const box = await field.boundingBox();
  await field.evaluate((element) => {
    element.scrollTop = 0;
  });
  const before = await scrolled();
  const touch = await touches();
  const x = box.x + box.width / 2;
  const y = box.y + 100; // its end may be under the bar
  await touch("touchStart", x, y);
  for (let i = 1; i <= 10; i += 1) {
    await page.waitForTimeout(16);
    await touch("touchMove", x, y - 8 * i);
  }
  await touch("touchEnd");
  await page.waitForTimeout(300);
  assert.ok(await field.evaluate((element) => element.scrollTop) > 20, "the field scrolled");
  assert.equal(await scrolled(), before, "and the page did not");
});

test("the keyboard does not cover the field one types in", async () => {
  await openSample("assess");
  const field = page.getByRole("textbox", { name: /^Link/ }).first();
  await field.focus();
  await settled(page);
  await page.evaluate(() => {
    Object.defineProperty(visualViewport, "height", { configurable: true, value: 380 });
    visualViewport.dispatchEvent(new Event("resize"));
  });
  await page.waitForTimeout(300);
  await settled(page);
  const box = await field.boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= 380, JSON.stringify(box));
  await page.evaluate(() => {
    delete visualViewport.height;
    visualViewport.dispatchEvent(new Event("resize"));
  });
  await page.waitForFunction(() => document.getElementById("stage").clientHeight === 844);
});

test("the header says in what state the saving is", async () => {
  await openSample("assess");
  await page.waitForFunction(() => /Saved on this device/.test(
    document.querySelector("[role=banner]").textContent));
});

test("the page cannot be pulled, and long pressing a field selects as elsewhere", async () => {
  await openSample("assess");
  const style = await page.evaluate(() => {
    const { overscrollBehaviorY } = getComputedStyle(document.documentElement);
    const field = document.querySelector("#mirror textarea.field");
    const menu = new MouseEvent("contextmenu", { bubbles: true, cancelable: true });
    field.dispatchEvent(menu);
    return [overscrollBehaviorY, getComputedStyle(field).userSelect, menu.defaultPrevented];
  });
  assert.deepEqual(style.slice(0, 1), ["none"]);
  assert.notEqual(style[1], "none");
  assert.equal(style[2], false);
});

for (const [locale, more, rest] of [
  ["en-GB", "More: Home, Graph, Report", ["Home", "Graph", "Report"]],
  ["it-IT", "Altro: Inizio, Grafo, Rapporto", ["Inizio", "Grafo", "Rapporto"]],
]) {
  test(`the bar shows four screens, and a finger finds the rest under More (${locale})`, async () => {
    await context.close();
    await newContext({ ...PHONE, locale });
    await openApp(page, server.url);
    await activate(page, page.getByRole("button", { name: /^(Explore the sample|Esplora l'esempio)$/ }));
    await page.waitForFunction(() => window.tappa.snapshot().saved.document !== undefined);
    await goToAddress(page, "assess");
    const navigation = page.getByRole("navigation").first(); // beside that of the questions
    assert.equal(await navigation.getByRole("button").count(), 5);
    const entry = navigation.getByRole("button", { name: more, exact: true });
    assert.equal(await entry.getAttribute("aria-expanded"), "false");
    const { x, y, width, height } = await entry.boundingBox();
    assert.ok(width >= 44 && height >= 44, `${width} × ${height}`);
    await page.touchscreen.tap(x + width / 2, y + height / 2);
    await settled(page);
    assert.equal(await entry.getAttribute("aria-expanded"), "true");
    const items = navigation.getByRole("menu").getByRole("menuitem");
    assert.deepEqual(await items.evaluateAll((all) => all.map((item) =>
      item.getAttribute("aria-label") ?? item.textContent)), rest);
    const report = await items.last().boundingBox();
    assert.ok(report.y + report.height <= y && report.y >= 0, "above the bar");
    await page.touchscreen.tap(report.x + report.width / 2, report.y + report.height / 2);
    await settled(page);
    assert.equal(new URL(page.url()).hash, "#/report");
    assert.equal(await navigation.getByRole("menu").count(), 0);
    assert.equal(await entry.getAttribute("aria-current"), "page");
  });
}
