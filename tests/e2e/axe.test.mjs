// What axe-core can see of accessibility, on every screen and in both languages.

import assert from "node:assert/strict";
import { test } from "node:test";

import { AxeBuilder } from "@axe-core/playwright";

import { button, exploreSample, freshPage, goToAddress, sees, SCREENS } from "./job_steps.mjs";
import { browser, server } from "./served_app.mjs";
import { activate, openApp, settled } from "./support.mjs";

/** Fails with every violation's rule, reason and elements. */
async function holds(page) {
  // The elements are transparent over the canvas: their colours are not what people see. The
  // canvas takes its own from the themes and palettes, whose contrast is tested natively
  // (tests/ui/theme_test.cpp, tests/scene/palette_test.cpp).
  const { violations } = await new AxeBuilder({ page }).disableRules(["color-contrast"])
    .options({ resultTypes: ["violations"] }).analyze();
  assert.deepEqual(violations.map(({ id, help, nodes }) =>
    ({ id, help, elements: nodes.slice(0, 4).map(({ html }) => html.slice(0, 200)) })), []);
}

for (const language of ["en", "it"]) {
  test(`no violation on any page (${language})`, async (t) => {
    const page = await freshPage(browser, language);
    await openApp(page, server.url);
    await t.test("start", () => holds(page));
    await exploreSample(page, server.url, language);
    for (const screen of SCREENS) {
      await t.test(screen, async () => {
        await goToAddress(page, screen);
        await holds(page);
      });
    }
    await t.test("an open menu", async () => {
      await goToAddress(page, "home"); // the rest of the page is looked at again each time: a small one
      await activate(page, button(page, { en: "Export", it: "Esporta" }[language]));
      await sees(page.getByRole("menu"));
      await holds(page);
      await page.keyboard.press("Escape");
      await settled(page);
    });
    await t.test("an open dialog", async () => {
      await activate(page, page.getByRole("button", { name: /Banca Aurora/ }).first());
      await sees(page.getByRole("dialog"));
      await holds(page);
      await page.keyboard.press("Escape");
      await settled(page);
    });
    await t.test("the palette", async () => {
      await page.keyboard.press("Control+k");
      await settled(page);
      await sees(page.getByRole("dialog"));
      await holds(page);
      await page.keyboard.press("Escape");
      await settled(page);
    });
    await t.test("an open panel", async () => {
      await goToAddress(page, "journey");
      const stage = { en: "Awareness", it: "Consapevolezza" }[language];
      await activate(page, page.getByRole("list", { name: stage }).getByRole("button").first());
      await sees(page.getByRole("complementary"));
      await holds(page);
    });
    await page.context().close();
  });
}
