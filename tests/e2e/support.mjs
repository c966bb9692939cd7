// What browser tests stand on: a server for the page, a Chromium, and ways to wait.
//
// TAPPA_DIST: another folder than dist/. TAPPA_CHROMIUM: another browser than /usr/bin/chromium.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { serve } from "../../tools/serve.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export const CHROMIUM = process.env.TAPPA_CHROMIUM ?? "/usr/bin/chromium";
export const CHROMIUM_FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];

/** A browser that keeps nothing. */
export function launch(options = {}) {
  return chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS, ...options });
}

/** A browser that keeps its data in `folder`, as on a person's machine. */
export function launchWithProfile(folder, options = {}) {
  return chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM,
    args: CHROMIUM_FLAGS,
    acceptDownloads: true,
    ...options,
  });
}

/**
 * A browser with its data in `folder` that can be killed as by a power cut: kill() lets it write
 * nothing more. `context` is the one of a person's windows. A test that fails must kill it too: one
 * left alone keeps the run from ending. A second kill() does nothing.
 */
export async function launchToKill(folder) {
  const browserProcess = spawn(CHROMIUM,
    [...CHROMIUM_FLAGS, "--remote-debugging-port=0", `--user-data-dir=${folder}`, "about:blank"],
    { stdio: ["ignore", "ignore", "pipe"] });
  const exited = new Promise((done) => browserProcess.once("exit", done));
  const kill = async () => {
    browserProcess.kill("SIGKILL");
    await exited;
  };
  const address = await new Promise((found, failed) => {
    createInterface({ input: browserProcess.stderr }).on("line", (line) => {
      const match = /DevTools listening on (ws:\S+)/.exec(line);
      if (match) found(match[1]);
    });
    exited.then(() => failed(new Error("the browser did not start")));
  });
  try {
    const browser = await chromium.connectOverCDP(address);
    return { context: browser.contexts()[0], kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/**
 * Leaves undrawn what the program draws on the canvas, for tests that look at no pixel: the program
 * does all it does otherwise, and all that is asked of the page stays. Chromium draws with the
 * processor here, which took two thirds of the time of such tests, and seconds for one frame where the
 * machine was busy; a graphics card takes next to nothing. A test that needs to know of the drawing
 * sets `window.onDraw`: a script of its own that replaced drawElements too might run before this one.
 */
export async function leaveUndrawn(context) {
  await context.addInitScript(() => {
    WebGL2RenderingContext.prototype.drawElements = () => window.onDraw?.();
  });
}

/** Serves the page as it is shipped. */
export function serveDist() {
  const folder = process.env.TAPPA_DIST ?? `${ROOT}dist`;
  if (!existsSync(`${folder}/index.html`)) {
    throw new Error(`${folder} holds no page; build it first (tools/run or tools/build_web.mjs)`);
  }
  return serve({ folder });
}

/** What the page wrote to its console as errors, and what it threw. */
export function watchErrors(page) {
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return errors;
}

/** Opens the app and waits for its first screen and what comes after it. */
export async function openApp(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => window.tappa?.snapshot().isComplete);
  await settled(page);
}

export function snapshot(page) {
  return page.evaluate(() => window.tappa.snapshot());
}

/** Waits until `check`, which may itself wait for something in the page, gives true there. Playwright's
 *  own waitForFunction takes the promise of it for that, and returns at once. */
export async function becomes(page, check, longestMs = 10_000) {
  for (const end = Date.now() + longestMs; !(await page.evaluate(check));) {
    if (Date.now() > end) throw new Error(`never became true: ${check}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Waits until nothing is being drawn any more. */
export async function settled(page) {
  await page.waitForFunction(() => window.tappa.snapshot().frames.isResting);
}

/** Waits until everything done so far is on the disk. */
export async function saved(page) {
  await settled(page);
  await page.waitForFunction(() => {
    const { isPending, failure } = window.tappa.snapshot().saved;
    return !isPending && failure === undefined;
  });
  await settled(page);
}

/**
 * Presses what a locator finds with the mouse, as a person does: on the canvas, at its place. The
 * focus brings it into view first. (The elements themselves let pointers through, so Playwright's
 * own click would wait for ever.)
 */
export async function press(page, locator) {
  await locator.focus();
  await settled(page);
  await locator.click({ force: true });
  await settled(page);
}

/** Activates what a locator finds as assistive technology does, without a pointer. */
export async function activate(page, locator) {
  await locator.evaluate((element) => element.click());
  await settled(page);
}
