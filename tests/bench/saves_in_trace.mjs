// What saving took the main thread, read from Chromium's own trace.

import { mainThread, isRun } from "./frames_in_trace.mjs";

/** Tasks that draw a frame or answer a key are not saving's. */
const isOther = ({ name }) => name === "FireAnimationFrame" || name === "EventDispatch";

/**
 * The processor time, in milliseconds, of every task that belongs to a save: those that hold the
 * script of a timer or of storage's answers and no frame or key. `processor` in order, one a task.
 */
export function saveTasksInTrace(events) {
  const thread = mainThread(events);
  const own = events.filter(({ ph, pid, tid }) => ph === "X" && `${pid} ${tid}` === thread);
  const others = own.filter(isOther);
  const calls = own.filter(({ name }) => name === "FunctionCall" || name === "TimerFire");
  const holds = (task, list) =>
    list.some(({ ts }) => ts >= task.ts && ts <= task.ts + (task.dur ?? 0));
  return own.filter(isRun).sort((a, b) => a.ts - b.ts)
    .filter((task) => holds(task, calls) && !holds(task, others))
    .map(({ dur = 0, tdur }) => (tdur ?? dur) / 1000);
}
