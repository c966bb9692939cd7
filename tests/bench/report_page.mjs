// docs/BENCHMARKS.md: every benchmark writes a part of its own and leaves the others as they are.

import { readFile, writeFile } from "node:fs/promises";
import { cpus, loadavg, release, type } from "node:os";
import { fileURLToPath } from "node:url";

const PAGE = fileURLToPath(new URL("../../docs/BENCHMARKS.md", import.meta.url));

export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const milliseconds = (value) =>
  `${value.toFixed(value >= 100 ? 0 : value >= 1 ? 1 : 3)} ms`;
export const isKept = (value, budget) => (value <= budget ? "yes" : "**no**");
export const row = (...cells) => `| ${cells.join(" | ")} |`;

// Above this much waiting work per processor, times say more about the rest of the machine.
const BUSY = 0.5;

/** Where and when something is measured; call it before, `finish` afterwards, without a browser where there is none. */
export function conditions() {
  const before = loadavg()[0];
  return {
    finish(browser) {
      const loads = [before, loadavg()[0]];
      const isBusy = before / cpus().length > BUSY; // afterwards it is what was measured itself
      const load = loads.map((value) => value.toFixed(1)).join(" before, ");
      return [
        `- Date: ${new Date().toISOString().slice(0, 10)}`,
        `- Machine: ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), ${type()} ${release()}`,
        ...(browser
          ? [`- Browser: Chromium ${browser}, headless, WebGL by SwiftShader: in software, on the same cores`]
          : []),
        `- Load of the machine (average of one minute): ${load} after`,
        ...(isBusy
          ? ["- **Measured while other work was running**: times are longer than on a quiet machine. Ratios hold better than milliseconds, because what is compared is measured in turns."]
          : []),
      ].join("\n");
    },
  };
}

const begin = (name) => `<!-- ${name}: written by tools/bench -->\n`;
const end = (name) => `<!-- end of ${name} -->\n`;

/** The page with another text as its part `name`. */
export function withPart(page, name, text) {
  const from = page.indexOf(begin(name));
  const to = page.indexOf(end(name));
  if (from < 0 || to < from) throw new Error(`docs/BENCHMARKS.md has no part “${name}”`);
  return page.slice(0, from + begin(name).length) + text + page.slice(to);
}

export async function writePart(name, text) {
  await writeFile(PAGE, withPart(await readFile(PAGE, "utf8"), name, text));
}
