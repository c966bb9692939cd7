// A browser killed in the middle of bursts of keys and presses, again and again: every edit that was
// said to be saved is there, and in its order.
//
// TAPPA_KILLS: how many; a few in the ordinary run.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { server } from "./served_app.mjs";
import { newest } from "./stored.mjs";
import { activate, launchToKill, openApp, settled } from "./support.mjs";

const KILLS = Number(process.env.TAPPA_KILLS ?? 3);
/** A small generator with a fixed seed, so that a run can be repeated (Park and Miller, 1988). */
let seed = 20261128;
const random = (below) => {
  seed = (seed * 48271) % 2147483647;
  return seed % below;
};

const evidence = (page) => page.getByRole("textbox", { name: /^Evidence/ });

const isOpen = (page) =>
  page.waitForFunction(() => window.tappa.snapshot().saved.document !== undefined, null, { timeout: 10_000 });

async function backAtQuestion(page) {
  if (await newest(page) === undefined) {
    await activate(page, page.getByRole("button", { name: "New quick scan", exact: true }));
    await page.keyboard.press("3");
  } else {
    // It opens by itself, unless the end came after it was stored and before the page noted that it
    // was open.
    await isOpen(page).catch(async () => {
      await activate(page, page.getByRole("button", { name: /^Open New assessment/ }).first());
      await isOpen(page);
    });
  }
  await settled(page);
  await page.evaluate(() => {
    location.hash = "#/assess";
  });
  await evidence(page).waitFor({ state: "attached" });
  await settled(page);
  // The app opens at the first question without an answer.
  const back = page.getByRole("button", { name: "Back", exact: true });
  if (await back.isEnabled()) await back.evaluate((element) => element.click());
  await settled(page);
}

/** Presses a level on the canvas, as with a mouse. */
async function pressLevel(page, level) {
  const { x, y, width } = await page.locator(`[role=radiogroup] [aria-keyshortcuts="${level}"]`)
    .boundingBox();
  await page.mouse.click(x + width / 2, y + 12);
}

/** Types and presses in bursts of random size; gives what the header called saved when the end came. */
async function typeUntilKilled(page, round) {
  await evidence(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  const text = `round ${round}: ${"abcdefghij".repeat(4)}`;
  const until = 5 + random(text.length - 5);
  for (let at = 0; at < until;) {
    const burst = 1 + random(8);
    await page.keyboard.insertText(text.slice(at, Math.min(until, at + burst)));
    at += burst;
    await page.waitForTimeout(random(60));
  }
  for (let presses = random(4); presses > 0; presses -= 1) await pressLevel(page, 1 + random(5));
  await page.waitForTimeout(random(400));
  return page.evaluate(async () => {
    // The program takes what was typed and pressed with its next frames; until then its header speaks
    // of before, and what it stores afterwards is newer than what is read here.
    for (let frame = 0; frame < 2 || !window.tappa.snapshot().frames.isResting; frame += 1) {
      await new Promise(requestAnimationFrame);
    }
    const header = document.querySelector("[role=banner], header")?.textContent ?? "";
    const field = document.querySelector("#mirror textarea.field");
    const level = document.querySelector("[role=radiogroup] [aria-keyshortcuts]:checked");
    return {
      isSaved: /Saved on this device at/.test(header), text: field?.value ?? "",
      level: Number(level?.getAttribute("aria-keyshortcuts")),
    };
  });
}

test(`loses nothing that was said to be saved in ${KILLS} kills`, { timeout: 60_000 * (1 + KILLS) },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "tappa-kills-"));
    let checked = 0;
    let killLast = async () => {}; // a browser left alone would keep the run from ending
    try {
      let expected;
      for (let round = 0; round <= KILLS; round += 1) {
        const { context, kill } = await launchToKill(folder);
        killLast = kill;
        const page = await context.newPage();
        await openApp(page, server.url);
        await backAtQuestion(page);
        if (expected !== undefined) {
          const { evidence: text, level } = (await newest(page)).assessment.answers[0];
          assert.deepEqual({ text, level }, expected, `round ${round}`);
          assert.equal(await evidence(page).inputValue(), expected.text);
        }
        if (round === KILLS) {
          await kill();
          break;
        }
        const { isSaved, ...shown } = await typeUntilKilled(page, round);
        await kill();
        expected = isSaved ? shown : undefined;
        if (isSaved) checked += 1;
      }
      assert.ok(KILLS === 0 || checked > 0, "nothing was saved in any round");
    } finally {
      await killLast();
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  });
