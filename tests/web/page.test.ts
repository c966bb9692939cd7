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
  assert.equal(rules.get("require-trusted-types-for"), "'script'");
  assert.equal(rules.get("trusted-types"), "tappa");
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

test("is sent by servers with the same policy, and into nobody's frame", () => {
  const readme = readFileSync(path.replace(/web.index\.html$/, "README.md"), "utf8");
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
  const sent = [...readme.matchAll(/Content-Security-Policy "([^"]+)"/g)].map(([, value]) => value);
  assert.equal(sent.length, 2); // nginx and Apache
  for (const value of sent) {
    const rules = (value ?? "").split("; ");
    assert.ok(rules.includes("frame-ancestors 'none'"));
    assert.deepEqual(rules.filter((rule) => !rule.startsWith("frame-ancestors")), policy.split("; "));
  }
  assert.match(readme, /gzip_vary on/);
});
