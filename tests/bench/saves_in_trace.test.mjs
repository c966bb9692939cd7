import assert from "node:assert/strict";
import { test } from "node:test";

import { saveTasksInTrace } from "./saves_in_trace.mjs";

const ON = { pid: 1, tid: 2, ph: "X" };
const task = (ts, dur, tdur, on = ON) =>
  ({ ...on, name: "RunTask", cat: "disabled-by-default-devtools.timeline", ts, dur, tdur });
const inside = (name, ts, on = ON) => ({ ...on, name, cat: "devtools.timeline", ts, dur: 1 });

test("takes the tasks of timers and of storage's answers, by processor time", () => {
  const tasks = saveTasksInTrace([
    task(9000, 3000, 1500), inside("FunctionCall", 9100),
    task(1000, 4000, 2500), inside("TimerFire", 1000), inside("FunctionCall", 1100),
    task(20000, 500, 400), inside("FireAnimationFrame", 20100), inside("FunctionCall", 20100),
  ]);
  assert.deepEqual(tasks, [2.5, 1.5]);
});

test("leaves out frames, keys, tasks without script and other threads", () => {
  const other = { ...ON, tid: 3 };
  const tasks = saveTasksInTrace([
    task(1000, 500, 400), inside("FireAnimationFrame", 1100), inside("FunctionCall", 1100),
    task(2000, 500, 400), inside("EventDispatch", 2100), inside("FunctionCall", 2100),
    task(3000, 500, 400),
    task(4000, 500, 400, other), inside("FunctionCall", 4100, other),
  ]);
  assert.deepEqual(tasks, []);
});
