// Stands before the program until its second part is there. What only looks (frames, the pointer
// passing, scrolling, the focus, the window's size) goes through, because the first part was cut for
// it. Whatever changes something waits, and follows in order.
import type { Outcome } from "./outcomes.ts";
import type { FrameMessage, Program } from "./program.ts";

/** What may be asked of the first part alone: tools/lib/first_screen.ts runs each of them. With what
    is answered in its place when the program has to begin anew. */
const FIRST_PART = {
  restoreSettings: undefined,
  setSurface: undefined,
  attachCanvas: true,
  contextLost: undefined,
  contextRestored: undefined,
  frame: { more: false, tree: {} } satisfies FrameMessage,
  pointerMove: undefined,
  pointerLeave: undefined,
  scrollBy: undefined,
  draws: true,
} as const;

/** Requests that only look. */
const LOOKING: readonly unknown[] = ["focus", "blur", "scroll-into-view"];
/** What the first screen shows as soon as it is told. */
const SHOWN: readonly Outcome["kind"][] = ["recents-listed"];

function isOfFirstPart(name: string, [first, second]: readonly unknown[]): boolean {
  if (name === "request") return LOOKING.includes(second);
  if (name === "tell") return SHOWN.includes((first as Outcome).kind);
  return name in FIRST_PART;
}

/** What is said of a call that waits, where the caller wants to know: the press was meant. */
const HELD_ANSWERS: Readonly<Record<string, unknown>> = { key: true, goTo: true };

export interface Holding {
  /** Something waits that was not waiting before. */
  readonly onHold: () => void;
  /** The first part met what it does not have: everything begins anew once the rest is there. */
  readonly onEarlyCall: () => void;
}

export class HeldProgram {
  /** For everybody else in place of the program. */
  readonly program: Program;
  readonly #inner: Program;
  readonly #holding: Holding;
  readonly #waiting: (() => void)[] = [];
  #isWhole = false;
  #isBroken = false;

  constructor(inner: Program, holding: Holding) {
    this.#inner = inner;
    this.#holding = holding;
    this.program = new Proxy(inner, {
      get: (_, name) => this.#get(String(name)),
      set: (_, name, value) => Reflect.set(inner, name, value),
    });
  }

  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** The program behind has to begin anew. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  get isHolding(): boolean {
    return this.#waiting.length > 0;
  }

  /** What was held last; something else as soon as anything follows it. */
  get lastHeld(): (() => void) | undefined {
    return this.#waiting.at(-1);
  }

  /** Does it now, or after everything that waits. */
  hold(act: () => void): void {
    if (this.#isWhole) {
      act();
      return;
    }
    this.#waiting.push(act);
    this.#holding.onHold();
  }

  /** A new program takes the place of one that met what it did not have. */
  mend(): void {
    this.#isBroken = false;
  }

  /** Everything is there: what waited follows in order, with `after` between one and the next. */
  release(after: () => void): void {
    this.#isWhole = true;
    for (let act = this.#waiting.shift(); act !== undefined; act = this.#waiting.shift()) {
      act();
      after();
    }
  }

  #get(name: string): unknown {
    const found: unknown = Reflect.get(this.#inner, name, this.#inner);
    if (typeof found !== "function") return found;
    const call = (...given: unknown[]): unknown => Reflect.apply(found, this.#inner, given);
    return (...given: unknown[]): unknown => {
      if (this.#isWhole) return call(...given);
      if (isOfFirstPart(name, given)) return this.#look(name, () => call(...given));
      this.hold(() => void call(...given));
      return HELD_ANSWERS[name];
    };
  }

  #look(name: string, call: () => unknown): unknown {
    const instead = FIRST_PART[name as keyof typeof FIRST_PART];
    if (this.#isBroken) return instead;
    try {
      return call();
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      this.#isBroken = true;
      this.#holding.onEarlyCall();
      return instead;
    }
  }
}
