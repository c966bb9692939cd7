// Stands around every call of the program. After one that failed there is no other: what the program
// holds since then may be half of something, and must neither be shown nor stored.

/** What every call gives once one of them has failed. */
export class ProgramStoppedError extends Error {
  override readonly name = "ProgramStoppedError";
}

export class Guard {
  #hasFailed = false;
  /** A part of the program is not there yet: a trap is most likely a call of what is in it, which is
      answered by beginning anew with all of the program (held_program.ts). */
  isPartial = true;
  /** Called once, with whatever came out of a call: a trap, no memory. */
  onFailure: (error: unknown) => void = () => {};

  run<T>(act: () => T): T {
    if (this.#hasFailed) throw new ProgramStoppedError();
    try {
      return act();
    } catch (error) {
      const isEarly = this.isPartial && error instanceof WebAssembly.RuntimeError;
      if (!this.#hasFailed && !isEarly) {
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
