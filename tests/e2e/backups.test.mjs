// Backups that home offers: of the open document, of several, and what is known of them after a reload.

import assert from "node:assert/strict";
import { test } from "node:test";

import { button, errors, page, server } from "./host_page.mjs";
import { downloaded, exploreSample, goToAddress, sees, seesNot } from "./job_steps.mjs";
import { putRow, storedIn } from "./stored.mjs";
import { activate, saved, settled } from "./support.mjs";

const DAY_MS = 24 * 60 * 60 * 1000;
const offer = () => page.getByRole("button", { name: /^Back up: / });

/** As if nothing had been in a file for so long; home reads it when it is shown. */
async function waitsSince(days) {
  const { documents } = await storedIn(page);
  const atMs = Date.now() - days * DAY_MS;
  await goToAddress(page, "plan");
  await putRow(page, "settings", documents.map(({ id }) => ({ id, atMs, revision: null })), "backups");
  await goToAddress(page, "home");
}

test("home offers the file of the open document, and no more once there is one", async () => {
  await exploreSample(page, server.url);
  await saved(page);
  await waitsSince(3);
  assert.equal(await offer().count(), 0);
  await waitsSince(16);
  await sees(offer());
  await sees(page.getByText("It is only on this device: save it as a file"));
  const { name, bytes } = await downloaded(page, () => activate(page, offer()));
  assert.match(name, /\.json$/);
  assert.equal(JSON.parse(bytes.toString()).format, "tappa-document");
  await seesNot(offer());
  await page.reload();
  await page.waitForFunction(() => window.tappa?.snapshot().isComplete);
  await settled(page);
  await goToAddress(page, "home");
  await sees(page.getByRole("heading", { name: "Welcome back", level: 1 }));
  assert.equal(await offer().count(), 0);
  assert.deepEqual(errors, []);
});

test("several go into one archive, and what is broken in storage keeps nothing from being offered", async () => {
  await exploreSample(page, server.url);
  await saved(page);
  await goToAddress(page, "home");
  await activate(page, button("New quick scan"));
  await page.keyboard.press("3");
  await saved(page);
  await waitsSince(10);
  await sees(page.getByText(/^No backup of 2 assessments, of “.*” for \d+ days$/));
  const { name } = await downloaded(page, () => activate(page, offer()));
  assert.match(name, /\.zip$/);
  await seesNot(offer());
  await goToAddress(page, "plan");
  await putRow(page, "settings", "x", "backups");
  await goToAddress(page, "home");
  await sees(page.getByRole("heading", { level: 1 }));
  assert.deepEqual(errors, []);
});
