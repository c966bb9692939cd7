// Something that was pressed waits for the rest of the program: the pointer says so at once, words soon.
import { sayWaiting } from "./rest.ts";

/** A wait shorter than this is not worth words. */
const WORTH_SAYING_MS = 250;

export class Waiting {
  readonly #area: Element;
  #ends: (() => void) | undefined;

  constructor(area: Element) {
    this.#area = area;
  }

  begin(): void {
    if (this.#ends) return;
    let endWords = (): void => {};
    const timer = window.setTimeout(() => {
      endWords = sayWaiting();
    }, WORTH_SAYING_MS);
    this.#area.classList.add("waiting");
    this.#ends = () => {
      window.clearTimeout(timer);
      endWords();
      this.#area.classList.remove("waiting");
    };
  }

  end(): void {
    this.#ends?.();
    this.#ends = undefined;
  }
}
