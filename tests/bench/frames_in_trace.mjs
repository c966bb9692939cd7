// What the main thread did for each frame, read from Chromium's own trace.

export const isRun = ({ ph, name, cat }) =>
  ph === "X" && name === "RunTask" && cat === "disabled-by-default-devtools.timeline";

export const TRACE_CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline"];

/** The thread most animation frames ran on. */
export function mainThread(events) {
  const counts = new Map();
  for (const { name, pid, tid } of events) {
    const key = `${pid} ${tid}`;
    if (name === "FireAnimationFrame") counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined) throw new Error("no frame in the trace");
  return most[0];
}

/**
 * One record for every frame that answers one of the events, in milliseconds: all tasks since the frame
 * before, the last of which is the one that makes the frame. `processor` is the time the thread ran
 * (what a busy machine does not lengthen), `elapsed` the clock's, `script` the part of `processor` in
 * animation-frame callbacks.
 */
export function framesInTrace(events, answered = ["wheel"]) {
  const isAnswered = ({ name, args }) => name === "EventDispatch" && answered.includes(args?.data?.type);
  const thread = mainThread(events);
  const own = events.filter(({ ph, pid, tid }) => ph === "X" && `${pid} ${tid}` === thread)
    .sort((a, b) => a.ts - b.ts);
  const details = own.filter((event) => event.name === "FireAnimationFrame" || isAnswered(event));
  const frames = [];
  const nothing = { processor: 0, elapsed: 0, script: 0, isAnswer: false };
  let frame = { ...nothing };
  let next = 0;
  for (const { ts, dur = 0, tdur } of own.filter(isRun)) {
    frame.processor += (tdur ?? dur) / 1000;
    frame.elapsed += dur / 1000;
    let isFrame = false;
    while (next < details.length && details[next].ts <= ts + dur) {
      const detail = details[next];
      next += 1;
      if (isAnswered(detail)) {
        frame.isAnswer = true;
      } else {
        isFrame = true;
        frame.script += (detail.tdur ?? detail.dur ?? 0) / 1000;
      }
    }
    if (isFrame) {
      if (frame.isAnswer) frames.push(frame);
      frame = { ...nothing };
    }
  }
  return frames;
}
