// The DOM mirror, fed with made-up trees: elements, changes, focus, and what comes back.

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";

import { AxeBuilder } from "@axe-core/playwright";

import { servePart } from "./parts.mjs";
import { launch } from "./support.mjs";

const SOURCE = `
  import "../styles/main.css";
  import { Mirror } from "./mirror/mirror.ts";
  window.sent = [];
  window.mirror = new Mirror({
    root: document.getElementById("mirror"),
    descriptions: document.getElementById("descriptions"),
    send: (node, request, value) => window.sent.push([node, request, value ?? ""]),
  });
`;

const BODY = `
  <div id="app"><canvas id="stage" aria-hidden="true"></canvas><div id="mirror"></div></div>
  <div id="descriptions" hidden></div>
`;

let server;
let browser;
let page;

before(async () => {
  server = await servePart({ source: SOURCE, body: BODY });
  browser = await launch();
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  page = await context.newPage();
});
after(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(() => page.goto(server.url));

let place = 0;
const node = (id, parent, role, more = {}) =>
  ({ id, parent, role, bounds: [10, 10 + 30 * (place++ % 18), 200, 24], ...more });

const apply = (changes, focus) =>
  page.evaluate(([given, wanted]) => window.mirror.apply(given, wanted), [changes, focus]);
const sent = () => page.evaluate(() => window.sent.splice(0));

/** A tree from nodes in reading order, as the first frame sends it. */
function whole(...nodes) {
  const order = nodes
    .map(({ id }) => [id, nodes.filter(({ parent }) => parent === id).map((child) => child.id)])
    .filter(([, children]) => children.length > 0);
  return { nodes, order };
}

const ROOT = { id: 1, parent: 0, role: "root", name: "Tappa", bounds: [0, 0, 800, 600] };
const MAIN = { id: 2, parent: 1, role: "main", bounds: [0, 0, 800, 600] };
const H1 = node(3, 2, "heading", { level: 1, name: "Plan" });

/** One of everything. */
const EVERYTHING = whole(
  ROOT,
  node(10, 1, "banner"),
  node(11, 10, "button", { name: "Undo", disabled: true, shortcut: "Control+Z" }),
  node(12, 1, "navigation", { name: "Steps" }),
  node(13, 12, "link", { name: "Plan", current: true }),
  MAIN, H1,
  node(20, 2, "text", { name: "Eighteen actions" }),
  node(21, 2, "text-field", { name: "Title", value: "Call back", fontSize: 15, paddingX: 12 }),
  node(22, 2, "text-area", { name: "Notes", value: "One\nTwo", fontSize: 15 }),
  node(23, 2, "number-field",
    { name: "Days", value: "2,5", number: "2.5", minimum: 0, maximum: 10, step: 0.5, fontSize: 15 }),
  node(24, 2, "date-field", { name: "Due", value: "21 Nov 2026", date: "2026-11-21", fontSize: 15 }),
  node(25, 2, "select",
    { name: "Status", value: "done", choices: [["agreed", "Agreed"], ["done", "Done"]] }),
  node(26, 2, "slider", { name: "Emotion", value: "1", minimum: -2, maximum: 2, step: 1 }),
  node(27, 2, "switch", { name: "Draft", checked: true }),
  node(28, 2, "radio-group", { name: "Level" }),
  node(29, 28, "radio", { name: "Initial", checked: true }),
  node(30, 28, "radio", { name: "Defined", checked: false }),
  node(31, 2, "tab-list", { name: "View" }),
  node(32, 31, "tab", { name: "Table", selected: true }),
  node(33, 31, "tab", { name: "Matrix", selected: false }),
  node(34, 2, "table", { name: "Actions" }),
  node(35, 34, "row"),
  node(36, 35, "column-header", { name: "Action" }),
  node(52, 35, "column-header"),
  node(37, 34, "row"),
  node(38, 37, "cell"),
  node(39, 38, "text", { name: "Call back detractors" }),
  node(53, 2, "grid", { name: "Answers" }),
  node(54, 53, "row"),
  node(55, 54, "column-header", { name: "Question" }),
  node(56, 54, "column-header", { name: "Anna" }),
  node(57, 54, "column-header", { name: "Bruno" }),
  node(58, 53, "row"),
  node(59, 58, "row-header", { name: "Are there goals?" }),
  node(65, 58, "grid-cell", { name: "3 · Defined", selected: true }),
  node(66, 58, "grid-cell", { name: "Not answered", selected: false }),
  node(40, 2, "list", { name: "Findings" }),
  node(41, 40, "list-item", { name: "Slow answers" }),
  node(42, 2, "progress", { name: "Answered", value: "0.5" }),
  node(43, 2, "figure", { name: "Radar", description: "Strategy 2, culture 3" }),
  node(44, 2, "combobox", { name: "Command", fontSize: 15 }),
  node(45, 2, "list-box", { name: "Commands" }),
  node(46, 45, "option", { name: "Open the plan", selected: true }),
  node(47, 2, "status", { name: "Saved" }),
  node(48, 1, "complementary", { name: "Touchpoint" }),
  node(49, 48, "group", { name: "Card", focusable: true }),
  node(50, 48, "scroll", { name: "Content", scroll: [0, 0, 900] }),
  node(51, 50, "button", { name: "Deep", pressed: false, expanded: false, bounds: [5, 700, 90, 30] }),
);

test("says every role by a native element or its ARIA role, with name and value", async () => {
  await apply(EVERYTHING);
  const byRole = (role, name, options = {}) => page.getByRole(role, { name, exact: true, ...options });
  for (const [role, name] of [
    ["link", "Plan"], ["heading", "Plan"], ["textbox", "Title"], ["textbox", "Notes"],
    ["spinbutton", "Days"], ["combobox", "Status"], ["slider", "Emotion"], ["switch", "Draft"],
    ["radiogroup", "Level"], ["radio", "Initial"], ["tab", "Table"], ["table", "Actions"],
    ["columnheader", "Action"], ["cell", "Call back detractors"], ["list", "Findings"],
    ["grid", "Answers"], ["rowheader", "Are there goals?"], ["gridcell", "3 · Defined"],
    ["progressbar", "Answered"], ["figure", "Radar"], ["combobox", "Command"],
    ["option", "Open the plan"], ["group", "Card"], ["navigation", "Steps"],
    ["complementary", "Touchpoint"], ["button", "Deep"],
  ]) {
    assert.equal(await byRole(role, name).count(), 1, `${role} “${name}”`);
  }
  assert.equal(await byRole("button", "Undo", { disabled: true }).count(), 1);
  assert.equal(await byRole("heading", "Plan", { level: 1 }).count(), 1);
  assert.equal(await page.getByLabel("Title").inputValue(), "Call back");
  assert.equal(await page.getByLabel("Due").inputValue(), "21 Nov 2026");
  assert.equal(await byRole("combobox", "Status").inputValue(), "done");
  assert.equal(await byRole("slider", "Emotion").inputValue(), "1");
  assert.equal(await byRole("switch", "Draft").isChecked(), true);
  assert.equal(await byRole("spinbutton", "Days").getAttribute("aria-valuenow"), "2.5");
  assert.equal(await byRole("figure", "Radar").evaluate((figure) =>
    document.getElementById(figure.getAttribute("aria-describedby")).textContent),
  "Strategy 2, culture 3");
  assert.equal(await byRole("link", "Plan").getAttribute("aria-current"), "page");
  assert.equal(await byRole("combobox", "Command").getAttribute("aria-activedescendant"), "node-46");
});

test("reaches a grid at its marked cell, and sends the press of another", async () => {
  await apply(EVERYTHING);
  const cell = (name) => page.getByRole("gridcell", { name, exact: true });
  assert.equal(await cell("3 · Defined").getAttribute("tabindex"), "0");
  assert.equal(await cell("3 · Defined").getAttribute("aria-selected"), "true");
  assert.equal(await cell("Not answered").getAttribute("tabindex"), "-1");
  await cell("Not answered").dispatchEvent("click");
  assert.deepEqual((await sent()).at(-1).slice(0, 2), [66, "activate"]);
});

test("has no accessibility violation", async () => {
  await apply(EVERYTHING);
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
});

test("shows nothing but the field that is being edited", async () => {
  await apply(EVERYTHING);
  const seen = () => page.evaluate(() => [...document.querySelectorAll("#mirror *")]
    .filter((element) => element.checkVisibility({ opacityProperty: true }))
    .filter((element) => element.matches("input, textarea, select") ||
      [...element.childNodes].some((child) => child.nodeType === 3 && child.data.trim() !== ""))
    .map((element) => element.getAttribute("aria-label") ?? element.textContent));
  assert.deepEqual(await seen(), []);
  await page.getByLabel("Title").focus();
  assert.deepEqual(await seen(), ["Title"]);
});

test("places elements where they are drawn, at any scale and however nested", async () => {
  await page.evaluate(() => window.mirror.setScale(2));
  const tree = whole(ROOT, { ...MAIN, bounds: [100, 80, 900, 900] },
    node(60, 2, "scroll", { bounds: [120, 100, 400, 200], scroll: [0, 50, 1000] }),
    node(61, 60, "group", { name: "Card", bounds: [20, 60, 300, 200] }),
    node(62, 61, "button", { name: "Open", bounds: [40, 100, 100, 40] }));
  await apply(tree);
  const box = () => page.getByRole("button", { name: "Open" }).boundingBox();
  assert.deepEqual(await box(), { x: 80, y: 75, width: 50, height: 20 });
  await apply({ scroll: [[60, 0, 90, 1000]] });
  assert.deepEqual(await box(), { x: 80, y: 55, width: 50, height: 20 });
  await apply({ bounds: [[61, 30, 60, 300, 200], [62, 50, 100, 100, 40]] });
  assert.deepEqual(await box(), { x: 85, y: 55, width: 50, height: 20 });
  await page.evaluate(() => window.mirror.setScale(1));
  assert.deepEqual(await box(), { x: 170, y: 110, width: 100, height: 40 });
});

test("keeps the elements of nodes that stay, and puts new ones in reading order", async () => {
  await apply(whole(ROOT, MAIN, H1, node(70, 2, "button", { name: "A" }),
    node(71, 2, "button", { name: "B" })));
  await page.evaluate(() => {
    window.kept = document.getElementById("node-71");
  });
  await apply({
    gone: [70],
    nodes: [node(72, 2, "button", { name: "C" }), node(71, 2, "button", { name: "B2" })],
    order: [[2, [3, 72, 71]]],
  });
  assert.deepEqual(await page.getByRole("button").allTextContents(), ["C", "B2"]);
  assert.equal(await page.evaluate(() => window.kept === document.getElementById("node-71")), true);
});

test("moves nodes between parents and changes elements with their role", async () => {
  await apply(whole(ROOT, MAIN, node(80, 2, "list", { name: "One" }),
    node(81, 2, "list", { name: "Two" }), node(82, 80, "list-item", { name: "x" })));
  await apply({ order: [[80, []], [81, [82]]], nodes: [{ ...node(82, 81, "list-item"), name: "x" }] });
  assert.equal(await page.getByRole("list", { name: "Two" }).getByRole("listitem").count(), 1);
  await apply({ nodes: [{ ...node(80, 2, "heading"), level: 2, name: "Now a heading" }] });
  assert.equal(await page.getByRole("heading", { name: "Now a heading", level: 2 }).count(), 1);
});

test("says how many rows and items there are where not all of them are here", async () => {
  await apply(whole(ROOT, MAIN,
    node(90, 2, "table", { name: "Touchpoints", maximum: 10001 }),
    { ...node(91, 90, "row"), level: 5001 },
    node(92, 91, "cell", { name: "Late" }),
    node(93, 2, "list", { name: "Notes" }),
    { ...node(94, 93, "list-item", { name: "One of them" }), level: 7, maximum: 900 },
    node(95, 2, "table", { name: "Whole" }),
    node(96, 95, "row")));
  const attribute = (id, name) => page.locator(`#node-${id}`).getAttribute(name);
  assert.equal(await attribute(90, "aria-rowcount"), "10001");
  assert.equal(await attribute(91, "aria-rowindex"), "5001");
  assert.equal(await attribute(94, "aria-posinset"), "7");
  assert.equal(await attribute(94, "aria-setsize"), "900");
  assert.equal(await attribute(95, "aria-rowcount"), null);
  assert.equal(await attribute(96, "aria-rowindex"), null);
});

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

test("selects a stand-in with the focus, so that typing replaces it", async () => {
  await apply(whole(ROOT, MAIN, node(3, 2, "text-field", { name: "Title", value: "New action" })), 3);
  await page.evaluate(() => window.mirror.selectText());
  await page.keyboard.type("Call back");
  assert.equal(await page.getByRole("textbox", { name: "Title" }).inputValue(), "Call back");
});

test("says by which column a table is sorted", async () => {
  await apply(whole(ROOT, MAIN, node(3, 2, "table", { name: "Actions" }), node(4, 3, "row"),
    node(5, 4, "column-header", { name: "Owner", sorted: "descending" }),
    node(6, 5, "button", { name: "Owner" }),
    node(7, 4, "column-header", { name: "Due", sorted: "none" }),
    node(8, 7, "button", { name: "Due" }),
    node(9, 4, "column-header", { name: "Notes" })));
  const sorts = await page.getByRole("columnheader").evaluateAll((heads) =>
    heads.map((head) => [head.textContent, head.getAttribute("aria-sort")]));
  assert.deepEqual(sorts, [["Owner", "descending"], ["Due", "none"], ["Notes", null]]);
});

test("lets nothing be met that lies under the head of a table", async () => {
  const bounds = [10, 100, 200, 40];
  await apply(whole(ROOT, MAIN, { ...node(3, 2, "text-field", { name: "Owner" }), bounds, covered: 15 }));
  const met = await page.evaluate(() => [105, 114, 117, 135]
    .map((y) => document.elementFromPoint(50, y)?.getAttribute("aria-label") ?? ""));
  assert.deepEqual(met, ["", "", "Owner", "Owner"]);
  await apply({ nodes: [{ ...node(3, 2, "text-field", { name: "Owner" }), bounds }] });
  assert.equal(await page.evaluate(() =>
    document.elementFromPoint(50, 105)?.getAttribute("aria-label")), "Owner");
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

test("moves a thousand nodes by scrolling without touching them", async () => {
  const rows = Array.from({ length: 1000 }, (_, i) =>
    node(1000 + i, 60, "text", { name: `Row ${i}`, bounds: [0, 30 * i, 300, 24] }));
  await apply(whole(ROOT, MAIN, node(60, 2, "scroll", { scroll: [0, 0, 30000] }), ...rows));
  const touched = await page.evaluate(async () => {
    let count = 0;
    const observer = new MutationObserver((records) => {
      count += records.length;
    });
    observer.observe(window.mirror.root,
      { attributes: true, childList: true, characterData: true, subtree: true });
    window.mirror.apply({ scroll: [[60, 0, 500, 30000]] });
    await new Promise((done) => setTimeout(done, 0));
    return count;
  });
  assert.equal(touched, 1);
});
