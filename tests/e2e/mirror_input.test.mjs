// The DOM mirror: what is pressed, typed and focused, and what comes back of it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { AxeBuilder } from "@axe-core/playwright";

import { EVERYTHING, H1, MAIN, ROOT, apply, node, page, sent, whole } from "./mirror_page.mjs";

test("turns keyboard and assistive clicks into one activation, and lets pointers through", async () => {
  await apply(EVERYTHING);
  await page.getByRole("button", { name: "Deep" }).focus();
  await sent();
  await page.keyboard.press("Enter");
  assert.deepEqual(await sent(), [[51, "activate", ""]]);
  await page.getByRole("link", { name: "Plan" }).evaluate((element) => element.click());
  assert.deepEqual((await sent()).filter(([, request]) => request === "activate"),
    [[13, "activate", ""]]);
  assert.equal(new URL(page.url()).hash, "");
  await page.getByRole("button", { name: "Undo" }).evaluate((element) => element.click());
  assert.deepEqual(await sent(), []);
  const hit = await page.getByRole("tab", { name: "Table" }).evaluate((element) => {
    const { x, y } = element.getBoundingClientRect();
    return document.elementFromPoint(x + 2, y + 2)?.id;
  });
  assert.equal(hit, "stage");
  for (const [role, name, id] of [["group", "Card", 49], ["option", "Open the plan", 46]]) {
    await page.getByRole(role, { name }).focus();
    await sent();
    await page.keyboard.press("Enter");
    assert.deepEqual(await sent(), [[id, "activate", ""]], role);
  }
});

test("sends what is typed, chosen and slid", async () => {
  await apply(EVERYTHING);
  await page.getByLabel("Title").fill("Call back soon");
  assert.deepEqual((await sent()).at(-1), [21, "set-value", "Call back soon"]);
  await page.getByRole("combobox", { name: "Status" }).selectOption("agreed");
  assert.deepEqual((await sent()).at(-1), [25, "set-value", "agreed"]);
  await page.getByLabel("Due").fill("2027-01-02");
  assert.deepEqual((await sent()).at(-1), [24, "set-value", "2027-01-02"]);
  await page.getByRole("slider").press("ArrowRight");
  assert.deepEqual((await sent()).at(-1), [26, "set-value", "2"]);
  await page.getByRole("spinbutton").press("ArrowUp");
  assert.deepEqual((await sent()).at(-1), [23, "set-value", "3"]);
  await page.getByRole("spinbutton").press("Enter");
  assert.deepEqual((await sent()).at(-1), [23, "activate", ""]);
  await page.getByRole("radio", { name: "Initial" }).press("ArrowDown");
  assert.deepEqual((await sent()).at(-1), [30, "activate", ""]);
  await page.getByRole("switch").press(" ");
  assert.deepEqual((await sent()).at(-1), [27, "activate", ""]);
});

test("takes back a choice the program did not accept", async () => {
  await apply(EVERYTHING);
  await page.getByRole("switch").press(" ");
  await page.waitForFunction(() => document.querySelector("[role=switch]").checked);
});

test("chooses nothing of what is disabled", async () => {
  await apply(whole(ROOT, MAIN, H1,
    node(28, 2, "radio-group", { name: "Sure" }),
    node(29, 28, "radio", { name: "Guess", checked: false, disabled: true }),
    node(30, 28, "radio", { name: "Documented", checked: false, disabled: true })));
  const guess = page.getByRole("radio", { name: "Guess" });
  await guess.evaluate((element) => element.click());
  await guess.focus();
  await page.keyboard.press(" ");
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.locator("#mirror input:checked").count(), 0);
  assert.deepEqual((await sent()).filter(([, request]) => request === "activate"), []);
});

test("shows the program's value in a field, with the caret where it was", async () => {
  await apply(EVERYTHING);
  const field = page.getByLabel("Title");
  await field.focus();
  await field.evaluate((element) => element.setSelectionRange(4, 4));
  await apply({ nodes: [{ ...node(21, 2, "text-field"), name: "Title", value: "XXCall back" }] });
  assert.equal(await field.inputValue(), "XXCall back");
  assert.equal(await field.evaluate((element) => element.selectionStart), 6);
});

