// Keys pressed while something waits for the rest of the program. They wait too, because what the
// focus is on when they are due is decided by what was pressed before them.
import { isOfBrowser, keyAgain } from "./browser_keys.ts";
import { isPressed, isTextEntry, isTicked } from "./mirror/elements.ts";
import type { Mirror } from "./mirror/mirror.ts";
import type { HeldProgram } from "./held_program.ts";

/** Only what is pressed after something that waits; a notice's buttons keep their keys. */
export function holdKeys(held: HeldProgram, mirror: Mirror): void {
  const waits = ({ target }: Event): boolean => !held.isWhole && held.isHolding &&
    !(target instanceof Element && target.closest(".notice"));
  window.addEventListener("paste", (event) => {
    if (!waits(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    held.hold(() => paste(mirror, text));
  }, { capture: true });
  window.addEventListener("keydown", (event) => {
    if (!waits(event) || isOfBrowser(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const press = keyAgain(event);
    held.hold(() => pressAgain(mirror, press));
  }, { capture: true });
}

/** As if the key were pressed now: first for the listeners, then what the browser would do. */
function pressAgain(mirror: Mirror, press: KeyboardEventInit): void {
  const target = document.activeElement ?? document.body;
  if (!target.dispatchEvent(new KeyboardEvent("keydown", press))) return;
  const node = mirror.at(target)?.node;
  const { key = "", ctrlKey, metaKey, altKey } = press;
  if (key === "Tab") moveFocus(press.shiftKey ? -1 : 1);
  if (!node || ctrlKey || metaKey || altKey) return;
  if (isTextEntry(node.role)) type(target, key);
  else if ((key === "Enter" || key === " ") && (isPressed(node.role) || isTicked(node.role))) {
    (target as HTMLElement).click();
  }
}

function paste(mirror: Mirror, text: string): void {
  const target = document.activeElement ?? document.body;
  const node = mirror.at(target)?.node;
  if (node && isTextEntry(node.role)) document.execCommand("insertText", false, text);
}

function type(target: Element, key: string): void {
  // The one way that keeps undo and tells the listeners; every browser still has it.
  if (key.length === 1) document.execCommand("insertText", false, key);
  else if (key === "Backspace") document.execCommand("delete");
  else if (key === "Delete") document.execCommand("forwardDelete");
  else if (key === "Enter" && target instanceof HTMLTextAreaElement) {
    document.execCommand("insertLineBreak");
  }
}

function moveFocus(by: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>(
    "#mirror :is(a[href], button, input, select, textarea, [tabindex])")]
    .filter((element) => element.tabIndex >= 0 && !element.closest("[inert]") &&
      !(element as HTMLButtonElement).disabled);
  const now = stops.findIndex((element) => element === document.activeElement);
  const next = now < 0 ? (by > 0 ? 0 : stops.length - 1) : (now + by + stops.length) % stops.length;
  stops[next]?.focus();
}
