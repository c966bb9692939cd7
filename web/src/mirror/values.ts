// What fields hold. The program's value wins, except over what a person is composing.
import type { TreeNode } from "../tree.ts";

/** Sets what the element holds; called after every frame that changed the node, and after every
    input of the person, so that what the program did not accept does not stay. */
export function setValue(element: HTMLElement, node: TreeNode, isComposing: boolean): void {
  switch (node.role) {
    case "text-field":
    case "text-area":
    case "combobox":
      setText(element as HTMLInputElement, node.value ?? "", isComposing);
      break;
    case "number-field":
      setText(element as HTMLInputElement, node.value ?? "", isComposing);
      setNumberNow(element, node.value ?? "");
      break;
    case "date-field": {
      const field = element as HTMLInputElement;
      // While a date is half typed the browser says "", and so does the program.
      if (field.value !== (node.value ?? "")) field.value = node.value ?? "";
      break;
    }
    case "slider":
      setSlider(element as HTMLInputElement, node);
      break;
    case "select":
      setSelect(element as HTMLSelectElement, node);
      break;
    case "switch":
    case "radio":
      (element as HTMLInputElement).checked = node.checked ?? false;
      break;
    case "progress":
      (element as HTMLProgressElement).value = Number(node.value ?? 0);
      break;
    default:
      break;
  }
}

function setText(field: HTMLInputElement, value: string, isComposing: boolean): void {
  if (field.value === value || isComposing) return;
  if (document.activeElement !== field) {
    field.value = value;
    return;
  }
  // Undo, or a limit: keep the caret where the person left it, as far as there is text.
  const fromEnd = field.value.length - (field.selectionEnd ?? field.value.length);
  field.value = value;
  const caret = Math.max(0, value.length - fromEnd);
  field.setSelectionRange(caret, caret);
}

/** A typed number in either way of writing decimals; NaN when it is none. */
export function numberFrom(text: string): number {
  const plain = text.trim().replaceAll("\u2212", "-").replaceAll(/[\s\u00A0\u202F]/g, "")
    .replace(",", ".");
  return plain === "" ? Number.NaN : Number(plain);
}

function setNumberNow(element: HTMLElement, value: string): void {
  const now = numberFrom(value);
  if (Number.isFinite(now)) {
    element.setAttribute("aria-valuenow", String(now));
    element.setAttribute("aria-valuetext", value);
  } else {
    element.removeAttribute("aria-valuenow");
    element.removeAttribute("aria-valuetext");
  }
}

function setSlider(field: HTMLInputElement, node: TreeNode): void {
  const value = node.value ?? "0";
  if (field.value !== value) field.value = value;
}

function setSelect(field: HTMLSelectElement, node: TreeNode): void {
  const choices = node.choices ?? [];
  const isSame = field.options.length === choices.length &&
    choices.every(([id, name], i) =>
      field.options[i]?.value === id && field.options[i]?.text === name);
  if (!isSame) field.replaceChildren(...choices.map(([id, name]) => new Option(name, id)));
  const value = node.value ?? "";
  if (field.value !== value) field.value = value;
}
