// Documents in IndexedDB: the browser killed at the worst moment, damaged records, two tabs.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";

import { servePart } from "./parts.mjs";
import { launch, launchToKill, launchWithProfile } from "./support.mjs";

// A record here is a text with its length in front, which stands for the real checksum.
const SOURCE = `
  import { openDatabase } from "./database.ts";
  import { Saver } from "./saver.ts";
  import { Storage } from "./storage.ts";
  const bytesOf = (text) => new TextEncoder().encode(text.length + ":" + text);
  const textOf = (bytes) => new TextDecoder().decode(bytes).replace(/^\\d+:/, "");
  window.isGood = (bytes) => {
    const [length, text] = new TextDecoder().decode(bytes).split(":");
    return text !== undefined && Number(length) === text.length;
  };
  window.record = (id, text, revision = 1) =>
    ({ id, title: text, stage: null, score: 2.5, revision, bytes: bytesOf(text) });
  window.log = [];
  window.open = { id: "a", text: "", revision: 0 };
  window.ready = (async () => {
    window.database = await openDatabase();
    window.storage = new Storage(window.database);
    window.saver = new Saver(Promise.resolve(window.storage), {
      record: () => window.record(window.open.id, window.open.text, window.open.revision),
      saving: (revision) => window.log.push("saving " + revision),
      saved: (revision, time) => window.log.push("saved " + revision),
      saveFailed: (detail) => window.log.push("failed " + detail),
      changedElsewhere: () => window.log.push("elsewhere"),
    }, () => window.log.push("listed"));
  })();
  window.type = (text) => {
    window.open = { ...window.open, text, revision: window.open.revision + 1 };
    window.saver.changed();
  };
  window.readText = async (id) => {
    const read = await window.storage.read(id, window.isGood);
    return typeof read === "object" ? { text: textOf(read.bytes), isOlder: read.isOlder } : read;
  };
`;

let server;
let browser;
let context;
let page;

async function openTab(inContext = context) {
  const tab = await inContext.newPage();
  await tab.goto(server.url);
  await tab.evaluate(() => window.ready);
  return tab;
}

before(async () => {
  server = await servePart({ source: SOURCE });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  await context?.close();
  context = await browser.newContext(); // storage of its own
  page = await openTab();
});

const inLog = (tab, entry) => tab.waitForFunction((wanted) => window.log.includes(wanted), entry);

test("reads back what was written, in another tab too", async () => {
  await page.evaluate(() => window.storage.save(window.record("a", "first"), 5, undefined));
  const other = await openTab();
  assert.deepEqual(await other.evaluate(() => window.readText("a")),
    { text: "first", isOlder: false });
  const [line] = await other.evaluate(() => window.storage.list());
  assert.deepEqual([line.id, line.title, line.score, line.changedMs], ["a", "first", 2.5, 5]);
});

test("keeps the last three records and no more", async () => {
  const count = await page.evaluate(async () => {
    for (let i = 0; i < 7; i += 1) {
      await window.storage.save(window.record("a", `text ${i}`), i, i === 0 ? undefined : i);
    }
    return new Promise((done) => {
      const request = window.database.transaction("records").objectStore("records").getAll();
      request.onsuccess = () => done(request.result.map(({ sequence }) => sequence));
    });
  });
  assert.deepEqual(count, [5, 6, 7]);
  assert.equal((await page.evaluate(() => window.readText("a"))).text, "text 6");
});

test("takes the record before a damaged one and says so", async () => {
  const read = await page.evaluate(async () => {
    await window.storage.save(window.record("a", "good"), 1, undefined);
    const bad = { ...window.record("a", "bad"), bytes: new TextEncoder().encode("99:bad") };
    await window.storage.save(bad, 2, 1);
    return window.readText("a");
  });
  assert.deepEqual(read, { text: "good", isOlder: true });
});

test("says so when every record is damaged, and when there is none", async () => {
  const outcomes = await page.evaluate(async () => {
    const bad = { ...window.record("a", "bad"), bytes: new Uint8Array(3) };
    await window.storage.save(bad, 1, undefined);
    return [await window.readText("a"), await window.readText("b") ?? "none"];
  });
  assert.deepEqual(outcomes, ["damaged", "none"]);
});

test("deletes a document and brings it back", async () => {
  const steps = await page.evaluate(async () => {
    await window.storage.save(window.record("a", "kept"), 1, undefined);
    await window.storage.delete("a", 10);
    const gone = [(await window.storage.list()).length, await window.readText("a") ?? "none"];
    await window.storage.restore("a");
    return [gone, (await window.storage.list()).length, (await window.readText("a")).text];
  });
  assert.deepEqual(steps, [[0, "none"], 1, "kept"]);
});

test("forgets a deleted document after a day", async () => {
  const left = await page.evaluate(async () => {
    await window.storage.save(window.record("a", "old"), 1, undefined);
    await window.storage.delete("a", 0);
    await window.storage.forgetDeleted(25 * 60 * 60 * 1000);
    await window.storage.restore("a");
    return (await window.storage.list()).length;
  });
  assert.equal(left, 0);
});

