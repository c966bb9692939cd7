// Validates every JSON file the project ships against the published schemas, and proves on
// damaged copies that the schemas reject what they should.
//
// Usage: node tests/data_checks/validate_schemas.mjs

import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));
const jsonFiles = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name));

const ajv = new Ajv2020({ allErrors: true, strict: true });
const validators = {
  "tappa-questionnaire": ajv.compile(read("questionnaires/schema/questionnaire.schema.json")),
  "tappa-actions": ajv.compile(read("questionnaires/schema/actions.schema.json")),
  "tappa-glossary": ajv.compile(read("knowledge/schema/glossary.schema.json")),
  "tappa-knowledge": ajv.compile(read("knowledge/schema/pages.schema.json")),
  "tappa-document": ajv.compile(read("questionnaires/schema/document.schema.json")),
};

const paths = (steps) => ({
  customers: 1, conversions: 0, different: 1, deleted: 0, deleted_customers: 0,
  most_frequent: [{ steps, customers: 1, conversions: 0 }],
});

let failures = 0;
const fail = (message) => {
  failures += 1;
  console.error(`FAIL ${message}`);
};

function errorsOf(document) {
  const validate = validators[document?.format];
  if (!validate) return [`unknown format ${JSON.stringify(document?.format)}`];
  return validate(document) ? [] : validate.errors.map((e) => `${e.instancePath || "/"} ${e.message}`);
}

// --- what we ship, and what the tests open, is valid ---------------------------------------------------------------------

const testDocuments = ["document", "smallest", "own-questionnaire"].map((name) => `tests/data/valid/${name}.json`);
const shipped = [...["questionnaires", "knowledge", "assets/samples"].flatMap(jsonFiles), ...testDocuments];
for (const path of shipped) {
  const errors = errorsOf(read(path));
  if (errors.length > 0) fail(`${relative(root, join(root, path))}:\n  ${errors.slice(0, 10).join("\n  ")}`);
}

// --- damaged copies are not --------------------------------------------------------------------

const long = (n) => "x".repeat(n);
const numbered = (n) => Array.from({ length: n }, (_, i) => ({ it: `Voce ${i}`, en: `Item ${i}` }));

