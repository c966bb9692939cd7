// What a finger set going runs on and slows down, as on the platform. A touch stops it.

/** CSS pixels a millisecond. */
interface Speed {
  readonly x: number;
  readonly y: number;
}

interface Sample {
  readonly time: number;
  readonly x: number;
  readonly y: number;
}

/** The speed is that of the last moves before the finger lifts; of the last few at least, because a
    device that is slow tells of moves seldom. */
const RECENT_MS = 100;
const LEAST_SAMPLES = 3;
const OLDEST_MS = 500;
/** A finger that rests before it lifts sets nothing going. What counts as rest is longer than the
    time between two moves. */
const REST_MS = 60;
const REST_IN_GAPS = 2;
/** What is left of the speed after a millisecond: iOS's UIScrollView.DecelerationRate.normal. */
const KEPT_PER_MS = 0.998;
const LEAST_START = 0.2;
const LEAST = 0.02;

function recent(samples: readonly Sample[], now: number): Sample[] {
  return samples.filter(({ time }, i) =>
    now - time <= (i < samples.length - LEAST_SAMPLES ? RECENT_MS : OLDEST_MS));
}

export class Fling {
  readonly #scrollBy: (x: number, y: number) => void;
  readonly #ended: () => void;
  #samples: Sample[] = [];
  #frame = 0;

  /** `scrollBy`: CSS pixels; `ended`: it came to rest or was stopped. */
  constructor(scrollBy: (x: number, y: number) => void, ended: () => void) {
    this.#scrollBy = scrollBy;
    this.#ended = ended;
  }

  /** The finger is at x, y (CSS pixels) at `time` (of the event). */
  moved(time: number, x: number, y: number): void {
    this.#samples = recent([...this.#samples, { time, x, y }], time);
  }

  forget(): void {
    this.#samples = [];
  }

  /** The finger lifts at `time`. True: the content goes on. */
  start(time: number): boolean {
    const speed = this.#speed(time);
    this.forget();
    if (!speed || matchMedia("(prefers-reduced-motion: reduce)").matches) return false;
    this.#run(speed);
    return true;
  }

  /** True: it was going on. */
  stop(): boolean {
    if (this.#frame === 0) return false;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#ended();
    return true;
  }

  #speed(time: number): Speed | undefined {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (!first || !last || last.time <= first.time) return undefined;
    const ms = last.time - first.time;
    const gap = ms / (this.#samples.length - 1);
    if (time - last.time > Math.max(REST_MS, REST_IN_GAPS * gap)) return undefined;
    const speed = { x: (first.x - last.x) / ms, y: (first.y - last.y) / ms };
    return Math.hypot(speed.x, speed.y) >= LEAST_START ? speed : undefined;
  }

  #run(speed: Speed): void {
    let before = performance.now();
    let { x, y } = speed;
    const step = (now: number): void => {
      const ms = Math.max(0, now - before);
      before = now;
      this.#scrollBy(x * ms, y * ms);
      const kept = KEPT_PER_MS ** ms;
      x *= kept;
      y *= kept;
      if (Math.hypot(x, y) >= LEAST) {
        this.#frame = requestAnimationFrame(step);
      } else {
        this.#frame = 0;
        this.#ended();
      }
    };
    this.#frame = requestAnimationFrame(step);
  }
}
