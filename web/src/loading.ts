// The loading screen.
import type { Progress } from "./progress.ts";

const LABELS: readonly (readonly [prefix: string, label: string])[] =
  [["it", "Caricamento…"], ["", "Loading…"]];

export class Loading {
  readonly #screen = document.getElementById("loading");

  constructor(progress: Progress) {
    const label = LABELS.find(([prefix]) => navigator.language.startsWith(prefix))?.[1] ?? "";
    const element = this.#screen?.querySelector(".loading-label");
    if (element) element.textContent = label;
    if (navigator.language.startsWith("it")) document.documentElement.lang = "it";
    const bar = document.querySelector<HTMLProgressElement>("#loading-progress");
    // The last twentieth is for compiling and the first frame.
    progress.follow((share) => {
      if (bar) bar.value = Math.min(0.95, 0.95 * share);
    });
  }

  done(): void {
    this.#screen?.remove();
  }
}
