// What mining.bench.mjs says in docs/BENCHMARKS.md.

import { isKept, milliseconds, row } from "./report_page.mjs";

const GRAPH_MS = 1_500;
const MANY_MS = 15_000;
const MEMORY = 3; // times the file

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
const count = (value) => value.toLocaleString("en");
const other = (measured) => (measured ? milliseconds(measured.ms) : "not installed");

export function miningPart({ conditions, turns, tappa, many, awk, pandas }) {
  const memory = tappa.peak_bytes / tappa.size;
  const large = `The same of ${count(many.events)} events (${megabytes(many.size)}), once`;
  return `## Event logs

A log of ${count(tappa.cases)} cases and ${count(tappa.events)} events (${megabytes(tappa.size)} of CSV from \`tools/make_log.py\`), read by the native program.

${conditions}

| What (the least of ${turns} turns) | Tappa | Wanted | Kept |
|---|---|---|---|
${row("From the file to ordered cases and transitions with the median and 90th percentile of their times", milliseconds(tappa.graph_ms), milliseconds(GRAPH_MS), isKept(tappa.graph_ms, GRAPH_MS))}
${row("Peak memory, the file's bytes included", `${megabytes(tappa.peak_bytes)}, ${memory.toFixed(1)} times the file`, `${MEMORY} times`, isKept(memory, MEMORY))}
${row(`Then the ${count(tappa.variants)} variants`, milliseconds(tappa.variants_ms), "–", "–")}
${row(large, milliseconds(many.graph_ms), milliseconds(MANY_MS), isKept(many.graph_ms, MANY_MS))}
${row("Peak memory for them", `${megabytes(many.peak_bytes)}, ${(many.peak_bytes / many.size).toFixed(1)} times the file`, "–", "–")}
${row("awk: only the counts, of rows that stand in order of time", other(awk), "–", "–")}
${row("pandas: order, counts and medians", other(pandas), "–", "–")}

- The programs must count the same transitions, or the benchmark fails. awk splits at every comma, checks nothing and reads no time.
`;
}
