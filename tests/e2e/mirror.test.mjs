// The DOM mirror: the elements of made-up trees, and their changes.

import assert from "node:assert/strict";
import { test } from "node:test";

import { AxeBuilder } from "@axe-core/playwright";

import { EVERYTHING, H1, MAIN, ROOT, apply, node, page, sent, whole } from "./mirror_page.mjs";

/** Until every element stands where it is drawn: after scrolling, a little later. */
const moved = () => page.waitForFunction(() => !window.mirror.isMoving);

test("says every role by a native element or its ARIA role, with name and value", async () => {
  await apply(EVERYTHING);
  const byRole = (role, name, options = {}) => page.getByRole(role, { name, exact: true, ...options });
  for (const [role, name] of [
    ["link", "Plan"], ["heading", "Plan"], ["textbox", "Title"], ["textbox", "Notes"],
    ["spinbutton", "Days"], ["combobox", "Status"], ["slider", "Emotion"], ["switch", "Draft"],
    ["checkbox", "Maturity"],
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
  assert.equal(await byRole("checkbox", "Maturity").isChecked(), true);
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

test("reaches one of the buttons that arrow keys go between", async () => {
  await apply(whole(ROOT, MAIN, node(3, 2, "figure", { name: "Impact and effort" }),
    node(4, 3, "button", { name: "1. Call back", stop: false }),
    node(5, 3, "button", { name: "2. Train", stop: true })));
  const point = (name) => page.getByRole("button", { name });
  assert.equal(await point("1. Call back").getAttribute("tabindex"), "-1");
  assert.equal(await point("2. Train").getAttribute("tabindex"), null);
  await point("1. Call back").focus();
  assert.equal((await sent()).some((request) => request[0] === 4 && request[1] === "focus"), true);
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
  const box = async () => {
    await moved();
    return page.getByRole("button", { name: "Open" }).boundingBox();
  };
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
  const owner = (y) => page.evaluate((at) =>
    document.elementFromPoint(50, at)?.getAttribute("aria-label") ?? "", y);
  await apply({ bounds: [[3, ...bounds]] });
  await moved();
  assert.equal(await owner(105), "Owner");
  await apply({ bounds: [[3, 10, 90, 200, 40, 25]] });
  await moved();
  assert.deepEqual([await owner(105), await owner(120)], ["", "Owner"]);
  await apply({ nodes: [{ ...node(3, 2, "text-field", { name: "Owner" }), bounds }] });
  assert.equal(await owner(105), "Owner");
});

/** How many changes to its elements the mirror makes of one of the tree. */
const touched = (changes) => page.evaluate(async (given) => {
  const moved = async () => {
    while (window.mirror.isMoving) await new Promise((done) => setTimeout(done, 10));
  };
  await moved();
  let count = 0;
  const observer = new MutationObserver((records) => {
    count += records.filter(({ target }) => target !== window.mirror.root).length;
  });
  observer.observe(window.mirror.root,
    { attributes: true, childList: true, characterData: true, subtree: true });
  window.mirror.apply(given);
  await moved();
  await new Promise((done) => setTimeout(done, 0));
  observer.disconnect();
  return count;
}, changes);

test("moves a thousand nodes by scrolling without touching them", async () => {
  const rows = Array.from({ length: 1000 }, (_, i) =>
    node(1000 + i, 60, "text", { name: `Row ${i}`, bounds: [0, 30 * i, 300, 24] }));
  await apply(whole(ROOT, MAIN, node(60, 2, "scroll", { scroll: [0, 0, 30000] }), ...rows));
  assert.equal(await touched({ scroll: [[60, 0, 500, 30000]] }), 1);
});

const SCROLLED = [ROOT, MAIN, node(60, 2, "scroll", { scroll: [0, 0, 30000] }),
  node(61, 60, "text-field", { name: "Name", bounds: [0, 40, 300, 24] }),
  node(62, 60, "button", { name: "Open", bounds: [0, 80, 300, 24] })];

/** Where an element stands after each of ten frames that scroll by 5 pixels. */
const places = (id) => page.evaluate((which) => {
  const top = () => document.getElementById(which).getBoundingClientRect().top;
  const start = top();
  return Array.from({ length: 10 }, (_, i) => {
    window.mirror.apply({ scroll: [[60, 0, 5 * (i + 1), 30000]] });
    return start - top();
  });
}, id);
const STEPS = Array.from({ length: 10 }, (_, i) => 5 * (i + 1));

test("moves what nobody sees once the scrolling rests", async () => {
  await apply(whole(...SCROLLED));
  const before = await page.locator("#node-62").boundingBox();
  assert.deepEqual(await places("node-62"), Array(10).fill(0));
  await moved();
  assert.equal((await page.locator("#node-62").boundingBox()).y, before.y - 50);
});

test("gives no press to a field that still stands where it was", async () => {
  await apply(whole(ROOT, MAIN,
    node(60, 2, "scroll", { bounds: [0, 0, 400, 300], scroll: [0, 0, 30000] }), ...SCROLLED.slice(3)));
  const { x, y } = await page.locator("#node-61").boundingBox();
  const met = () => page.evaluate(([left, top]) =>
    document.elementFromPoint(left + 5, top + 5)?.id, [x, y]);
  assert.equal(await met(), "node-61");
  await apply({ scroll: [[60, 0, 300, 30000]] });
  assert.notEqual(await met(), "node-61");
  await moved();
  await apply({ scroll: [[60, 0, 0, 30000]] });
  await moved();
  assert.equal(await met(), "node-61");
});

test("moves a field that is being edited with every frame", async () => {
  await apply(whole(...SCROLLED));
  await page.getByLabel("Name").focus();
  assert.deepEqual(await places("node-61"), STEPS);
});

test("moves a field whose text the page draws with every frame", async () => {
  await apply(whole(...SCROLLED.slice(0, 4),
    node(62, 60, "text-field", { name: "Name", bounds: [0, 80, 300, 24], drawnByPage: true })));
  assert.deepEqual(await places("node-62"), STEPS);
});

test("has everything in its place before a press, and with any other change", async () => {
  await apply(whole(...SCROLLED));
  const top = () => page.evaluate(() => document.getElementById("node-62").getBoundingClientRect().top);
  const before = await top();
  const pressed = await page.evaluate((whichTop) => {
    window.mirror.apply({ scroll: [[60, 0, 30, 30000]] });
    window.dispatchEvent(new PointerEvent("pointerdown"));
    return whichTop - document.getElementById("node-62").getBoundingClientRect().top;
  }, before);
  assert.equal(pressed, 30);
  await apply({ scroll: [[60, 0, 60, 30000]], nodes: [node(62, 60, "button", { name: "Close", bounds: [0, 80, 300, 24] })] });
  assert.equal(before - await top(), 60);
});

test("moves the head of a table as one, whatever is in it", async () => {
  const at = (y) => [[61, 0, y, 400, 30], [62, 0, y, 200, 30], [63, 0, y, 200, 30], [64, 200, y, 200, 30]];
  const heads = [[62, 61, "column-header"], [63, 62, "button"], [64, 61, "column-header"]];
  await apply(whole(ROOT, MAIN, node(60, 2, "table", { name: "Actions", bounds: [0, 0, 400, 600] }),
    node(61, 60, "row", { bounds: [0, 0, 400, 30] }),
    ...heads.map(([id, parent, role]) => node(id, parent, role, { name: `Head ${id}` }))));
  await apply({ bounds: at(0) });
  assert.equal(await touched({ bounds: at(40) }), 1);
  const { x, y } = await page.locator("#node-64").boundingBox();
  assert.deepEqual([x, y], [200, 40]);
  assert.equal((await page.locator("#node-63").boundingBox()).y, 40);
});
