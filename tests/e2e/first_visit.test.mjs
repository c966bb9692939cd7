// The screen of a first visit, which is there before the program is.

import assert from "node:assert/strict";
import { test } from "node:test";

import { AxeBuilder } from "@axe-core/playwright";

import { context, drawPages, errors, newContext, page, server } from "./host_page.mjs";
import { button as namedButton, letFall, question, sees, switchLanguage } from "./job_steps.mjs";
import { becomes, press, saved, settled, snapshot } from "./support.mjs";

drawPages();

const PROGRAM = /tappa-\w+\.wasm$/;
const button = (name) => page.locator(".visit").getByRole("button", { name, exact: true });

/** Holds the program back until the function it gives is called. */
async function holdBack() {
  let release;
  const held = new Promise((done) => {
    release = done;
  });
  await page.route(PROGRAM, async (route) => {
    await held;
    return route.continue();
  });
  return release;
}

async function openFirstVisit(options = {}) {
  await context.close();
  await newContext({ serviceWorkers: "block", ...options });
  const release = await holdBack();
  await page.goto(server.url, { waitUntil: "commit" });
  await page.locator(".visit").waitFor();
  return release;
}

async function complete() {
  await page.waitForFunction(() => window.tappa?.snapshot().isComplete);
  await settled(page);
}

const namesOf = (selector) => page.locator(selector).evaluateAll((buttons) =>
  buttons.map((one) => one.ariaLabel ?? one.textContent));

test("a file that is dropped before the program is there is read once it is", async () => {
  const release = await openFirstVisit({ locale: "en-GB" });
  // A browser shows a file in place of the page where nobody says that it may be dropped.
  await page.waitForFunction(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["x"], "x.csv"));
    return !window.dispatchEvent(new DragEvent("dragover", { dataTransfer, cancelable: true }));
  });
  await letFall(page, "log.csv", Buffer.from("case,activity,timestamp\n1,Search,2026-05-13T10:00:00Z\n"));
  release();
  await complete();
  await sees(page.getByRole("heading", { name: "What is in each column?" }));
  assert.deepEqual(errors, []);
});

test("says what the program says, in its language, and goes when that draws", async () => {
  for (const options of [
    { locale: "en-GB" },
    { locale: "it-IT", colorScheme: "dark" },
    { locale: "it", viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  ]) {
    const release = await openFirstVisit(options);
    const seen = async (root) => ({
      language: await page.evaluate(() => document.documentElement.lang),
      theme: await page.evaluate(() => document.documentElement.dataset.theme),
      title: await page.locator(`${root} h1`).textContent(),
      buttons: await namesOf(`${root} button`),
    });
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
    const before = await seen(".visit");
    assert.ok(before.buttons.length >= 8);
    const [first] = await page.locator(".visit .way").all();
    const { x, y, width, height } = await first.boundingBox();
    release();
    await complete();
    assert.equal(await page.locator(".visit").count(), 0);
    assert.deepEqual(await seen("#mirror"), before);
    const drawn = await page.locator("#mirror [role=group] button").first().boundingBox();
    for (const [there, here] of [[drawn.x, x], [drawn.y, y], [drawn.width, width], [drawn.height, height]]) {
      assert.ok(Math.abs(there - here) <= 2, "it stands where the program draws it");
    }
    assert.deepEqual(errors, []);
  }
});

test("a choice pressed before the program is there is shown as waiting, and done once", async () => {
  const release = await openFirstVisit();
  await button("New full assessment").click();
  await button("New quick scan").click(); // another mind
  await button("New quick scan").click();
  assert.deepEqual(await namesOf(".visit .pressed"), ["New quick scan"]);
  assert.ok(await page.locator(".visit .pressed").getByText("Loading…").isVisible());
  assert.ok(await page.locator(".visit .pressed progress").isVisible());
  const said = () => page.locator("#announcer").textContent();
  assert.equal((await said()).trim(), "Loading…");
  release();
  await complete();
  await page.keyboard.press("4");
  await saved(page);
  const { tree } = await snapshot(page);
  assert.ok(tree.some(({ name }) => /\b1 of 12\b/.test(name ?? "")), "a question of the quick scan");
  assert.deepEqual(errors, []);
});

test("by keyboard too, and the focus goes over to the same control", async () => {
  for (const key of ["Enter", "Space"]) {
    const release = await openFirstVisit();
    for (let stops = 0; stops < 3; stops += 1) await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), "New quick scan");
    await page.keyboard.press(key);
    await page.keyboard.press(key);
    release();
    await complete();
    const { levels } = await question(page);
    assert.equal(await levels.count(), 5);
  }
  const release = await openFirstVisit();
  for (let stops = 0; stops < 4; stops += 1) await page.keyboard.press("Tab");
  release();
  await complete();
  const focused = await page.evaluate(() => [
    document.activeElement.textContent, document.activeElement.closest("#mirror") !== null]);
  assert.deepEqual(focused, ["New full assessment", true]);
  assert.deepEqual(errors, []);
});

test("what is typed after a press waits with it, and another choice forgets it", async () => {
  const release = await openFirstVisit();
  await button("New full assessment").click();
  for (const key of ["5", "Enter", "1"]) await page.keyboard.press(key);
  await button("New quick scan").click();
  for (const key of ["3", "Enter", "2", "Enter", "4"]) await page.keyboard.press(key);
  release();
  await complete();
  await saved(page);
  const { tree } = await snapshot(page);
  assert.ok(tree.some(({ name }) => /\b3 of 12\b/.test(name ?? "")), "three answers of the quick scan's");
  const { levels } = await question(page);
  assert.ok(await levels.nth(3).isChecked(), "the third question");
  assert.deepEqual(errors, []);
});

