// Documents in IndexedDB: written, read back, damaged, deleted, put in order.

import assert from "node:assert/strict";
import { test } from "node:test";

import { openTab, page } from "./storage_page.mjs";

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

for (const [what, store, value, key] of [
  ["settings that are no settings", "settings", {}, "settings"],
  ["settings that are nothing", "settings", null, "settings"],
  ["settings that are a text", "settings", "x", "settings"],
  ["settings of a wrong type", "settings", { language: 5, theme: "dark", textScale: 1 }, "settings"],
  ["settings out of bounds", "settings", { language: "en", theme: "x", textScale: 1e9 }, "settings"],
  ["a document to open that is a number", "settings", 5, "open-document"],
  ["a screen one was on that is a text", "settings", "plan", "screens"],
  ["backups that are a number", "settings", 5, "backups"],
  ["a line without a title", "documents", { id: "zz" }],
  ["a line of wrong types", "documents", { id: "zz", title: 5, changedMs: "z" }],
  ["a line with a number for an id", "documents", { id: 5, title: "t", changedMs: 1 }],
  ["a line whose count has no next one", "documents",
    { id: "zz", title: "t", changedMs: 1, revision: 1, sequence: Number.MAX_SAFE_INTEGER }],
  ["a line whose count is no number", "documents",
    { id: "zz", title: "t", changedMs: 1, revision: Number.NaN, sequence: Infinity }],
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
        await window.repair(5), await window.repair(6),
      ];
    }, [store, value, key]);
    assert.deepEqual(outcome, [["a"], "good", "none", "none", true, false]);
  });
}

test("keeps the screen and the look each document was left with, until the document goes", async () => {
  const kept = await page.evaluate(async () => {
    await window.save(window.record("a", "first"), 1, undefined);
    await window.storage.setScreen("a", "plan");
    await window.storage.setScreen("b", "assess"); // begun, and not saved yet
    const left = async (id) => {
      const { screen, look } = await window.storage.leftOf(id);
      return `${screen}|${look}`;
    };
    const both = [await left("a"), await left("b")];
    await window.storage.setLook("a", "curve/pe-1");
    await window.storage.setScreen("a", "report");
    const last = [await left("a"), await left("b")];
    await new Promise((done) => {
      const transaction = window.database.opened.transaction("settings", "readwrite");
      transaction.objectStore("settings").put([{ id: "a", screen: 5 }, null, "a",
        { id: "c", screen: "plan" }, { id: "d", screen: "plan", look: ["curve/pe-1"] }], "screens");
      transaction.oncomplete = done;
    });
    return [both, last, [await left("a"), await left("c"), await left("d")]];
  });
  assert.deepEqual(kept, [["plan|", "assess|"], ["report|curve/pe-1", "|"],
    ["|", "plan|", "plan|"]]);
});

test("goes on counting beside a record whose number has no next one", async () => {
  const read = await page.evaluate(async () => {
    await new Promise((done) => {
      const transaction = window.database.opened.transaction("records", "readwrite");
      transaction.objectStore("records")
        .put({ ...window.record("a", "wrong"), sequence: Number.MAX_SAFE_INTEGER });
      transaction.oncomplete = done;
    });
    const first = await window.save(window.record("a", "first"), 1, undefined);
    const second = await window.save(window.record("a", "second"), 2, first);
    return [first, second, (await window.readText("a")).text];
  });
  assert.deepEqual(read, [1, 2, "second"]);
});

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
      transaction.objectStore("documents").put({ id: "c", title: 5 });
      transaction.objectStore("records").put({ id: "c", sequence: 2, bytes, changedMs: 7 });
      transaction.oncomplete = done;
    });
    await window.repair(9);
    const rows = await new Promise((done) => {
      const request = window.database.opened.transaction("documents").objectStore("documents")
        .getAll();
      request.onsuccess = () => done(request.result);
    });
    return (await window.recent()).map(({ id, title, changedMs }) =>
      [id, title, rows.find((row) => row.id === id).sequence, changedMs]);
  });
  // Last changed when it was, where its record says so: those of earlier versions do not.
  assert.deepEqual(lines,
    [["b", "Banca Aurora", 4, 9], ["c", "Banca Aurora", 2, 7], ["a", "good", 1, 1]]);
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

test("a file keeps what is stored when it is made; a change after it is not in it", async () => {
  const steps = await page.evaluate(async () => {
    await window.save(window.record("a", "first", 3), 10, undefined);
    const told = [await window.kept(20)];
    await window.backups.note([{ id: "a", revision: 9 }, { id: "unknown" }], 30); // only opened: 9 is 3
    told.push(await window.kept(40));
    await window.save(window.record("a", "second", 11), 50, 1);
    told.push(await window.kept(60));
    await window.save(window.record("a", "third", 13), 70, 2);
    await window.backups.note([{ id: "a", revision: 12 }], 80); // made before the last change
    told.push(await window.kept(90));
    await window.backups.note([{ id: "a" }], 100);
    told.push(await window.kept(110));
    return told.map(({ a, ...others }) => [a.fileMs, a.unkeptMs, ...Object.keys(others)]);
  });
  assert.deepEqual(steps, [[0, 10], [30, 0], [30, 30], [80, 80], [100, 0]]);
});

test("what is known of a document's files goes with it, and comes back with it", async () => {
  const steps = await page.evaluate(async () => {
    await window.save(window.record("a", "first", 3), 10, undefined);
    await window.save(window.record("b", "other", 4), 11, undefined);
    await window.backups.note([{ id: "a" }], 20);
    await window.storage.delete("a", 30);
    const told = [await window.kept(40)];
    await window.storage.restore("a", 50);
    told.push(await window.kept(60));
    await window.storage.delete("a", 70);
    await window.storage.forgetDeleted(Number.POSITIVE_INFINITY);
    told.push(await window.kept(80), await window.setting("backups"));
    return told;
  });
  const b = { fileMs: 0, unkeptMs: 11 };
  assert.deepEqual(steps, [
    { b }, { a: { fileMs: 20, unkeptMs: 0 }, b }, { b }, [{ id: "b", atMs: 11, revision: null }],
  ]);
});

test("rows of backups that are none are left out, and begin anew", async () => {
  const told = await page.evaluate(async () => {
    await window.save(window.record("a", "first", 3), 10, undefined);
    await window.putSetting("backups", [null, { id: "a", atMs: "x", revision: 3 }]);
    const first = await window.kept(20);
    await window.putSetting("backups", "x");
    return [first, await window.kept(30), await window.setting("backups")];
  });
  const a = { fileMs: 0, unkeptMs: 10 };
  assert.deepEqual(told, [{ a }, { a }, [{ id: "a", atMs: 10, revision: null }]]);
});
