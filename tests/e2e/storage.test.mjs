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
  import { Database } from "./database.ts";
  import { Saver } from "./saver.ts";
  import { Storage } from "./storage.ts";
  const bytesOf = (text) => new TextEncoder().encode(text.length + ":" + text);
  const textOf = (bytes) => new TextDecoder().decode(bytes).replace(/^\\d+:/, "");
  window.isGood = (bytes) => {
    const [length, text] = new TextDecoder().decode(bytes).split(":");
    return text !== undefined && Number(length) === text.length;
  };
  window.record = (id, text, revision = 1) =>
    ({ id, title: text, organisation: "", stage: null, score: 2.5, revision, bytes: bytesOf(text) });
  window.log = [];
  window.open = { id: "a", text: "", revision: 0 };
  window.hash = (text) => {
    let hash = 14695981039346656037n;
    for (const byte of new TextEncoder().encode(text)) {
      hash = ((hash ^ BigInt(byte)) * 1099511628211n) & 0xffffffffffffffffn;
    }
    return hash.toString(16).padStart(16, "0");
  };
  window.openSaver = () => {
    window.storage = new Storage(window.database);
    window.saver = new Saver(window.storage, {
      record: () => window.record(window.open.id, window.open.text, window.open.revision),
      saving: (revision) => window.log.push("saving " + revision),
      saved: (revision, time) => window.log.push("saved " + revision),
      saveFailed: (problem) => window.log.push("failed " + problem),
      stands: (standing) => window.log.push(standing),
    }, {
      catchUp: () => {},
      listChanged: () => window.log.push("listed"),
      // As the app does: what is stored is shown in place of what was.
      readAgain: async (id) => {
        const read = await window.storage.read(id, window.isGood);
        window.open = { id, text: textOf(read.bytes), revision: window.open.revision + 1 };
        await window.saver.open(id, read.sequence);
        window.log.push("read " + window.open.text);
      },
    });
  };
  window.database = new Database();
  window.ready = window.database.connection().then(window.openSaver);
  window.type = (text) => {
    window.open = { ...window.open, text, revision: window.open.revision + 1 };
    window.saver.changed();
  };
  window.readText = async (id) => {
    const read = await window.storage.read(id, window.isGood);
    return read.state === "good" ? { text: textOf(read.bytes), isOlder: read.isOlder } : read.state;
  };
  window.recent = async () => (await window.storage.lists()).recent;
  window.save = (record, nowMs, known) => window.storage.save(record, nowMs, known, "here");
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
  await page.evaluate(() => window.save(window.record("a", "first"), 5, undefined));
  const other = await openTab();
  assert.deepEqual(await other.evaluate(() => window.readText("a")),
    { text: "first", isOlder: false });
  const [line] = await other.evaluate(() => window.recent());
  assert.deepEqual([line.id, line.title, line.score, line.changedMs], ["a", "first", 2.5, 5]);
});

test("keeps the last three records and no more", async () => {
  const count = await page.evaluate(async () => {
    for (let i = 0; i < 7; i += 1) {
      await window.save(window.record("a", `text ${i}`), i, i === 0 ? undefined : i);
    }
    return new Promise((done) => {
      const request = window.database.opened.transaction("records").objectStore("records").getAll();
      request.onsuccess = () => done(request.result.map(({ sequence }) => sequence));
    });
  });
  assert.deepEqual(count, [5, 6, 7]);
  assert.equal((await page.evaluate(() => window.readText("a"))).text, "text 6");
});

test("takes the record before a damaged one and says so", async () => {
  const read = await page.evaluate(async () => {
    await window.save(window.record("a", "good"), 1, undefined);
    const bad = { ...window.record("a", "bad"), bytes: new TextEncoder().encode("99:bad") };
    await window.save(bad, 2, 1);
    return window.readText("a");
  });
  assert.deepEqual(read, { text: "good", isOlder: true });
});

test("says so when every record is damaged, and when there is none", async () => {
  const outcomes = await page.evaluate(async () => {
    const bad = { ...window.record("a", "bad"), bytes: new Uint8Array(3) };
    await window.save(bad, 1, undefined);
    return [await window.readText("a"), await window.readText("b")];
  });
  assert.deepEqual(outcomes, ["damaged", "none"]);
});

