// When a document is saved and who saves it: kills, closed pages, several tabs, failing storage.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { browser, context, openTab, page, server } from "./storage_page.mjs";
import { becomes, launchToKill, launchWithProfile } from "./support.mjs";

const inLog = (tab, entry) => tab.waitForFunction((wanted) => window.log.includes(wanted), entry);
const snapshotOf = (tab) => tab.evaluate(() => window.saver.summary);

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
  const { longest, late } = await page.evaluate(async () => {
    const start = performance.now();
    const seen = new Map();
    const typing = setInterval(() => {
      window.type("t".repeat(window.open.revision + 1));
      seen.set(window.open.revision, performance.now());
    }, 40);
    let longest = 0;
    let late = 0; // a busy machine's, which is no writing
    while (performance.now() - start < 1500) {
      const asked = performance.now();
      await new Promise((done) => setTimeout(done, 5));
      late = Math.max(late, performance.now() - asked - 5);
      const { savedRevision } = window.saver.summary;
      for (const [revision, since] of seen) {
        if (revision > (savedRevision ?? 0)) continue;
        longest = Math.max(longest, performance.now() - since);
        seen.delete(revision);
      }
    }
    clearInterval(typing);
    return { longest, late };
  });
  assert.ok(longest > 0 && longest < 300 + late, `${longest} ms, the page itself ${late} ms late`);
});

