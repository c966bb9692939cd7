// A picture that is dropped or pasted: the program says at once whose it becomes.

import assert from "node:assert/strict";
import { test } from "node:test";

import { PicturePart } from "../../web/src/picture_part.ts";
import type { Outcome } from "../../web/src/outcomes.ts";
import type { Program } from "../../web/src/program.ts";

/** No browser is here that could decode it: what is read ends in a refusal, which names the file. */
const fileOf = (name: string): File =>
  Object.assign(new Blob([new Uint8Array(8)], { type: "image/png" }), { name }) as File;

class Page {
  readonly told: Outcome[] = [];
  readonly part: PicturePart;

  constructor(hasDocument = true) {
    const program = { tell: (outcome: Outcome) => void this.told.push(outcome) };
    this.part = new PicturePart(program as unknown as Program, () => hasDocument);
  }

  async readNames(): Promise<string[]> {
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setTimeout(resolve, 2));
    return this.told.flatMap((outcome) => (outcome.kind === "picture-failed" ? [outcome.name] : []));
  }
}

test("each offer is told at once by a number of its own, and read when it is taken", async () => {
  const page = new Page();
  assert.equal(page.part.offer(fileOf("one.png")), true);
  assert.equal(page.part.offer(fileOf("two.png")), true);
  assert.deepEqual(page.told, [{ kind: "picture-offered", offer: 1 }, { kind: "picture-offered", offer: 2 }]);
  page.part.take(2, { document: "doc-1", touchpoint: "tp-2" });
  assert.deepEqual(await page.readNames(), ["two.png"]);
  page.part.take(1, { document: "doc-1", touchpoint: "tp-1" });
  assert.deepEqual(await page.readNames(), ["two.png", "one.png"]);
});

test("one that is let go is not read, nor one that was taken already", async () => {
  const page = new Page();
  page.part.offer(fileOf("one.png"));
  page.part.take(1, { document: "", touchpoint: "" });
  page.part.take(1, { document: "doc-1", touchpoint: "tp-1" });
  assert.deepEqual(await page.readNames(), []);
});

test("without a document nothing is offered", () => {
  const page = new Page(false);
  assert.equal(page.part.offer(fileOf("one.png")), false);
  assert.deepEqual(page.told, []);
});
