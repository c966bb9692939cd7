// What fields hold. The program's value wins, except over what a person is composing.
import type { TreeNode } from "../tree.ts";

/** Sets what the element holds; called after every frame that changed the node, and after every
    input of the person, so that what the program did not accept does not stay. */
export function setValue(element: HTMLElement, node: TreeNode, isComposing: boolean): void {
  switch (node.role) {
    case "text-field":
    case "text-area":
    case "date-field":
    case "combobox":
      setText(element as HTMLInputElement, node.value ?? "", isComposing);
      break;
    case "number-field":
      setText(element as HTMLInputElement, node.value ?? "", isComposing);
      setNumberNow(element, node);
      break;
    case "slider":
      setSlider(element as HTMLInputElement, node);
      break;
    case "select":
      setSelect(element as HTMLSelectElement, node);
      break;
    case "switch":
    case "checkbox":
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

const ownMark = (language: string): string => language === "it" ? "," : ".";

/** A number as a person writes it in a language, by the rules of src/base/number_text.hpp; NaN when
    it is none or may be meant in two ways. */
export function numberFrom(text: string, language: string): number {
  const plain = text.trim().replaceAll(/[ \u00A0\u2007\u2009\u202F]/g, " ").replaceAll("\u2019", "'");
  const [, sign = "", marks = ""] = /^ *([+\-\u2212\u2010-\u2013]?) *([0-9., ']*)$/.exec(plain) ?? [];
  const reading = readingOf(marks, ownMark(language));
  if (!reading) return Number.NaN;
  const { point, group } = reading;
  const whole = marks.slice(0, point);
  const part = marks.slice(point + 1);
  const isGrouped = whole !== "" && new RegExp(`^[1-9]\\d{0,2}(\\${group}\\d{3})+$`).test(whole);
  if (!(isGrouped || /^\d*$/.test(whole)) || !/^\d*$/.test(part)) return Number.NaN;
  const digits = whole.replaceAll(group, "");
  if (digits + part === "") return Number.NaN;
  const value = Number(`${digits || "0"}.${part || "0"}`);
  if (!Number.isFinite(value)) return Number.NaN;
  return sign !== "" && sign !== "+" ? -value : value;
}

interface Reading {
  readonly point: number;
  readonly group: string;
}

/** What stands between thousands where it is neither a point nor a comma. */
const blankGroup = (marks: string): string => marks.includes("'") ? "'" : " ";

function readingOf(marks: string, own: string): Reading | undefined {
  const all = marks.replaceAll(/[^.,]/g, "");
  const last = Math.max(marks.lastIndexOf("."), marks.lastIndexOf(","));
  const after = marks.length - last - 1;
  const noPoint = marks.length;
  if (all === "") return { point: noPoint, group: blankGroup(marks) };
  if (all.length === 1) return readingOfLoneMark(marks, last, own);
  if (!all.includes(".") || !all.includes(",")) return { point: noPoint, group: all[0] ?? "" };
  const mark = marks[last] ?? "";
  if (all.split(mark).length !== 2 || (mark !== own && after === 3)) return undefined;
  return { point: last, group: mark === "." ? "," : "." };
}

function readingOfLoneMark(marks: string, at: number, own: string): Reading | undefined {
  const after = marks.length - at - 1;
  const decimal = { point: at, group: blankGroup(marks) };
  if (marks[at] === own) return decimal;
  const groups = after === 3 && at >= 1 && at <= 3 && marks[0] !== "0";
  if (groups && !/[ ']/.test(marks)) return { point: marks.length, group: marks[at] ?? "" };
  const isBelowOne = at === 0 || (at === 1 && marks[0] === "0");
  return after <= 2 || isBelowOne ? decimal : undefined;
}

/** A number as it stands in a field that is being edited. Fifteen digits: 0.1 + 0.2 is 0.3 to
    people who count. */
export function typedNumber(value: number, language: string): string {
  const rounded = Number(value.toPrecision(15));
  const decimals = /e-(\d+)$/.exec(String(rounded))?.[1];
  const plain = decimals === undefined ? String(rounded)
    : rounded.toFixed(Math.min(100, Number(decimals) + 15)).replace(/0+$/, "");
  return plain.replace(".", ownMark(language)).replace("-", "\u2212");
}

function setNumberNow(element: HTMLElement, { number, value }: TreeNode): void {
  if (number !== undefined) {
    element.setAttribute("aria-valuenow", number);
    element.setAttribute("aria-valuetext", value ?? "");
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
