// Keys that are never the page's.

/** With Control: of no use to the page, or told it by an event of their own (paste). F1 to F12
    besides. */
const BROWSER_KEYS = new Set(["r", "l", "t", "w", "n", "+", "-", "0", "v"]);
const MODIFIERS = new Set(["Shift", "Control", "Alt", "Meta", "CapsLock", "AltGraph"]);

export const isOfBrowser = (event: KeyboardEvent): boolean =>
  event.isComposing || event.key === "Process" || MODIFIERS.has(event.key) ||
  /^F\d+$/.test(event.key) ||
  ((event.ctrlKey || event.metaKey) && BROWSER_KEYS.has(event.key.toLowerCase()));

/** As if it were pressed again. */
export const keyAgain = ({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent):
  KeyboardEventInit =>
  ({ key, code, ctrlKey, metaKey, shiftKey, altKey, bubbles: true, cancelable: true });
