// The program comes in two parts (tools/lib/split_program.mjs): what the first screen calls, and the
// rest, which is fetched right after it. The second part shares memory and table with the first and
// puts its functions into the table, in the place of a stand-in. A call that comes too early traps
// (guard.ts, held_program.ts).
import secondFile from "tappa:second/tappa.wasm";

import { fetchModule } from "./fetch_files.ts";
import type { ProgramModule } from "./program_module.ts";

interface ModuleOptions {
  instantiateWasm(imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void): object;
}
export type CreateModule = (options: ModuleOptions) => Promise<ProgramModule>;

function early(): never {
  throw new WebAssembly.RuntimeError("a function of the program's second part was called too early");
}

/** Under whatever name it is imported. */
const standIns = new Proxy({}, { get: () => early }) as WebAssembly.ModuleImports;

export class DividedProgram {
  readonly #createModule: CreateModule;
  readonly #first: WebAssembly.Module;
  #second: WebAssembly.Module | undefined;
  #instance: WebAssembly.Instance | undefined;
  #completing: Promise<void> | undefined;

  constructor(createModule: CreateModule, first: WebAssembly.Module) {
    this.#createModule = createModule;
    this.#first = first;
  }

  /** A program in its first state; the second part is in it as soon as that is there. */
  async create(): Promise<ProgramModule> {
    return new Promise<ProgramModule>((resolve, reject) => {
      this.#createModule({
        instantiateWasm: (imports, done) => {
          this.#instantiate(imports).then((instance) => done(instance, this.#first), reject);
          return {};
        },
      }).then(resolve, reject);
    });
  }

  async #instantiate(imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
    this.#instance = await WebAssembly.instantiate(this.#first, { ...imports, 2: standIns });
    if (this.#second) await this.#join(this.#second);
    return this.#instance;
  }

  async #join(second: WebAssembly.Module): Promise<void> {
    await WebAssembly.instantiate(second, { 1: this.#instance?.exports ?? {} });
  }

  /** Fetches the second part and joins it to the first. After a failure it can be called again. */
  complete(): Promise<void> {
    this.#completing ??= this.#complete().catch((error: unknown) => {
      this.#completing = undefined;
      throw error;
    });
    return this.#completing;
  }

  async #complete(): Promise<void> {
    if (secondFile === undefined) return; // this build could not divide it
    this.#second = await fetchModule(secondFile, () => {});
    await this.#join(this.#second);
  }
}
