// Names in any Latin, Greek or Cyrillic letters on the canvas, and what no font has.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { exported, freshPage, goToAddress, openFile } from "./job_steps.mjs";
import { browser, server } from "./served_app.mjs";
import { openApp, settled } from "./support.mjs";

const SAMPLE = new URL("../data/valid/document.json", import.meta.url);

async function opened(title, prepare = async () => {}) {
  const content = JSON.parse(await readFile(SAMPLE, "utf8"));
  content.document.title = title;
  const page = await freshPage(browser, "en", { isDrawn: true });
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname.split("/").at(-1)));
  await prepare(page);
  await openApp(page, server.url);
  await openFile(page, "named.json", Buffer.from(JSON.stringify(content)));
  await settled(page);
  await goToAddress(page, "report");
  await page.waitForLoadState("networkidle"); // glyphs are fetched, then drawn
  await settled(page);
  return { page, asked };
}

async function picture(title) {
  const { page } = await opened(title);
  const image = await page.getByRole("main").screenshot();
  await page.close();
  return image;
}

test("different letters beyond the usual ones look different, so none is a box", async () => {
  const pictures = [];
  for (const name of ["Șș", "Țț", "Ωω", "Жж", "Щщ", "□□"]) pictures.push(await picture(name));
  for (const [i, one] of pictures.entries()) {
    for (const other of pictures.slice(i + 1)) assert.ok(!one.equals(other));
  }
});

test("further glyphs are fetched only where a text needs them", async () => {
  const usual = await opened("Banca Aurora: più qualità");
  assert.deepEqual(usual.asked.filter((name) => /latin|greek|cyrillic|signs|composition|whole/.test(name)), []);
  await usual.page.close();
  const greek = await opened("Ελληνικά");
  const fetched = greek.asked.filter((name) => /latin|greek|cyrillic|signs|whole/.test(name));
  assert.equal(fetched.length, 2, String(fetched));
  await greek.page.close();
});

test("what no font has is named on the screen and when the PDF is made", async () => {
  const { page } = await opened("東京 desk");
  await page.getByText(/No font here has.*U\+6771.*U\+4EAC/).first().waitFor({ state: "attached" });
  await exported(page, "Report (PDF)");
  await page.getByText(/The PDF is downloaded.*U\+6771/).first().waitFor({ state: "attached" });
  await page.close();
});
