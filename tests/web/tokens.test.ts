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
