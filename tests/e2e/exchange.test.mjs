// A journey comes in as Mermaid, dropped, picked or pasted, goes out again the same, and CJML with it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { button, drop, exported, freshPage, goTo, sees, seesNot } from "./job_steps.mjs";
import { browser, server } from "./served_app.mjs";
import { activate, openApp, press, settled, watchErrors } from "./support.mjs";

const DAY = `journey
    title Current account
    section Awareness
      Advertisement: 2: Giulia, Marketing
    section Signing up
      Identity check: 1: Giulia
    section Use
      Use the app: 5: Giulia
`;

const touchpoint = (page, name) => page.getByRole("button", { name: new RegExp(`^${name}`) });

async function withAssessment() {
  const page = await freshPage(browser);
  const errors = watchErrors(page);
  await openApp(page, server.url);
  await press(page, button(page, "New quick scan"));
  return { page, errors };
}

const textOf = ({ bytes }) => bytes.toString("utf8");

test("a Mermaid journey is dropped, its choices are named, and it leaves as it came", async () => {
  const { page, errors } = await withAssessment();
  await goTo(page, "Journey");
  await drop(page, "account.mmd", Buffer.from(DAY));
  const dialog = page.getByRole("dialog", { name: "Imported: “account.mmd”" });
  await sees(dialog);
  await sees(dialog.getByText("“Signing up” in Consideration", { exact: false }));
  await activate(page, dialog.getByRole("button", { name: "OK" }));
  await sees(page.getByRole("heading", { name: "Current account", level: 1 }));
  for (const name of ["Advertisement", "Identity check", "Use the app"]) await sees(touchpoint(page, name));
  const mermaid = await exported(page, "Journey (Mermaid)");
  assert.match(mermaid.name, /-journey\.mmd$/);
  // The section that has no stage's name got that of the stage it was placed in.
  assert.equal(textOf(mermaid), DAY.replace("Signing up", "Consideration"));
  const cjml = textOf(await exported(page, "Journey (CJML)"));
  assert.match(cjml, /<initiatorLabel>Identity check<\/initiatorLabel>/);
  await drop(page, "again.xml", Buffer.from(cjml));
  await sees(page.getByRole("combobox", { name: "Journey shown" }));
  await activate(page, page.getByRole("status").getByRole("button", { name: "Undo" }));
  await seesNot(page.getByRole("combobox", { name: "Journey shown" }));
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("a journey is pasted, or comes as .txt, while a log called .txt is still a log", async () => {
  const { page } = await withAssessment();
  const paste = (text) => page.evaluate((value) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", value);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, text);
  await paste("a journey of a thousand miles");
  await paste("journey\n  A: 5: Customer\n  B: 4: Customer\n");
  await sees(page.getByRole("dialog", { name: "Imported: “Clipboard”" }));
  await activate(page, page.getByRole("dialog").getByRole("button", { name: "OK" }));
  await sees(touchpoint(page, "A"));
  await drop(page, "account.txt", Buffer.from(DAY));
  await sees(page.getByRole("dialog", { name: "Imported: “account.txt”" }));
  await activate(page, page.getByRole("dialog").getByRole("button", { name: "OK" }));
  await drop(page, "log.txt", Buffer.from("case,activity,timestamp\n1,journey,2026-01-01\n"));
  await sees(page.getByRole("heading", { name: "What is in each column?" }));
  await page.context().close();
});

test("a diagram cut short is refused in a sentence with its line", async () => {
  const { page } = await withAssessment();
  await drop(page, "cut.md", Buffer.from(`# Notes\n\n\`\`\`mermaid\n${DAY}      Ask for he`));
  await sees(page.getByRole("alert").filter({ hasText: "“Ask for he”" }).filter({ hasText: "line 12, column 7" }));
  await settled(page);
  await page.context().close();
});
