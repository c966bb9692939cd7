// Measures Tappa beside Excalidraw: first load, time to the first usable screen, and what both
// take at rest. tools/bench runs it.
//
// Usage: node tests/bench/start.bench.mjs [--print] [--pairs N]
//   Writes its part of docs/BENCHMARKS.md; with --print it writes nothing and prints the text.
//   --pairs N   how many pairs of starts (15; at least 5)
// TAPPA_DIST, TAPPA_CHROMIUM: as for the browser tests.
//
// It never fails because of a time, only when it cannot measure.

import { readFile, readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { launch } from "../e2e/support.mjs";
import { packed, serveAll } from "./brotli_server.mjs";
import { excalidrawPage } from "./excalidraw.mjs";
import { atRest, median, pressedTime, readyTime } from "./measure.mjs";
import { conditions, writePart } from "./report_page.mjs";
import { startPart } from "./start_part.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DIST = process.env.TAPPA_DIST ?? join(ROOT, "dist");
const FEWEST_PAIRS = 5;
const SLOW_PAIRS = 5;

const say = (sentence) => process.stderr.write(`${sentence}\n`);

async function measureStart(browser, server, pairs) {
  const url = (app) => `${server.url}${app}/`;
  const sizes = {};
  for (const app of ["tappa", "excalidraw"]) {
    server.takeSent();
    const { asked } = await readyTime(browser, app, url(app));
    sizes[app] = server.takeSent()
      .reduce((sum, { url: path, bytes }) => sum + (asked.includes(path) ? bytes : 0), 0);
  }
  const measured = await measurePairs(browser, url, pairs);
  say("The same on a slow network:");
  const slow = await measurePairs(browser, url, SLOW_PAIRS, { isSlow: true });
  const middle = (all, app) => {
    const of = (name) => median(all.map((times) => times[app][name]));
    return { screen: of("screenMs"), median: of("readyMs"), processor: of("processorMs") };
  };
  const both = (all) => ({
    pairs: all,
    tappa: {
      ...middle(all, "tappa"),
      choice: median(all.map(({ tappa }) => tappa.choiceMs)),
      whole: median(all.map(({ tappa }) => tappa.wholeMs)),
    },
    excalidraw: middle(all, "excalidraw"),
  });
  say("A choice pressed at once:");
  const pressed = { start: await measurePresses(browser, url("tappa")),
    slow: await measurePresses(browser, url("tappa"), { isSlow: true }) };
  return { sizes, start: both(measured), slow: both(slow), pressed };
}

async function measurePairs(browser, url, pairs, options = {}) {
  const measured = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const times = {};
    for (const app of ["tappa", "excalidraw"]) {
      times[app] = await readyTime(browser, app, url(app), options);
    }
    measured.push(times);
    const { tappa, excalidraw } = times;
    say(`  pair ${pair + 1}: ${tappa.screenMs.toFixed(0)}, ${tappa.readyMs.toFixed(0)} and ${excalidraw.readyMs.toFixed(0)} ms`);
  }
  return measured;
}

async function measurePresses(browser, url, options = {}) {
  const times = [];
  for (let i = 0; i < SLOW_PAIRS; i += 1) times.push(await pressedTime(browser, url, options));
  say(`  done after ${median(times).toFixed(0)} ms`);
  return median(times);
}

async function pdfBytes() {
  const folder = join(DIST, "assets");
  const names = (await readdir(folder)).filter((name) =>
    /^(pdf-[A-Z0-9]+\.js|.*-print-[A-Z0-9]+\.otf)$/.test(name));
  if (!names.some((name) => name.endsWith(".js"))) throw new Error(`no PDF part in ${folder}`);
  const sizes = await Promise.all(names.map(async (name) =>
    (await packed(await readFile(join(folder, name)), extname(name))).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function main() {
  const { values } = parseArgs({
    options: {
      print: { type: "boolean", default: false },
      pairs: { type: "string", default: "15" },
    },
  });
  const pairs = Math.max(FEWEST_PAIRS, Number.parseInt(values.pairs, 10) || 0);
  const where = conditions();
  const server = await serveAll({ tappa: DIST, excalidraw: await excalidrawPage() });
  try {
    const browser = await launch();
    const version = browser.version();
    let measured;
    try {
      say("First screen, the program's answer (Tappa), first usable screen (Excalidraw):");
      measured = await measureStart(browser, server, pairs);
    } finally {
      await browser.close();
    }
    say("At rest");
    const rest = {
      tappa: await atRest(launch, "tappa", `${server.url}tappa/`),
      excalidraw: await atRest(launch, "excalidraw", `${server.url}excalidraw/`),
    };
    const part = startPart({
      conditions: where.finish(version),
      start: measured.start,
      slow: measured.slow,
      pressed: measured.pressed,
      sizes: { ...measured.sizes, pdf: await pdfBytes() },
      rest,
    });
    if (values.print) process.stdout.write(part);
    else {
      await writePart("start", part);
      say("Written: its part of docs/BENCHMARKS.md");
    }
  } finally {
    await server.close();
  }
}

main().catch((error) => {
  say(`start.bench.mjs: ${error.message}`);
  process.exitCode = 1;
});
