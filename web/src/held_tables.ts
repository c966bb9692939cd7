// The tables the page holds for the worker that reads them. What takes them in and unpacks them is
// fetched when the first one comes (tables.ts): few visits need it.
import type { JobFile } from "./effects.ts";
import type { Listener } from "./outcomes.ts";

type Tables = typeof import("./tables.ts");

export class HeldTables {
  /** Their bytes, by the number the program knows them by. */
  readonly #held = new Map<number, Blob>();
  readonly #listener: Listener;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  readonly take = (file: File): void => {
    void this.#use((tables) => tables.takeTable(file, this.#held, this.#listener), file.name);
  };

  takeSample(language: string): void {
    void this.#use((tables) => tables.takeSampleLog(language, this.#held, this.#listener));
  }

  tellZone(name: string): void {
    void this.#use((tables) => tables.tellZone(name, this.#listener));
  }

  /** What of them a job works on; empty where the file has gone. */
  parts(files: readonly JobFile[]): Blob[] {
    return files.map(({ file, firstBytes }) => {
      const table = this.#held.get(file) ?? new Blob();
      return firstBytes > 0 ? table.slice(0, firstBytes) : table;
    });
  }

  async #use(act: (tables: Tables) => Promise<void> | void, name = ""): Promise<void> {
    try {
      await act(await import("./tables.ts"));
    } catch {
      this.#listener.tell({ kind: "table-failed", name, problem: "unreadable" });
    }
  }
}
