// The browser's own print: the report, complete, as text, and no picture of a window.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { exploreSample, freshPage, goToAddress } from "./job_steps.mjs";
import { browser, server } from "./served_app.mjs";
import { openApp, settled, snapshot, watchErrors } from "./support.mjs";

const run = (program, ...args) => execFileSync(program, args, { encoding: "utf8" });

async function printed(page) {
  const folder = await mkdtemp(join(tmpdir(), "tappa-print-"));
  try {
    const file = join(folder, "print.pdf");
    await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
    return {
      text: run("pdftotext", file, "-").replaceAll(/\s+/g, " "),
      pages: Number(/^Pages:\s+(\d+)$/m.exec(run("pdfinfo", file))[1]),
      pictures: run("pdfimages", "-list", file).trim().split("\n").length - 2,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

for (const [language, words] of [
  ["en", ["Banca Aurora", "Action plan", "Let customers resume a failed identity check", "Developing"]],
  ["it", ["Banca Aurora", "Piano", "maturità", "In sviluppo"]],
]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`prints the report of any screen as text (${language}, ${colorScheme})`, async () => {
      const page = await freshPage(browser, language, { colorScheme });
      const errors = watchErrors(page);
      await exploreSample(page, server.url, language);
      await goToAddress(page, "insights");
      await settled(page);
      const size = await page.evaluate(() => document.getElementById("stage").width);
      const { text, pages, pictures } = await printed(page);
      assert.ok(pages >= 4, `${pages} pages`);
      assert.equal(pictures, 0);
      for (const word of words) assert.ok(text.includes(word), `${word} is not on paper`);
      // The window is as it was.
      await settled(page);
      assert.equal(await page.evaluate(() => document.getElementById("print")), null);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), colorScheme);
      assert.equal(await page.evaluate(() => document.getElementById("stage").width), size);
      assert.deepEqual(errors, []);
      await page.context().close();
    });
  }
}

test("prints each heading in its place, whatever the page calls its own parts", async () => {
  const page = await freshPage(browser);
  await exploreSample(page, server.url);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const { tops, ids, lost } = await page.evaluate(() => {
    const all = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return {
      tops: [...document.querySelectorAll("#print h1, #print h2")]
        .map((heading) => heading.getBoundingClientRect().top),
      ids: all.filter((id, i) => all.indexOf(id) !== i),
      lost: [...document.querySelectorAll("#print a[href^='#']")].map(({ hash }) => hash)
        .filter((hash) => !document.querySelector(`#print ${hash}`)),
    };
  });
  assert.ok(tops.length > 8, `${tops.length} headings`);
  assert.deepEqual(tops, [...tops].sort((a, b) => a - b));
  assert.deepEqual([ids, lost], [[], []]);
  await page.context().close();
});

test("prints what the screen says where no document is open", async () => {
  const page = await freshPage(browser);
  await openApp(page, server.url);
  const heading = (await snapshot(page)).tree.find(({ level }) => level === 1).name;
  const { text, pictures } = await printed(page);
  assert.equal(pictures, 0);
  assert.ok(text.includes(heading), text);
  assert.ok(text.includes("New quick scan"), text);
  await page.context().close();
});
