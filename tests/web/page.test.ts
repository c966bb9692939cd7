// What the page's HTML must and must not hold.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const path = fileURLToPath(new URL("../../web/index.html", import.meta.url));
const html = readFileSync(path, "utf8");

test("allows no script, style or connection but the page's own", () => {
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
  const rules = new Map(policy.split("; ").map((rule) => {
    const [name = "", ...values] = rule.split(" ");
    return [name, values.join(" ")];
  }));
  assert.equal(rules.get("default-src"), "'none'");
  assert.equal(rules.get("script-src"), "'self' 'wasm-unsafe-eval'");
  assert.equal(rules.get("style-src"), "'self'");
  assert.equal(rules.get("connect-src"), "'self'");
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test("has no inline script, handler or style, and names no other place", () => {
  assert.doesNotMatch(html, /\sstyle=|\son[a-z]+=|<style/);
  for (const [, attributes = "", body = ""] of html.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)) {
    assert.match(attributes, /\ssrc=/);
    assert.equal(body, "");
  }
  assert.doesNotMatch(html, /(?:src|href)="(?:https?:)?\/\//);
});