const damage = {
  "questionnaires/cx-quick.json": {
    "an unknown key at the top": (d) => { d.colour = "red"; },
    "an unknown key in a question": (d) => { d.questions[0].colour = "red"; },
    "a newer version": (d) => { d.version = 3; },
    "a version as text": (d) => { d.version = "1"; },
    "another format": (d) => { d.format = "tappa-plan"; },
    "no questions": (d) => { d.questions = []; },
    "a question without id": (d) => { delete d.questions[0].id; },
    "an id with a space": (d) => { d.questions[0].id = "strategy goals"; },
    "an empty id": (d) => { d.questions[0].id = ""; },
    "an id of 65 characters": (d) => { d.questions[0].id = long(65); },
    "four levels": (d) => { d.questions[0].levels.pop(); },
    "six levels": (d) => { d.questions[0].levels.push({ it: "Sei", en: "Six" }); },
    "a level as plain text": (d) => { d.questions[0].levels[0] = "Only one language"; },
    "a missing language": (d) => { delete d.questions[0].text.en; },
    "a third language": (d) => { d.questions[0].text.fr = "Quoi ?"; },
    "a blank text": (d) => { d.questions[0].text.it = "   "; },
    "a level of 2,001 characters": (d) => { d.questions[0].levels[0].it = long(2001); },
    "a radar label of 15 characters": (d) => { d.capabilities[0].short_title.it = long(15); },
    "an unknown pillar": (d) => { d.questions[0].pillar = "place"; },
    "an unknown component": (d) => { d.questions[0].component = "ex"; },
    "an unknown journey stage": (d) => { d.questions[0].journey_stages = ["checkout"]; },
    "no journey stage": (d) => { d.questions[0].journey_stages = []; },
    "all stages mixed with one": (d) => { d.questions[0].journey_stages = ["all", "use"]; },
    "the same stage twice": (d) => { d.questions[0].journey_stages = ["use", "use"]; },
    "a weight of nothing": (d) => { d.questions[0].weight = 0; },
    "a negative weight": (d) => { d.questions[0].weight = -1; },
    "a weight as text": (d) => { d.questions[0].weight = "1"; },
    "the key of version 1": (d) => { d.questions[0].key = true; },
    "gate 1": (d) => { d.questions[0].gate = 1; },
    "gate 6": (d) => { d.questions[0].gate = 6; },
    "gate 2.5": (d) => { d.questions[0].gate = 2.5; },
    "a name of 61 characters": (d) => { d.questions[0].name.en = long(61); },
    "a name in one language": (d) => { delete d.questions[0].name.it; },
    "half a minute": (d) => { d.minutes = 0.5; },
    "revision zero": (d) => { d.revision = 0; },
    "21 evidence prompts": (d) => { d.questions[0].evidence_prompts = numbered(21); },
    "a null source": (d) => { d.questions[0].source = null; },
  },
  "questionnaires/actions.json": {
    "an unknown key in an action": (d) => { d.actions[0].colour = "red"; },
    "no actions": (d) => { d.actions = []; },
    "two first steps": (d) => { d.actions[0].first_steps.pop(); },
    "four first steps": (d) => { d.actions[0].first_steps.push({ it: "Quattro", en: "Four" }); },
    "a title of 71 characters": (d) => { d.actions[0].title.en = long(71); },
    "a step from level 5": (d) => { d.actions[0].capability_steps[0].from = 5; },
    "a step from level 0": (d) => { d.actions[0].capability_steps[0].from = 0; },
    "a step and a half": (d) => { d.actions[0].capability_steps[0].from = 1.5; },
    "a lift to level 6": (d) => { d.actions[0].lifts = [{ question: "a", from: 1, to: 6 }]; },
    "a lift from level 0": (d) => { d.actions[0].lifts = [{ question: "a", from: 0, to: 2 }]; },
    "a lift of nothing": (d) => { d.actions[0].lifts = [{ from: 1, to: 2 }]; },
    "an unknown pain category": (d) => { d.actions[0].pain_categories = ["noise"]; },
    "neither a step, a practice nor a pain": (d) => { Object.assign(d.actions[0], { capability_steps: [], lifts: [], pain_categories: [] }); },
    "a kept part above all": (d) => { d.actions[0].reduces = { low: 0.1, high: 1.1 }; },
    "a kept part without its end": (d) => { d.actions[0].reduces = { low: 0.1 }; },
    "effort of nothing": (d) => { d.actions[0].effort_days.low = 0; },
    "effort without a likely value": (d) => { delete d.actions[0].effort_days.likely; },
    "a negative duration": (d) => { d.actions[0].duration_weeks = -1; },
    "an unknown horizon": (d) => { d.actions[0].horizon = "soon"; },
    "no metric": (d) => { d.actions[0].metrics = []; },
    "an unknown kind of metric": (d) => { d.actions[0].metrics[0].kind = "smiles"; },
    "a metric that is better sideways": (d) => { d.actions[0].metrics[0].better = "sideways"; },
    "the same prerequisite twice": (d) => { d.actions[0].prerequisites = ["a", "a"]; },
  },
  "knowledge/glossary.json": {
    "an unknown key in a term": (d) => { d.terms[0].colour = "red"; },
    "a newer version": (d) => { d.version = 2; },
    "no terms": (d) => { d.terms = []; },
    "a term without definition": (d) => { delete d.terms[0].definition; },
    "a definition in one language": (d) => { delete d.terms[0].definition.it; },
    "a definition of 2,001 characters": (d) => { d.terms[0].definition.en = long(2001); },
    "a term of 201 characters": (d) => { d.terms[0].term.en = long(201); },
    "an id with a space": (d) => { d.terms[0].id = "net promoter"; },
    "the same link twice": (d) => { d.terms[0].see = ["nps", "nps"]; },
    "51 links": (d) => { d.terms[0].see = Array.from({ length: 51 }, (_, i) => `t-${i}`); },
    "a source in words": (d) => { d.terms[0].source = "Gartner"; },
  },
  "knowledge/pages.json": {
    "an unknown key in a page": (d) => { d.pages[0].colour = "red"; },
    "another format": (d) => { d.format = "tappa-pages"; },
    "no pages": (d) => { d.pages = []; },
    "an unknown kind": (d) => { d.pages[0].kind = "chapter"; },
    "a capability's page about nothing": (d) => { delete d.pages[0].about; },
    "a topic about something": (d) => { d.pages.at(-1).about = "strategy"; },
    "a blank paragraph": (d) => { d.pages[0].paragraphs[0].it = " "; },
    "51 paragraphs": (d) => { d.pages[0].paragraphs = numbered(51); },
    "a pain in one language": (d) => { delete d.pages[0].pains[0].en; },
    "a metric without note": (d) => { delete d.pages[0].metrics[0].note; },
    "reading without article": (d) => { delete d.pages[0].reading[0].source; },
    "the same term twice": (d) => { d.pages[0].terms = ["nps", "nps"]; },
    "an article without subject": (d) => { delete d.sources[0].title; },
  },
  "assets/samples/banca-aurora.en.json": {
    "an unknown key beside the document": (d) => { d.colour = "red"; },
    "an unknown key in a touchpoint": (d) => { d.document.journeys[0].touchpoints[0].colour = "red"; },
    "a newer version": (d) => { d.version = 14; },
    "a kept part above all": (d) => { d.document.plan.actions[0].reduces[0].high = 30; },
    "a kept part without its end": (d) => { delete d.document.plan.actions[0].reduces[0].high; },
    "a kept part by hearsay": (d) => { d.document.plan.actions[0].reduces[0].basis = "heard"; },
    "progress beyond the end": (d) => { d.document.plan.actions[0].updates = [{ date: "2026-12-01", percent: 101 }]; },
    "progress of half a percent": (d) => { d.document.plan.actions[0].updates = [{ date: "2026-12-01", percent: 0.5 }]; },
    "a path of nothing": (d) => { d.document.journeys[0].variants = paths([]); },
    "a path of 101 touchpoints": (d) => { d.document.journeys[0].variants = paths(Array.from({ length: 101 }, () => ({ touchpoint: "ads" }))); },
    "paths without their customers": (d) => { const { customers, ...rest } = paths([{ touchpoint: "ads" }]); d.document.journeys[0].variants = rest; },
    "a group of no segment and no period": (d) => { d.document.journeys[0].variants = { ...paths([{ touchpoint: "ads" }]), groups: [{ customers: 1, conversions: 0, different: 1 }] }; },
    "more segments than a journey keeps": (d) => { d.document.journeys[0].variants = { ...paths([{ touchpoint: "ads" }]), segments: Array.from({ length: 9 }, (_, i) => ({ name: `s${i}` })) }; },
    "a twelfth class of times": (d) => { d.document.journeys[0].variants = { ...paths([{ touchpoint: "ads" }]), times: Array.from({ length: 12 }, () => ({ customers: 0, conversions: 0 })) }; },
    "an older version": (d) => { d.version = 3; },
    "a currency by its sign": (d) => { d.document.currency = "€"; },
    "a cost below nothing": (d) => { d.document.plan.actions[0].cost_once = -1; },
    "an unknown language": (d) => { d.document.language = "fr"; },
    "a date in the European form": (d) => { d.document.date = "21.11.2026"; },
    "month 13": (d) => { d.document.date = "2026-13-01"; },
    "a null where nothing is known": (d) => { d.document.journeys[0].touchpoints[0].emotion = null; },
    "no respondent": (d) => { d.document.assessment.respondents = []; },
    "no journey": (d) => { d.document.journeys = []; },
    "level 6": (d) => { d.document.assessment.answers[0].level = 6; },
    "level 2.5": (d) => { d.document.assessment.answers[0].level = 2.5; },
    "an answered level of 0": (d) => { d.document.assessment.answers[0].level = 0; },
    "not applicable with a level": (d) => { d.document.assessment.answers[0].state = "not-applicable"; },
    "an unknown confidence": (d) => { d.document.assessment.answers[0].confidence = "certain"; },
    "emotion +3": (d) => { d.document.journeys[0].touchpoints[0].emotion = 3; },
    "an eighth stage": (d) => { d.document.journeys[0].touchpoints[0].stage = "goodbye"; },
    "importance 0": (d) => { d.document.journeys[0].touchpoints[0].importance = 0; },
    "an abandonment of 34 instead of 0.34": (d) => { d.document.journeys[0].touchpoints[0].abandonment = 34; },
    "a negative volume": (d) => { d.document.journeys[0].touchpoints[0].monthly_volume = -1; },
    "severity 9": (d) => { d.document.journeys[0].pain_points[0].severity = 9; },
    "the same cause twice": (d) => { d.document.journeys[0].pain_points[0].causes = ["a", "a"]; },
    "a negative count": (d) => { d.document.journeys[0].transitions[0].count = -5; },
    "an action without source": (d) => { d.document.plan.actions[0].sources = []; },
    "an unknown kind of source": (d) => { d.document.plan.actions[0].sources[0].kind = "hunch"; },
    "effort of nothing": (d) => { d.document.plan.actions[0].effort_days = 0; },
    "confidence above 1": (d) => { d.document.plan.actions[0].confidence = 80; },
    "an unknown status": (d) => { d.document.plan.actions[0].status = "late"; },
    "a lukewarm moment": (d) => { d.document.plan.actions[0].metrics[0].moment = "warm"; },
    "an empty id instead of none": (d) => { d.document.journeys[0].persona = ""; },
    "a segment named by a text": (d) => { d.document.journeys[0].segment = "New customers"; },
    "a segment of more than all customers": (d) => { d.document.segments = [{ id: "s", name: "", share: 1.5 }]; },
    "an answered level left out": (d) => { delete d.document.assessment.answers[0].level; },
    "a touchpoint without name": (d) => { delete d.document.journeys[0].touchpoints[0].name; },
    "an id with a space": (d) => { d.document.plan.actions[0].id = "my action"; },
    "weights that ignore confidence a little": (d) => { d.document.plan.weights.ignores_confidence = 0.5; },
    "an address of 255 characters": (d) => { d.document.plan.schedule = { owners: [{ name: "A", email: "a".repeat(255) }] }; },
    "a metric with two owners": (d) => { d.document.plan.actions[0].metrics[0].owner = ["A", "B"]; },
    "an effort exponent of 2": (d) => { d.document.plan.weights.effort_exponent = 2; },
    "an agreed level of 6": (d) => { d.document.assessment.agreed = [{ question: "a", level: 6, reason: "r" }]; },
    "an agreed level without reason": (d) => { d.document.assessment.agreed = [{ question: "a", level: 3 }]; },
    "an agreed level with a blank reason": (d) => { d.document.assessment.agreed = [{ question: "a", level: 3, reason: " \n" }]; },
  },
  "tests/data/valid/own-questionnaire.json": {
    "an own questionnaire without format": (d) => { delete d.document.questionnaire.format; },
    "an own questionnaire without a language": (d) => { delete d.document.questionnaire.questions[0].text.en; },
    "an unknown key in an own questionnaire": (d) => { d.document.questionnaire.colour = "red"; },
    "a null for no own questionnaire": (d) => { d.document.questionnaire = null; },
  },
};

