// What people do in Tappa, as steps for browser tests: everything is found by its role and name.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { activate, leaveUndrawn, openApp, press, settled } from "./support.mjs";

export const SCREENS = ["home", "assess", "journey", "graph", "insights", "plan", "report"];

export const button = (page, name) => page.getByRole("button", { name, exact: true });

/**
 * A page of a fresh profile in the given language, at the size of a small laptop; `isDrawn` for a test
 * that looks at pixels.
 */
export async function freshPage(browser, language = "en", { isDrawn = false, ...options } = {}) {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 720 },
    locale: language === "it" ? "it-IT" : "en-GB",
    acceptDownloads: true,
    ...options,
  });
  if (!isDrawn) await leaveUndrawn(context);
  return context.newPage();
}

/** Opens the sample, by assistive technology. */
export async function exploreSample(page, url, language = "en") {
  await openApp(page, url);
  await activate(page, button(page, { en: "Explore the sample", it: "Esplora l'esempio" }[language]));
  // It is fetched: the document comes a moment later.
  await sees(page.getByRole("banner").getByRole("button", { name: /Banca Aurora/ }));
  await settled(page);
}

/** Goes to a screen by its entry in the navigation. */
export async function goTo(page, name) {
  const navigation = page.getByRole("navigation");
  await activate(page, navigation.getByRole("button", { name, exact: true }));
}

/** Goes to a screen by its address, for tests that know no language. */
export async function goToAddress(page, screen) {
  await page.evaluate((name) => {
    location.hash = `#/${name}`;
  }, screen);
  // Without a document there is only home, and no navigation.
  const entry = page.getByRole("navigation").locator("[aria-current=page]");
  if (screen !== "home") await entry.waitFor({ state: "attached" });
  await settled(page);
}

/** The question being asked: the first heading, and the answers that bear its name. */
export async function question(page) {
  const text = await page.getByRole("main").getByRole("heading", { level: 1 }).textContent();
  return { text, levels: page.getByRole("radiogroup", { name: text, exact: true }).getByRole("radio") };
}

/** Sets a field as typing in it would. */
export async function fill(page, field, value) {
  await field.fill(value);
  await settled(page);
}

export async function choose(page, field, label) {
  await field.selectOption({ label });
  await settled(page);
}

/** Does `act` and gives the file it downloads: its name, its bytes and where it is. */
export async function downloaded(page, act) {
  const coming = page.waitForEvent("download");
  await act();
  const download = await coming;
  const path = await download.path();
  await settled(page);
  return { name: download.suggestedFilename(), path, bytes: await readFile(path) };
}

/** Exports by the menu in the header; an assessment that has no title yet is given one. */
export function exported(page, item, menu = "Export") {
  return downloaded(page, async () => {
    await activate(page, button(page, menu));
    await activate(page, page.getByRole("menuitem", { name: item, exact: true }));
    const dialog = page.getByRole("dialog");
    const title = dialog.getByRole("textbox", { name: /^(Title|Titolo)$/ });
    if (await title.count() === 0) return;
    await fill(page, title, "Aurora");
    await activate(page, dialog.getByRole("button", { name: menu, exact: true }));
  });
}

/** Opens a file from the start page, by the browser's own chooser. */
export async function openFile(page, name, buffer) {
  const chooser = page.waitForEvent("filechooser");
  await press(page, page.getByRole("button", { name: /^Open a file/ }));
  await (await chooser).setFiles({ name, mimeType: "application/json", buffer });
  await settled(page);
}

export async function switchLanguage(page, button_, language) {
  await activate(page, button(page, button_));
  await activate(page, page.getByRole("menuitem", { name: language, exact: true }));
}

/** Waits until `locator` is there; its text is read by no one but assistive technology. */
export async function sees(locator) {
  await locator.first().waitFor({ state: "attached", timeout: 10_000 });
}

export async function seesNot(locator) {
  await locator.first().waitFor({ state: "detached", timeout: 10_000 });
}

/** What the keyboard acts on: the role and name of the focused element, as a screen reader has it. */
export async function focused(page) {
  const [role, name] = await page.evaluate(() => {
    const element = document.activeElement;
    return [element.getAttribute("role") ?? element.tagName.toLowerCase(),
      element.getAttribute("aria-label") ?? element.textContent];
  });
  return { role, name };
}

/** Presses Tab until what `name` matches has the focus; fails after going round once. */
export async function tabTo(page, name, key = "Tab") {
  const passed = [];
  for (let i = 0; i < 120; ++i) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (typeof name === "string" ? now.name === name : name.test(now.name)) {
      await settled(page);
      return now;
    }
    passed.push(now.name);
  }
  assert.fail(`${name} is not reached by ${key}; passed ${passed.join(" · ")}`);
}

/** Drops a file of these bytes on the page. */
export async function drop(page, name, bytes) {
  await letFall(page, name, bytes);
  await settled(page);
}

/** The same, of a page whose program is not there yet. */
export async function letFall(page, name, bytes) {
  await page.evaluate(([file, numbers]) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(numbers)], file));
    for (const type of ["dragenter", "dragover", "drop"]) {
      window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, [name, [...bytes]]);
}
