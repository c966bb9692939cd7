// The DOM mirror alone in a page, to be fed with made-up trees.

import { after, before, beforeEach, test } from "node:test";

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
export let page;

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
export const node = (id, parent, role, more = {}) =>
  ({ id, parent, role, bounds: [10, 10 + 30 * (place++ % 18), 200, 24], ...more });

export const apply = (changes, focus) =>
  page.evaluate(([given, wanted]) => window.mirror.apply(given, wanted), [changes, focus]);
export const sent = () => page.evaluate(() => window.sent.splice(0));

/** A tree from nodes in reading order, as the first frame sends it. */
export function whole(...nodes) {
  const order = nodes
    .map(({ id }) => [id, nodes.filter(({ parent }) => parent === id).map((child) => child.id)])
    .filter(([, children]) => children.length > 0);
  return { nodes, order };
}

export const ROOT = { id: 1, parent: 0, role: "root", name: "Tappa", bounds: [0, 0, 800, 600] };
export const MAIN = { id: 2, parent: 1, role: "main", bounds: [0, 0, 800, 600] };
export const H1 = node(3, 2, "heading", { level: 1, name: "Plan" });

/** One of everything. */
export const EVERYTHING = whole(
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
  node(71, 2, "checkbox", { name: "Maturity", checked: true }),
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