test("deletes a document and brings it back", async () => {
  const steps = await page.evaluate(async () => {
    await window.save(window.record("a", "kept"), 1, undefined);
    await window.storage.delete("a", 10);
    const gone = [(await window.recent()).length, await window.readText("a")];
    await window.storage.restore("a", 20);
    return [gone, (await window.recent()).length, (await window.readText("a")).text];
  });
  assert.deepEqual(steps, [[0, "none"], 1, "kept"]);
});

test("forgets a deleted document after a day", async () => {
  const left = await page.evaluate(async () => {
    await window.save(window.record("a", "old"), 1, undefined);
    await window.storage.delete("a", 0);
    await window.storage.forgetDeleted(25 * 60 * 60 * 1000);
    await window.storage.restore("a", 20);
    return (await window.recent()).length;
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
        const stored = await window.storage.line("a");
        if (stored !== undefined) await window.saver.open("a", stored.sequence);
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

const snapshotOf = (tab) => tab.evaluate(() => window.saver.summary);

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
  await other.evaluate(async () => {
    await window.saver.takeOver("a");
    await window.storage.delete("a", 1);
    window.saver.tellChanged("a");
  });
  await inLog(page, "deleted-elsewhere");
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

for (const [what, store, value, key] of [
  ["settings that are no settings", "settings", {}, "settings"],
  ["settings that are nothing", "settings", null, "settings"],
  ["settings that are a text", "settings", "x", "settings"],
  ["settings of a wrong type", "settings", { language: 5, theme: "dark", textScale: 1 }, "settings"],
  ["settings out of bounds", "settings", { language: "en", theme: "x", textScale: 1e9 }, "settings"],
  ["a document to open that is a number", "settings", 5, "open-document"],
  ["a line without a title", "documents", { id: "zz" }],
  ["a line of wrong types", "documents", { id: "zz", title: 5, changedMs: "z" }],
  ["a line with a number for an id", "documents", { id: 5, title: "t", changedMs: 1 }],
  ["a deleted document without its records", "deleted", { id: "zz", line: 3 }],
]) {
  test(`leaves out ${what}, puts it in order once, and gives the rest`, async () => {
    const outcome = await page.evaluate(async ([store_, value_, key_]) => {
      await window.save(window.record("a", "good"), 1, undefined);
      await new Promise((done) => {
        const transaction = window.database.opened.transaction(store_, "readwrite");
        transaction.objectStore(store_).put(value_, key_);
        transaction.oncomplete = done;
      });
      return [
        (await window.recent()).map(({ id }) => id), (await window.readText("a")).text,
        await window.storage.settings() ?? "none", await window.storage.openDocument() ?? "none",
        await window.storage.repair(5), await window.storage.repair(6),
      ];
    }, [store, value, key]);
    assert.deepEqual(outcome, [["a"], "good", "none", "none", true, false]);
  });
}

test("lists a document again whose line was damaged, from its last whole record", async () => {
  const lines = await page.evaluate(async () => {
    await window.save(window.record("a", "good"), 1, undefined);
    // As the program writes it: the checksum is that of src/app/documents/record.hpp.
    const json = '{"document":{"title":"Banca Aurora"}}';
    const bytes = new TextEncoder().encode(`tappa-record 1 7 ${json.length} ${window.hash(json)}\n${json}`);
    await new Promise((done) => {
      const transaction = window.database.opened.transaction(["documents", "records"], "readwrite");
      transaction.objectStore("documents").put({ id: "b", title: 5 });
      transaction.objectStore("records").put({ id: "b", sequence: 4, bytes });
      transaction.oncomplete = done;
    });
    await window.storage.repair(9);
    return (await window.recent()).map(({ id, title, sequence }) => [id, title, sequence]);
  });
  assert.deepEqual(lines, [["b", "Banca Aurora", 4], ["a", "good", 1]]);
});

test("keeps what is replaced, and swaps the two when it is brought back", async () => {
  const texts = await page.evaluate(async () => {
    await window.save(window.record("a", "mine"), 1, undefined);
    await window.storage.keepReplaced("a", 2);
    await window.save(window.record("a", "file"), 3, 1);
    const [{ key, wasReplaced }] = (await window.storage.lists()).removed;
    await window.storage.restore(key, 4);
    const after = (await window.storage.lists()).removed;
    return [wasReplaced, (await window.readText("a")).text, after.length, after[0].title];
  });
  assert.deepEqual(texts, [true, "mine", 1, "file"]);
});