// --- what may be left out ----------------------------------------------------------------------

const sparing = {
  "questionnaires/cx-quick.json": {
    "no gate": (d) => { delete d.questions[0].gate; },
    "no name": (d) => { delete d.questions[0].name; },
    "no evidence prompts": (d) => { delete d.questions[0].evidence_prompts; },
    "no source": (d) => { delete d.questions[0].source; },
    "a team's own ids": (d) => { d.questions[0].id = "Q1_b"; },
  },
  "knowledge/glossary.json": {
    "no links": (d) => { delete d.terms[0].see; },
    "no source": (d) => { delete d.terms[0].source; },
  },
  "knowledge/pages.json": {
    "only a title and a summary": (d) => {
      const { id, kind, about, title, summary } = d.pages[0];
      d.pages[0] = { id, kind, about, title, summary };
    },
    "no articles": (d) => { delete d.sources; },
  },
  "assets/samples/banca-aurora.en.json": {
    "an answer of don't know": (d) => {
      const { question, respondent } = d.document.assessment.answers[0];
      d.document.assessment.answers[0] = { question, respondent, state: "dont-know" };
    },
    "a new document": (d) => {
      const { id, title, language, date } = d.document;
      d.document = {
        id, title, language, date,
        assessment: { questionnaire_id: "cx-quick", questionnaire_revision: 1, respondents: [{ id: "r-1" }] },
        journeys: [{ id: "j-1", name: "" }],
        plan: { weights: d.document.plan.weights },
      };
    },
  },
};

for (const [path, cases] of Object.entries(sparing)) {
  for (const [name, spare] of Object.entries(cases)) {
    const copy = read(path);
    spare(copy);
    const errors = errorsOf(copy);
    if (errors.length > 0) fail(`${path} with ${name} was refused: ${errors.join("; ")}`);
  }
}

let negatives = 0;
for (const [path, cases] of Object.entries(damage)) {
  const original = read(path);
  for (const [name, spoil] of Object.entries(cases)) {
    const copy = structuredClone(original);
    spoil(copy);
    negatives += 1;
    if (errorsOf(copy).length === 0) fail(`${path} with ${name} was accepted`);
  }
}

console.log(`${shipped.length} files valid, ${negatives} damaged copies tried, ${failures} failures`);
process.exit(failures === 0 ? 0 : 1);
