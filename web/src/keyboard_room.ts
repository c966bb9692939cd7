// Where a phone's keyboard covers part of the page, the interface takes the part that is left, and
// the field one types in is brought into it.
import { isTextEntry } from "./mirror/elements.ts";
import type { Mirror } from "./mirror/mirror.ts";

/** Bars of the browser come and go by less than this; keyboards are higher. */
const LEAST_KEYBOARD = 120; // CSS pixels

export function listenToKeyboard(area: HTMLElement, mirror: Mirror,
  show: (node: number) => void): void {
  const shown = window.visualViewport;
  if (!shown) return;
  let isCovered = false;
  const fit = (): void => {
    // Enlarged by two fingers it shows a part of the page, and is no keyboard.
    const isNow = Math.abs(shown.scale - 1) < 0.01 &&
      window.innerHeight - shown.height >= LEAST_KEYBOARD;
    area.style.top = isNow ? `${shown.offsetTop}px` : "";
    area.style.bottom = isNow ? "auto" : "";
    area.style.height = isNow ? `${shown.height}px` : "";
    if (isNow === isCovered) return;
    isCovered = isNow;
    const focused = mirror.find(mirror.focusedNode);
    // The next frame knows the new size.
    if (isNow && focused && isTextEntry(focused.node.role)) {
      requestAnimationFrame(() => requestAnimationFrame(() => show(focused.node.id)));
    }
  };
  shown.addEventListener("resize", fit);
  shown.addEventListener("scroll", fit);
}
