// The transitions of a log with their median times, as the documentation of PM4JS does it. It takes the
// events of a case in the order of the file.

import "./global.mjs";
import "pm4js/pm4js/pm4js.js";
import "pm4js/pm4js/objects/log/log.js";
import "pm4js/pm4js/objects/log/importer/csv/importer.js";
import "pm4js/pm4js/utils/generic/business_hours.js";
import "pm4js/pm4js/statistics/log/general.js";
import "pm4js/pm4js/objects/dfg/frequency/obj.js";
import "pm4js/pm4js/objects/dfg/performance/obj.js";
import "pm4js/pm4js/algo/discovery/dfg/algorithm.js";

const { CsvImporter, PerformanceDfgDiscovery } = globalThis;

async function measured(file) {
  const start = performance.now();
  const log = CsvImporter.apply(await file.text(), ",", '"', "case", "activity", "timestamp");
  const found = PerformanceDfgDiscovery.apply(log, "concept:name", "time:timestamp", "median");
  const customers = Object.values(found.pathsFrequency).reduce((sum, count) => sum + count, 0);
  return { ms: performance.now() - start, cases: log.traces.length, customers };
}

const input = document.body.appendChild(document.createElement("input"));
input.type = "file";

window.bench = new Promise((resolve, reject) => {
  input.addEventListener("change", () => measured(input.files[0]).then(resolve, reject));
});
