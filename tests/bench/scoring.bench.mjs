// Measures the scoring: Tappa's core beside SurveyJS, both in one page of the same browser, with
// the same 500 questions and the same scores; and Tappa alone with 500 people, in the browser and
// as a native program. tools/bench runs it.
//
// Usage: node tests/bench/scoring.bench.mjs [--print] [--turns N]
//   Writes its part of docs/BENCHMARKS.md; with --print it writes nothing and prints the text.
//   --turns N   how often each thing is measured (15; at least 5)
// TAPPA_CHROMIUM: as for the browser tests. TAPPA_BENCH_BUILD: a folder with the two programs
// built, `web/` and `native/`; without it they are built in build/web-release and -native.
//
// It never fails because of a time, only when the scores differ or it cannot measure.

import { execFileSync } from "node:child_process";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { optimisedProgram } from "../../tools/lib/optimised_program.mjs";
import { launch } from "../e2e/support.mjs";
import { packed, serveAll } from "./brotli_server.mjs";
import { bundledPage } from "./bundled_page.mjs";
import { median } from "./measure.mjs";
import { conditions, writePart } from "./report_page.mjs";
import { scoringPart } from "./scoring_part.mjs";
import { surveyText, tappaText, WAYS } from "./survey_content.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const QUESTIONNAIRE = "questionnaires/cx-maturity.json";
const QUESTIONS = 500;
const PEOPLE = 500;
const FEWEST_TURNS = 5;
// Chromium's clock ticks ten times a millisecond: Tappa's answers are too short for it one by one.
const ANSWERS = { tappa: 10_000, anew: 100, survey: 20 };
const SAME = 1e-9;

const say = (sentence) => process.stderr.write(`${sentence}\n`);

function run(program, ...rest) {
  return execFileSync(program, rest, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Where a target of a preset is, built. */
function built(preset, kind, target) {
  if (process.env.TAPPA_BENCH_BUILD) return join(process.env.TAPPA_BENCH_BUILD, kind, "tests/bench");
  run("cmake", "--preset", preset);
  run("cmake", "--build", "--preset", preset, "--target", target);
  return join(ROOT, "build", preset, "tests/bench");
}

/** The folder with the page, made anew. */
async function makePage(programs) {
  const folder = await bundledPage("scoring_page", {}, ["./scoring_web.mjs"]);
  await copyFile(join(programs, "scoring_web.mjs"), join(folder, "scoring_web.mjs"));
  // As the page's own.
  const program = await readFile(join(programs, "scoring_web.wasm"));
  await writeFile(join(folder, "scoring_web.wasm"),
    await optimisedProgram(program, join(ROOT, "build/bench")));
  return folder;
}

/** The largest difference between the scores; an error where it is one, or nothing was compared. */
function difference(outcome) {
  const expected = outcome.tappa.scores;
  if (new Set(expected).size < ANSWERS.survey / 2) throw new Error("Tappa's scores do not change");
  let largest = 0;
  for (const way of [...WAYS, "anew"]) {
    const { scores } = outcome[way];
    if (scores.length !== expected.length) throw new Error(`${way} gives ${scores.length} scores`);
    scores.forEach((score, index) => {
      largest = Math.max(largest, Math.abs(score - expected[index]));
    });
  }
  if (!(largest <= SAME)) throw new Error(`the scores differ by ${largest}`);
  return largest;
}

const names = ["tappa", ...WAYS];
const answered = [...names, "anew"]; // "anew": Tappa, with everything computed from nothing

const textBytes = ({ tappa, surveys }) => Object.fromEntries(names.map((name) =>
  [name, Buffer.byteLength(name === "tappa" ? tappa : surveys[name])]));

const medians = (turns, of, which = names) =>
  Object.fromEntries(which.map((name) => [name, median(turns.map((turn) => of(turn[name])))]));

async function openPage(browser, url, texts) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.bench !== undefined);
  await page.evaluate((given) => window.bench.take(given), texts);
  return page;
}

