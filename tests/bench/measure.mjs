// The single measurements, each of one page in a browser context of its own.

import { record } from "./recorder.mjs";

export const VIEWPORT = { width: 1440, height: 900 };
const READY_MS = 120_000;
const READY_MESSAGE = "bench: ready"; // of recorder.mjs
const SCREEN_MESSAGE = "bench: screen";
const EMPTY_PAGE_MS = 500;

export function median(values) {
  return percentile(values, 0.5);
}

export function percentile(values, share) {
  if (values.length === 0) throw new Error("nothing was measured");
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  return below + (sorted[Math.ceil(place)] - below) * (place - Math.floor(place));
}

/** The browser's processes: { type, id, cpuTime in seconds }. */
async function processes(session) {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return processInfo;
}

/** A telephone's network on a poor day, as Chromium's developer tools imitate it. */
export const SLOW = { megabits: 1.6, latencyMs: 150 };

async function slowDown(page) {
  const session = await page.context().newCDPSession(page);
  const bytesPerSecond = SLOW.megabits * 1_000_000 / 8;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: SLOW.latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}

/** Opens a page with nothing kept from before and waits until it can be used. */
export async function open(browser, app, url, { isSlow = false } = {}) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: "en-GB" });
  const page = await context.newPage();
  if (isSlow) await slowDown(page);
  const origin = new URL(url).origin;
  const outside = [];
  page.on("request", (request) => {
    const address = request.url();
    if (/^https?:/.test(address) && !address.startsWith(origin)) outside.push(address);
  });
  await page.addInitScript(record, app);
  // What the browser still does to make an empty page is not the page's.
  await page.waitForTimeout(EMPTY_PAGE_MS);
  // Told by the page: asking it whether it is ready would keep it from becoming so.
  const ready = page.waitForEvent("console",
    { predicate: (message) => message.text() === READY_MESSAGE, timeout: READY_MS });
  await page.goto(url, { waitUntil: "commit" });
  await ready;
  if (outside.length > 0) throw new Error(`${app} asks for ${outside[0]}`);
  const found = await page.evaluate(() => ({
    readyMs: window.bench.readyMs,
    screenMs: window.bench.screenMs,
    asked: performance.getEntries()
      .filter(({ entryType, startTime }) =>
        ["navigation", "resource"].includes(entryType) && startTime <= window.bench.readyMs)
      .map(({ name }) => new URL(name).pathname),
  }));
  return { context, page, ...found };
}

/**
 * Milliseconds from the start of navigation to the first screen that can be pressed and to the one that
 * answers, what all processes of the browser ran until the latter, what the page asked for until then,
 * and how much later a first choice could be made in Tappa, and Tappa was whole.
 */
export async function readyTime(browser, app, url, options = {}) {
  const session = await browser.newBrowserCDPSession();
  const before = await processes(session);
  const { context, page, screenMs, readyMs, asked } = await open(browser, app, url, options);
  const after = await processes(session);
  const { choiceMs, wholeMs } = app === "tappa" ? await laterTimes(page, readyMs) : {};
  await session.detach();
  await context.close();
  // By process, because those of the page before may end meanwhile.
  const processorMs = after.reduce((sum, { id, cpuTime }) =>
    sum + 1000 * (cpuTime - (before.find((old) => old.id === id)?.cpuTime ?? 0)), 0);
  return { screenMs, readyMs, processorMs, asked, choiceMs, wholeMs };
}

/** Milliseconds from the start of navigation until the quick scan asks its first question, pressed as
    soon as the first screen is there. Fails when the press is lost. */
export async function pressedTime(browser, url, { isSlow = false } = {}) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: "en-GB" });
  const page = await context.newPage();
  if (isSlow) await slowDown(page);
  await page.addInitScript(record, "tappa");
  await page.waitForTimeout(EMPTY_PAGE_MS);
  const there = page.waitForEvent("console",
    { predicate: (message) => message.text() === SCREEN_MESSAGE, timeout: READY_MS });
  await page.goto(url, { waitUntil: "commit" });
  await there;
  const { x, y } = await page.evaluate(() => {
    const { left, top } = document.querySelector("[aria-label='New quick scan'], #mirror main button")
      .getBoundingClientRect();
    return { x: left + 40, y: top + 40 };
  });
  await page.mouse.click(x, y);
  await page.waitForFunction(() => document.querySelector("#mirror input[type=radio]"),
    undefined, { polling: 50, timeout: READY_MS });
  const doneMs = await page.evaluate(() => performance.now());
  await context.close();
  return doneMs;
}

/** How much later than `readyMs` a first choice could be made, and all of the program was there; the
    page marks both (web/src/app.ts). */
async function laterTimes(page, readyMs) {
  await page.waitForFunction(() => performance.getEntriesByName("whole").length > 0,
    undefined, { polling: 200, timeout: READY_MS });
  const [choice, whole] = await page.evaluate(() => ["choice", "whole"].map(
    (name) => performance.getEntriesByName(name)[0]?.startTime));
  // Where the build could not make a part of its own for it, it takes all of the program.
  return { choiceMs: (choice ?? whole) - readyMs, wholeMs: whole - readyMs };
}

/** Seconds of processor by kind of process: { renderer, GPU, … }. */
async function processorSeconds(session) {
  const sums = {};
  for (const { type, cpuTime } of await processes(session)) sums[type] = (sums[type] ?? 0) + cpuTime;
  return sums;
}

/** With a browser of its own, so that its processes are this page's alone. */
export async function atRest(launch, app, url) {
  const browser = await launch();
  try {
    const { context, page } = await open(browser, app, url);
    const session = await browser.newBrowserCDPSession();
    // Fonts, and the files kept for working offline, are over by then.
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(5000);
    const framesBefore = await page.evaluate(() => window.bench.frames);
    await page.waitForTimeout(5000);
    const frames = await page.evaluate(() => window.bench.frames) - framesBefore;

    const start = performance.now();
    const before = await processorSeconds(session);
    await page.waitForTimeout(10_000);
    const after = await processorSeconds(session);
    const seconds = (performance.now() - start) / 1000;
    const share = (type) => ((after[type] ?? 0) - (before[type] ?? 0)) / seconds;
    await context.close();
    return { frames, renderer: share("renderer"), gpu: share("GPU") };
  } finally {
    await browser.close();
  }
}
