// Keys that mean something to the program, wherever the focus is.
import type { Mirror } from "./mirror/mirror.ts";
import { isTextEntry } from "./mirror/elements.ts";
import type { KeyPress } from "./program.ts";
import type { TreeNode } from "./tree.ts";

/** With Ctrl or ⌘ these edit the text in a field, which is the browser's affair. */
const EDITING = new Set([
  "a", "c", "v", "x", "backspace", "delete", "home", "end", "insert",
  "arrowleft", "arrowright", "arrowup", "arrowdown",
]);

export const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether a key belongs to the browser's own control that has the focus. */
export function isOfControl(node: TreeNode | undefined, press: KeyPress): boolean {
  if (!node) return false;
  const { key } = press;
  const isCombined = press.control || press.alt;
  const isLetter = key.length === 1;
  if (isTextEntry(node.role)) {
    if (key === "Escape") return false;
    if (node.role === "combobox" && ["ArrowUp", "ArrowDown", "Enter"].includes(key)) return false;
    return press.control ? EDITING.has(key.toLowerCase()) : true;
  }
  if (isCombined) return false;
  const isArrow = key.startsWith("Arrow");
  switch (node.role) {
    case "button":
    case "link":
    case "menu-item":
    case "tab":
    case "option":
      return key === "Enter" || key === " ";
    case "switch":
    case "checkbox":
      return key === " ";
    case "radio":
      return key === " " || isArrow;
    case "slider":
      return isArrow || ["Home", "End", "PageUp", "PageDown"].includes(key);
    case "select":
      return key !== "Escape" && (isLetter || isArrow || ["Enter", "Home", "End"].includes(key));
    default:
      // Rows and cards one can stop at are pressed with the same keys (mirror/events.ts).
      return node.focusable === true && (key === "Enter" || key === " ");
  }
}

export function listenToKeys(mirror: Mirror, send: (press: KeyPress) => boolean): void {
  const apple = isApple();
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.key === "Tab" || event.key === "Process") return;
    const press: KeyPress = {
      key: event.key,
      control: apple ? event.metaKey : event.ctrlKey,
      shift: event.shiftKey,
      alt: event.altKey,
    };
    if (isOfControl(mirror.at(document.activeElement)?.node, press)) return;
    if (send(press)) event.preventDefault();
  });
}
