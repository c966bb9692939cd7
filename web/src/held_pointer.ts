// Presses of mouse, finger and pen while the program waits for the rest of it. Such a press means
// what is seen under it now: it waits as a press on that thing, and is nothing if the thing has gone
// by then. An impatient second press on the same thing is the first one.
import { isPressed } from "./mirror/elements.ts";
import type { Mirror } from "./mirror/mirror.ts";
import type { HeldProgram } from "./held_program.ts";
import type { PointerTarget } from "./pointer.ts";

/** The last in reading order, which is drawn over the others. */
function nodeAt(mirror: Mirror, x: number, y: number): number | undefined {
  let found: number | undefined;
  for (const { node, element } of mirror.all()) {
    if (node.disabled || !(isPressed(node.role) || node.focusable)) continue;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (x >= left && x < right && y >= top && y < bottom) found = node.id;
  }
  return found;
}

export function heldPointer(target: PointerTarget, mirror: Mirror, held: HeldProgram): PointerTarget {
  let place: readonly [x: number, y: number] = [0, 0]; // CSS pixels
  let pressed: number | undefined;
  let last: { readonly node: number; readonly act: (() => void) | undefined } | undefined;
  const activate = (node: number): void => {
    if (last !== undefined && last.node === node && last.act === held.lastHeld) return;
    held.program.request(node, "activate");
    last = { node, act: held.lastHeld };
  };
  return {
    pointerLeave: () => target.pointerLeave(),
    scrollBy: (x, y) => target.scrollBy(x, y),
    pinch: (step) => target.pinch(step),
    pointerMove: (x, y, source) => {
      place = [x / devicePixelRatio, y / devicePixelRatio];
      target.pointerMove(x, y, source);
    },
    pointerButton: (button, isDown, source) => {
      // One that began while the program waited ends the same way.
      if (held.isWhole && pressed === undefined) {
        target.pointerButton(button, isDown, source);
        return;
      }
      if (button !== 0) return;
      const node = nodeAt(mirror, ...place);
      if (isDown) {
        pressed = node;
        return;
      }
      if (node !== undefined && node === pressed) activate(node);
      pressed = undefined;
    },
  };
}
