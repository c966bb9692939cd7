// What is said to people who do not see the screen: all of a step, each once.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Announcer } from "../../web/src/announcer.ts";

const nextStep = (): Promise<void> => new Promise((done) => setTimeout(done, 1));

function heard(): { announcer: Announcer; texts: () => (string | null)[] } {
  const children = [{ textContent: "" }, { textContent: "" }];
  return {
    announcer: new Announcer({ children } as unknown as Element),
    texts: () => children.map(({ textContent }) => textContent).filter((text) => text !== ""),
  };
}

test("two things of one step are both said, in their order and each once", async () => {
  const { announcer, texts } = heard();
  for (const text of ["Journey “B” added", "Journey screen", "Journey “B” added"]) announcer.say(text);
  assert.deepEqual(texts(), ["Journey “B” added. Journey screen"]);
  await nextStep();
  for (const text of ["Quote unlinked. It is still there.", "Plan screen"]) announcer.say(text);
  assert.deepEqual(texts(), ["Quote unlinked. It is still there. Plan screen"]);
});

test("another step takes the place of the one before, elsewhere: the same words are heard again", async () => {
  const children = [{ textContent: "" }, { textContent: "" }];
  const announcer = new Announcer({ children } as unknown as Element);
  announcer.say("Change undone");
  const first = children.map(({ textContent }) => textContent);
  await nextStep();
  announcer.say("Change undone");
  assert.deepEqual(children.map(({ textContent }) => textContent), first.reverse());
});
