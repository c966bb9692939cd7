// Measures an event log of a million events in the page: from the file to the graph, in the steps a
// person takes, beside a program of PapaParse and a Map, and one of PM4JS, in the same browser.
// tools/bench runs it.
//
// Usage: node tests/bench/import.bench.mjs [--print]
//   Writes its part of docs/BENCHMARKS.md; with --print it writes nothing and prints the text.
// TAPPA_DIST, TAPPA_CHROMIUM: as for the browser tests. It never fails because of a time.

import { execFileSync } from "node:child_process";
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { button, freshPage, goTo } from "../e2e/job_steps.mjs";
import { activate, launch, openApp, press } from "../e2e/support.mjs";
import { serveAll } from "./brotli_server.mjs";
import { bundledPage } from "./bundled_page.mjs";
import { conditions, isKept, milliseconds, row, writePart } from "./report_page.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DIST = process.env.TAPPA_DIST ?? join(ROOT, "dist");
const PAPAPARSE_VERSION = "5.7.1";
const PM4JS_VERSION = "0.0.28";
const CASES = 250_000; // some 1,020,000 events
const WANTED = { ms: 4000, ratio: 0.5 };
const WAIT = { state: "attached", timeout: 120_000 };

async function timed(act, done) {
  const start = performance.now();
  await act();
  await done.waitFor(WAIT);
  return performance.now() - start;
}

/** What each step makes a person wait for, and the longest task of the page meanwhile. */
async function importTimes(browser, url, log) {
  const page = await freshPage(browser, "en", { timezoneId: "Europe/Rome" });
  await openApp(page, url);
  await press(page, button(page, "New quick scan"));
  await goTo(page, "Home");
  await page.waitForFunction(() => window.tappa.snapshot().isComplete);
  await page.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: "longtask" });
  });
  const chooser = page.waitForEvent("filechooser");
  await activate(page, page.getByRole("button", { name: /^Open a file/ }));
  const file = await chooser;
  const seen = (name) => page.getByRole("heading", { name });
  const columns = await timed(() => file.setFiles(log), seen("What is in each column?"));
  const activities = await timed(() => button(page, "Next: activities").dispatchEvent("click"),
    seen("Which touchpoint is each activity?"));
  const graph = await timed(() => button(page, "Read the file").dispatchEvent("click"),
    page.getByRole("table", { name: "Most frequent paths" }));
  const longest = await page.evaluate(() => window.longest);
  await page.context().close();
  return { columns, activities, graph, longest, all: columns + activities + graph };
}

/** What another program takes. A page that runs out of memory never answers: then it is null. */
async function othersTimes(browser, url, log) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.bench !== undefined);
  const crashed = new Promise((done) => page.once("crash", () => done(null)));
  await page.locator("input").setInputFiles(log);
  const times = await Promise.race([page.evaluate(() => window.bench).catch(() => crashed), crashed]);
  await page.close();
  return times;
}

async function main() {
  const { values } = parseArgs({ options: { print: { type: "boolean", default: false } } });
  const where = conditions();
  const log = join(ROOT, "build/bench/log.csv");
  await mkdir(join(ROOT, "build/bench"), { recursive: true });
  execFileSync("python3", ["tools/make_log.py", "--cases", String(CASES), "--seed", "7", "-o", log], { cwd: ROOT });
  const { size } = await stat(log);
  const server = await serveAll({
    tappa: DIST,
    papaparse: await bundledPage("papaparse_page", { papaparse: PAPAPARSE_VERSION }),
    pm4js: await bundledPage("pm4js_page", { pm4js: PM4JS_VERSION }),
  });
  const browser = await launch();
  try {
    const tappa = await importTimes(browser, `${server.url}tappa/`, log);
    const other = await othersTimes(browser, `${server.url}papaparse/`, log);
    const pm4js = await othersTimes(browser, `${server.url}pm4js/`, log);
    if (pm4js && pm4js.customers !== other.customers)
      throw new Error(`PM4JS counts ${pm4js.customers}, PapaParse ${other.customers}`);
    const ratio = tappa.graph / other.ms;
    const part = `## An event log in the page

A log of ${CASES.toLocaleString("en")} cases (${(size / 1e6).toFixed(0)} MB of CSV from \`tools/make_log.py\`), opened in the page and taken through the import by a person who presses at once.

${where.finish(browser.version())}

| What a person waits for | Measured | Wanted | Kept |
|---|---|---|---|
${[
    row("From the file to the columns", milliseconds(tappa.columns), "–", "–"),
    row("To the activities", milliseconds(tappa.activities), "–", "–"),
    row("To the graph, with times, paths and variants: the file is read anew", milliseconds(tappa.graph), milliseconds(WANTED.ms), isKept(tappa.graph, WANTED.ms)),
    row("All together", milliseconds(tappa.all), "–", "–"),
    row("Longest task of the page meanwhile", milliseconds(tappa.longest), "–", "–"),
    row(`PapaParse ${PAPAPARSE_VERSION} and a Map: transitions with their times alone`, milliseconds(other.ms), "–", "–"),
    row("The graph as a part of that", ratio.toFixed(2), WANTED.ratio.toFixed(2), isKept(ratio, WANTED.ratio)),
    row(`PM4JS ${PM4JS_VERSION}: transitions with their median times, of rows in order of time`, pm4js ? milliseconds(pm4js.ms) : "out of memory", "–", "–"),
  ].join("\n")}
`;
    if (values.print) process.stdout.write(part);
    else await writePart("import", part);
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
