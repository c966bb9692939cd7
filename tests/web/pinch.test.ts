// Two fingers on a figure that zooms.

import assert from "node:assert/strict";
import { test } from "node:test";

import type { Mirror } from "../../web/src/mirror/mirror.ts";
import { Pinch, zoomingFigure, type Place } from "../../web/src/pinch.ts";
import type { PinchStep } from "../../web/src/program.ts";

/** Where a place of the picture stands after a step: moved, then enlarged about the fingers. */
function after([x, y]: Place, { x: midX, y: midY, movedX, movedY, zoom }: PinchStep): Place {
  return [midX + (x + movedX - midX) * zoom, midY + (y + movedY - midY) * zoom];
}

const near = ([x, y]: Place, [wantedX, wantedY]: Place): void =>
  assert.ok(Math.hypot(x - wantedX, y - wantedY) < 1e-9, `${x}, ${y}`);

test("what lies under the fingers stays under them when they part on a line", () => {
  const pinch = new Pinch(7, new Map<number, Place>([[1, [100, 100]], [2, [200, 100]]]));
  let [left, right]: Place[] = [[100, 100], [200, 100]];
  for (const [finger, to] of [[1, [60, 100]], [2, [260, 100]], [2, [220, 100]], [1, [90, 100]]] as
    const) {
    const step = pinch.moved(finger, to);
    assert.equal(step.figure, 7);
    left = after(left ?? [0, 0], step);
    right = after(right ?? [0, 0], step);
  }
  near(left ?? [0, 0], [90, 100]);
  near(right ?? [0, 0], [220, 100]);
});

test("two fingers that move together move the picture and leave its size", () => {
  const pinch = new Pinch(7, new Map<number, Place>([[1, [0, 0]], [2, [100, 0]]]));
  const steps = [pinch.moved(1, [30, 40]), pinch.moved(2, [130, 40])];
  const zoom = steps.reduce((product, step) => product * step.zoom, 1);
  assert.ok(Math.abs(zoom - 1) < 1e-9);
  near([steps.reduce((sum, { movedX }) => sum + movedX, 0),
    steps.reduce((sum, { movedY }) => sum + movedY, 0)], [30, 40]);
});

test("fingers in one place never make the picture endless, nor nothing", () => {
  const pinch = new Pinch(7, new Map<number, Place>([[1, [50, 50]], [2, [50, 50]]]));
  for (const to of [[50, 50], [51, 50], [50, 50]] as const) {
    const { zoom, x, y } = pinch.moved(1, to);
    assert.ok(Number.isFinite(zoom) && zoom > 0);
    assert.ok(Number.isFinite(x) && Number.isFinite(y));
  }
});

test("a pinch is of its two fingers alone", () => {
  const pinch = new Pinch(7, new Map<number, Place>([[1, [0, 0]], [2, [10, 0]]]));
  assert.deepEqual([1, 2, 3].map((finger) => pinch.has(finger)), [true, true, false]);
});

/** Two figures beside each other, of which the first zooms, and what is in a dialog. */
function mirrorOf(modal?: { contains: (element: object) => boolean }): Mirror {
  const element = (left: number): object => ({
    getBoundingClientRect: () => ({ left, top: 0, right: left + 100, bottom: 100 }),
  });
  const nodes = [
    { node: { id: 1 }, element: element(0) },
    { node: { id: 2, zooms: true }, element: element(0) },
    { node: { id: 3 }, element: element(100) },
  ];
  return {
    root: { contains: () => true },
    modal: modal ? { element: modal } : undefined,
    all: () => nodes,
  } as unknown as Mirror;
}

test("only where both fingers are on a figure that zooms it is the figure's", () => {
  const mirror = mirrorOf();
  assert.equal(zoomingFigure(mirror, [[10, 10], [90, 90]]), 2);
  assert.equal(zoomingFigure(mirror, [[10, 10], [150, 90]]), undefined);
  assert.equal(zoomingFigure(mirror, [[110, 10], [150, 90]]), undefined);
});

test("under a dialog the page is enlarged, as everywhere", () => {
  assert.equal(zoomingFigure(mirrorOf({ contains: () => false }), [[10, 10], [90, 90]]), undefined);
});
