// A log is dropped on the page, read by the worker, and becomes a journey that undo takes back.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { button, choose, drop, exported, freshPage, goTo, openFile, sees, seesNot } from "./job_steps.mjs";
import { browser, server } from "./served_app.mjs";
import { workbookOf } from "./workbook.mjs";
import { activate, openApp, press, settled, watchErrors } from "./support.mjs";

const SAMPLE = new URL("../../assets/samples/sample-log.en.csv", import.meta.url);

test("a log goes from drop to journey, and nothing of a customer is kept", async () => {
  const page = await freshPage(browser, "en", { timezoneId: "Europe/Rome" });
  const errors = watchErrors(page);
  await openApp(page, server.url);
  await press(page, button(page, "New quick scan"));
  await goTo(page, "Journey");
  await drop(page, "log.csv.gz", gzipSync(await readFile(SAMPLE)));
  await sees(page.getByRole("heading", { name: "What is in each column?" }));
  assert.equal(await page.getByRole("combobox", { name: "Time zone" }).inputValue(), "Europe/Rome");
  await activate(page, button(page, "Next: activities"));
  await sees(page.getByRole("heading", { name: "Which touchpoint is each activity?" }));
  await activate(page, button(page, "Read the file"));
  await sees(page.getByRole("table", { name: "Most frequent paths" }));
  await sees(page.getByText("9 rows", { exact: false }).first());
  await press(page, button(page, "Add as a journey"));
  await sees(page.getByRole("button", { name: /^Identity check/ }));
  const { bytes } = await exported(page, "Document (JSON)");
  const { document } = JSON.parse(bytes);
  const [journey] = document.journeys;
  assert.equal(journey.touchpoints.length, 10);
  const customers = journey.entries.reduce((sum, { count }) => sum + count, 0);
  assert.equal(customers, 400);
  assert.doesNotMatch(bytes.toString(), /C0000\d/);
  await activate(page, button(page, "Undo")); // the title that the export asked for
  await sees(page.getByRole("button", { name: /^Identity check/ }));
  await activate(page, button(page, "Undo"));
  await seesNot(page.getByRole("button", { name: /^Identity check/ }));
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("a shop's own log, opened on the start page, becomes three findings in the plan", async () => {
  const page = await freshPage(browser, "en", { timezoneId: "Europe/Rome" });
  const errors = watchErrors(page);
  await openApp(page, server.url);
  const rows = ["Order no;What happened;When;Customer type;Paid"];
  for (let order = 0; order < 200; ++order) {
    const steps = ["Saw an ad", "Looked at a product", "Put in the basket", "Order confirmed"];
    steps.slice(0, 1 + order % 4).forEach((step, place) => {
      const day = String(1 + order % 28).padStart(2, "0");
      rows.push([`O-${order}`, step, `${day}.03.2026 0${place}:10`, order % 3 ? "new" : "known", place === 3 ? "yes" : "no"].join(";"));
    });
  }
  await openFile(page, "orders.csv", Buffer.from(`${rows.join("\r\n")}\r\n`));
  await sees(page.getByRole("heading", { name: "What is in each column?" }));
  const holds = (column) => page.getByRole("combobox", { name: `What the column “${column}” holds`, exact: true });
  const meant = { "Order no": "Customer", "What happened": "Activity", When: "Date and time", "Customer type": "Segment", Paid: "Goal reached" };
  for (const [column, meaning] of Object.entries(meant)) {
    await choose(page, holds(column), meaning);
  }
  await activate(page, button(page, "Next: activities"));
  await sees(page.getByRole("heading", { name: "Which touchpoint is each activity?" }));
  await activate(page, button(page, "Read the file"));
  await sees(page.getByText("25.0%", { exact: true }));
  await sees(page.getByText("1 Mar 2026 – 28 Mar 2026", { exact: true }));
  await activate(page, button(page, "Add as a journey"));
  await sees(page.getByRole("button", { name: /^Looked at a product/ }));
  await goTo(page, "Graph");
  for (let count = 1; count <= 3; ++count) {
    await activate(page, page.getByRole("button", { name: /^Add to plan: / }).first());
    await sees(page.getByRole("button", { name: /^Open in the plan: / }).nth(count - 1));
  }
  await goTo(page, "Plan");
  await sees(page.getByText("3 actions", { exact: false }));
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("logs in Excel and XES are read like tables", async () => {
  const page = await freshPage(browser, "en", { timezoneId: "Europe/Rome" });
  const errors = watchErrors(page);
  await openApp(page, server.url);
  await press(page, button(page, "New quick scan"));
  const rows = [["case", "activity", "timestamp"], ["1", "Search", 46155.5], ["1", "Order", 46155.75]];
  await drop(page, "shop.xlsx", await workbookOf("Orders", rows));
  await sees(page.getByRole("heading", { name: "What is in each column?" }));
  await sees(page.getByText("2026-05-13T12:00:00", { exact: false }).first());
  await sees(page.getByText("shop – Orders", { exact: false }).first());
  const events = rows.slice(1).map(([, name], hour) =>
    `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="2026-05-13T1${hour}:00:00Z"/></event>`);
  await drop(page, "shop.xes.gz", gzipSync(`<log><trace>${events.join("")}</trace></log>`));
  await sees(page.getByText("XES", { exact: false }).first());
  await activate(page, button(page, "Next: activities"));
  await activate(page, button(page, "Read the file"));
  await sees(page.getByRole("table", { name: "Most frequent paths" }));
  await drop(page, "old.xlsx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
  await sees(page.getByRole("alert").filter({ hasText: "protected by a password" }));
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("two groups of a log are compared", async () => {
  const page = await freshPage(browser, "en", { timezoneId: "Europe/Rome" });
  const errors = watchErrors(page);
  await openApp(page, server.url);
  await press(page, button(page, "New quick scan"));
  await goTo(page, "Journey");
  await drop(page, "log.csv", await readFile(SAMPLE));
  await activate(page, button(page, "Next: activities"));
  await sees(page.getByRole("heading", { name: "Which touchpoint is each activity?" }));
  await activate(page, button(page, "Read the file"));
  await sees(page.getByRole("table", { name: "Most frequent paths" }));
  await activate(page, button(page, "Compare"));
  await sees(page.getByText("could be chance", { exact: false }).first());
  assert.equal(await page.getByRole("alert").count(), 0);
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("where the server refuses the part that reads logs, a sentence says so, and the next try succeeds", async () => {
  const page = await freshPage(browser, "en", { serviceWorkers: "block" });
  await openApp(page, server.url);
  const program = /tappa_jobs-\w+\.wasm$/;
  await page.route(program, (route) => route.fulfill({ status: 403, body: "forbidden" }));
  const log = await readFile(SAMPLE);
  await drop(page, "log.csv", log);
  await sees(page.getByText("The part of Tappa that reads logs could not be loaded. Check the connection and try again."));
  await page.unroute(program);
  await drop(page, "log.csv", log);
  await sees(page.getByRole("heading", { name: "What is in each column?" }));
  await page.context().close();
});

test("where the server refuses the part that unpacks, a sentence says so, and the next try succeeds", async () => {
  const page = await freshPage(browser, "en", { serviceWorkers: "block" });
  await openApp(page, server.url);
  const packed = /packed-\w+\.js$/;
  await page.route(packed, (route) => route.fulfill({ status: 403, body: "forbidden" }));
  const workbook = await workbookOf("Orders", [["case", "activity", "timestamp"], ["1", "Search", 46155.5]]);
  await drop(page, "shop.xlsx", workbook);
  await sees(page.getByRole("alert").filter({ hasText: "could not be loaded" }));
  await page.unroute(packed);
  await drop(page, "shop.xlsx", workbook);
  await sees(page.getByRole("heading", { name: "What is in each column?" }));
  await page.context().close();
});

test("an archive cut short is refused in a sentence", async () => {
  const page = await freshPage(browser);
  await openApp(page, server.url);
  const packed = gzipSync(await readFile(SAMPLE));
  await drop(page, "log.csv.gz", packed.subarray(0, packed.length / 2));
  await sees(page.getByRole("alert").filter({ hasText: "“log.csv.gz” cannot be unpacked" }));
  await page.context().close();
});

test("an archive that unpacks to more than the limit is refused as too large", async () => {
  const page = await freshPage(browser);
  await openApp(page, server.url);
  await drop(page, "log.csv.gz", gzipSync(Buffer.alloc(200_000_001)));
  await sees(page.getByRole("alert").filter({ hasText: "200 MB" }));
  await page.context().close();
});
