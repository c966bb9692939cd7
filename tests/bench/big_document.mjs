// A document as large as a team's gets: 100 touchpoints, 60 pain points and 200 actions, made of
// the sample's.

import { readFile } from "node:fs/promises";

const SAMPLE = new URL("../../assets/samples/banca-aurora.en.json", import.meta.url);
export const BIG = { touchpoints: 100, pains: 60, actions: 200 };

/** The list with copies of its members, told apart by number, up to `count`. */
function grown(list, count, name) {
  return Array.from({ length: count }, (_, i) => (i < list.length ? list[i] : {
    ...list[i % list.length],
    id: `${list[i % list.length].id}-${i}`,
    [name]: `${list[i % list.length][name]} (${i})`,
  }));
}

export async function bigDocument({ actions } = BIG) {
  const file = JSON.parse(await readFile(SAMPLE, "utf8"));
  const [journey] = file.document.journeys;
  journey.touchpoints = grown(journey.touchpoints, BIG.touchpoints, "name");
  journey.pain_points = grown(journey.pain_points, BIG.pains, "title");
  const { plan } = file.document;
  plan.actions = grown(plan.actions, actions, "title");
  return Buffer.from(JSON.stringify(file));
}
