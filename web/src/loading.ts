// The loading screen: how many of the bytes are here.

const LABELS: readonly (readonly [prefix: string, label: string])[] =
  [["it", "Caricamento…"], ["", "Loading…"]];

export class Loading {
  readonly #screen = document.getElementById("loading");
  readonly #bar = document.querySelector<HTMLProgressElement>("#loading-progress");
  readonly #total: number;
  #loaded = 0;

  constructor(totalBytes: number) {
    this.#total = totalBytes;
    const label = LABELS.find(([prefix]) => navigator.language.startsWith(prefix))?.[1] ?? "";
    const element = this.#screen?.querySelector(".loading-label");
    if (element) element.textContent = label;
    if (navigator.language.startsWith("it")) document.documentElement.lang = "it";
  }

  readonly advance = (bytes: number): void => {
    this.#loaded += bytes;
    // The last twentieth is for compiling and the first frame.
    if (this.#bar) this.#bar.value = Math.min(0.95, (0.95 * this.#loaded) / this.#total);
  };

  done(): void {
    this.#screen?.remove();
  }
}
