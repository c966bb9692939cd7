// A journey from nothing by keyboard alone: mapped, drawn as a graph, and what it says first put
// into the plan.

import assert from "node:assert/strict";
import { test } from "node:test";

import { focused, freshPage, sees, seesNot, tabTo } from "./job_steps.mjs";
import { browser, server } from "./served_app.mjs";
import { openApp, settled, watchErrors } from "./support.mjs";

const TOUCHPOINTS = `Interest
Product page; Web; Marketing; 1
Consideration
Price list; Web; Marketing; -1
! Fees are hard to find
Action
Online form; Web; Retail; -1
Identity check; App; Retail; -2
! Fails twice
Use
First login; App; Service; 1
Advocacy
Survey; E-mail; Service; 0`;

const WAYS = `Start; Search result; 700
Start; Advert; 300
Search result; Product page; 600
Advert; Product page; 200
Product page; Price list; 700
Price list; Online form; 400
Online form; Identity check; 350
Identity check; First login; 120
First login; Survey; 100
First login; Goal; 15`;

test("eight touchpoints, their ways, and three findings in the plan, without a pointer", async () => {
  const page = await freshPage(browser, "en", { viewport: { width: 1440, height: 900 } });
  const errors = watchErrors(page);
  const key = async (name) => {
    await page.keyboard.press(name);
    await settled(page);
  };
  const type = async (text) => {
    await page.keyboard.type(text);
    await settled(page);
  };
  const command = async (words) => {
    await key("Control+k");
    await type(words);
    await key("Enter");
  };
  const cards = () => page.getByRole("list").getByRole("button", { name: /evidence: Assumed/ });

  await openApp(page, server.url);
  await tabTo(page, "Map a journey");
  await key("Enter");
  await sees(page.getByRole("main", { name: "Journey" }));

  // One key for the next, wherever one is.
  await tabTo(page, "Add a touchpoint");
  await key("Enter");
  await type("Advert");
  await key("Control+Enter");
  assert.equal((await focused(page)).name, "Name");
  await type("Search result");
  await key("Escape");
  assert.match((await focused(page)).name, /^Search result/);
  assert.equal(await cards().count(), 2);

  // The rest as a list.
  await command("touchpoints as a list");
  await type(TOUCHPOINTS);
  await sees(page.getByText("6 touchpoints: Interest 1, Consideration 1, Action 2, Use 1"));
  await tabTo(page, "Add to the journey");
  await key("Enter");
  await seesNot(page.getByRole("dialog"));
  assert.match((await focused(page)).name, /^Product page, Web · Marketing, emotion Positive/);
  assert.equal(await cards().count(), 8);

  await key("Alt+7");
  await command("transitions as a list");
  await type(WAYS);
  await sees(page.getByText("10 transitions", { exact: true }));
  await tabTo(page, "Add to the graph");
  await key("Enter");
  await seesNot(page.getByRole("dialog"));
  await sees(page.getByText(/1,000 customers · 8 touchpoints · 7 transitions/));

  // A list of choices is looked through before one of them is taken.
  await tabTo(page, /^Identity check, 5\. Action/, "Shift+Tab");
  await key("Enter");
  assert.deepEqual(await focused(page), { role: "h2", name: "Identity check" });
  await tabTo(page, "Leads to…");
  for (const name of ["ArrowDown", "ArrowDown", "ArrowDown"]) await page.keyboard.press(name);
  await page.keyboard.press("Enter");
  await sees(page.getByText(/· 8 touchpoints · 8 transitions/));
  await settled(page);
  // Its number is asked for, and Enter leads back to where the next one is chosen.
  assert.match((await focused(page)).name, /^Customers from Identity check to /);
  await type("40");
  await key("Enter");
  assert.equal((await focused(page)).name, "Leads to…");
  await key("Control+z");
  await key("Control+z");
  await sees(page.getByText(/· 8 touchpoints · 7 transitions/));

  await command("findings");
  assert.deepEqual(await focused(page), { role: "h2", name: "Findings" });
  const planned = [];
  for (let i = 0; i < 3; ++i) {
    planned.push((await tabTo(page, /^Add to plan: /)).name.replace(/^Add to plan: /, ""));
    await key("Enter");
  }
  await key("Alt+5");
  await sees(page.getByText(/^3 actions/));
  for (const reason of planned) {
    await sees(page.getByRole("table", { name: "Actions" }).getByText(reason, { exact: true }));
  }
  await page.context().close();
  assert.deepEqual(errors, []);
});
