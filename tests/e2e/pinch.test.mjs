// Two fingers on a figure that zooms, in a page with the mirror and the pointer alone: there they are
// the figure's. Anywhere else the browser enlarges the page, for whom the text is too small.

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";

import { servePart } from "./parts.mjs";
import { launch } from "./support.mjs";

const SOURCE = `
  import "../styles/main.css";
  import { Mirror } from "./mirror/mirror.ts";
  import { Pointer } from "./pointer.ts";
  const mirror = new Mirror({
    root: document.getElementById("mirror"),
    descriptions: document.getElementById("descriptions"),
    send: () => {},
  });
  window.told = [];
  const tell = (kind) => (...given) => window.told.push([kind, ...given]);
  new Pointer(document.getElementById("app"), mirror, {
    pointerMove: tell("move"), pointerButton: tell("button"), pointerLeave: tell("leave"),
    scrollBy: tell("scroll"), pinch: tell("pinch"),
  });
  const scale = devicePixelRatio;
  const box = (...css) => css.map((length) => length * scale);
  mirror.setScale(scale);
  mirror.apply({
    nodes: [
      { id: 1, parent: 0, role: "root", bounds: box(0, 0, 800, 600) },
      { id: 2, parent: 1, role: "figure", name: "Graph", zooms: true, bounds: box(20, 20, 400, 400) },
      { id: 3, parent: 2, role: "button", name: "Card", bounds: box(60, 60, 300, 300) },
      { id: 4, parent: 1, role: "figure", name: "Curve", bounds: box(440, 20, 300, 400) },
    ],
    order: [[1, [2, 4]], [2, [3]]],
  });
`;

const BODY = `
  <div id="app"><canvas id="stage" aria-hidden="true"></canvas><div id="mirror"></div></div>
  <div id="descriptions" hidden></div>
`;

let server;
let browser;
let page;
let touch;

before(async () => {
  server = await servePart({ source: SOURCE, body: BODY });
  browser = await launch();
  const context = await browser.newContext(
    { viewport: { width: 800, height: 600 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
  page = await context.newPage();
  const session = await context.newCDPSession(page);
  touch = (type, ...points) => session.send("Input.dispatchTouchEvent", {
    type, touchPoints: points.map(([x, y], id) => ({ x, y, id })),
  });
});
after(async () => {
  await browser?.close();
  await server?.close();
});
let scaleBefore;
beforeEach(async () => {
  await page.goto(server.url);
  scaleBefore = await pageScale();
});

const told = (kind) => page.evaluate((wanted) =>
  window.told.filter(([each]) => each === wanted).map(([, step]) => step), kind);
const pageScale = () => page.evaluate(() => window.visualViewport.scale);

/** Two fingers from these places, each to its own, in steps. */
async function pinch([a, b], [aEnd, bEnd]) {
  await touch("touchStart", a);
  await touch("touchStart", a, b);
  const between = ([x, y], [toX, toY], part) => [x + (toX - x) * part, y + (toY - y) * part];
  for (let step = 1; step <= 8; step += 1) {
    await touch("touchMove", between(a, aEnd, step / 8), between(b, bEnd, step / 8));
  }
  await touch("touchEnd");
}

test("on the figure they zoom it about the point between them, and not the page", async () => {
  await pinch([[150, 200], [250, 200]], [[100, 200], [300, 200]]);
  const steps = await told("pinch");
  assert.ok(steps.length > 0);
  assert.ok(steps.every(({ figure }) => figure === 2));
  const zoom = steps.reduce((product, step) => product * step.zoom, 1);
  assert.ok(Math.abs(zoom - 2) < 0.05, `${zoom}`);
  const { x, y } = steps.at(-1);
  assert.ok(Math.abs(x - 400) < 2 && Math.abs(y - 400) < 2, `${x}, ${y}`); // physical pixels
  assert.equal(await pageScale(), scaleBefore);
  assert.deepEqual(await told("button"), []); // it presses nothing
  assert.deepEqual(await told("scroll"), []);
});

test("they take the figure with them", async () => {
  await pinch([[150, 200], [250, 200]], [[180, 240], [280, 240]]);
  const steps = await told("pinch");
  const sum = (name) => steps.reduce((all, step) => all + step[name], 0);
  assert.ok(Math.abs(sum("movedX") - 60) < 2 && Math.abs(sum("movedY") - 80) < 2);
  assert.equal(await pageScale(), scaleBefore);
});

test("after one has lifted, the other neither scrolls nor presses", async () => {
  await touch("touchStart", [150, 200]);
  await touch("touchStart", [150, 200], [250, 200]);
  await touch("touchMove", [140, 200], [260, 200]);
  await touch("touchEnd", [140, 200]);
  await touch("touchMove", [140, 120]);
  await touch("touchEnd");
  assert.deepEqual(await told("scroll"), []);
  assert.deepEqual(await told("button"), []);
  const before = (await told("pinch")).length;
  assert.ok(before > 0);
  await touch("touchStart", [150, 200]);
  await touch("touchMove", [150, 150]);
  await touch("touchEnd");
  assert.equal((await told("pinch")).length, before);
  assert.ok((await told("scroll")).length > 0); // one finger scrolls, as ever
});

test("beside the figure, or with one finger on it, they are the browser's", async () => {
  for (const places of [[[520, 200], [620, 200]], [[300, 200], [520, 200]]]) {
    await page.goto(server.url);
    const [[ax, ay], [bx, by]] = places;
    await pinch(places, [[ax - 60, ay], [bx + 60, by]]);
    assert.deepEqual(await told("pinch"), []);
    await page.waitForFunction((before) => window.visualViewport.scale > 1.2 * before, scaleBefore);
  }
});
