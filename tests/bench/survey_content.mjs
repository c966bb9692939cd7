// The same survey twice: as a questionnaire of ours and as a survey of SurveyJS, with the same
// questions, texts in the same two languages, weights and scale.

/** How SurveyJS computes the score: by an expression that names every question and weight, or by a
 *  function of our own that walks over the questions. */
export const WAYS = ["expression", "function"];

const WEIGHTS = [0.5, 1, 1.5, 2];
const weightOf = (index) => WEIGHTS[index % WEIGHTS.length];

export const surveyName = (index) => `q${index}`;

/** The answers in order: other questions and other levels each time, none of them 3 at first, and
 *  none of them what the question was answered with the time before. */
export function answerAt(turn, questions) {
  const level = [1, 5, 2, 4][(turn + Math.floor(turn / questions)) % 4];
  return { question: (turn * 37) % questions, level };
}

const numbered = (texts, index) => ({ it: `${texts.it} (${index})`, en: `${texts.en} (${index})` });
const inSurvey = ({ it, en }) => ({ default: en, it });

/** `count` questions from those of a shipped questionnaire, over and over, in its capabilities. */
function questions(shipped, count) {
  return Array.from({ length: count }, (_, index) => {
    const shippedOne = shipped.questions[index % shipped.questions.length];
    return { ...shippedOne, weight: weightOf(index), text: numbered(shippedOne.text, index) };
  });
}

export function tappaText(shipped, count) {
  return JSON.stringify({
    ...shipped,
    id: "bench",
    questions: questions(shipped, count).map((question, index) => ({
      id: `bench.${surveyName(index)}`,
      capability: question.capability,
      pillar: question.pillar,
      component: question.component,
      journey_stages: question.journey_stages,
      weight: question.weight,
      ...(question.gate ? { gate: 2 } : {}),
      text: question.text,
      help: question.help,
      levels: question.levels,
    })),
  });
}

function expression(way, count) {
  if (way === "function") return "weightedMean()";
  const indices = Array.from({ length: count }, (_, index) => index);
  const terms = indices.map((index) => `{${surveyName(index)}} * ${weightOf(index)}`);
  return `(${terms.join(" + ")}) / ${indices.reduce((sum, index) => sum + weightOf(index), 0)}`;
}

export function surveyText(shipped, count, way) {
  const made = questions(shipped, count);
  return JSON.stringify({
    title: inSurvey(shipped.title),
    description: inSurvey(shipped.introduction),
    pages: shipped.capabilities.map(({ id, title, description }) => ({
      name: id,
      title: inSurvey(title),
      description: inSurvey(description),
      elements: made.flatMap((question, index) => (question.capability === id ? [{
        type: "rating",
        name: surveyName(index),
        title: inSurvey(question.text),
        description: inSurvey(question.help),
        weight: question.weight,
        rateValues: question.levels.map((level, place) =>
          ({ value: place + 1, text: inSurvey(level) })),
      }] : [])),
    })),
    calculatedValues: [{ name: "score", expression: expression(way, count) }],
  });
}
