import assert from "node:assert/strict";
import { test } from "node:test";

import { framesInTrace } from "./frames_in_trace.mjs";

const ON = { pid: 1, tid: 2, ph: "X" };
const task = (ts, dur, tdur, on = ON) =>
  ({ ...on, name: "RunTask", cat: "disabled-by-default-devtools.timeline", ts, dur, tdur });
const wheel = (ts) =>
  ({ ...ON, name: "EventDispatch", cat: "devtools.timeline", ts, dur: 1, args: { data: { type: "wheel" } } });
const callback = (ts, dur, tdur) =>
  ({ ...ON, name: "FireAnimationFrame", cat: "devtools.timeline", ts, dur, tdur });

test("adds the tasks before a frame to the task that makes it", () => {
  const [frame, ...others] = framesInTrace([
    task(0, 2000, 1000), wheel(500), task(3000, 9000, 4000), callback(4000, 5000, 2500),
  ]);
  assert.deepEqual(others, []);
  assert.deepEqual(frame, { processor: 5, elapsed: 11, script: 2.5, isAnswer: true });
});

test("leaves out frames without the wheel, and what comes after the last frame", () => {
  const frames = framesInTrace([
    task(0, 1000, 1000), callback(100, 800, 800),
    task(2000, 1000, 1000), wheel(2100), callback(2200, 500, 500),
    task(4000, 7000, 7000), wheel(4100),
  ]);
  assert.deepEqual(frames.map(({ processor }) => processor), [1]);
});

test("counts several callbacks of one task as one frame, in whatever order events come", () => {
  const frames = framesInTrace([
    callback(700, 200, 200), callback(300, 300, 300), wheel(100), task(0, 1000, 900),
  ]);
  assert.equal(frames.length, 1);
  assert.equal(frames[0].script, 0.5);
});

test("leaves out other threads", () => {
  const frames = framesInTrace([
    task(0, 1000, 1000), wheel(10), callback(100, 800, 800),
    task(5, 90_000, 90_000, { ...ON, tid: 3 }), task(6, 90_000, 90_000, { ...ON, pid: 4 }),
  ]);
  assert.deepEqual(frames.map(({ processor }) => processor), [1]);
});

test("says when a trace holds no frame", () => {
  assert.throws(() => framesInTrace([task(0, 1, 1)]), /no frame/);
});
