// Measures what saving takes the page's main thread: 500 people who have answered all 71 questions,
// one more answer each time. tools/bench runs it.
//
// Usage: node tests/bench/saving.bench.mjs [--print] [--saves N]
//   Writes its part of docs/BENCHMARKS.md; with --print it writes nothing and prints the text.
//   --saves N   how many answers are given and saved (20; at least 5)
// TAPPA_CHROMIUM, TAPPA_DIST: as for the browser tests. It never fails because of a time.

import { parseArgs } from "node:util";

import { freshPage, goToAddress, openFile } from "../e2e/job_steps.mjs";
import { launch, openApp, saved, serveDist } from "../e2e/support.mjs";
import { crowd } from "./big_document.mjs";
import { TRACE_CATEGORIES } from "./frames_in_trace.mjs";
import { median } from "./measure.mjs";
import { conditions, isKept, milliseconds, row, writePart } from "./report_page.mjs";
import { saveTasksInTrace } from "./saves_in_trace.mjs";

const PEOPLE = 500;
const FEWEST_SAVES = 5;
const SAVE_MS = 8;
// Longer than it takes until an edit is written, so that no two share a write.
const BETWEEN_MS = 1000;

const wait = (ms) => new Promise((done) => { setTimeout(done, ms); });

async function measured(browser, url, bytes, saves) {
  const page = await freshPage(browser);
  await openApp(page, url);
  await openFile(page, "crowd.json", bytes);
  // Opening a document goes home by itself.
  await page.waitForFunction(() => window.tappa.snapshot().saved.document !== undefined);
  await goToAddress(page, "assess");
  const answer = async (turn) => {
    await page.keyboard.press(String(1 + (turn % 5)));
    await wait(BETWEEN_MS);
  };
  for (let turn = 0; turn < FEWEST_SAVES; turn += 1) await answer(turn); // all is compiled then
  await saved(page);
  const before = await page.evaluate(() => window.tappa.snapshot().saved.savedRevision);
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  for (let turn = 0; turn < saves; turn += 1) await answer(turn);
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8"));
  await saved(page);
  const after = await page.evaluate(() => window.tappa.snapshot().saved.savedRevision);
  if (after - before !== saves) throw new Error(`${after - before} saves, not ${saves}`);
  await page.close();
  const tasks = saveTasksInTrace(trace.traceEvents);
  const longest = [...tasks].sort((a, b) => b - a).slice(0, saves); // each save has one
  return { longest: median(longest), worst: longest[0], all: tasks.reduce((a, b) => a + b, 0) / saves };
}

function part({ where, questions, bytes, saves, times }) {
  return `## Saving

${PEOPLE} people, ${questions} questions, all answered: a document of ${(bytes / 1e6).toFixed(1)} MB. One answer is given at a time, and saved.

${where}

| What the page's main thread does for one save | Measured | Wanted | Kept |
|---|---|---|---|
${[
    row("Longest task, median", milliseconds(times.longest), `${SAVE_MS} ms`,
      isKept(times.longest, SAVE_MS)),
    row("Longest task of all", milliseconds(times.worst), "–", "–"),
    row("All tasks together, mean", milliseconds(times.all), `${SAVE_MS} ms`,
      isKept(times.all, SAVE_MS)),
  ].join("\n")}

- Processor time of ${saves} saves, from Chromium's trace: the record is written, summed and copied out of the program, handed to the worker that puts it into IndexedDB, and its answer is taken. The frames that show *Saving* and *Saved* are not counted.
- What has not changed since the last save is not written anew (\`io/kept_texts.hpp\`); the first save of a document that was opened writes everything, and is among those before the measurement.
`;
}

async function main() {
  const { values } = parseArgs({
    options: {
      print: { type: "boolean", default: false },
      saves: { type: "string", default: "20" },
    },
  });
  const saves = Math.max(FEWEST_SAVES, Number.parseInt(values.saves, 10) || 0);
  const { bytes, questions } = await crowd(PEOPLE);
  const where = conditions();
  const server = await serveDist();
  const browser = await launch();
  try {
    const times = await measured(browser, server.url, bytes, saves);
    const text = part({
      where: where.finish(browser.version()), questions, bytes: bytes.length, saves, times,
    });
    if (values.print) process.stdout.write(text);
    else await writePart("saving", text);
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
