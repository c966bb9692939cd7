// The page around the program: loading, resting, input, what may go wrong.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  button, context, drawPages, errors, firstField, newContext, page, server, startAssessment,
} from "./host_page.mjs";
import { activate, openApp, press, settled, snapshot } from "./support.mjs";

drawPages();

test("loads each of its files once, from nowhere else, and says nothing on the console", async () => {
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  const warnings = [];
  page.on("console", (message) => warnings.push(message.text()));
  await openApp(page, server.url);
  const origin = new URL(server.url).origin;
  assert.deepEqual(requests.filter((url) => !url.startsWith(origin)), []);
  const assets = requests.filter((url) => url.includes("/assets/"));
  assert.equal(new Set(assets).size, assets.length, assets.join("\n"));
  assert.ok(!requests.some((url) => url.includes("pdf")), "the PDF part is for later");
  assert.deepEqual(warnings, []);
  assert.deepEqual(errors, []);
});

test("draws nothing at rest", async () => {
  await openApp(page, server.url);
  const before = (await snapshot(page)).frames.drawn;
  await page.waitForTimeout(1000);
  assert.equal((await snapshot(page)).frames.drawn, before);
});

test("draws the first screen on the canvas", async () => {
  await openApp(page, server.url);
  const colours = await page.evaluate(() => {
    const stage = document.getElementById("stage");
    return new Promise((done) => {
      // The picture is only there right after drawing.
      window.dispatchEvent(new Event("resize"));
      const bitmap = document.createElement("canvas");
      bitmap.width = stage.width;
      bitmap.height = stage.height;
      stage.dispatchEvent(new PointerEvent("pointermove",
        { bubbles: true, clientX: 5, clientY: 5, pointerType: "mouse" }));
      requestAnimationFrame(() => {
        const context = bitmap.getContext("2d");
        context.drawImage(stage, 0, 0);
        const { data } = context.getImageData(0, 0, stage.width, stage.height);
        const found = new Set();
        for (let i = 0; i < data.length; i += 4) found.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
        done({ count: found.size, hasAccent: found.has(0x0b6e69), hasSurface: found.has(0xffffff) });
      });
    });
  });
  assert.ok(colours.hasAccent && colours.hasSurface && colours.count > 50, JSON.stringify(colours));
});

test("has as many physical pixels as the screen, at any scale", async () => {
  for (const scale of [1, 1.5, 2]) {
    await context.close();
    await newContext({ deviceScaleFactor: scale });
    await openApp(page, server.url);
    const size = await page.evaluate(() => [document.getElementById("stage").width,
      document.getElementById("stage").height]);
    assert.deepEqual(size, [1280 * scale, 800 * scale]);
    const box = await button("New quick scan").boundingBox();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await settled(page);
    assert.equal(new URL(page.url()).hash, "#/assess", `scale ${scale}`);
  }
});

test("follows the window's size", async () => {
  await openApp(page, server.url);
  await page.setViewportSize({ width: 900, height: 640 });
  await page.waitForFunction(() => document.getElementById("stage").width === 900);
  await settled(page);
  const root = (await snapshot(page)).tree[0];
  assert.deepEqual(root.bounds, [0, 0, 900, 640]);
});

test("works by pointer, by keyboard and by assistive technology, each once", async () => {
  await startAssessment();
  const checked = () => page.locator("[aria-keyshortcuts]:checked")
    .evaluateAll((all) => all.map((radio) => radio.getAttribute("aria-keyshortcuts")));
  const level = (shortcut) => page.locator(`[role=radiogroup] [aria-keyshortcuts="${shortcut}"]`);
  await press(page, level("2"));
  assert.deepEqual(await checked(), ["2"]);
  await page.keyboard.press("4");
  await settled(page);
  assert.deepEqual(await checked(), ["4"]);
  await activate(page, level("5"));
  assert.deepEqual(await checked(), ["5"]);
  // One step back for each.
  for (const expected of [["4"], ["2"], []]) {
    await page.keyboard.press("Control+z");
    await settled(page);
    assert.deepEqual(await checked(), expected);
  }
});

test("types into the browser's own field, and undoes from there without losing it", async () => {
  await startAssessment();
  await page.keyboard.press("3");
  await settled(page);
  const field = await firstField();
  await page.keyboard.type("Every month, è già così");
  await settled(page);
  assert.equal(await field.inputValue(), "Every month, è già così");
  await page.keyboard.press("Control+z");
  await settled(page);
  assert.notEqual(await field.inputValue(), "Every month, è già così");
  assert.equal(await field.evaluate((element) => element === document.activeElement), true);
  assert.deepEqual(errors, []);
});

test("shows the field being edited in the size and font of the canvas", async () => {
  await startAssessment();
  await page.keyboard.press("3");
  await settled(page);
  const field = await firstField();
  const style = await field.evaluate((element) => {
    const { fontSize, fontFamily, opacity } = getComputedStyle(element);
    return { fontSize, fontFamily, opacity };
  });
  assert.equal(style.opacity, "1");
  assert.equal(style.fontSize, "15px");
  assert.match(style.fontFamily, /^Inter/);
  assert.equal(await page.evaluate(() => document.fonts.check("15px Inter")), true);
});

