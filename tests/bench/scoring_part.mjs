// What scoring.bench.mjs says in docs/BENCHMARKS.md.

import { isKept, kilobytes, milliseconds, row } from "./report_page.mjs";

const FEWEST_TIMES = { load: 10, answer: 500 };
const PEOPLE_MS = 150;

const short = (ms) => (ms < 0.1 ? `${(ms * 1000).toFixed(1)} µs` : milliseconds(ms));
const times = (value) => `${value.toFixed(value < 10 ? 1 : 0)} times`;

function comparison(name, what, measured, way) {
  const faster = measured[way] / measured.tappa;
  return row(what, short(measured.tappa), short(measured[way]), times(faster),
    times(FEWEST_TIMES[name]), faster >= FEWEST_TIMES[name] ? "yes" : "**no**");
}

export function scoringPart({ conditions, surveyVersion, turns, answers, beside, people, program }) {
  // Against whichever is quicker with an answer.
  const [way, other] = beside.answer.function <= beside.answer.expression
    ? ["function", "expression"] : ["expression", "function"];
  const both = people.browser.score + people.browser.intervals;
  return `## Scoring

Tappa's core beside SurveyJS (survey-core ${surveyVersion}), a form library that many people know: in one page, in turns, with the same ${beside.questions} questions, texts, weights and answers.

${conditions}

| What (medians) | Tappa | SurveyJS | Tappa is quicker | Wanted | Kept |
|---|---|---|---|---|---|
${comparison("load", "First load in a fresh page", beside.firstLoad, way)}
${comparison("load", "Load once more in the same page", beside.load, way)}
${comparison("answer", "One answer, until the new score is there", beside.answer, way)}

| ${people.count} people, ${people.questions} questions (medians) | In the browser | Native | Wanted in the browser | Kept |
|---|---|---|---|---|
${[
    row("All scores", milliseconds(people.browser.score), milliseconds(people.native.score), "–", "–"),
    row("Intervals: 2,000 resamples", milliseconds(people.browser.intervals),
      milliseconds(people.native.intervals), "–", "–"),
    row("Both", milliseconds(both), milliseconds(people.native.score + people.native.intervals),
      `${PEOPLE_MS} ms`, isKept(both, PEOPLE_MS)),
  ].join("\n")}

- **The same scores**: the weighted mean of all questions after each of the first ${answers.survey} answers of every turn; the largest difference was ${beside.difference.toExponential(1)}, and above 1e-9 the benchmark fails.
- **Load**: from a JSON file's bytes, which is what a page is given of a file, to a model that can be answered. The file (Tappa ${kilobytes(beside.bytes.tappa)}, SurveyJS ${kilobytes(beside.bytes[way])}) carries the same words in the same two languages, each in its own format. Tappa: copying it into the program's memory, every check of a file from outside, and the model. SurveyJS: \`new Model(JSON.parse(new TextDecoder().decode(bytes)))\`. A page loads its questionnaire once, before the browser has compiled anything for speed: ${turns} fresh pages each, in which the browser compiles while it loads, so that other work on the machine's cores shows. Once more in the same page, after one load to warm up: ${turns} turns; what was loaded before is given up outside the clock.
- **One answer**: Tappa brings all of its results up to date: the scores of capabilities, stages, pillars and components with their terms, the bounds, the gated stage, gaps, agreement and coverage. It does so as the page does with every answer (\`Rescoring\`), by adding up anew whatever the answer touches, and the benchmark fails unless all of it equals, to the last bit, what computing everything from nothing gives. From nothing it takes ${milliseconds(beside.answer.anew)}, ${times(beside.answer[way] / beside.answer.anew)} quicker than SurveyJS. SurveyJS: \`setValue\`, after which the one score is read with \`getVariable\`. The score is a calculated value by its documentation: weights are a property added to the questions, and a registered function walks over them. A mean of ${answers.tappa.toLocaleString("en")} answers (from nothing ${answers.anew}, SurveyJS ${answers.survey}), each another level than the question had, in each of ${turns} turns, because the browser's clock ticks ten times a millisecond. Neither stores, draws or remembers a step to undo.
- SurveyJS can also score by ${other === "expression" ? "an expression that names every question and its weight" : "the registered function"}: first load ${milliseconds(beside.firstLoad[other])}, one more ${milliseconds(beside.load[other])}, one answer ${milliseconds(beside.answer[other])}. The table has the way that is quicker with an answer. SurveyJS also keeps up visibility, validation and progress with every answer, which Tappa's core has no part in.
- The program measured is the core without the interface, ${kilobytes(program)} in brotli, with the options of the page's own. Nothing is drawn in either.
`;
}