test("the focus of the mouse goes over too, without a ring", async () => {
  const release = await openFirstVisit();
  await button("New full assessment").hover();
  await page.mouse.down();
  await page.mouse.move(5, 400);
  await page.mouse.up();
  release();
  await complete();
  const focused = await page.evaluate(() => {
    const { activeElement: element } = document;
    return [element.textContent, element.closest("#mirror") !== null, element.matches(":focus-visible")];
  });
  assert.deepEqual(focused, ["New full assessment", true, false]);
  assert.deepEqual(errors, []);
});

/** Where there is no mark, and storage takes its time at an address with a question mark. */
function hesitate() {
  if (location.protocol === "about:") return;
  localStorage.clear(); // as if from before there was a mark
  if (!location.search) return;
  const answered = new Promise((done) => {
    window.letStorageAnswer = done;
  });
  Object.defineProperty(IDBOpenDBRequest.prototype, "onsuccess", {
    set(act) {
      this.addEventListener("success", () => answered.then(() => act.call(this)));
    },
  });
}

async function openAgain(address) {
  await page.goto("about:blank");
  await page.unrouteAll();
  const release = await holdBack();
  await page.goto(address, { waitUntil: "commit" });
  return release;
}

test("speaks the language of the settings where there are some, and keeps what was pressed", async () => {
  const release = await openFirstVisit({ locale: "en-GB" });
  release();
  await complete();
  await switchLanguage(page, "Language: English", "Italiano");
  await becomes(page, async () => {
    const found = await new Promise((done) => {
      indexedDB.open("tappa").onsuccess = ({ target: { result } }) => {
        result.transaction("settings").objectStore("settings").get("settings").onsuccess = ({ target }) => {
          result.close();
          done(target.result);
        };
      };
    });
    return found?.language === "it";
  });
  await page.addInitScript(hesitate);
  const releaseSecond = await openAgain(server.url);
  await button("Nuova valutazione rapida").waitFor();
  releaseSecond();
  await complete();
  const releaseThird = await openAgain(`${server.url}?slow`);
  await button("New quick scan").click();
  await page.keyboard.press("3");
  await page.evaluate(() => window.letStorageAnswer());
  await page.locator(".visit .pressed").getByText("Caricamento…").waitFor();
  assert.deepEqual(await namesOf(".visit .pressed"), ["Nuova valutazione rapida"]);
  const focusedName = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  assert.equal(focusedName, "Nuova valutazione rapida", "the focus goes along");
  releaseThird();
  await complete();
  const { text, levels } = await question(page);
  assert.equal(text, "Che posto ha l'esperienza dei clienti nelle decisioni del vertice?");
  assert.ok(await levels.nth(2).isChecked(), "what was typed before it spoke Italian is kept too");
  assert.deepEqual(errors, []);
});

test("what was pressed before storage told of work here is done all the same", async () => {
  const release = await openFirstVisit({ locale: "en-GB" });
  release();
  await complete();
  await press(page, namedButton(page, "New quick scan"));
  await page.keyboard.press("3");
  await saved(page);
  await page.addInitScript(hesitate);
  const releaseAgain = await openAgain(`${server.url}?slow`);
  await button("New full assessment").click();
  await page.evaluate(() => window.letStorageAnswer());
  releaseAgain();
  await complete();
  const { tree } = await snapshot(page);
  assert.ok(tree.some(({ name }) => /\b0 of 71\b/.test(name ?? "")), "a question of the full one");
  assert.deepEqual(errors, []);
});

test("who has work here never sees it", async () => {
  const release = await openFirstVisit();
  release();
  await complete();
  await press(page, namedButton(page, "New quick scan"));
  await page.keyboard.press("3");
  await saved(page);
  const beginAgain = async () => {
    await page.goto("about:blank");
    await page.goto(server.url);
    await complete();
  };
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector(".visit")) window.hasSeenIt = true;
    }).observe(document, { childList: true, subtree: true });
  });
  await beginAgain();
  assert.equal(await page.evaluate(() => window.hasSeenIt), undefined);
  // Where the mark is gone, storage has the last word.
  await page.evaluate(() => localStorage.clear());
  await beginAgain();
  assert.ok((await snapshot(page)).saved.document);
  assert.equal(await page.locator(".visit").count(), 0);
});

for (const [what, file, answer] of [
  ["the program is refused", PROGRAM, { status: 403, body: "" }],
  ["the program is of another version", PROGRAM, { status: 200, contentType: "application/wasm", body: "no" }],
  ["the page's code is missing", /main-\w+\.js$/, { status: 404, body: "" }],
]) {
  test(`where ${what}, words take the place of the choices`, async () => {
    await context.close();
    await newContext({ serviceWorkers: "block" });
    let release;
    const held = new Promise((done) => {
      release = done;
    });
    await page.route(file, async (route) => {
      await held;
      return route.fulfill(answer);
    });
    await page.goto(server.url, { waitUntil: "commit" });
    await button("New quick scan").click();
    release();
    await page.getByRole("alert").first().waitFor();
    assert.equal(await page.locator(".visit button").first().isVisible(), false);
    assert.ok(await page.getByRole("button", { name: "Reload the page" }).isVisible());
  });
}
