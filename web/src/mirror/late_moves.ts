// Where elements stand while the page scrolls. Nobody sees them, so they follow when the scrolling
// rests; moving them with every frame would cost the browser as much as the frame itself.
import { isTextEntry } from "./elements.ts";
import type { Mirror } from "./mirror.ts";

const REST_MS = 250; // longer than a frame takes where drawing is slow
const LONGEST_MS = 1000; // that an element may stand where it was, for who asks the browser
const NEEDS_PLACES = ["pointermove", "pointerdown", "keydown"] as const;

export class LateMoves {
  readonly #mirror: Mirror;
  readonly #place: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;

  constructor(mirror: Mirror, place: () => void) {
    this.#mirror = mirror;
    this.#place = place;
    for (const type of NEEDS_PLACES) {
      window.addEventListener(type, () => this.#settle(), { capture: true, passive: true });
    }
  }

  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  /** Things have moved, and nothing else has changed. */
  moved(): void {
    if (this.#isAnySeen()) {
      this.now();
      return;
    }
    const now = performance.now();
    if (this.#timer === undefined) {
      this.#since = now;
      this.#mirror.root.classList.add("late"); // a press goes to what is drawn there
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), Math.min(REST_MS, this.#since + LONGEST_MS - now));
  }

  now(): void {
    clearTimeout(this.#timer);
    if (this.isWaiting) this.#mirror.root.classList.remove("late");
    this.#timer = undefined;
    this.#place();
  }

  #settle(): void {
    if (this.isWaiting) this.now();
  }

  /** A field somebody types in, or whose text the browser draws, is in sight. */
  #isAnySeen(): boolean {
    const focused = this.#mirror.at(document.activeElement);
    return (focused !== undefined && isTextEntry(focused.node.role)) ||
      this.#mirror.root.querySelector(".drawn") !== null;
  }
}
