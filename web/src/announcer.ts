/** Says things to people who cannot see them, without moving their focus. */
export class Announcer {
  readonly #regions: readonly Element[];
  #next = 0;

  constructor(container: Element) {
    this.#regions = [...container.children];
  }

  /** Two regions take turns, so that the same words are heard again. */
  say(text: string): void {
    this.#regions.forEach((region, i) => {
      region.textContent = i === this.#next ? text : "";
    });
    this.#next = (this.#next + 1) % this.#regions.length;
  }
}
