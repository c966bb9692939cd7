// When the service worker lets the files of other versions go.

import assert from "node:assert/strict";
import { test } from "node:test";

import { forgetOthers } from "../../web/src/old_versions.ts";

const MAIN = "https://tappa.test/assets/main-NEW.js";
const version = { cache: "tappa-NEW", prefix: "tappa-", files: new Set([MAIN]) };

/** What is left of what is kept, after a page with this script has begun beside others. */
async function leftAfter(
  main: string, pages: number, registration = { waiting: null, installing: null } as object,
): Promise<string[]> {
  const kept = new Set(["tappa-OLD", "tappa-NEW", "of-another-app"]);
  await forgetOthers(main, version, {
    clients: { matchAll: () => Promise.resolve(Array.from({ length: pages }, () => ({}))) },
    registration: registration as { waiting: unknown; installing: unknown },
    caches: {
      keys: () => Promise.resolve([...kept]),
      delete: (name) => Promise.resolve(kept.delete(name)),
    },
  });
  return [...kept];
}

test("lets the files of others go when a page of this version is the only one", async () => {
  assert.deepEqual(await leftAfter(MAIN, 1), ["tappa-NEW", "of-another-app"]);
});

test("keeps them while another page is open, and for a page of the old version that stayed", async () => {
  const all = ["tappa-OLD", "tappa-NEW", "of-another-app"];
  assert.deepEqual(await leftAfter(MAIN, 2), all);
  assert.deepEqual(await leftAfter("https://tappa.test/assets/main-OLD.js", 1), all);
});

test("keeps those of a newer version that is on its way", async () => {
  for (const on of ["waiting", "installing"]) {
    const registration = { waiting: null, installing: null, [on]: {} };
    assert.equal((await leftAfter(MAIN, 1, registration)).length, 3, on);
  }
});