test("scrolls by wheel, as far as the wheel says", async () => {
  await page.setViewportSize({ width: 1280, height: 480 });
  await openApp(page, server.url);
  const scrollOf = async () => (await snapshot(page)).tree
    .filter(({ scroll }) => scroll && scroll[2] > 480).map(({ scroll }) => scroll[1]);
  await page.mouse.move(700, 300);
  const before = await scrollOf();
  assert.ok(before.length > 0, "something scrolls");
  await page.mouse.wheel(0, 60);
  await settled(page);
  const after = await scrollOf();
  assert.deepEqual(after.map((y, i) => y - before[i]).filter((by) => by !== 0), [60]);
});

test("the pointer's shape is none of the elements' business", async () => {
  await openApp(page, server.url);
  const { x, y, width, height } = await button("New quick scan").boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  const shape = (selector) => page.evaluate((found) =>
    getComputedStyle(document.querySelector(found)).cursor, selector);
  await page.waitForFunction(() =>
    getComputedStyle(document.getElementById("stage")).cursor === "pointer");
  assert.notEqual(await shape("#mirror button"), "pointer");
});

test("scrolls by finger and presses by tap", async () => {
  await context.close();
  await newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 600 } });
  await openApp(page, server.url);
  const scrolled = async () => Math.max(0, ...(await snapshot(page)).tree
    .flatMap(({ scroll }) => scroll ? [scroll[1]] : []));
  const session = await context.newCDPSession(page);
  const touch = (type, x, y) => session.send("Input.dispatchTouchEvent",
    { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
  await touch("touchStart", 200, 400);
  for (let y = 390; y >= 250; y -= 10) await touch("touchMove", 200, y);
  await touch("touchEnd");
  await settled(page);
  assert.ok(await scrolled() > 100, `${await scrolled()} pixels`);
  assert.equal(new URL(page.url()).hash, "#/home");

  const start = button("New quick scan");
  await start.focus();
  await settled(page);
  const box = await start.boundingBox();
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await settled(page);
  assert.equal(new URL(page.url()).hash, "#/assess");
});

test("goes back and forward with the browser, and to an address", async () => {
  await startAssessment();
  assert.equal(new URL(page.url()).hash, "#/assess");
  await page.goBack();
  await settled(page);
  assert.equal(new URL(page.url()).hash, "#/home");
  assert.equal(await page.getByRole("link", { current: "page" })
    .or(page.locator("[aria-current=page]")).first().textContent(), "Home");
  await page.goForward();
  await settled(page);
  assert.equal(new URL(page.url()).hash, "#/assess");
  await page.evaluate(() => {
    location.hash = "#/plan";
  });
  await page.waitForFunction(() => /plan/i.test(document.title));
});

test("survives the loss of its drawing context", async () => {
  await openApp(page, server.url);
  await page.evaluate(async () => {
    const context = document.getElementById("stage").getContext("webgl2");
    const loss = context.getExtension("WEBGL_lose_context");
    const restored = new Promise((done) => {
      document.getElementById("stage").addEventListener("webglcontextrestored", done);
    });
    loss.loseContext();
    await new Promise((done) => setTimeout(done, 100));
    loss.restoreContext();
    await restored;
  });
  await settled(page);
  await press(page, button("New quick scan"));
  assert.equal(new URL(page.url()).hash, "#/assess");
  const glError = await page.evaluate(() =>
    document.getElementById("stage").getContext("webgl2").getError());
  assert.equal(glError, 0);
  assert.deepEqual(errors, []);
});

for (const [what, break_, words] of [
  ["WebGL 2", () => {
    const get = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function getContext(kind, ...more) {
      return kind === "webgl2" ? null : get.call(this, kind, ...more);
    };
  }, /WebGL 2/],
  ["WebAssembly's instructions for memory", () => {
    WebAssembly.Module = class {
      constructor() {
        throw new WebAssembly.CompileError();
      }
    };
  }, /WebAssembly/],
  ["IndexedDB", () => {
    Object.defineProperty(window, "indexedDB", { get: () => undefined });
  }, /IndexedDB/],
]) {
  test(`says in both languages what to do without ${what}`, async () => {
    await page.addInitScript(break_);
    await page.goto(server.url);
    const refusal = page.locator(".refusal");
    await refusal.waitFor();
    const text = await refusal.innerText();
    assert.match(text, words);
    assert.match(text, /Tappa cannot start in this browser/);
    assert.match(text, /Tappa non può partire in questo browser/);
    assert.equal(await page.locator("#loading").isVisible(), false);
  });
}

test("says so when a file of its own is not what was built", async () => {
  await context.route(/\.wasm$/, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ response, body });
  });
  await page.goto(server.url);
  await page.locator(".refusal").waitFor();
  assert.match(await page.locator(".refusal").innerText(), /could not be loaded/);
});

test("works without a network once it was open", async () => {
  await openApp(page, server.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.reload();
  await page.waitForFunction(() => window.tappa !== undefined);
  await settled(page);
  await press(page, button("Explore the sample"));
  await page.waitForFunction(() =>
    window.tappa.snapshot().tree.some((node) => /Banca Aurora/.test(node.name ?? "")));
});

test("speaks Italian to an Italian browser, and remembers another choice", async () => {
  await context.close();
  await newContext({ locale: "it-IT" });
  await openApp(page, server.url);
  assert.equal(await page.evaluate(() => document.documentElement.lang), "it");
  assert.equal(await page.getByRole("button", { name: "Nuova valutazione rapida" }).count(), 1);
});
