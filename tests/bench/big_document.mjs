// Documents as large as they get, made of the sample: a team's with 100 touchpoints, 60 pain points
// and 200 actions, and one that hundreds of people have answered.

import { readFile } from "node:fs/promises";

const ROOT = new URL("../../", import.meta.url);
export const BIG = { touchpoints: 100, pains: 60, actions: 200 };

/** The list with copies of its members, told apart by number, up to `count`. */
function grown(list, count, name) {
  return Array.from({ length: count }, (_, i) => (i < list.length ? list[i] : {
    ...list[i % list.length],
    id: `${list[i % list.length].id}-${i}`,
    [name]: `${list[i % list.length][name]} (${i})`,
  }));
}

const json = async (path) => JSON.parse(await readFile(new URL(path, ROOT), "utf8"));
const sample = () => json("assets/samples/banca-aurora.en.json");

export async function bigDocument({ actions } = BIG) {
  const file = await sample();
  const [journey] = file.document.journeys;
  journey.touchpoints = grown(journey.touchpoints, BIG.touchpoints, "name");
  journey.pain_points = grown(journey.pain_points, BIG.pains, "title");
  const { plan } = file.document;
  plan.actions = grown(plan.actions, actions, "title");
  return Buffer.from(JSON.stringify(file));
}

/** With so many people, who have answered all questions of the full assessment: 6 kB each. */
export async function crowd(people) {
  const file = await sample();
  const { id, revision, questions } = await json("questionnaires/cx-maturity.json");
  const { assessment } = file.document;
  assessment.questionnaire_id = id;
  assessment.questionnaire_revision = revision;
  assessment.respondents = Array.from({ length: people }, (_, i) =>
    ({ id: `person-${i}`, name: `Person ${i}`, role: `Role ${i % 8}` }));
  assessment.answers = assessment.respondents.flatMap((respondent, person) =>
    questions.map((question, i) => ({
      question: question.id, respondent: respondent.id, state: "level", level: 1 + ((person + i * i) % 5),
    })));
  assessment.agreed = [];
  return { bytes: Buffer.from(JSON.stringify(file)), questions: questions.length };
}
