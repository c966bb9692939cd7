// What storage says when the page opens, asked for while the program still loads.
import { Database, problemOf, type StorageProblem } from "./database.ts";
import type { Settings } from "./program.ts";
import { Storage, type Lists } from "./storage.ts";

export interface Stored extends Lists {
  readonly settings: Settings | undefined;
  /** The document to open again. */
  readonly openDocument: string | undefined;
  /** Storage does not work; Tappa does, without keeping anything. */
  readonly problem: StorageProblem | undefined;
}

const NOTHING: Stored =
  { settings: undefined, recent: [], removed: [], openDocument: undefined, problem: undefined };

export interface StartedStorage {
  readonly storage: Storage;
  readonly stored: Promise<Stored>;
}

async function read(storage: Storage): Promise<Stored> {
  try {
    const [settings, lists, openDocument] = await Promise.all([
      storage.settings(), storage.lists(), storage.openDocument(),
    ]);
    return { settings, ...lists, openDocument, problem: undefined };
  } catch (error) {
    return { ...NOTHING, problem: problemOf(error) };
  }
}

export function openStorage(): StartedStorage {
  let isNew = (): void => {};
  const nothing = new Promise<Stored>((resolve) => {
    isNew = () => resolve(NOTHING);
  });
  const storage = new Storage(new Database(undefined, () => isNew()));
  return { storage, stored: Promise.race([nothing, read(storage)]) };
}
