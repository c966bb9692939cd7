// The transitions of a log as somebody would write it in an hour: PapaParse, and a Map of cases.

import Papa from "papaparse";

function transitionsOf(rows) {
  const cases = new Map();
  for (const { case: id, activity, timestamp } of rows) {
    if (!cases.has(id)) cases.set(id, []);
    cases.get(id).push({ activity, time: Date.parse(timestamp) });
  }
  const transitions = new Map();
  for (const events of cases.values()) {
    events.sort((a, b) => a.time - b.time);
    for (let i = 1; i < events.length; i += 1) {
      const key = `${events[i - 1].activity}\n${events[i].activity}`;
      if (!transitions.has(key)) transitions.set(key, []);
      transitions.get(key).push(events[i].time - events[i - 1].time);
    }
  }
  let customers = 0;
  for (const times of transitions.values()) {
    times.sort((a, b) => a - b);
    customers += times.length;
  }
  return { cases: cases.size, transitions: transitions.size, customers };
}

const input = document.body.appendChild(document.createElement("input"));
input.type = "file";

window.bench = new Promise((resolve, reject) => {
  input.addEventListener("change", () => {
    const start = performance.now();
    Papa.parse(input.files[0], {
      header: true,
      skipEmptyLines: true,
      complete: ({ data }) => {
        const found = transitionsOf(data);
        resolve({ ms: performance.now() - start, ...found });
      },
      error: reject,
    });
  });
});
