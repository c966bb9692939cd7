// A page of which parts have not arrived yet.

import assert from "node:assert/strict";

import { button, context, newContext, page, server } from "./host_page.mjs";
import { question } from "./job_steps.mjs";
import { saved, settled, snapshot } from "./support.mjs";

/** The part that shows the first screen. */
export const FIRST = /\/tappa-\w+\.wasm$/;
/** What the program's first screen does without; the first of it is what a first choice needs. */
export const LATER = /\.(choice|second)-\w+\.wasm$/;
export const CHOICE = /\.choice-\w+\.wasm$/;
export const SECOND = /\.second-\w+\.wasm$/;
/** The page's own code that comes with it. */
export const WORK = /\/work-\w+\.js/;

/** Answers requests for `what` with `answer`, or not at all, until `release` is called. */
export async function holdBack(what, answer = undefined) {
  let release;
  const held = new Promise((done) => {
    release = done;
  });
  let isReleased = false;
  held.then(() => {
    isReleased = true;
  });
  let asked = 0;
  await page.route(what, async (route) => {
    asked += 1;
    if (!isReleased && answer) return answer(route);
    await held;
    return route.continue();
  });
  return { release, asked: () => asked };
}

/** Waits until `asked` (of holdBack) has risen to `times`. */
export async function isAsked(asked, times) {
  for (let waited = 0; waited < 200 && asked() < times; waited += 1) await page.waitForTimeout(50);
  assert.equal(asked(), times);
}

/** The first screen is there, and no more. */
export async function openFirstScreen() {
  await page.goto(server.url);
  await page.waitForFunction(() => window.tappa !== undefined);
  await settled(page);
  assert.equal((await snapshot(page)).isComplete, false);
}

export async function complete() {
  await page.waitForFunction(() => window.tappa?.snapshot().isComplete);
  await settled(page);
}

export async function clickOn(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

/**
 * A page that counts its server as near, where it fetches everything at once, or as far, where what a
 * first choice needs comes first: whatever the machine that runs the tests is like.
 */
export async function renewed({ isFar = false, ...options } = {}) {
  await context.close();
  await newContext({ serviceWorkers: "block", ...options });
  // The page asks for the time twice before anything else does: around its first load.
  await page.addInitScript((loadMs) => {
    const now = performance.now.bind(performance);
    let asked = 0;
    performance.now = () => {
      asked += 1;
      return asked > 2 ? now() : asked * loadMs;
    };
  }, isFar ? 1000 : 0);
}

/**
 * In the midst of the `drawing`-th drawing, at the address `hash` where one is given, calls what has
 * not arrived; `window.hasTrapped` from then on.
 */
export async function callTooEarly({ drawing = 1, hash = undefined }) {
  await page.addInitScript((at) => {
    const { instantiate } = WebAssembly;
    let standIn;
    WebAssembly.instantiate = (module, imports) => {
      if (imports?.["2"]) standIn ??= imports["2"].anything;
      return instantiate(module, imports);
    };
    let drawn = 0;
    window.onDraw = () => {
      if (at.hash !== undefined && location.hash !== at.hash) return;
      drawn += 1;
      if (drawn !== at.drawing) return;
      window.hasTrapped = true;
      standIn();
    };
  }, { drawing, hash });
}

/** Begins a document, saves it with an answer and leaves the page; which one it is. */
export async function leaveKeptDocument() {
  await page.goto(server.url);
  await complete();
  await clickOn(button("New quick scan"));
  await page.keyboard.press("3");
  await saved(page);
  const { saved: { document } } = await snapshot(page);
  assert.ok(document);
  await page.goto("about:blank");
  return document;
}

/** The level chosen for the question that is asked; 0: none. */
export async function checkedLevel() {
  const { levels } = await question(page);
  const states = await levels.evaluateAll((radios) => radios.map(({ checked }) => checked));
  return states.indexOf(true) + 1;
}

export const notice = (role) => page.locator(`.notice[role=${role}]`);

/** The pointer passes over everything there is, with time for one tooltip over `target`, and scrolls. */
export async function pointAtEverything({ width, height }, target) {
  const { tree } = await snapshot(page);
  const scale = await page.evaluate(() => devicePixelRatio);
  for (const { bounds: [left, top, wide, high] } of tree) {
    await page.mouse.move((left + wide / 2) / scale, (top + high / 2) / scale);
  }
  await target.hover({ force: true });
  await page.waitForTimeout(1000);
  for (const by of [120, 700, -90, -900]) await page.mouse.wheel(0, by);
  // Several in one frame, and places between pixels.
  await page.evaluate(([right, bottom]) => {
    const area = document.getElementById("app");
    const at = (i) => ({ clientX: (i * 97.3) % right, clientY: (i * 61.7) % bottom });
    for (let i = 0; i < 300; i += 1) {
      area.dispatchEvent(new PointerEvent("pointermove", { ...at(i), pointerType: "mouse" }));
      if (i % 7 === 0) {
        area.dispatchEvent(new WheelEvent("wheel", { ...at(i), deltaX: i % 3, deltaY: 40 - i % 80 }));
      }
      if (i % 50 === 0) area.dispatchEvent(new PointerEvent("pointerleave", { pointerType: "mouse" }));
    }
  }, [width, height]);
  await settled(page);
}
