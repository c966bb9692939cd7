// The program comes in parts (tools/lib/split_program.mjs): what the first screen calls; what a first
// choice calls besides; and the rest. Each shares memory and table with those before it and puts its
// functions into the table, in the place of a stand-in. A call that comes too early traps (guard.ts,
// held_program.ts).
import choiceFile from "tappa:choice/tappa.wasm";
import secondFile from "tappa:second/tappa.wasm";

import { fetchModule } from "./fetch_files.ts";
import type { ProgramModule } from "./program_module.ts";

interface ModuleOptions {
  instantiateWasm(imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void): object;
}
export type CreateModule = (options: ModuleOptions) => Promise<ProgramModule>;

function early(): never {
  throw new WebAssembly.RuntimeError("a function of a later part of the program was called too early");
}

/** Under whatever name it is imported. */
const standIns = new Proxy({}, { get: () => early }) as WebAssembly.ModuleImports;

/** What is done once, and again only after it has failed. */
function once(act: () => Promise<void>): () => Promise<void> {
  let doing: Promise<void> | undefined;
  return () => doing ??= act().catch((error: unknown) => {
    doing = undefined;
    throw error;
  });
}

export class DividedProgram {
  readonly #createModule: CreateModule;
  readonly #first: WebAssembly.Module;
  /** The other parts that are here, in order. */
  readonly #others: WebAssembly.Module[] = [];
  /** The last part that is in the program. */
  #last: WebAssembly.Instance | undefined;

  constructor(createModule: CreateModule, first: WebAssembly.Module) {
    this.#createModule = createModule;
    this.#first = first;
  }

  /** A program in its first state; the other parts are in it as soon as they are there. */
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
    const instance = await WebAssembly.instantiate(this.#first, { ...imports, 2: standIns });
    this.#last = instance;
    for (const part of this.#others) await this.#join(part);
    return instance;
  }

  /** Each part exports to the next what that needs, also of those before. */
  async #join(part: WebAssembly.Module): Promise<void> {
    this.#last = await WebAssembly.instantiate(part,
      { 1: this.#last?.exports ?? {}, 2: standIns } as WebAssembly.Imports);
  }

  async #add(part: WebAssembly.Module): Promise<void> {
    await this.#join(part);
    this.#others.push(part);
  }

  /** Whether a first choice can be made before all of the program is there. */
  static readonly hasChoicePart = choiceFile !== undefined;

  /** Fetches what a first choice calls and joins it to the first part. After a failure it can be called
      again. */
  readonly prepareChoice = once(async () => {
    if (choiceFile !== undefined) await this.#add(await fetchModule(choiceFile, () => {}));
  });

  /** Fetches all that is missing and joins it. After a failure it can be called again. */
  readonly complete = once(async () => {
    const second = secondFile && fetchModule(secondFile, () => {});
    second?.catch(() => {}); // if both fail, the first is told
    await this.prepareChoice();
    if (second) await this.#add(await second);
  });
}
