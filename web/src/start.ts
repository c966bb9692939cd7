// The first script: it asks for everything the first screen needs and has the browser compile the
// program while the rest of the page's own code (main.ts) is still on its way. It is a file of its
// own, small enough to run before the program has arrived, and runs before the page is parsed.
// What it contains and exports is not in main.js again (tools/build_web.mjs).
import iconsFile from "tappa:fonts/icons.ttf";
import regularFile from "tappa:fonts/inter-regular-first.otf";
import semiboldFile from "tappa:fonts/inter-semibold-first.otf";
import moduleFile from "tappa:wasm/tappa.mjs";
import wasmFile from "tappa:wasm/tappa.wasm";

import { DividedProgram, type CreateModule } from "./divided_program.ts";
import { missingFeatures } from "./features.ts";
import { fetchBytes, fetchModule } from "./fetch_files.ts";
import type { ProgramFiles, ProgramModule } from "./program_module.ts";
import { Progress } from "./progress.ts";
import { openStorage } from "./start_storage.ts";

export * from "./database.ts";
export * from "./divided_program.ts";
export * from "./fetch_files.ts";
export * from "./record_text.ts";
export * from "./storage.ts";

export interface LoadedProgram {
  readonly parts: DividedProgram;
  readonly module: ProgramModule;
  readonly files: ProgramFiles;
}

export const progress = new Progress([wasmFile, regularFile, semiboldFile, iconsFile]
  .reduce((sum, { bytes }) => sum + bytes, 0));

async function fetchProgram(): Promise<LoadedProgram> {
  const get = (file: TappaFile): Promise<Uint8Array<ArrayBuffer>> => fetchBytes(file, progress.advance);
  const [{ default: createModule }, wasm, regular, semibold, icons] = await Promise.all([
    import(new URL(moduleFile.url, document.baseURI).href) as Promise<{ default: CreateModule }>,
    fetchModule(wasmFile, progress.advance),
    get(regularFile),
    get(semiboldFile),
    get(iconsFile),
  ]);
  const parts = new DividedProgram(createModule, wasm);
  return { parts, module: await parts.create(), files: { regular, semibold, icons } };
}

/** What this browser lacks; when there is anything, nothing has begun. */
export const missing = missingFeatures();

export const begun = missing.length > 0
  ? undefined : { program: fetchProgram(), storage: openStorage() };
// It is main.ts that says so, once it is there to.
begun?.program.catch(() => {});