test("says saved only after saving, with the revision that is on the disk", async () => {
  await page.evaluate(() => {
    window.type("x");
    window.type("xy");
  });
  await inLog(page, "saved 2");
  assert.deepEqual(await page.evaluate(() => window.log), ["saving 2", "saved 2", "listed"]);
  assert.equal((await page.evaluate(() => window.readText("a"))).text, "xy");
});

test("writes within 300 ms while typing goes on", async () => {
  const longest = await page.evaluate(async () => {
    const start = performance.now();
    const seen = new Map();
    const typing = setInterval(() => {
      window.type("t".repeat(window.open.revision + 1));
      seen.set(window.open.revision, performance.now());
    }, 40);
    let longest = 0;
    while (performance.now() - start < 1500) {
      await new Promise((done) => setTimeout(done, 5));
      const { savedRevision } = window.saver.summary;
      for (const [revision, since] of seen) {
        if (revision > (savedRevision ?? 0)) continue;
        longest = Math.max(longest, performance.now() - since);
        seen.delete(revision);
      }
    }
    clearInterval(typing);
    return longest;
  });
  assert.ok(longest > 0 && longest < 300, `${longest} ms`);
});

test("loses nothing that was said to be saved when the browser is killed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tappa-profile-"));
  try {
    for (let round = 1; round <= 3; round += 1) {
      const { context: killed, kill } = await launchToKill(folder);
      const tab = await openTab(killed);
      await tab.evaluate(async ([text]) => {
        const stored = await window.storage.sequence("a");
        if (stored !== undefined) await window.saver.open("a", stored);
        window.type(text);
        await window.saver.flush();
      }, [`round ${round}`]);
      await kill();

      const again = await launchWithProfile(folder);
      const fresh = await openTab(again);
      assert.deepEqual(await fresh.evaluate(() => window.readText("a")),
        { text: `round ${round}`, isOlder: false });
      await again.close();
    }
  } finally {
    // The killed browser's helpers may take a moment to follow it.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});

test("writes what is pending when the page goes away, and goes on where it stays", async () => {
  await page.evaluate(async () => {
    window.type("x");
    await window.saver.flush();
    window.addEventListener("pagehide", () => window.saver.leave());
    window.type("xy");
    window.saver.leave();
  });
  await inLog(page, "saved 2");
  await page.evaluate(() => window.type("xyz"));
  await inLog(page, "saved 3");
  await page.evaluate(() => {
    window.type("last words");
    location.reload();
  });
  await page.waitForFunction(() => window.ready !== undefined && window.log.length === 0);
  await page.evaluate(() => window.ready);
  assert.equal((await page.evaluate(() => window.readText("a"))).text, "last words");
});

test("never overwrites from a second tab, and says so there", async () => {
  await page.evaluate(() => window.type("first tab"));
  await inLog(page, "saved 1");
  const other = await openTab();
  assert.equal(await other.evaluate(() => window.saver.open("a", 1)), false);
  await other.evaluate(() => window.type("second tab"));
  await inLog(other, "elsewhere");
  assert.equal((await page.evaluate(() => window.readText("a"))).text, "first tab");
});

test("goes on in the second tab when the first closes without having changed anything", async () => {
  await page.evaluate(() => window.type("first tab"));
  await inLog(page, "saved 1");
  const other = await openTab();
  await other.evaluate(() => window.saver.open("a", 1));
  await other.evaluate(() => window.type("second tab"));
  await inLog(other, "elsewhere");
  await page.close();
  await inLog(other, "saved 1");
  assert.equal((await other.evaluate(() => window.readText("a"))).text, "second tab");
});

test("stays out when the first tab changed the document before it closed", async () => {
  await page.evaluate(() => window.type("first tab"));
  await inLog(page, "saved 1");
  const other = await openTab();
  await other.evaluate(() => window.saver.open("a", 1));
  await page.evaluate(() => window.type("changed again"));
  await inLog(page, "saved 2");
  await page.close();
  await other.evaluate(() => window.type("stale"));
  await inLog(other, "elsewhere");
  assert.equal((await other.evaluate(() => window.readText("a"))).text, "changed again");
});

test("notices another writer also where locks are missing", async () => {
  const outcome = await page.evaluate(async () => {
    await window.storage.save(window.record("a", "one"), 1, undefined);
    await window.storage.save(window.record("a", "two"), 2, 1);
    return window.storage.save(window.record("a", "stale"), 3, 1).catch(({ name }) => name);
  });
  assert.equal(outcome, "ChangedElsewhereError");
  assert.equal((await page.evaluate(() => window.readText("a"))).text, "two");
});

test("says why it cannot save, and tries again", async () => {
  await page.evaluate(() => {
    const save = window.storage.save.bind(window.storage);
    let isFull = true;
    window.storage.save = (...given) => {
      if (!isFull) return save(...given);
      isFull = false;
      return Promise.reject(new DOMException("the disk is full", "QuotaExceededError"));
    };
    window.type("x");
  });
  await inLog(page, "failed QuotaExceededError: the disk is full");
  await inLog(page, "saved 1");
});

test("writes nothing more of a document that was deleted", async () => {
  await page.evaluate(async () => {
    window.type("x");
    await window.saver.flush();
    window.type("xy");
    window.saver.forget("a");
    await window.storage.delete("a", 1);
  });
  await page.waitForTimeout(400);
  assert.deepEqual(await page.evaluate(() => window.storage.list()), []);
});
