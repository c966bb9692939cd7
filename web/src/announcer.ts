/** Says things to people who cannot see them, without moving their focus. */
export class Announcer {
  readonly #regions: readonly Element[];
  #next = 0;
  /** Of this step, in their order; one alone would be all that is heard. */
  readonly #said = new Set<string>();

  constructor(container: Element) {
    this.#regions = [...container.children];
  }

  /** Two regions take turns, so that the same words are heard again. What is urgent is no matter of
      theirs: it stands in an alert of its own, which is read before them. */
  say(text: string): void {
    if (this.#said.size === 0) {
      this.#next = 1 - this.#next;
      setTimeout(() => this.#said.clear());
    }
    this.#said.add(text);
    const all = [...this.#said].join(". ").replace(/([.!?…])\. /g, "$1 ");
    this.#regions.forEach((region, i) => {
      region.textContent = i === this.#next ? all : "";
    });
  }
}
