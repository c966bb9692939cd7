/** What a frame says of the next one. */
export interface NextFrame {
  /** Another shall follow. */
  readonly more: boolean;
  /** Another shall follow after so many milliseconds, a whole number. */
  readonly wake?: number;
}

/** Runs frames only when something happened: at rest, none. */
export class Frames {
  readonly #run: (nowMs: number) => NextFrame;
  #scheduled = 0;
  #timer = 0;
  #isStopped = false;
  /** Counters for tests and measurements. */
  drawn = 0;
  lastMs = 0;

  constructor(run: (nowMs: number) => NextFrame) {
    this.#run = run;
  }

  readonly request = (): void => {
    if (!this.#isStopped) this.#scheduled ||= requestAnimationFrame(() => this.now());
  };

  /** For good. */
  stop(): void {
    this.#isStopped = true;
    this.now();
  }

  get isResting(): boolean {
    return this.#scheduled === 0;
  }

  /** Before something acts on what is shown: what has happened and waits for its frame gets it. */
  readonly catchUp = (): void => {
    if (!this.isResting) this.now();
  };

  /** Without waiting for the screen: before it is shown, or when the page goes away. */
  now(): void {
    cancelAnimationFrame(this.#scheduled);
    window.clearTimeout(this.#timer);
    this.#scheduled = 0;
    if (this.#isStopped) return;
    const start = performance.now();
    const { more, wake } = this.#run(start);
    this.drawn += 1;
    this.lastMs = performance.now() - start;
    if (more) this.request();
    else if (wake !== undefined) this.#timer = window.setTimeout(this.request, wake);
  }
}
