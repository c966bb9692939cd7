// Puts stored rows in order again, once all of the page's code is there.
import { BACKUPS, backupsFrom } from "./backups.ts";
import { result, transact, type Database } from "./database.ts";
import { jsonOfRecord, titleOfJson } from "./record_text.ts";
import { recordsOf, SCREENS } from "./storage.ts";
import { deletedFrom, idFrom, lineFrom, screensFrom, settingsFrom } from "./stored_rows.ts";

type Stores = IDBTransaction;

/**
 * Puts in order what is not as it should be: a line is made anew from the document's last whole
 * record; what holds nothing one could use goes. True: there was something.
 */
export function repair(database: Database, nowMs: number): Promise<boolean> {
  return transact(database, ["documents", "records", "deleted", "settings"], "readwrite",
    async (stores) => {
      const broken = [
        await dropBroken(stores, "documents", lineFrom),
        await dropBroken(stores, "deleted", deletedFrom),
        await dropBrokenSettings(stores),
        await listAgain(stores, nowMs),
      ];
      return broken.some((each) => each);
    });
}

async function dropBroken(stores: Stores, name: "documents" | "deleted",
  from: (row: unknown) => unknown): Promise<boolean> {
  const store = stores.objectStore(name);
  const keys = await result(store.getAllKeys());
  let isBroken = false;
  for (const key of keys) {
    if (from(await result<unknown>(store.get(key))) !== undefined) continue;
    store.delete(key);
    isBroken = true;
  }
  return isBroken;
}

async function dropBrokenSettings(stores: Stores): Promise<boolean> {
  const store = stores.objectStore("settings");
  let isBroken = false;
  const kept = [["settings", settingsFrom], ["open-document", idFrom], [SCREENS, screensFrom],
    [BACKUPS, backupsFrom]] as const;
  for (const [key, from] of kept) {
    const value = await result<unknown>(store.get(key));
    if (value === undefined && (await result(store.getKey(key))) === undefined) continue;
    if (from(value) !== undefined) continue;
    store.delete(key);
    isBroken = true;
  }
  return isBroken;
}

/** Documents that have records and no line. */
async function listAgain(stores: Stores, nowMs: number): Promise<boolean> {
  const listed = new Set(await result(stores.objectStore("documents").getAllKeys()));
  const keys = await result(stores.objectStore("records").getAllKeys());
  const lost = new Set(keys.flatMap((key) =>
    Array.isArray(key) && typeof key[0] === "string" && !listed.has(key[0]) ? [key[0]] : []));
  for (const id of lost) {
    const rows = await recordsOf(stores, id);
    const last = rows.flatMap(({ bytes, changedMs = nowMs }) => {
      const json = jsonOfRecord(bytes);
      return json ? [{ title: titleOfJson(json), changedMs }] : [];
    }).at(-1);
    if (!last) continue;
    const sequence = rows.at(-1)?.sequence ?? 0;
    stores.objectStore("documents").put(
      { id, ...last, organisation: "", stage: null, score: null, revision: 0, sequence });
  }
  return lost.size > 0;
}
