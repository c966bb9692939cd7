// The program's screen takes the place of the same one made of the page's elements (loading.ts): what
// was pressed and typed there, the focus and the scrolling go over.
import type { Left } from "./loading.ts";
import { isPressed } from "./mirror/elements.ts";
import type { Mirror } from "./mirror/mirror.ts";
import type { Program } from "./program.ts";

export function takeOver({ focused, pressed, keys, scrolled }: Left, program: Program, mirror: Mirror): void {
  const named = (name: string | undefined): number | undefined =>
    [...mirror.all()].find(({ node }) => isPressed(node.role) && node.name === name)?.node.id;
  const [focus, press] = [named(focused), named(pressed)];
  if (scrolled > 0) {
    // What lies under the pointer is scrolled.
    program.pointerMove(innerWidth * devicePixelRatio / 2, innerHeight * devicePixelRatio / 2, "touch");
    program.scrollBy(0, scrolled);
  }
  // The ring is drawn where the browser would: not after a press by mouse or finger.
  if (focus !== undefined) mirror.focusOn(focus);
  if (press === undefined) return;
  program.request(press, "activate");
  for (const key of keys) document.body.dispatchEvent(new KeyboardEvent("keydown", key));
}
