// The plan's roadmap and budget in the browser: bars by keyboard, jobs in their worker, exports.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  drop, exported, exploreSample, fill, freshPage, goToAddress, sees, seesNot,
} from "./job_steps.mjs";
import { browser, server } from "./served_app.mjs";
import { activate, settled, watchErrors } from "./support.mjs";

const view = (page, name) => page.getByRole("radio", { name, exact: true });

test("from the sample to dates, a budget, its outcome and files for other tools", async () => {
  const page = await freshPage(browser, "en", { viewport: { width: 1440, height: 900 } });
  const errors = watchErrors(page);
  await exploreSample(page, server.url);
  await goToAddress(page, "plan");

  await activate(page, view(page, "Roadmap"));
  const bars = page.getByRole("figure", { name: "Roadmap" }).getByRole("button");
  await sees(bars);
  assert.ok(await bars.count() > 3);
  const before = await bars.first().getAttribute("aria-label") ?? await bars.first().textContent();
  await bars.first().focus();
  await page.keyboard.press("Alt+ArrowRight");
  await settled(page);
  await sees(page.getByText(/now starts on/));
  assert.equal(await page.getByRole("button", { name: before, exact: true }).count(), 0);
  await page.keyboard.press("Control+z");
  await sees(page.getByRole("button", { name: before, exact: true }));

  await activate(page, view(page, "Budget"));
  await sees(page.getByRole("table", { name: "What the budget pays for" }));
  await sees(page.getByRole("figure", { name: "Chance of each stage" }));
  await fill(page, page.getByRole("spinbutton", { name: "Person-days", exact: true }), "1");
  await sees(page.getByText("Takes more than the budget"));
  await seesNot(page.getByRole("progressbar", { name: /^Searching/ }));

  for (const [item, name, start] of [
    ["Plan (Excel)", /-plan\.xlsx$/, "PK"],
    ["Plan (calendar)", /-plan\.ics$/, "BEGIN:VCALENDAR"],
    ["Plan (Jira)", /-plan-jira\.csv$/, "Summary"],
  ]) {
    const file = await exported(page, item);
    assert.match(file.name, name);
    assert.equal(file.bytes.toString("utf8").startsWith(start), true, item);
  }
  await page.context().close();
  assert.deepEqual(errors, []);
});

test("rows of a spreadsheet are pasted beside the choice of the view", async () => {
  const page = await freshPage(browser, "en", { viewport: { width: 1440, height: 900 } });
  const errors = watchErrors(page);
  await exploreSample(page, server.url);
  await goToAddress(page, "plan");
  const paste = (locator) => locator.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain",
      "Action\tOwner\tDue\tEffort (person-days)\nRing those whose card is late\tAnna\t2027-03-15\t4\n");
    element.focus();
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  });
  await paste(page.getByRole("textbox", { name: "Find an action" })); // takes its text itself
  await settled(page);
  assert.equal(await page.getByRole("dialog").count(), 0);
  await paste(view(page, "Table"));
  const dialog = page.getByRole("dialog", { name: "Edited plan: Clipboard" });
  await activate(page, dialog.getByRole("button", { name: "Take over 1", exact: true }));
  await sees(page.getByRole("button", { name: "Ring those whose card is late", exact: true }));
  await page.context().close();
  assert.deepEqual(errors, []);
});

test("an edited plan comes back as CSV and as a workbook", async () => {
  const page = await freshPage(browser, "en", { viewport: { width: 1440, height: 900 } });
  const errors = watchErrors(page);
  await exploreSample(page, server.url);
  await goToAddress(page, "plan");

  const csv = (await exported(page, "Plan (CSV)")).bytes.toString("utf8");
  assert.ok(csv.includes("Davide Sala"));
  await drop(page, "plan.csv", Buffer.from(csv.replace("Davide Sala", "Giulia Bassi")));
  const dialog = page.getByRole("dialog", { name: "Edited plan: plan.csv" });
  await sees(dialog.getByRole("checkbox", { name: /Owner: take over from the file$/ }));
  await activate(page, dialog.getByRole("button", { name: "Take over 1", exact: true }));
  await sees(page.getByText("Plan from “plan.csv”: 1 field changed.", { exact: false }).first());
  assert.equal(await page.getByText("Davide Sala").count(), 0);

  const workbook = await exported(page, "Plan (Excel)");
  await page.keyboard.press("Control+z");
  await drop(page, "plan.xlsx", workbook.bytes);
  await sees(page.getByRole("dialog", { name: "Edited plan: plan.xlsx" })
    .getByText("Giulia Bassi", { exact: false }).first());
  await page.context().close();
  assert.deepEqual(errors, []);
});