test("leaves alone what is being composed", async () => {
  await apply(EVERYTHING);
  const field = page.getByLabel("Title");
  await field.focus();
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition",
    { selectionStart: 2, selectionEnd: 2, text: "ni" });
  await apply({ nodes: [{ ...node(21, 2, "text-field"), name: "Title", value: "other" }] });
  assert.match(await field.inputValue(), /ni/);
  await session.send("Input.insertText", { text: "你" });
  assert.match((await sent()).at(-1)[2], /你/);
});

test("opens a list that asks for a choice, and passes over on the way to one", async () => {
  await apply(whole(ROOT, MAIN, node(25, 2, "select", { name: "Leads to…", value: "",
    choices: [["", "Choose…"], ["chat", "Chat"], ["call", "Call"], ["branch", "Branch"]] })));
  await page.getByRole("combobox", { name: "Leads to…" }).focus();
  const chosen = async () => (await sent()).filter(([, request]) => request === "set-value");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  assert.deepEqual(await chosen(), []);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.sent.some(([, request]) => request === "set-value"));
  assert.deepEqual(await chosen(), [[25, "set-value", "call"]]);
});

test("tells who has the focus, once", async () => {
  await apply(EVERYTHING);
  await page.keyboard.press("Tab");
  assert.deepEqual(await sent(), [[13, "focus", "visible"]]);
  await page.keyboard.press("Tab");
  assert.deepEqual(await sent(), [[13, "blur", ""], [21, "focus", "visible"]]);
});

test("gives the focus where the program wants it, also to a heading", async () => {
  await apply(EVERYTHING, 3);
  assert.equal(await page.evaluate(() => document.activeElement.id), "node-3");
  assert.deepEqual((await sent()).map(([id, request]) => [id, request]), [[3, "focus"]]);
});

test("passes the focus to the neighbour of what goes, and to the heading of another screen", async () => {
  await apply(whole(ROOT, MAIN, H1, node(90, 2, "button", { name: "A" }),
    node(91, 2, "button", { name: "B" }), node(92, 2, "button", { name: "C" })));
  await page.getByRole("button", { name: "B" }).focus();
  await apply({ gone: [91], order: [[2, [3, 90, 92]]] });
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "C");
  await apply({ gone: [92], order: [[2, [3, 90]]] });
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "A");
  await apply({ gone: [90], order: [[2, [3]]] });
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Plan");
});

test("leads to the heading of the screen that a press opens, though the focus was nowhere", async () => {
  const opens = node(90, 2, "button", { name: "Go on" });
  const next = { ...MAIN, id: 12 };
  const screen = { gone: [2, 3, 90], nodes: [next, { ...H1, id: 13, parent: 12, name: "Report" }],
    order: [[1, [12]], [12, [13]]] };
  const at = () => page.evaluate(() => document.activeElement.textContent);
  const pressers = {
    pointer: () => apply(screen, 90), // wanted by the program, it went before it could be had
    assistive: async () => {
      await page.getByRole("button", { name: "Go on" }).evaluate((button) => button.click());
      await apply(screen);
    },
  };
  for (const press of Object.values(pressers)) {
    await page.reload();
    await apply(whole(ROOT, MAIN, H1, opens));
    await press();
    assert.equal(await at(), "Report");
  }
  // What nobody pressed leads nowhere: the page has just been opened.
  await page.reload();
  await apply(whole(ROOT, MAIN, H1, opens));
  await apply(screen);
  assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
});

test("where a press of the pointer leads, no ring is asked for; by the keyboard it is", async () => {
  const opens = node(90, 2, "button", { name: "Go on" });
  const next = { ...MAIN, id: 12 };
  const screen = { gone: [2, 3, 90], nodes: [next, { ...H1, id: 13, parent: 12, name: "Report" }],
    order: [[1, [12]], [12, [13]]] };
  const last = async () => (await sent()).filter(([, request]) => request === "focus").at(-1);
  for (const [press, ring] of [
    [() => page.mouse.click(400, 500), ""], [() => page.keyboard.press("Enter"), "visible"]]) {
    await page.reload();
    await apply(whole(ROOT, MAIN, H1, opens));
    await page.keyboard.press("Tab"); // by the keyboard before
    assert.deepEqual(await last(), [90, "focus", "visible"]);
    await press();
    await page.getByRole("button", { name: "Go on" }).focus();
    await apply(screen);
    assert.deepEqual(await last(), [13, "focus", ring]);
  }
});

