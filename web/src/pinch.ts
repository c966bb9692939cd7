// Two fingers on a figure that zooms: they make it larger and smaller about the point between them,
// and take it with them. Anywhere else two fingers are the browser's, which enlarges the page.
import type { Mirror } from "./mirror/mirror.ts";
import type { PinchStep } from "./program.ts";

export type Place = readonly [x: number, y: number];

/** Fingers closer than this (physical pixels) count as so far apart. */
const LEAST_APART = 1;

export class Pinch {
  readonly #figure: number;
  readonly #fingers: Map<number, Place>;

  constructor(figure: number, fingers: ReadonlyMap<number, Place>) {
    this.#figure = figure;
    this.#fingers = new Map(fingers);
  }

  has(finger: number): boolean {
    return this.#fingers.has(finger);
  }

  moved(finger: number, place: Place): PinchStep {
    const before = this.#shape();
    this.#fingers.set(finger, place);
    const { x, y, apart } = this.#shape();
    return {
      figure: this.#figure, x, y, movedX: x - before.x, movedY: y - before.y,
      zoom: apart / before.apart,
    };
  }

  #shape(): { readonly x: number; readonly y: number; readonly apart: number } {
    const [[aX, aY] = [0, 0], [bX, bY] = [0, 0]] = this.#fingers.values();
    const apart = Math.max(LEAST_APART, Math.hypot(bX - aX, bY - aY));
    return { x: (aX + bX) / 2, y: (aY + bY) / 2, apart };
  }
}

/** The figure that zooms under all these places (CSS pixels of the window). */
export function zoomingFigure(mirror: Mirror, places: readonly Place[]): number | undefined {
  const scope = mirror.modal?.element ?? mirror.root;
  for (const { node, element } of mirror.all()) {
    if (!node.zooms || !scope.contains(element)) continue;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (places.every(([x, y]) => x >= left && x < right && y >= top && y < bottom)) return node.id;
  }
  return undefined;
}
