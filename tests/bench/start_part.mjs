// What start.bench.mjs says in docs/BENCHMARKS.md.

import { BUDGETS } from "../../tools/lib/sizes.mjs";
import { EXCALIDRAW_VERSION } from "./excalidraw.mjs";
import { SLOW } from "./measure.mjs";
import { isKept, kilobytes, milliseconds, row } from "./report_page.mjs";

const percent = (share) => `${(100 * share).toFixed(2)} %`;
const ratio = (value) => value.toFixed(2);

export function startPart({ conditions, start, slow, pressed, sizes, rest }) {
  const network = `${SLOW.megabits} Mbit/s and ${SLOW.latencyMs} ms`;
  const screenRow = (what, { tappa, excalidraw }, most) => {
    const share = tappa.screen / excalidraw.median;
    return row(what, milliseconds(tappa.screen), milliseconds(excalidraw.median), ratio(share),
      `ratio ${ratio(most)}`, isKept(share, most));
  };
  const answerRow = (what, { tappa, excalidraw }) => row(what, milliseconds(tappa.median),
    milliseconds(excalidraw.median), ratio(tappa.median / excalidraw.median), "–", "–");
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
    screenRow("First screen there, its choices can be pressed, median", start, 0.5),
    screenRow(`The same on ${network}, median`, slow, 0.4),
    answerRow("The program answers, median", start),
    answerRow(`The same on ${network}, median`, slow),
    row("A choice pressed at once has been done, median", milliseconds(pressed.start), "–", "–", "–", "–"),
    row(`The same on ${network}, median`, milliseconds(pressed.slow), "–", "–", "–", "–"),
    row("A first choice can be made, after the program answers, median",
      milliseconds(start.tappa.choice), "–", "–", "150 ms", isKept(start.tappa.choice, 150)),
    row(`The same on ${network}, median`, milliseconds(slow.tappa.choice), "–", "–", "–", "–"),
    row("All of the program there, after it answers, median", milliseconds(start.tappa.whole),
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

### Each pair

| Pair | Tappa, first screen | Tappa answers | Excalidraw | Ratio of the first screen | Ratio of the answer | Tappa, processor | Excalidraw, processor |
|---|---|---|---|---|---|---|---|
${start.pairs.map(({ tappa, excalidraw }, index) => row(index + 1,
    milliseconds(tappa.screenMs), milliseconds(tappa.readyMs), milliseconds(excalidraw.readyMs),
    ratio(tappa.screenMs / excalidraw.readyMs), ratio(tappa.readyMs / excalidraw.readyMs),
    milliseconds(tappa.processorMs), milliseconds(excalidraw.processorMs))).join("\n")}

### What the numbers mean

- **First load**: everything either page asks for until it answers, as sent; brotli at its best, fonts in WOFF2 as they are. 1 kB is 1,000 bytes.
- **First screen there, its choices can be pressed**: from the start of navigation, in a fresh browser context with nothing cached and an empty page that has come to rest, until the first frame has been handed on in which the three ways to begin are visible; the page tells when, nothing asks it meanwhile. They are elements of the page then: the program is still on its way, and a press is kept and shown as waiting. Excalidraw has one such moment, when its canvas has been drawn and its toolbar is visible; it is compared with that.
- **The program answers**: until the frame after the canvas has been drawn, the page's own elements are gone and *Explore the sample* is in the accessibility tree, beside the same moment of Excalidraw. One pair before the others warms up the server and is not counted. The processor time is the sum over the browser's processes until then, WebGL in software included; a busy machine lengthens it less than the clock's.
- **A choice pressed at once has been done**: the quick scan is pressed with the mouse as soon as the first screen is there; the time is from the start of navigation until its first question is there. This is what somebody waits who knows what they want; what the first screen gains is for reading and choosing. An answer that is quicker than the rest of the program waits for it.
- **A first choice can be made**: the part of the program that leads to the first question has arrived and been checked, with the content and the letters, and a choice that was pressed meanwhile has been made.
- **On ${network}**: Chromium's own imitation of such a network, for both pages alike; ${slow.pairs.length} pairs.
- **All of the program there**: its last part has arrived and been checked too, and what was pressed meanwhile has been done.
- **At rest**: five seconds after the network has become quiet, nobody touching anything; the processor time of the browser's own processes over ten seconds, in a browser that has this page only.
- Excalidraw's page is its component alone, bundled with the same esbuild, its fonts from the same server, so that it asks for nothing elsewhere.
`;
}
