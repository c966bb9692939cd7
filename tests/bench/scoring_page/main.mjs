// Both programs in one page, timed the same way. scoring.bench.mjs calls what `window.bench` holds.

import { Model, registerFunction, Serializer } from "survey-core";

import createProgram from "./scoring_web.mjs";

import { answerAt, surveyName, WAYS } from "../survey_content.mjs";

// As SurveyJS documents scores: a property of our own on every question, and a function of our own
// for expressions, which reads it.
Serializer.addProperty("question", { name: "weight:number", default: 1 });
registerFunction({ name: "weightedMean", func: weightedMean });

function weightedMean() {
  let sum = 0;
  let weights = 0;
  for (const question of this.survey.getAllQuestions()) {
    if (question.isEmpty()) continue;
    sum += question.weight * question.value;
    weights += question.weight;
  }
  return weights > 0 ? sum / weights : 0;
}

function timed(run) {
  const start = performance.now();
  const value = run();
  return { ms: performance.now() - start, value };
}

const encoder = new TextEncoder();
const program = await createProgram();
const decoder = new TextDecoder();
let file;
const surveyFiles = {};
const surveys = {};

function loadProgram(questionnaire) {
  const place = program._bench_text(questionnaire.length);
  program.HEAPU8.set(questionnaire, place);
  const questions = program._bench_load();
  if (questions < 0) throw new Error("Tappa refuses the questionnaire");
  return questions;
}

const loadSurvey = (way) => new Model(JSON.parse(decoder.decode(surveyFiles[way])));

window.bench = {
  /** The same questions as Tappa reads them, and as SurveyJS reads them for each way to score: as
   *  bytes, which is what a page is given of a file. */
  take(texts) {
    file = encoder.encode(texts.tappa);
    for (const [way, text] of Object.entries(texts.surveys)) surveyFiles[way] = encoder.encode(text);
  },

  /** Milliseconds from the bytes to a model, for one of them alone. */
  loadOne: (name) => timed(() => (name === "tappa" ? loadProgram(file) : loadSurvey(name))).ms,

  /** Milliseconds from the bytes to a model that can be answered. The models are kept. */
  load() {
    program._bench_forget();
    const times = { tappa: timed(() => loadProgram(file)).ms };
    for (const way of WAYS) {
      surveys[way]?.dispose();
      const { ms, value } = timed(() => loadSurvey(way));
      times[way] = ms;
      surveys[way] = value;
    }
    return times;
  },

  /**
   * Milliseconds of one answer until the new score is there, and the first scores. Everybody
   * starts with level 3 everywhere; `counts`: how many answers to give before the clock is read.
   */
  answer(questions, counts) {
    const outcome = {};
    program._bench_begin();
    const give = (count, one) => timed(() => {
      const scores = new Float64Array(count);
      for (let i = 0; i < count; i += 1) {
        const { question, level } = answerAt(i, questions);
        scores[i] = one(question, level);
      }
      return scores;
    });
    const keep = (name, count, { ms, value }) => {
      outcome[name] = { ms: ms / count, scores: [...value.subarray(0, counts.survey)] };
    };
    keep("tappa", counts.tappa, give(counts.tappa, program._bench_answer));
    if (!program._bench_is_up_to_date()) throw new Error("Tappa's results are out of date");
    program._bench_begin();
    keep("anew", counts.anew, give(counts.anew, program._bench_answer_anew));
    for (const way of WAYS) {
      const survey = surveys[way];
      survey.data = Object.fromEntries(
        Array.from({ length: questions }, (_, index) => [surveyName(index), 3]));
      keep(way, counts.survey, give(counts.survey, (question, level) => {
        survey.setValue(surveyName(question), level);
        return survey.getVariable("score");
      }));
    }
    return outcome;
  },

  /** Reads a questionnaire and makes up people who have answered it. */
  gather(questionnaire, people) {
    loadProgram(encoder.encode(questionnaire));
    program._bench_gather(people);
  },

  score: () => timed(() => program._bench_score()).ms,
  intervals: () => timed(() => program._bench_intervals()).ms,
};
