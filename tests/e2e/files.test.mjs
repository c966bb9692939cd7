// The file dialog, alone in a browser.

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";

import { servePart } from "./parts.mjs";
import { launch, watchErrors } from "./support.mjs";

const SOURCE = `
import { listenToDrops } from "./drops.ts";
import { pickFile, takeDropped } from "./files.ts";
window.read = [];
const receiver = {
  mostFileBytes: 1000,
  tell: ({ name, problem }) => window.read.push(problem ? problem + ": " + name : name),
};
window.pick = () => pickFile(receiver);
listenToDrops(document.querySelector("#drop"),
  (dropped) => takeDropped(dropped, receiver, () => {}, () => false));
document.querySelector("#open").addEventListener("click", window.pick);
`;
const FILE = { name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") };

let browser;
let server;
let page;
let errors;

before(async () => {
  browser = await launch();
  server = await servePart({ source: SOURCE, body: '<button id="open">Open</button><div id="drop" hidden><p></p></div>' });
});
after(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
  errors = watchErrors(page);
  await page.goto(server.url);
  await page.waitForFunction(() => window.pick !== undefined);
});

const read = () => page.waitForFunction(() => window.read.length > 0).then(
  () => page.evaluate(() => window.read));

test("opens right after a press, and hands on the file", async () => {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#open")]);
  await chooser.setFiles(FILE);
  assert.deepEqual(await read(), ["a.json"]);
  assert.equal(await page.locator(".notice").count(), 0);
});

test("says what is too large before reading it", async () => {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#open")]);
  await chooser.setFiles({ ...FILE, buffer: Buffer.alloc(1001, 32) });
  assert.deepEqual(await read(), ["too-large: a.json"]);
});

test("asks for another press when the first had to wait too long", async () => {
  await page.evaluate(() => {
    // As the browser says it some seconds after a press.
    Object.defineProperty(navigator, "userActivation",
      { value: { isActive: false }, configurable: true });
    window.pick();
  });
  const choose = page.getByRole("button", { name: "Choose a file…" });
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), choose.click()]);
  await chooser.setFiles(FILE);
  assert.deepEqual(await read(), ["a.json"]);
  assert.deepEqual(errors, []);
});

const dropAll = (names) => page.evaluate((all) => {
  const dataTransfer = new DataTransfer();
  for (const name of all) dataTransfer.items.add(new File(["{}"], name));
  window.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}, names);

test("of several files that are dropped the first is taken, and says so", async () => {
  await dropAll(["a.json", "b.json", "c.json"]);
  assert.deepEqual(await read(), ["a.json"]);
  assert.match(await page.locator(".notice").textContent(), /took “a\.json” and no other/);
  await page.locator(".notice").getByRole("button", { name: "Close" }).click();
  await dropAll(["d.json"]);
  await page.waitForFunction(() => window.read.length === 2);
  assert.equal(await page.locator(".notice").count(), 0);
  assert.deepEqual(errors, []);
});
