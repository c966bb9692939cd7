// From the elements back to the program.
import type { SendRequest } from "../tree.ts";
import { isPressed, isTextEntry, isTicked } from "./elements.ts";
import type { FocusKeeper } from "./focus.ts";
import type { Mirror, Mirrored } from "./mirror.ts";
import { DatePicker } from "./date_picker.ts";
import { numberFrom, typedNumber } from "./values.ts";

export function listen(mirror: Mirror, focus: FocusKeeper, send: SendRequest): void {
  const { root } = mirror;
  const picker = new DatePicker(send);
  root.addEventListener("focusin", () => focus.moved());
  // Where the focus goes is only known afterwards.
  root.addEventListener("focusout", () => queueMicrotask(() => focus.moved()));
  root.addEventListener("click", (event) => click(mirror, picker, focus, send, event));
  root.addEventListener("input", (event) => input(mirror, send, event));
  root.addEventListener("change", (event) => change(mirror, send, event));
  root.addEventListener("compositionstart", (event) => {
    mirror.composing = event.target instanceof Element ? event.target : undefined;
  });
  root.addEventListener("compositionend", (event) => {
    mirror.composing = undefined;
    input(mirror, send, event);
  });
  root.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && focus.wrap(event.shiftKey)) event.preventDefault();
    keyDown(mirror, picker, send, event);
  });
}

const owner = (mirror: Mirror, event: Event): Mirrored | undefined => {
  const mirrored = mirror.at(event.target);
  return mirrored?.node.disabled ? undefined : mirrored;
};

/** Real pointers go to the canvas: a click here comes from the keyboard or assistive technology. */
function click(
  mirror: Mirror, picker: DatePicker, focus: FocusKeeper, send: SendRequest, event: MouseEvent,
): void {
  const mirrored = owner(mirror, event);
  if (mirror.at(event.target)?.node.role === "link") event.preventDefault();
  if (!mirrored) return;
  const { node } = mirrored;
  if (isPressed(node.role)) {
    focus.pressed(node.id);
    send(node.id, "activate");
  } else if (node.role === "date-field") {
    if (picker.isOnIcon(mirrored, event)) picker.open(mirrored);
  } else if (node.focusable) {
    send(node.id, "activate");
  }
}

function input(mirror: Mirror, send: SendRequest, event: Event): void {
  const { node, element } = owner(mirror, event) ?? {};
  if (!node || !element) return;
  if (isTextEntry(node.role) || node.role === "slider") {
    send(node.id, "set-value", (element as HTMLInputElement).value);
  }
}

function change(mirror: Mirror, send: SendRequest, event: Event): void {
  const { node, element } = owner(mirror, event) ?? {};
  if (!node || !element) return;
  if (node.role === "select") {
    send(node.id, "set-value", (element as HTMLSelectElement).value);
  } else if (isTicked(node.role)) {
    send(node.id, "activate");
  } else {
    return;
  }
  // The program decides what is chosen; it says so in the frame that follows.
  requestAnimationFrame(() => requestAnimationFrame(() => mirror.resetValue(node.id)));
}

/** A title wraps, but has no line breaks, and no text consists of one: the second Enter of somebody
    who has just added something would put it in the place of what is selected, or of nothing. */
function breakLine({ node, element }: Mirrored, event: KeyboardEvent): void {
  const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
  const rest = value.slice(0, selectionStart) + value.slice(selectionEnd);
  if (node.kind !== "title" && rest.trim() !== "") return;
  event.preventDefault();
  // "Done" on a phone's keyboard puts it away.
  if (node.kind === "title" && matchMedia("(pointer: coarse)").matches) element.blur();
}

function keyDown(mirror: Mirror, picker: DatePicker, send: SendRequest, event: KeyboardEvent): void {
  if (event.isComposing || event.ctrlKey || event.metaKey) return;
  const mirrored = owner(mirror, event);
  if (!mirrored) return;
  if (event.altKey) {
    // As a combobox opens its list.
    if (mirrored.node.role === "date-field" && event.key === "ArrowDown") picker.open(mirrored);
    return;
  }
  switch (mirrored.node.role) {
    case "number-field":
      stepNumber(mirrored, send, event);
      enter(mirrored, send, event);
      break;
    case "text-area":
      if (event.key === "Enter") breakLine(mirrored, event);
      break;
    case "select":
      openList(mirrored, event);
      break;
    case "text-field":
    case "date-field":
      enter(mirrored, send, event);
      break;
    case "option":
    case "group":
    case "row":
    case "list-item":
      pressByKey(mirrored, send, event);
      break;
    default:
      break;
  }
}

/** Enter means "this is it", as in a form of one field. */
function enter({ node, element }: Mirrored, send: SendRequest, event: KeyboardEvent): void {
  if (event.key !== "Enter") return;
  send(node.id, "activate");
  // "Done" on a phone's keyboard puts it away.
  if (matchMedia("(pointer: coarse)").matches) element.blur();
}

/** For what one can stop at and press though the browser has no element for it. */
function pressByKey({ node }: Mirrored, send: SendRequest, event: KeyboardEvent): void {
  const isPressable = node.role === "option" || node.focusable;
  if (!isPressable || (event.key !== "Enter" && event.key !== " ")) return;
  send(node.id, "activate");
  event.preventDefault();
}

/**
 * Where nothing is chosen yet a choice often does something at once: adds what is chosen, or leads
 * there. A closed list would take each arrow and letter for a choice; an open one waits for Enter.
 */
function openList({ element }: Mirrored, event: KeyboardEvent): void {
  const list = element as HTMLSelectElement;
  const isAsking = list.value === "" && list.options[0]?.value === "";
  const isArrow = event.key === "ArrowUp" || event.key === "ArrowDown";
  const isLetter = event.key.length === 1 && event.key !== " ";
  if (!isAsking || !(isArrow || isLetter) || !("showPicker" in list)) return;
  event.preventDefault();
  list.showPicker();
}

function stepNumber({ node, element }: Mirrored, send: SendRequest, event: KeyboardEvent): void {
  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
  event.preventDefault();
  const by = (node.step || 1) * (event.key === "ArrowUp" ? 1 : -1);
  const { lang } = document.documentElement;
  const typed = numberFrom((element as HTMLInputElement).value, lang);
  const now = Number.isFinite(typed) ? typed : Number(node.number ?? 0);
  let next = now + by;
  if ((node.minimum ?? 0) < (node.maximum ?? 0)) {
    next = Math.min(node.maximum ?? next, Math.max(node.minimum ?? next, next));
  }
  send(node.id, "set-value", typedNumber(next, lang));
}
