// What storage says when the page opens, asked for while the program still loads.
import { openDatabase } from "./database.ts";
import type { RecentDocument, Settings } from "./program.ts";
import { Storage } from "./storage.ts";

export interface Stored {
  readonly settings: Settings | undefined;
  readonly recent: readonly RecentDocument[];
  /** The document to open again. */
  readonly openDocument: string | undefined;
}

const NOTHING: Stored = { settings: undefined, recent: [], openDocument: undefined };

export interface StartedStorage {
  readonly ready: Promise<Storage>;
  readonly stored: Promise<Stored>;
}

export function openStorage(): StartedStorage {
  let isNew = (): void => {};
  const nothing = new Promise<Stored>((resolve) => {
    isNew = () => resolve(NOTHING);
  });
  const ready = openDatabase(undefined, isNew).then((database) => new Storage(database));
  const read = ready.then(async (storage) => {
    const [settings, recent, openDocument] = await Promise.all([
      storage.settings(), storage.list(), storage.openDocument(),
    ]);
    return { settings, recent, openDocument };
  });
  // Without storage Tappa still works; the first save will say what is wrong.
  return { ready, stored: Promise.race([nothing, read.catch(() => NOTHING)]) };
}
