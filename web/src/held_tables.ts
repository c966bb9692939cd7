// The tables the page holds for the worker that reads them. What takes them in and unpacks them is
// fetched when the first one comes (tables.ts): few visits need it.
import type { JobFile } from "./effects.ts";
import type { Listener } from "./outcomes.ts";
import type { HoldTable } from "./tables.ts";

type Tables = typeof import("./tables.ts");

export class HeldTables {
  readonly #listener: Listener;
  /** One at a time: who drops another file has done with the one before. */
  #held: { readonly file: number; readonly content: Blob } | undefined;
  /** A number for each table that was asked for; the one asked for last counts. */
  #last = 0;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  readonly take = (file: File): void => {
    const hold = this.#next();
    void this.#use((tables) => tables.takeTable(file, hold, this.#listener), file.name);
  };

  takeSample(language: string): void {
    const hold = this.#next();
    void this.#use((tables) => tables.takeSampleLog(language, hold, this.#listener));
  }

  tellZone(name: string): void {
    void this.#use((tables) => tables.tellZone(name, this.#listener));
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

  #next(): HoldTable {
    const file = ++this.#last;
    return (name, content) => {
      if (file !== this.#last) return;
      this.#held = { file, content };
      this.#listener.tell({ kind: "table-held", file, name, size: content.size });
    };
  }

  async #use(act: (tables: Tables) => Promise<void> | void, name = ""): Promise<void> {
    try {
      await act(await import("./tables.ts"));
    } catch {
      this.#listener.tell({ kind: "table-failed", name, problem: "unreadable" });
    }
  }
}
