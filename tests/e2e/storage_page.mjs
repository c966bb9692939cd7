// What the tests of storage have in common: a page with storage and saver, without the app.

import { after, before, beforeEach } from "node:test";

import { servePart } from "./parts.mjs";
import { launch } from "./support.mjs";

// A record here is a text with its length in front, which stands for the real checksum.
const SOURCE = `
  import { Backups } from "./backups.ts";
  import { Database } from "./database.ts";
  import { Saver } from "./saver.ts";
  import { Storage } from "./storage.ts";
  import { repair } from "./storage_repair.ts";
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
    window.backups = new Backups(window.database);
    window.kept = async (nowMs) => Object.fromEntries(await window.backups.kept(nowMs));
    window.repair = (nowMs) => repair(window.database, nowMs);
    window.saver = new Saver(window.storage, {
      record: () => window.record(window.open.id, window.open.text, window.open.revision),
      tell: ({ kind, revision, problem, standing }) =>
        window.log.push(standing ?? kind.replace("save-", "") + " " + (problem ?? revision)),
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
  window.setting = (key) => new Promise((done) => {
    const request = window.database.opened.transaction("settings").objectStore("settings").get(key);
    request.onsuccess = () => done(request.result);
  });
  window.putSetting = (key, value) => new Promise((done) => {
    const transaction = window.database.opened.transaction("settings", "readwrite");
    transaction.objectStore("settings").put(value, key);
    transaction.oncomplete = done;
  });
  window.recent = async () => (await window.storage.lists()).recent;
  window.save = (record, nowMs, known) => window.storage.save(record, nowMs, known, "here");
`;

export let server;
export let browser;
export let context;
export let page;

export async function openTab(inContext = context) {
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