test("a field that a pointer presses is not told to be reached by the keyboard", async () => {
  await apply(whole(ROOT, MAIN, H1, node(91, 2, "text-field", { name: "Evidence" }), node(92, 2, "text-field")));
  const last = async () => (await sent()).filter(([, request]) => request === "focus").at(-1);
  await page.mouse.click(400, 500);
  await page.getByRole("textbox", { name: "Evidence" }).focus();
  assert.deepEqual(await last(), [91, "focus", ""]);
  await page.keyboard.press("Tab");
  assert.deepEqual(await last(), [92, "focus", "visible"]);
});

test("leaves the focus where it is when a message is pressed away", async () => {
  const message = [node(95, 1, "status"), node(96, 95, "button", { name: "Close" })];
  await apply(whole(ROOT, MAIN, H1, node(90, 2, "button", { name: "A" }), ...message));
  const gone = { gone: [95, 96], order: [[1, [2]]] };
  await apply(gone, 96);
  assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
  await apply({ nodes: message, order: [[1, [2, 95]], [95, [96]]] });
  await page.getByRole("button", { name: "A" }).focus();
  await apply(gone, 96);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "A");
});

test("selects a stand-in with the focus, so that typing replaces it", async () => {
  await apply(whole(ROOT, MAIN, node(3, 2, "text-field", { name: "Title", value: "New action" })), 3);
  await page.evaluate(() => window.mirror.selectText());
  await page.keyboard.type("Call back");
  assert.equal(await page.getByRole("textbox", { name: "Title" }).inputValue(), "Call back");
});

test("keeps the focus on an element that moves", async () => {
  await apply(whole(ROOT, MAIN, node(90, 2, "button", { name: "A" }),
    node(91, 2, "button", { name: "B" }), node(92, 2, "button", { name: "C" })));
  await page.getByRole("button", { name: "C" }).focus();
  await sent();
  await apply({ order: [[2, [92, 90, 91]]] });
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "C");
  assert.deepEqual(await sent(), []);
});

test("makes the rest wait while a dialog is open, and gives the focus back after it", async () => {
  await apply(whole(ROOT, MAIN, H1, node(90, 2, "button", { name: "Open" })));
  await page.getByRole("button", { name: "Open" }).focus();
  const dialog = [
    node(95, 1, "dialog", { name: "Details", modal: true, bounds: [100, 100, 300, 200] }),
    node(96, 95, "button", { name: "Close", bounds: [120, 120, 80, 30] }),
  ];
  await apply({ nodes: dialog, order: [[1, [2, 95]], [95, [96]]] });
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Close");
  assert.equal(await page.getByRole("main").evaluate((main) => main.inert), true);
  for (const key of ["Tab", "Shift+Tab"]) {
    await page.keyboard.press(key);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Close", key);
  }
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id }) => id), []);
  await apply({ gone: [95, 96], order: [[1, [2]]] });
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Open");
});

test("leads to the heading when a dialog closes that found the focus nowhere", async () => {
  const clear = node(91, 2, "button", { name: "Clear the answer" });
  await apply(whole(ROOT, MAIN, H1, node(90, 2, "button", { name: "Open" }), clear));
  await page.evaluate(() => document.activeElement.blur());
  const dialog = [
    node(95, 1, "dialog", { name: "Details", modal: true, bounds: [100, 100, 300, 200] }),
    node(96, 95, "button", { name: "Close", bounds: [120, 120, 80, 30] }),
  ];
  await apply({ nodes: dialog, order: [[1, [2, 95]], [95, [96]]] });
  await apply({ gone: [95, 96], order: [[1, [2]]] });
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
});
