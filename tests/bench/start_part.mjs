// What start.bench.mjs says in docs/BENCHMARKS.md.

import { BUDGETS } from "../../tools/lib/sizes.mjs";
import { EXCALIDRAW_VERSION } from "./excalidraw.mjs";
import { SLOW } from "./measure.mjs";
import { isKept, kilobytes, milliseconds, row } from "./report_page.mjs";

const percent = (share) => `${(100 * share).toFixed(2)} %`;
const ratio = (value) => value.toFixed(2);

export function startPart({ conditions, start, slow, sizes, rest }) {
  const network = `${SLOW.megabits} Mbit/s and ${SLOW.latencyMs} ms`;
  const slowRatio = slow.tappa.median / slow.excalidraw.median;
  const startRatio = start.tappa.median / start.excalidraw.median;
  return `## Start and rest

\`tools/bench start\` measures Tappa beside Excalidraw ${EXCALIDRAW_VERSION}, a drawing page that many people know: in the same run, in turns, from the same server with the same compression.

${conditions}

| What | Tappa | Excalidraw | Ratio | Budget | Kept |
|---|---|---|---|---|---|
${[
    row("First load, brotli", kilobytes(sizes.tappa), kilobytes(sizes.excalidraw),
      ratio(sizes.tappa / sizes.excalidraw), `${BUDGETS.first} kB`,
      isKept(sizes.tappa, 1000 * BUDGETS.first)),
    row("PDF part, brotli, on the first export", kilobytes(sizes.pdf), "–", "–", `${BUDGETS.pdf} kB`,
      isKept(sizes.pdf, 1000 * BUDGETS.pdf)),
    row("First usable screen, median", milliseconds(start.tappa.median),
      milliseconds(start.excalidraw.median), ratio(startRatio), "ratio 0.50",
      isKept(startRatio, 0.5)),
    row(`First usable screen on ${network}, median`, milliseconds(slow.tappa.median),
      milliseconds(slow.excalidraw.median), ratio(slowRatio), "ratio 0.40",
      isKept(slowRatio, 0.4)),
    row("All of the program there, after the first screen, median", milliseconds(start.tappa.whole),
      "–", "–", "150 ms", isKept(start.tappa.whole, 150)),
    row(`The same on ${network}, median`, milliseconds(slow.tappa.whole), "–", "–", "–", "–"),
    row("Processor time until then, all processes, median", milliseconds(start.tappa.processor),
      milliseconds(start.excalidraw.processor),
      ratio(start.tappa.processor / start.excalidraw.processor), "–", "–"),
    row("Frames in 5 s at rest", rest.tappa.frames, rest.excalidraw.frames, "–", "0",
      isKept(rest.tappa.frames, 0)),
    row("Page's process at rest, of one core", percent(rest.tappa.renderer),
      percent(rest.excalidraw.renderer), "–", "1 %", isKept(rest.tappa.renderer, 0.01)),
    row("Graphics process at rest, of one core", percent(rest.tappa.gpu),
      percent(rest.excalidraw.gpu), "–", "–", "–"),
  ].join("\n")}

### First usable screen, each pair

| Pair | Tappa | Excalidraw | Ratio | Tappa, processor | Excalidraw, processor |
|---|---|---|---|---|---|
${start.pairs.map(({ tappa, excalidraw }, index) => row(index + 1,
    milliseconds(tappa.readyMs), milliseconds(excalidraw.readyMs),
    ratio(tappa.readyMs / excalidraw.readyMs), milliseconds(tappa.processorMs),
    milliseconds(excalidraw.processorMs))).join("\n")}

### What the numbers mean

- **First load**: everything either page asks for until its first usable screen, as sent; brotli at its best, fonts in WOFF2 as they are. 1 kB is 1,000 bytes.
- **First usable screen**: from the start of navigation, in a fresh browser context with nothing cached and an empty page that has come to rest, until the frame after the canvas has been drawn and the tools are there; the page tells when, nothing asks it meanwhile. Tappa: the loading screen is gone and *Explore the sample* is in the accessibility tree. Excalidraw: its toolbar is visible. One pair before the others warms up the server and is not counted. The processor time is the sum over the browser's processes, WebGL in software included; a busy machine lengthens it less than the clock's.
- **On ${network}**: Chromium's own imitation of such a network, for both pages alike; ${slow.pairs.length} pairs.
- **All of the program there**: its second part and the content have arrived and been checked, and what was pressed meanwhile has been done.
- **At rest**: five seconds after the network has become quiet, nobody touching anything; the processor time of the browser's own processes over ten seconds, in a browser that has this page only.
- Excalidraw's page is its component alone, bundled with the same esbuild, its fonts from the same server, so that it asks for nothing elsewhere.
`;
}
