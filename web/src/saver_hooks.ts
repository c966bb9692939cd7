// What the saver asks of the program and of the page, and what it says of itself.
import type { Listener, Standing } from "./outcomes.ts";
import type { DocumentRecord } from "./program.ts";

export interface SavedProgram extends Listener {
  record(): DocumentRecord | undefined;
}

export interface SaverHooks {
  /** What was typed and pressed is done, also where the page is not drawn at the moment. */
  catchUp(): void;
  /** What lists show of documents may have changed. */
  listChanged(): void;
  /** What is stored of the open document is newer than what is shown: it is to be read again. */
  readAgain(document: string): Promise<void>;
}

/** What is true of the open document's copy on this device, for tests and the snapshot. */
export interface SaveSummary {
  readonly isPending: boolean;
  readonly document: string | undefined;
  readonly savedRevision: number | undefined;
  readonly failure: string | undefined;
  readonly standing: Standing;
}
