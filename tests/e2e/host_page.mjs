// A page of its own for each test that imports this, from one browser and one server.

import { afterEach, beforeEach } from "node:test";

import { browser, server } from "./served_app.mjs";
import { leaveUndrawn, openApp, press, settled, watchErrors } from "./support.mjs";

export { server };
export let context;
export let page;
export let errors;

let areDrawn = false;

/** From now on pages are drawn: for a file whose tests look at pixels. */
export function drawPages() {
  areDrawn = true;
}

export async function newContext(options = {}) {
  context = await browser.newContext(
    { viewport: { width: 1280, height: 800 }, locale: "en-GB", acceptDownloads: true, ...options });
  if (!areDrawn) await leaveUndrawn(context);
  page = await context.newPage();
  errors = watchErrors(page);
}
beforeEach(() => newContext());
afterEach(() => context.close());

export const button = (name) => page.getByRole("button", { name, exact: true });

export async function startAssessment() {
  await openApp(page, server.url);
  await press(page, button("New quick scan"));
}

/** The first text field of the screen, with the focus in it. */
export async function firstField() {
  const field = page.getByRole("textbox").first();
  await field.focus();
  await settled(page);
  return field;
}
