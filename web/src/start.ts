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
import { Loading, pageIsParsed } from "./loading.ts";
import type { ProgramFiles, ProgramModule } from "./program_module.ts";
import { Progress } from "./progress.ts";
import { giveUp } from "./refusal.ts";
import { openStorage } from "./start_storage.ts";

export * from "./browser_keys.ts";
export * from "./database.ts";
export * from "./divided_program.ts";
export * from "./downloads.ts";
export * from "./fetch_files.ts";
export * from "./loading.ts";
export * from "./record_text.ts";
export * from "./refusal.ts";
export * from "./storage.ts";
export * from "./stored_rows.ts";

export interface LoadedProgram {
  readonly parts: DividedProgram;
  readonly module: ProgramModule;
  readonly files: ProgramFiles;
  /** The server is near: what comes next need not be fetched one after the other. */
  readonly isNear: boolean;
}

/** All of the first load, with the compiling that goes on beside. */
const NEAR_MS = 150;

export const progress = new Progress([wasmFile, regularFile, semiboldFile, iconsFile]
  .reduce((sum, { bytes }) => sum + bytes, 0));

/** The page's own elements show the same letters as the canvas. */
function setIn(letters: Uint8Array<ArrayBuffer>, weight: string): Uint8Array<ArrayBuffer> {
  document.fonts.add(new FontFace("Inter", letters,
    { weight, ascentOverride: "101%", descentOverride: "20%" }));
  return letters;
}

async function fetchProgram(): Promise<LoadedProgram> {
  const began = performance.now();
  const get = (file: TappaFile): Promise<Uint8Array<ArrayBuffer>> => fetchBytes(file, progress.advance);
  const [{ default: createModule }, wasm, regular, semibold, icons] = await Promise.all([
    import(new URL(moduleFile.url, document.baseURI).href) as Promise<{ default: CreateModule }>,
    fetchModule(wasmFile, progress.advance),
    get(regularFile).then((bytes) => setIn(bytes, "400")),
    get(semiboldFile).then((bytes) => setIn(bytes, "600")),
    get(iconsFile),
  ]);
  const isNear = performance.now() - began < NEAR_MS;
  const parts = new DividedProgram(createModule, wasm);
  return { parts, module: await parts.create(), files: { regular, semibold, icons }, isNear };
}

/** What this browser lacks; when there is anything, nothing has begun. */
export const missing = missingFeatures();

export const begun = missing.length > 0
  ? undefined : { program: fetchProgram(), storage: openStorage() };
// It is main.ts that says so, once it is there to.
begun?.program.catch(() => {});

export const loading = begun && new Loading(progress, begun.storage.stored);

/** Without the rest of the page's code nothing that is pressed would ever be done. */
async function seesMainArrive(): Promise<void> {
  await pageIsParsed();
  const main = document.querySelector<HTMLScriptElement>("script#main");
  if (main) await import(main.src);
}
seesMainArrive().catch(giveUp);
