// The page's own colours are those of the interface.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

/** "--ink-soft" → "#4A5665", from the body of the first rule with this selector. */
function cssColours(css: string, selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  assert.ok(start >= 0, `no rule ${selector}`);
  const body = css.slice(start, css.indexOf("}", start));
  return new Map([...body.matchAll(/--([a-z-]+): #([0-9A-F]{6})/g)]
    .map(([, name = "", value = ""]) => [name, value]));
}

/** "grid" → "E4E8EC", "emotions-3" → …, from one of the palettes of palette.cpp. */
function paletteColours(source: string, name: string): Map<string, string> {
  const start = source.indexOf(`constexpr Palette ${name}{`);
  assert.ok(start >= 0, `no palette ${name}`);
  const body = source.slice(start, source.indexOf("};", start));
  return new Map([...body.matchAll(/\.(\w+) =\s*(\{[^}]*\}|hex\(0x[0-9A-F]{6}\))/g)].flatMap(
    ([, key = "", values = ""]) => [...values.matchAll(/0x([0-9A-F]{6})/g)].map(
      ([, value = ""], i): [string, string] => [values.startsWith("{") ? `${key}-${i}` : key, value])));
}

/** The same from one of the functions of theme.cpp. */
function themeColours(source: string, name: string): Map<string, string> {
  const start = source.indexOf(`${name}()`);
  assert.ok(start >= 0, `no ${name}()`);
  const body = source.slice(start, source.indexOf("return theme;", start));
  return new Map([...body.matchAll(/\.([a-z_]+) = rgb\(0x([0-9A-F]{6})\)/g)]
    .map(([, key = "", value = ""]) => [key.replaceAll("_", "-"), value]));
}

const css = read("web/styles/tokens.css");
const theme = read("src/ui/kit/theme.cpp");

for (const [selector, name] of [
  [":root", "light_theme"],
  [":root:not([data-theme])", "dark_theme"],
  [':root[data-theme="dark"]', "dark_theme"],
  [':root[data-theme="high-contrast"]', "high_contrast_theme"],
] as const) {
  test(`${selector} has the colours of ${name}`, () => {
    const ours = cssColours(css, selector);
    const theirs = themeColours(theme, name);
    assert.ok(ours.size >= 10);
    for (const [token, value] of ours) assert.equal(value, theirs.get(token), token);
  });
}

test("the list of a choice has ink and ground of its theme", () => {
  const rule = /([^{}]*#mirror select\.field option) \{([^}]*)\}/.exec(read("web/styles/mirror.css"));
  assert.ok(rule);
  assert.match(rule[2] ?? "", /color: var\(--ink\);\s+background-color: var\(--surface\);/);
});

/** By the names of the palette. */
const CHART = {
  "low": "emotions-1", "even": "emotions-2", "high": "emotions-3", "level": "levels-1",
  "on-level": "on_levels-1", "alert": "alert", "grid": "grid",
};
for (const [selector, name] of [
  [".visit", "light"],
  [':root[data-theme="dark"] .visit', "dark"],
  [':root[data-theme="high-contrast"] .visit', "high_contrast"],
] as const) {
  test(`the chart of a first visit in ${selector} has the colours of the ${name} palette`, () => {
    const ours = cssColours(read("web/styles/first_visit.css"), selector);
    const theirs = paletteColours(read("src/scene/palette.cpp"), name);
    for (const [token, key] of Object.entries(CHART)) {
      assert.ok(ours.has(token));
      assert.equal(ours.get(token), theirs.get(key), token);
    }
  });
}

test("the example of a first visit is the program's", () => {
  const html = read("web/first_visit.html");
  const source = read("src/ui/screens/home_example.cpp");
  const body = source.slice(source.indexOf("constexpr Example example{"), source.indexOf("return example;"));
  const [, stage, blocking] = /\{\s*(\d+),\s*(\d+),/.exec(body) ?? [];
  assert.ok(stage && blocking);
  assert.ok(html.includes(`{{level.${stage}}}`) && html.includes(`>${stage}</b>`));
  assert.ok(html.includes(`{{count home.example-hold ${blocking} ${Number(stage) + 1}}}`));
  const [, drawn = ""] = /\{\{curve ([^}]*)\}\}/.exec(html) ?? [];
  const [, felt = ""] = /\{(-?\d+\.\d[^}]*)\}/.exec(body) ?? [];
  assert.deepEqual(drawn.split(" ").map(Number), felt.split(",").map(Number));
  const actions = [...body.matchAll(/Example(\w+), "([^"]+)", \{(\d+), (\d+), (\d+)\}, (\d+)/g)];
  assert.equal(actions.length, 3);
  for (const [, title = "", owner, year, month = "", day = "", priority] of actions) {
    const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    assert.ok(html.includes(`<li><span>{{home.example-${title.toLowerCase()}}}</span><span>${owner}</span>`
      + `<span>{{date ${date}}}</span><b>${priority}</b></li>`), title);
  }
});