/** The first load in a page, when the browser has compiled nothing of it for speed yet. */
async function firstLoads(browser, url, texts, turns) {
  const loads = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const load = {};
    for (const name of names) {
      const page = await openPage(browser, url, texts);
      load[name] = await page.evaluate((one) => window.bench.loadOne(one), name);
      await page.close();
    }
    loads.push(load);
    say(`  turn ${turn + 1}: ${names.map((name) => load[name].toFixed(1)).join(", ")} ms`);
  }
  return medians(loads, (ms) => ms);
}

async function besideSurvey(page, texts, turns) {
  const loads = [];
  const answers = [];
  let largest = 0;
  for (let turn = 0; turn <= turns; turn += 1) {
    const load = await page.evaluate(() => window.bench.load());
    const answer = await page.evaluate(([questions, counts]) =>
      window.bench.answer(questions, counts), [QUESTIONS, ANSWERS]);
    largest = Math.max(largest, difference(answer));
    if (turn === 0) continue; // warms up both
    loads.push(load);
    answers.push(answer);
    say(`  turn ${turn}: load ${names.map((name) => load[name].toFixed(1)).join(", ")} ms, ` +
      `answer ${answered.map((name) => answer[name].ms.toFixed(4)).join(", ")} ms`);
  }
  return {
    load: medians(loads, (ms) => ms),
    answer: medians(answers, ({ ms }) => ms, answered),
    difference: largest,
  };
}

async function withPeople(page, shipped, turns) {
  await page.evaluate(([text, people]) => window.bench.gather(text, people),
    [JSON.stringify(shipped), PEOPLE]);
  const times = { score: [], intervals: [] };
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const name of ["score", "intervals"]) {
      const ms = await page.evaluate((what) => window.bench[what](), name);
      if (turn > 0) times[name].push(ms);
    }
  }
  return { score: median(times.score), intervals: median(times.intervals) };
}

async function programBytes(folder) {
  return (await packed(await readFile(join(folder, "scoring_web.wasm")), ".wasm")).length;
}

async function main() {
  const { values } = parseArgs({
    options: {
      print: { type: "boolean", default: false },
      turns: { type: "string", default: "15" },
    },
  });
  const turns = Math.max(FEWEST_TURNS, Number.parseInt(values.turns, 10) || 0);
  const shipped = JSON.parse(await readFile(join(ROOT, QUESTIONNAIRE), "utf8"));
  say("Building");
  const native = join(built("native-release", "native", "scoring_bench"), "scoring_bench");
  const folder = await makePage(built("web-release", "web", "scoring_web"));
  const { version: surveyVersion } =
    JSON.parse(await readFile(join(ROOT, "node_modules/survey-core/package.json"), "utf8"));

  const where = conditions();
  const server = await serveAll({ scoring: folder });
  const browser = await launch();
  try {
    const url = `${server.url}scoring/`;
    const texts = {
      tappa: tappaText(shipped, QUESTIONS),
      surveys: Object.fromEntries(WAYS.map((way) => [way, surveyText(shipped, QUESTIONS, way)])),
    };
    say(`First load (Tappa, SurveyJS ${WAYS.join(", SurveyJS ")}):`);
    const firstLoad = await firstLoads(browser, url, texts, turns);
    say("Further loads and one answer:");
    const page = await openPage(browser, url, texts);
    const beside = await besideSurvey(page, texts, turns);
    say(`${PEOPLE} people`);
    const inBrowser = await withPeople(page, shipped, turns);
    const part = scoringPart({
      conditions: where.finish(browser.version()),
      surveyVersion,
      turns,
      answers: ANSWERS,
      beside: { questions: QUESTIONS, bytes: textBytes(texts), firstLoad, ...beside },
      people: { count: PEOPLE, questions: shipped.questions.length, browser: inBrowser,
        native: JSON.parse(run(native, join(ROOT, QUESTIONNAIRE), String(PEOPLE))) },
      program: await programBytes(folder),
    });
    if (values.print) process.stdout.write(part);
    else {
      await writePart("scoring", part);
      say("Written: its part of docs/BENCHMARKS.md");
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

main().catch((error) => {
  say(`scoring.bench.mjs: ${error.message}`);
  process.exitCode = 1;
});
