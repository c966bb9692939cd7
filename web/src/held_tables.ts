// The tables the page holds for the worker that reads them. What takes them in and unpacks them is
// fetched when the first one comes (tables.ts): few visits need it.
import type { JobFile } from "./effects.ts";
import type { Listener, Outcome } from "./outcomes.ts";
import type { HoldTable, KeepDocuments } from "./incoming.ts";

type Tables = typeof import("./tables.ts");

export class HeldTables {
  readonly #listener: Listener;
  readonly #keep: KeepDocuments;
  /** One at a time: who drops another file has done with the one before. */
  #held: { readonly file: number; readonly content: Blob } | undefined;
  /** A number for each table that was asked for; the one asked for last counts. */
  #last = 0;

  constructor(listener: Listener, keep: KeepDocuments) {
    this.#listener = listener;
    this.#keep = keep;
  }

  readonly take = (file: File): void => this.#take(file.name,
    (tables, hold, listener) => tables.takeTable(file, hold, listener, this.#keep));

  paste(text: string): void {
    if (!/journey|CJML|\t/i.test(text)) return; // most that is pasted: nothing to fetch anything for
    this.#use((tables) => tables.takePasted(text, this.#listener),
      { kind: "table-failed", name: "Mermaid", problem: "not-loaded" });
  }

  takeSample(language: string): void {
    this.#take("CSV", (tables, hold, listener) => tables.takeSampleLog(language, hold, listener));
  }

  tellZone(name: string): void {
    this.#use((tables) => tables.tellZone(name, this.#listener), { kind: "time-zone-failed" });
  }

  /** What of them a job works on; empty where the file has gone. */
  parts(files: readonly JobFile[]): Blob[] {
    return files.map(({ file, firstBytes }) => {
      const table = this.#held?.file === file ? this.#held.content : new Blob();
      return firstBytes > 0 ? table.slice(0, firstBytes) : table;
    });
  }

  /** The program has done with it. */
  release(file: number): void {
    if (this.#held?.file === file) this.#held = undefined;
  }

  #take(name: string, take: (tables: Tables, hold: HoldTable, listener: Listener) => Promise<void>): void {
    const file = ++this.#last;
    // What becomes of one that is not wanted any more, ends nothing of the next.
    const listener: Listener = {
      tell: (outcome) => {
        if (file === this.#last) this.#listener.tell(outcome);
      },
    };
    const hold: HoldTable = (title, content) => {
      if (file !== this.#last) return;
      this.#held = { file, content };
      listener.tell({ kind: "table-held", file, name: title, size: content.size });
    };
    this.#use((tables) => take(tables, hold, listener),
      { kind: "table-failed", name, problem: "not-loaded" }, listener);
  }

  #use(act: (tables: Tables) => unknown, failure: Outcome, listener: Listener = this.#listener): void {
    import("./tables.ts").then(act).catch(() => listener.tell(failure));
  }
}
