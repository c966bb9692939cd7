// Stands around every call of the program. After one that failed there is no other: what the program
// holds since then may be half of something, and must neither be shown nor stored.
import { EarlyCallError } from "./early_call.ts";

/** What every call gives once one of them has failed. */
export class ProgramStoppedError extends Error {
  override readonly name = "ProgramStoppedError";
}

export class Guard {
  #hasFailed = false;
  /** Called once, with whatever came out of a call: a trap, no memory. */
  onFailure: (error: unknown) => void = () => {};

  run<T>(act: () => T): T {
    if (this.#hasFailed) throw new ProgramStoppedError();
    try {
      return act();
    } catch (error) {
      // One that came too early is answered by beginning anew (held_program.ts).
      if (!this.#hasFailed && !(error instanceof EarlyCallError)) {
        this.#hasFailed = true;
        this.onFailure(error);
      }
      throw error;
    }
  }

  /** The same object with every call of it under this guard. */
  around<T extends object>(guarded: T): T {
    return new Proxy(guarded, {
      get: (target, name, receiver) => {
        const found: unknown = Reflect.get(target, name, receiver);
        return typeof found === "function"
          ? (...given: unknown[]) => this.run(() => Reflect.apply(found, target, given)) : found;
      },
    });
  }
}