test("loses nothing that was said to be saved when the browser is killed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tappa-profile-"));
  try {
    for (let round = 1; round <= 3; round += 1) {
      const { context: killed, kill } = await launchToKill(folder);
      try {
        const tab = await openTab(killed);
        await tab.evaluate(async ([text]) => {
          const stored = await window.storage.line("a");
          if (stored !== undefined) await window.saver.open("a", stored.sequence);
          window.type(text);
          await window.saver.flush();
        }, [`round ${round}`]);
      } finally {
        await kill();
      }

      const again = await launchWithProfile(folder);
      try {
        const fresh = await openTab(again);
        assert.deepEqual(await fresh.evaluate(() => window.readText("a")),
          { text: `round ${round}`, isOlder: false });
      } finally {
        await again.close();
      }
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
    window.addEventListener("pagehide", () => window.saver.leave(true));
    window.type("xy");
    window.saver.leave(false);
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

test("gives a document to one tab at a time, and says so in the other", async () => {
  await page.evaluate(() => window.type("first tab"));
  await inLog(page, "saved 1");
  const other = await openTab();
  await other.evaluate(() => window.saver.open("a", 1));
  await inLog(other, "open-elsewhere");
  await other.evaluate(() => window.type("second tab"));
  await other.evaluate(() => window.saver.flush());
  assert.equal((await page.evaluate(() => window.readText("a"))).text, "first tab");
  assert.equal((await snapshotOf(page)).standing, "mine");
});

test("goes on in the second tab when the first closes, with what is stored then", async () => {
  await page.evaluate(() => window.type("first tab"));
  await inLog(page, "saved 1");
  const other = await openTab();
  await other.evaluate(() => window.saver.open("a", 1));
  await inLog(other, "open-elsewhere");
  await page.evaluate(() => window.type("changed again"));
  await inLog(page, "saved 2");
  await page.evaluate(() => window.saver.leave(true));
  await page.close();
  await inLog(other, "read changed again");
  await other.evaluate(() => window.type("second tab"));
  await other.waitForFunction(() => window.log.some((line) => line.startsWith("saved")));
  assert.equal((await other.evaluate(() => window.readText("a"))).text, "second tab");
});

test("goes on in the second tab when the first is gone without a word", async () => {
  await page.evaluate(() => window.type("first tab"));
  await inLog(page, "saved 1");
  await page.close(); // no pagehide is heard here
  const other = await openTab();
  await other.evaluate(() => window.saver.open("a", 1));
  await other.evaluate(() => window.type("second tab"));
  await inLog(other, "saved 1");
  assert.equal((await other.evaluate(() => window.readText("a"))).text, "second tab");
});

test("takes a document over with all that was typed in the tab that had it", async () => {
  await page.evaluate(() => window.type("first tab"));
  await inLog(page, "saved 1");
  const other = await openTab();
  await other.evaluate(() => window.saver.open("a", 1));
  await inLog(other, "open-elsewhere");
  await page.evaluate(() => window.type("typed at the last moment"));
  await other.evaluate(() => window.saver.workHere());
  await inLog(other, "read typed at the last moment");
  await inLog(page, "open-elsewhere");
  assert.equal((await snapshotOf(other)).standing, "mine");
  await page.evaluate(() => window.saver.workHere());
  await inLog(page, "mine");
  await other.waitForFunction(() => window.log.at(-1) === "open-elsewhere");
});

test("takes a document from a tab that no longer answers, and keeps what that one had", async () => {
  await page.evaluate(() => window.type("first tab"));
  await inLog(page, "saved 1");
  const other = await openTab();
  await other.evaluate(() => window.saver.open("a", 1));
  await inLog(other, "open-elsewhere");
  await page.evaluate(() => {
    window.type("never written");
    const end = performance.now() + 7_000; // the tab hangs
    while (performance.now() < end);
  }).catch(() => {});
  await other.evaluate(() => window.saver.workHere());
  await inLog(other, "mine");
  await other.evaluate(() => window.type("second tab"));
  await other.waitForFunction(() => window.log.some((line) => line.startsWith("saved")));
  await inLog(page, "open-elsewhere");
  const removed = await other.evaluate(async () => {
    const { removed: kept } = await window.storage.lists();
    return kept.map(({ title, wasReplaced }) => [title, wasReplaced]);
  });
  const { text } = await other.evaluate(() => window.readText("a"));
  // Written before it hung, it is what the other tab goes on from; else it can be brought back.
  assert.ok(text === "second tab" && (removed.length === 0 || removed[0][0] === "never written"),
    JSON.stringify({ text, removed }));
});

test("says at once that a document was deleted in another tab, and that it is back", async () => {
  await page.evaluate(() => window.type("kept"));
  await inLog(page, "saved 1");
  const other = await openTab();
  await page.evaluate(() => window.type("typed at the last moment"));
  await other.evaluate(() => window.saver.takeOver("a"));
  const lists = () => page.evaluate(() => window.log.filter((line) => line === "listed").length);
  const listedBefore = await lists();
  await other.evaluate(async () => {
    await window.storage.delete("a", 1);
    window.saver.tellChanged("a");
  });
  await inLog(page, "deleted-elsewhere");
  assert.equal(await lists(), listedBefore + 1); // what is listed there is no longer so
  await other.evaluate(async () => {
    await window.storage.restore("a", 2);
    window.saver.tellChanged("a");
  });
  await inLog(page, "mine");
  await inLog(page, "read typed at the last moment");
  await page.evaluate(() => window.type("on again"));
  await page.waitForFunction(() => /^saved/.test(window.log.at(-1)) || window.log.includes("listed"));
  await page.evaluate(() => window.saver.flush());
  assert.equal((await page.evaluate(() => window.readText("a"))).text, "on again");
});

test("works here after a deletion elsewhere by bringing the document back", async () => {
  await page.evaluate(() => window.type("kept"));
  await inLog(page, "saved 1");
  const other = await openTab();
  await other.evaluate(async () => {
    await window.saver.takeOver("a");
    await window.storage.delete("a", 1);
    window.saver.tellChanged("a");
  });
  await inLog(page, "deleted-elsewhere");
  await page.evaluate(() => window.saver.workHere());
  await inLog(page, "read kept");
  assert.equal((await page.evaluate(() => window.readText("a"))).text, "kept");
});

test("notices another writer also where locks are missing", async () => {
  const outcome = await page.evaluate(async () => {
    await window.save(window.record("a", "one"), 1, undefined);
    await window.save(window.record("a", "two"), 2, 1);
    return window.save(window.record("a", "stale"), 3, 1).catch(({ name }) => name);
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
  await inLog(page, "failed full");
  await inLog(page, "saved 1");
});

for (const held of ["write", "answer"]) {
  test(`a last moment's write that overtakes another's ${held} is no other tab's`, async () => {
    await page.evaluate(() => window.type("before"));
    await inLog(page, "saved 1");
    await page.evaluate((which) => {
      const save = window.storage.save.bind(window.storage);
      const until = new Promise((done) => { window.letGo = done; });
      window.storage.save = async (...given) => {
        if (which === "write") await until;
        const sequence = await save(...given);
        await until;
        return sequence;
      };
      window.type("after");
    }, held);
    await inLog(page, "saving 2");
    if (held === "answer") {
      await becomes(page, async () => (await window.readText("a")).text === "after");
    }
    // As when the tab is hidden: nothing waits to be written, but the page may go now.
    assert.equal(await page.evaluate(() => window.saver.leave(false)), true);
    await inLog(page, "saved 2");
    assert.equal((await page.evaluate(() => window.readText("a"))).text, "after");
    await page.evaluate(() => window.letGo());
    await page.waitForFunction(() => !window.saver.summary.isPending);
    await page.evaluate(() => window.type("later"));
    await inLog(page, "saved 3");
    assert.equal((await snapshotOf(page)).standing, "mine");
    assert.equal((await page.evaluate(() => window.readText("a"))).text, "later");
    assert.doesNotMatch((await page.evaluate(() => window.log)).join(), /elsewhere|failed/);
  });
}

test("writes nothing more of a document that was deleted", async () => {
  await page.evaluate(async () => {
    window.type("x");
    await window.saver.flush();
    window.type("xy");
    window.saver.forget("a");
    await window.storage.delete("a", 1);
  });
  await page.waitForTimeout(400);
  assert.deepEqual(await page.evaluate(() => window.recent()), []);
});

test("opens a closed connection again, and stores what was typed meanwhile", async () => {
  await page.evaluate(() => window.type("before"));
  await inLog(page, "saved 1");
  await page.evaluate(() => {
    window.database.opened.close();
    window.type("after");
  });
  await inLog(page, "saved 2");
  assert.equal((await page.evaluate(() => window.readText("a"))).text, "after");
});

test("stores again what is shown when all storage was deleted", async () => {
  await page.evaluate(() => window.type("before"));
  await inLog(page, "saved 1");
  await page.evaluate(() => new Promise((done) => {
    indexedDB.deleteDatabase("tappa").onsuccess = done;
  }));
  await page.evaluate(() => window.type("after"));
  await inLog(page, "saved 2");
  assert.equal((await page.evaluate(() => window.readText("a"))).text, "after");
});

test("says so when the database never answers, and asks before one leaves", async () => {
  const tab = await context.newPage();
  await tab.addInitScript(() => {
    indexedDB.open = () => ({});
  });
  await tab.goto(server.url);
  await tab.evaluate(() => window.ready.catch(() => {}));
  await tab.evaluate(() => window.openSaver());
  await tab.evaluate(() => window.type("x"));
  await inLog(tab, "failed no-answer");
  assert.equal(await tab.evaluate(() => window.saver.leave(false)), false);
});

test("needs no locks", async () => {
  const tab = await context.newPage();
  await tab.addInitScript(() => {
    navigator.locks.request = () => Promise.reject(new DOMException("no", "SecurityError"));
  });
  await tab.goto(server.url);
  await tab.evaluate(() => window.ready);
  await tab.evaluate(() => window.type("x"));
  await inLog(tab, "saved 1");
});

test("opening writes no record, however often", async () => {
  await page.evaluate(async () => {
    window.type("x");
    await window.saver.flush();
  });
  const sequences = [];
  for (let i = 0; i < 3; i += 1) {
    const tab = await openTab();
    await tab.evaluate(async () => {
      const { sequence } = await window.storage.line("a");
      await window.saver.open("a", sequence);
    });
    sequences.push(await tab.evaluate(async () => (await window.storage.line("a")).sequence));
    await tab.close();
  }
  assert.deepEqual(sequences, [1, 1, 1]);
});
