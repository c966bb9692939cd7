// The jobs' program behind the functions of src/jobs/main.cpp.
import scriptFile from "tappa:wasm/tappa_jobs.mjs";
import wasmFile from "tappa:wasm/tappa_jobs.wasm";

import { fetchBytes, fetchModule, urlOf } from "../fetch_files.ts";

interface JobProgramModule {
  readonly HEAPU8: Uint8Array;
  _tappa_job_clear(): void;
  _tappa_job_room(size: number): number;
  _tappa_job_start(): number;
  _tappa_job_step(): number;
  _tappa_job_result(): number;
  _tappa_job_result_size(): number;
}

interface ModuleOptions {
  instantiateWasm(imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void): object;
}
type CreateModule = (options: ModuleOptions) => Promise<JobProgramModule>;

export class OutOfMemoryError extends Error {
  override readonly name = "OutOfMemoryError";
}
/** The program does not know this job: it is of another version. */
export class UnknownJobError extends Error {
  override readonly name = "UnknownJobError";
}

export class JobProgram {
  readonly #module: JobProgramModule;

  constructor(module: JobProgramModule) {
    this.#module = module;
  }

  /** `advance` is called whenever something has arrived. */
  static async load(advance: () => void): Promise<JobProgram> {
    const [wasm] = await Promise.all([fetchModule(wasmFile, advance), fetchBytes(scriptFile, advance)]);
    const { default: createModule } =
      await import(urlOf(scriptFile).href) as { default: CreateModule };
    return new JobProgram(await new Promise<JobProgramModule>((resolve, reject) => {
      createModule({
        instantiateWasm(imports, done) {
          WebAssembly.instantiate(wasm, imports)
            .then((instance) => done(instance, wasm), reject);
          return {};
        },
      }).then(resolve, reject);
    }));
  }

  async start(job: ArrayBuffer, files: readonly (ArrayBuffer | Blob)[]): Promise<void> {
    this.#module._tappa_job_clear();
    for (const bytes of [job, ...files]) await this.#add(bytes);
    if (this.#module._tappa_job_start() !== 1) {
      throw new UnknownJobError(`a job of ${job.byteLength} bytes and ${files.length} files`);
    }
  }

  /** The share that is done; 1: the result is there. */
  step(): number {
    return this.#module._tappa_job_step();
  }

  result(): ArrayBuffer {
    const start = this.#module._tappa_job_result();
    return this.#module.HEAPU8
      .slice(start, start + this.#module._tappa_job_result_size()).buffer as ArrayBuffer;
  }

  /** Straight into the program's memory: a file is there once, and never in JavaScript. */
  async #add(bytes: ArrayBuffer | Blob): Promise<void> {
    const size = bytes instanceof Blob ? bytes.size : bytes.byteLength;
    let place = this.#module._tappa_job_room(size);
    if (place === 0) throw new OutOfMemoryError(`no room for ${size} bytes`);
    // Read each time: the memory may have grown.
    const write = (piece: Uint8Array): void => {
      this.#module.HEAPU8.set(piece, place);
      place += piece.length;
    };
    if (!(bytes instanceof Blob)) {
      write(new Uint8Array(bytes));
      return;
    }
    for (const reader = bytes.stream().getReader();;) {
      const { done, value } = await reader.read();
      if (done) break;
      write(value);
    }
  }
}
