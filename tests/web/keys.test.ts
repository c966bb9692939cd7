import assert from "node:assert/strict";
import { test } from "node:test";

import { isOfControl } from "../../web/src/keys.ts";
import type { Role, TreeNode } from "../../web/src/tree.ts";

const node = (role: Role, more: Partial<TreeNode> = {}): TreeNode =>
  ({ id: 1, parent: 0, role, bounds: [0, 0, 1, 1], ...more });
const press = (key: string, control = false): Parameters<typeof isOfControl>[1] =>
  ({ key, control, shift: false, alt: false });

test("a text field keeps what one types, and gives undo and Escape to the program", () => {
  for (const role of ["text-field", "text-area", "number-field", "date-field"] as const) {
    for (const key of ["3", "n", "Enter", "ArrowUp", "Backspace"]) {
      assert.equal(isOfControl(node(role), press(key)), true, `${role} ${key}`);
    }
    assert.equal(isOfControl(node(role), press("Escape")), false);
    for (const key of ["z", "y", "k"]) {
      assert.equal(isOfControl(node(role), press(key, true)), false, `${role} Ctrl+${key}`);
    }
    for (const key of ["a", "c", "v", "X", "ArrowLeft"]) {
      assert.equal(isOfControl(node(role), press(key, true)), true, `${role} Ctrl+${key}`);
    }
  }
});

test("a command field also gives what moves in its list", () => {
  for (const key of ["ArrowUp", "ArrowDown", "Enter", "Escape"]) {
    assert.equal(isOfControl(node("combobox"), press(key)), false, key);
  }
  assert.equal(isOfControl(node("combobox"), press("p")), true);
});

test("controls keep the keys that work them and give the rest", () => {
  const kept: readonly (readonly [Role, readonly string[]])[] = [
    ["button", ["Enter", " "]],
    ["switch", [" "]],
    ["checkbox", [" "]],
    ["radio", [" ", "ArrowUp", "ArrowRight"]],
    ["slider", ["ArrowLeft", "Home", "PageUp"]],
    ["select", ["ArrowDown", "d", "Enter"]],
  ];
  for (const [role, keys] of kept) {
    for (const key of keys) assert.equal(isOfControl(node(role), press(key)), true, `${role} ${key}`);
  }
  assert.equal(isOfControl(node("radio"), press("3")), false);
  assert.equal(isOfControl(node("radio"), press("Enter")), false);
  assert.equal(isOfControl(node("button"), press("1")), false);
  assert.equal(isOfControl(node("select"), press("Escape")), false);
  assert.equal(isOfControl(node("button"), press("z", true)), false);
});

test("what one can stop at without being a control is pressed by Enter and Space", () => {
  assert.equal(isOfControl(node("group", { focusable: true }), press("Enter")), true);
  assert.equal(isOfControl(node("group", { focusable: true }), press("ArrowRight")), false);
  assert.equal(isOfControl(node("heading"), press("Enter")), false);
  assert.equal(isOfControl(undefined, press("Enter")), false);
});
