// Stands before the program until all of it is there. What only looks (frames, the pointer passing,
// scrolling, the focus, the window's size) goes through, because the first part was cut for it; and one
// first choice, as soon as what that needs is there. Whatever else changes something waits, and
// follows in order.
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

interface Held {
  readonly act: () => void;
  /** What is pressed by it. */
  readonly node: number | undefined;
}

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
  readonly #waiting: Held[] = [];
  /** What came of the first choice and needs all of the program. */
  #following: (() => void)[] = [];
  /** Set once a first choice can be made. */
  #isChoice: ((node: number) => boolean) | undefined;
  /** The one that was made. */
  #choice: (() => void) | undefined;
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
    return this.#waiting.at(-1)?.act;
  }

  /** Does it now, or after everything that waits. */
  hold(act: () => void): void {
    if (this.#isWhole) {
      act();
      return;
    }
    this.#wait(act);
  }

  #wait(act: () => void, node?: number): void {
    this.#waiting.push({ act, node });
    this.#holding.onHold();
  }

  /** Does what the program asks for now, or as soon as all of it is there: nobody waits for that. */
  follow(act: () => void): void {
    if (this.#isWhole) act();
    else this.#following.push(act);
  }

  /** What a first choice needs is there, after `ready` has given it to the program: one may be made
      now. */
  allowChoice(ready: () => void, isChoice: (node: number) => boolean): void {
    if (this.#isWhole || this.#isBroken || !this.#attempt(ready)) return;
    this.#isChoice = isChoice;
    const [first] = this.#waiting;
    if (first?.node === undefined || !isChoice(first.node)) return;
    this.#waiting.shift();
    this.#choose(first.act);
  }

  /** One, because what comes after it was not counted when the program was divided. */
  #choose(act: () => void): void {
    this.#isChoice = undefined;
    this.#choice = act;
    this.#attempt(act);
  }

  /** A new program takes the place of one that met what it did not have. */
  mend(): void {
    this.#isBroken = false;
    this.#isChoice = undefined;
    this.#following = []; // asked for by the one before
    // It is made again, before what was pressed after it.
    if (this.#choice) this.#waiting.unshift({ act: this.#choice, node: undefined });
    this.#choice = undefined;
  }

  /** Everything is there: what waited follows in order, with `after` between one and the next. */
  release(after: () => void): void {
    this.#isWhole = true;
    for (const act of this.#following) act();
    for (let held = this.#waiting.shift(); held !== undefined; held = this.#waiting.shift()) {
      held.act();
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
      const [node] = name === "request" && given[1] === "activate" ? given as [number] : [];
      const act = (): void => void call(...given);
      if (node !== undefined && !this.isHolding && this.#isChoice?.(node)) this.#choose(act);
      else this.#wait(act, node);
      return HELD_ANSWERS[name];
    };
  }

  #look(name: string, call: () => unknown): unknown {
    const instead = FIRST_PART[name as keyof typeof FIRST_PART];
    let answer: unknown;
    const isDone = !this.#isBroken && this.#attempt(() => {
      answer = call();
    });
    return isDone ? answer : instead;
  }

  /** False: it needs what is not there. */
  #attempt(act: () => void): boolean {
    try {
      act();
      return true;
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      this.#isBroken = true;
      this.#holding.onEarlyCall();
      if (this.#choice) this.#holding.onHold(); // it was made, and nothing of it can be seen
      return false;
    }
  }
}
