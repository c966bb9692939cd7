// A journey from nothing by mouse, typing only names and numbers: mapped, drawn as a graph, and what
// it says first put into the plan.

import assert from "node:assert/strict";
import { test } from "node:test";

import { freshPage, sees, seesNot } from "./job_steps.mjs";
import { browser, server } from "./served_app.mjs";
import { openApp, settled, watchErrors } from "./support.mjs";

const TOUCHPOINTS = [
  ["Interest", "Advert"], ["Interest", "Price list"], ["Consideration", "Reviews"],
  ["Action", "Form"], ["Action", "Identity check"], ["Use", "First login"], ["Advocacy", "Survey"],
];

const WAYS = [
  ["Start", "Advert", 1000], ["Advert", "Price list", 800], ["Advert", "Reviews", 200],
  ["Price list", "Form", 500], ["Form", "Identity check", 450],
  ["Identity check", "First login", 200], ["First login", "Goal", 180],
];

test("seven touchpoints, their ways, and three findings in the plan, by mouse", async () => {
  const page = await freshPage(browser, "en", { viewport: { width: 1440, height: 900 } });
  const errors = watchErrors(page);

  // The middle of what a locator finds, which must be where a person sees it.
  const middle = async (locator) => {
    await settled(page);
    const { x, y, width, height } = await locator.first().boundingBox({ timeout: 5000 });
    const place = { x: x + width / 2, y: y + height / 2, right: x + width - 1 };
    assert.ok(place.x > 0 && place.x < 1440 && place.y > 0 && place.y < 900, `${locator} is out of sight`);
    return place;
  };
  const press = async (locator, button = "left") => {
    const { x, y } = await middle(locator);
    await page.mouse.click(x, y, { button });
    await settled(page);
  };
  const named = (role, name) => page.getByRole(role, { name });
  const type = async (text) => {
    await page.keyboard.type(text);
    await settled(page);
  };
  // With the button held, over `from` and on; `to` may be there only then.
  const drag = async (from, to, above = 0) => {
    await page.mouse.move(from.x, from.y);
    await settled(page);
    await page.mouse.down();
    await page.mouse.move(from.x + 12, from.y + 6, { steps: 2 });
    const { x, y } = await middle(to);
    await page.mouse.move(x, y - above, { steps: 3 });
    await settled(page);
    await page.mouse.up();
    await settled(page);
  };

  await openApp(page, server.url);
  await press(named("button", "Map a journey"));
  for (const [stage, name] of TOUCHPOINTS) {
    await press(named("button", `Add a touchpoint to ${stage}`));
    await type(name);
  }
  const price = named("button", /^Price list/);
  await drag(await middle(price), named("button", /^Reviews/), 20);
  const consideration = page.getByRole("list", { name: "Consideration" }).getByRole("button");
  assert.match((await consideration.allTextContents()).join(" · "), /^Price list.* · Reviews/);

  await press(named("button", /^Identity check/), "right");
  await press(named("menuitem", "Add a pain point"));
  await type("Fails twice");
  await press(named("button", "Close"));

  await press(page.getByRole("navigation").getByRole("button", { name: /^Graph/ }));
  const card = (name) => (name === "Start" ? named("button", "Draw a way from Start")
    : name === "Goal" ? page.getByRole("button", { name, exact: true })
      : named("button", new RegExp(`^${name}, \\d\\. `)));
  for (const [from, to, customers] of WAYS) {
    const { x, y, right } = await middle(card(from));
    await page.mouse.move(x, y);
    await settled(page); // its handle shows
    await drag({ x: from === "Start" ? x : right, y }, card(to));
    await type(String(customers));
    await sees(named("heading", `From ${from} to ${to}`));
  }
  await sees(page.getByText(/1,000 customers · 7 touchpoints · 5 transitions/));
  // Nobody stated where else customers start: a touchpoint without ways is no such place.
  await seesNot(page.getByText(/have no number|has no number/));

  const planned = [];
  const add = page.getByRole("button", { name: /^Add to plan: / });
  const findings = await middle(named("heading", "Findings"));
  for (let i = 0; i < 3; ++i) {
    await page.mouse.move(findings.x, findings.y + 100);
    for (let turns = 0; turns < 12 && (await add.first().boundingBox()).y > 820; ++turns) {
      await page.mouse.wheel(0, 120);
      await settled(page);
    }
    planned.push((await add.first().textContent()).replace(/^Add to plan: /, ""));
    await press(add);
  }
  await press(page.getByRole("navigation").getByRole("button", { name: /^Plan/ }));
  await sees(page.getByText(/^3 actions/));
  // Why a row is there, with the touchpoints it is about.
  for (const reason of planned) {
    await sees(page.getByRole("table", { name: "Actions" }).getByText(new RegExp(`^${reason}(\\s·|$)`)));
  }
  await page.context().close();
  assert.deepEqual(errors, []);
});
