// Everything that leaves the app as a file: is it whole, in the right language, the same each time.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import Ajv2020 from "ajv/dist/2020.js";

import { exported, exploreSample, freshPage, goTo, sees, seesNot } from "./job_steps.mjs";
import { browser, server } from "./served_app.mjs";
import { activate, snapshot, watchErrors } from "./support.mjs";

const SCHEMAS = new URL("../../questionnaires/schema/", import.meta.url);
const schema = (name) => JSON.parse(readFileSync(new URL(`${name}.schema.json`, SCHEMAS)));

const LANGUAGES = {
  en: {
    menu: "Export",
    items: {
      json: "Document (JSON)", planJson: "Plan (JSON)", planCsv: "Plan (CSV)",
      pdf: "Report (PDF)", html: "Report (HTML)", markdown: "Report (Markdown)",
    },
    stage: "Developing",
    words: ["Action plan", "Let customers resume a failed identity check"],
  },
  it: {
    menu: "Esporta",
    items: {
      json: "Documento (JSON)", planJson: "Piano (JSON)", planCsv: "Piano (CSV)",
      pdf: "Rapporto (PDF)", html: "Rapporto (HTML)", markdown: "Rapporto (Markdown)",
    },
    stage: "In sviluppo",
    words: ["Piano", "maturità"],
  },
};

const command = (program, ...args) => execFileSync(program, args, { encoding: "utf8" });

function checkPdf(file, { language, title, texts }) {
  assert.match(file.name, /\.pdf$/);
  command("qpdf", "--check", file.path); // fails on any error or warning
  const information = command("pdfinfo", file.path);
  assert.match(information, /^Tagged:\s+yes$/m);
  assert.ok(/^Title:\s+(.*)$/m.exec(information)[1].includes(title), information);
  assert.match(file.bytes.toString("latin1"), new RegExp(`/Lang \\(${language}`));
  const text = command("pdftotext", file.path, "-").replaceAll(/\s+/g, " ");
  for (const wanted of texts) assert.ok(text.includes(wanted), `${wanted} is not in the PDF`);
  assert.match(command("pdffonts", file.path).split("\n").slice(2).join("\n"), /\byes yes yes\b/);
}

function checkHtml({ name, bytes }, { language, texts }) {
  assert.match(name, /\.html$/);
  const html = bytes.toString("utf8");
  assert.match(html, new RegExp(`^<!doctype html>\\s*<html lang="${language}"`, "i"));
  for (const wanted of texts) assert.ok(html.includes(wanted), `${wanted} is not in the HTML`);
  assert.doesNotMatch(html, /<script|(?:src|href)="https?:/i);
}

/** Rows of a CSV in which no field holds a line break: a quote within a field is doubled. */
function rowsOf(csv) {
  return csv.replace(/^\uFEFF/, "").trimEnd().split(/\r?\n/)
    .map((line) => line.match(/("(?:[^"]|"")*"|[^,;"]*)(?:[,;]|$)/g).length);
}

for (const [language, { menu, items, stage, words }] of Object.entries(LANGUAGES)) {
  test(`the sample leaves whole, in every format (${language})`, async (t) => {
    const page = await freshPage(browser, language);
    const errors = watchErrors(page);
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await exploreSample(page, server.url, language);
    const get = (format) => exported(page, items[format], menu);
    let sample;
    let title;

    await t.test("the document, as its schema says", async () => {
      const file = await get("json");
      assert.match(file.name, /\.json$/);
      const parsed = JSON.parse(file.bytes);
      const ajv = new Ajv2020({ strict: true });
      ajv.addSchema(schema("questionnaire")); // a document may hold one
      const isValid = ajv.compile(schema("document"));
      assert.ok(isValid(parsed), JSON.stringify(isValid.errors));
      sample = parsed.document;
      title = sample.assessment?.title ?? sample.title;
      assert.match(title, /Banca Aurora/);
      assert.deepEqual((await get("json")).bytes, file.bytes);
    });
    await t.test("the plan, with every action", async () => {
      const file = await get("planJson");
      const plan = JSON.parse(file.bytes);
      const titles = sample.plan.actions.map((action) => action.title);
      const text = JSON.stringify(plan);
      for (const action of titles) assert.ok(text.includes(JSON.stringify(action)), action);
      const csv = await get("planCsv");
      assert.match(csv.name, /\.csv$/);
      const columns = rowsOf(csv.bytes.toString("utf8"));
      assert.ok(columns.length >= titles.length + 1, `${columns.length} rows`);
      for (const action of titles) {
        assert.ok(csv.bytes.toString("utf8").includes(action.replaceAll('"', '""')), action);
      }
    });
    await t.test("the report as PDF, tagged and the same each time", async () => {
      const file = await get("pdf");
      checkPdf(file, { language, title, texts: [stage, "Banca Aurora", ...words] });
      assert.deepEqual((await get("pdf")).bytes, file.bytes);
    });
    await t.test("the report as HTML and as Markdown", async () => {
      const texts = [stage, "Banca Aurora", ...words];
      checkHtml(await get("html"), { language, texts });
      const markdown = await get("markdown");
      assert.match(markdown.name, /\.md$/);
      const text = markdown.bytes.toString("utf8");
      assert.match(text, /^# /m);
      for (const wanted of texts) assert.ok(text.includes(wanted), wanted);
    });
    await t.test("nothing is asked of any other machine", () => {
      const { origin } = new URL(server.url);
      const elsewhere = requests.filter((url) => !url.startsWith(origin) && !/^(blob|data):/.test(url));
      assert.deepEqual(elsewhere, []);
      assert.deepEqual(errors, []);
    });
    await page.context().close();
  });
}

test("the page answers while the PDF is made, and the making can be ended", async () => {
  // A service worker that is ready by then would answer in place of the network that is held here.
  const page = await freshPage(browser, "en", { serviceWorkers: "block" });
  const errors = watchErrors(page);
  await exploreSample(page, server.url);
  // The worker is held where it asks for its script, as a large report would hold it.
  let release;
  const held = new Promise((done) => {
    release = done;
  });
  await page.route(/\/pdf-[^/]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  const start = async () => {
    await activate(page, page.getByRole("button", { name: "Export", exact: true }));
    await activate(page, page.getByRole("menuitem", { name: "Report (PDF)", exact: true }));
    await sees(page.getByText(/^Making the PDF: /));
  };
  await start();
  const frames = (await snapshot(page)).frames.drawn;
  await goTo(page, "Plan");
  assert.ok((await snapshot(page)).frames.drawn > frames);
  await activate(page, page.getByRole("button", { name: "Cancel", exact: true }));
  await seesNot(page.getByText(/^Making the PDF: /));
  let downloads = 0;
  page.on("download", () => {
    downloads += 1;
  });
  release();
  await page.waitForTimeout(1_500);
  assert.equal(downloads, 0);
  await page.unroute(/\/pdf-[^/]+\.js$/);
  const coming = page.waitForEvent("download");
  await start();
  assert.match((await coming).suggestedFilename(), /\.pdf$/);
  await seesNot(page.getByText(/^Making the PDF: /));
  assert.deepEqual(errors, []);
  await page.context().close();
});
