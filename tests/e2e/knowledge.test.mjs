// The knowledge pages and the glossary: not part of the first load, there when asked for, said when
// they are not, and kept for offline.

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { browser, server } from "./served_app.mjs";
import { activate, leaveUndrawn, openApp, watchErrors } from "./support.mjs";

let context;
let page;
let errors;

// Without the service worker, which would answer in place of the network, unless told otherwise.
async function newContext(serviceWorkers = "block") {
  context = await browser.newContext(
    { viewport: { width: 1280, height: 800 }, locale: "it-IT", serviceWorkers });
  await leaveUndrawn(context);
  page = await context.newPage();
  errors = watchErrors(page);
}
beforeEach(() => newContext());
afterEach(() => context.close());

const KNOWLEDGE_FILES = /\/assets\/(glossary|pages)-[^/]*\.json$/;
const button = (name) => page.getByRole("button", { name, exact: true });
const dialog = (name) => page.getByRole("dialog", { name, exact: true });

async function openFromMenu(name) {
  await activate(page, button("Altro"));
  await activate(page, page.getByRole("menuitem", { name, exact: true }));
}

test("fetches the knowledge when somebody opens it, not before, and once", async () => {
  const asked = [];
  page.on("request", (request) => {
    if (KNOWLEDGE_FILES.test(request.url())) asked.push(request.url());
  });
  await openApp(page, server.url);
  assert.deepEqual(asked, []);
  await openFromMenu("Approfondimenti");
  await activate(page, button("Servizio clienti e customer experience"));
  await dialog("Servizio clienti e customer experience").waitFor();
  await page.getByRole("heading", { name: "Da leggere", exact: true }).waitFor();
  await page.keyboard.press("Escape");
  await openFromMenu("Glossario");
  await page.getByText("126 voci", { exact: true }).waitFor();
  assert.equal(asked.length, 2, asked.join("\n"));
  assert.deepEqual(errors, []);
});

test("says when the knowledge does not come, and gets it on request", async () => {
  await openApp(page, server.url);
  await page.route(KNOWLEDGE_FILES, (route) => route.abort());
  await openFromMenu("Glossario");
  await page.getByRole("alert").waitFor();
  await page.unroute(KNOWLEDGE_FILES);
  await activate(page, button("Riprova"));
  await page.getByText("126 voci", { exact: true }).waitFor();
  assert.equal(await page.getByRole("alert").count(), 0);
});

test("does not show knowledge that is not what was built", async () => {
  await openApp(page, server.url);
  await page.route(KNOWLEDGE_FILES, (route) => route.fulfill({ json: { format: "other" } }));
  await openFromMenu("Glossario");
  await page.getByRole("alert").waitFor();
});

test("reads the knowledge offline, without having opened it before", async () => {
  await context.close();
  await newContext("allow");
  await openApp(page, server.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await openFromMenu("Glossario");
  await page.getByText("126 voci", { exact: true }).waitFor();
});
