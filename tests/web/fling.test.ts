// What a finger sets going when it lifts.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Fling } from "../../web/src/fling.ts";

Object.assign(globalThis, {
  matchMedia: () => ({ matches: false }),
  requestAnimationFrame: () => 1,
  cancelAnimationFrame: () => {},
});

/** Moves of 50 px so many milliseconds apart, and the finger lifts so long after the last. */
function goesOn(apart: number, lift: number): boolean {
  const fling = new Fling(() => {}, () => {});
  for (let move = 0; move <= 8; move += 1) fling.moved(move * apart, 0, -50 * move);
  return fling.start(8 * apart + lift);
}

test("a flick goes on, on a slow device too", () => {
  assert.equal(goesOn(12, 5), true);
  assert.equal(goesOn(70, 75), true);
  assert.equal(goesOn(150, 160), true);
});

test("a finger that rests before it lifts sets nothing going", () => {
  assert.equal(goesOn(12, 80), false);
  assert.equal(goesOn(70, 300), false);
  assert.equal(goesOn(150, 800), false);
});

test("one touch without a move sets nothing going", () => {
  const fling = new Fling(() => {}, () => {});
  fling.moved(0, 0, 0);
  assert.equal(fling.start(5), false);
});
