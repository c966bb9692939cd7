import assert from "node:assert/strict";
import test from "node:test";

import { withPart } from "./report_page.mjs";

const PAGE = `# Benchmarks

<!-- start: written by tools/bench -->
old start
<!-- end of start -->
<!-- scoring: written by tools/bench -->
old scoring
<!-- end of scoring -->

## Measure it yourself
`;

test("a benchmark replaces its own part and nothing else", () => {
  const page = withPart(PAGE, "start", "new start\n");
  assert.equal(page, PAGE.replace("old start", "new start"));
  assert.equal(withPart(page, "scoring", "$& $1\n"),
    PAGE.replace("old start", "new start").replace("old scoring", "$$& $$1"));
});

test("writing the same part twice changes nothing more", () => {
  const once = withPart(PAGE, "scoring", "a\n\nb\n");
  assert.equal(withPart(once, "scoring", "a\n\nb\n"), once);
});

test("a part without a place is an error, not an addition", () => {
  assert.throws(() => withPart(PAGE, "memory", "x\n"), /no part “memory”/);
  assert.throws(() => withPart(PAGE.replace("<!-- end of start -->\n", ""), "start", "x\n"), /no part/);
});
