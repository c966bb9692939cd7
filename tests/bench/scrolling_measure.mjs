// What each frame that answers the wheel takes the page's main thread.

import { openFile } from "../e2e/job_steps.mjs";
import { framesInTrace, TRACE_CATEGORIES } from "./frames_in_trace.mjs";
import { median, open, percentile, VIEWPORT } from "./measure.mjs";

const SCROLL_PIXELS = 4000;
const SCREENS = ["home", "assess", "journey", "graph", "insights", "plan", "report"];

/** Scrolls there and back with a real wheel; what each frame took the main thread. */
async function scrollTimes(page, x, y, distance) {
  const browser = page.context().browser();
  const session = await page.context().newCDPSession(page);
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  for (let left = SCROLL_PIXELS; left > 0; left -= 2 * distance) {
    for (const yDistance of [-distance, distance]) {
      await session.send("Input.synthesizeScrollGesture",
        { x, y, yDistance, speed: 1500, gestureSourceType: "mouse" });
    }
  }
  const trace = await browser.stopTracing();
  const frames = framesInTrace(JSON.parse(trace.toString("utf8")).traceEvents);
  const of = (name) => frames.map((frame) => frame[name]);
  return {
    frames: frames.length,
    median: median(of("processor")),
    p95: percentile(of("processor"), 0.95),
    script: median(of("script")),
    elapsed: median(of("elapsed")),
  };
}

const settled = (page) => page.waitForFunction(() => window.tappa.snapshot().frames.isResting);

/** The part of a screen that scrolls furthest, if any does. */
async function scrollingArea(page) {
  const areas = await page.evaluate(() => window.tappa.snapshot().tree
    .filter(({ role, scroll }) => role === "scroll" || scroll)
    .map(({ bounds, scroll }) => ({ bounds, content: scroll?.[2] ?? 0 })));
  return areas.filter(({ bounds, content }) => content > bounds[3] + 1)
    .sort((a, b) => b.content - a.content)[0];
}

/** Every screen that scrolls, the one with the most content first. */
async function scrollScreens(page) {
  const screens = [];
  for (const screen of SCREENS) {
    await page.evaluate((name) => {
      location.hash = `#/${name}`;
    }, screen);
    await page.waitForTimeout(1000);
    await settled(page);
    const area = await scrollingArea(page);
    if (area === undefined) continue;
    const [left, top, width, height] = area.bounds;
    const x = Math.round(left + width / 2);
    const y = Math.round(Math.max(top, 0) + Math.min(height, VIEWPORT.height - top) / 2);
    const distance = Math.min(area.content - height, SCROLL_PIXELS / 2);
    const nodes = await page.evaluate(() => window.tappa.snapshot().tree.length);
    const times = await scrollTimes(page, x, y, distance);
    screens.push({ screen, content: area.content, nodes, ...times });
  }
  return screens.sort((a, b) => b.content - a.content);
}

const isShown = (page) => page.waitForFunction(() =>
  window.tappa.snapshot().saved.isPending === false && window.tappa.snapshot().isComplete &&
    window.tappa.snapshot().tree.some(({ role }) => role === "navigation"));

/** The screens of the sample. */
export async function scrollSample(browser, url) {
  const { context, page } = await open(browser, "tappa", url);
  await page.getByRole("button", { name: "Explore the sample", exact: true }).first()
    .dispatchEvent("click");
  await isShown(page);
  await page.waitForTimeout(1500);
  const screens = await scrollScreens(page);
  await context.close();
  return screens;
}

/** The screens of a document read from a file. */
export async function scrollFile(browser, url, bytes) {
  const { context, page } = await open(browser, "tappa", url);
  // The browser opens its dialog only for a press that is answered soon.
  await page.waitForFunction(() => window.tappa.snapshot().isComplete);
  await openFile(page, "big.json", bytes);
  await isShown(page);
  await page.waitForTimeout(3000);
  const screens = await scrollScreens(page);
  await context.close();
  return screens;
}

export async function scrollExcalidraw(browser, url) {
  const { context, page } = await open(browser, "excalidraw", `${url}#cards`);
  await page.waitForTimeout(2000); // its fonts
  const times = await scrollTimes(page, VIEWPORT.width / 2, VIEWPORT.height / 2, SCROLL_PIXELS / 2);
  await context.close();
  return times;
}
