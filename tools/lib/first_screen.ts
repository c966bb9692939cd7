// Runs a program through what it may be asked for before its second part is there. Bundled and run by
// split_program.mjs, in Node, with stand-ins for the little of a browser that Emscripten's script
// needs.
//
// Arguments: the program's script, the program, the fonts' folder, a file for what it showed, and for
// an instrumented program a file for its profile. Without the last it is a first part alone: what it
// lacks may not be called.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { Program, type Looks } from "../../web/src/program.ts";
import type { ProgramModule } from "../../web/src/program_module.ts";

type CreateModule = (options: {
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object;
}) => Promise<ProgramModule>;

/** Writes nothing where there is less room than it needs; says how much that is. */
type Counted = WebAssembly.Exports & { __write_profile(address: number, size: number): number };

/** Takes every call: makes an object of what is made, and answers that all is well. */
const webgl = new Proxy({}, {
  get: (_, name) => (String(name).startsWith("create") ? () => ({}) : () => 1),
});
const canvas = {
  getContext: () => webgl,
  addEventListener: () => {},
  width: 1280,
  height: 720,
};
Object.assign(globalThis, {
  window: globalThis,
  WebGLRenderingContext: class {},
  WebGL2RenderingContext: class {},
  document: { querySelector: () => canvas, title: "" },
});

const LIGHT: Looks =
  { dark: false, contrast: false, reducedMotion: false, coarsePointer: false, appleKeys: false };
const RECENT = [1, 2, 3].map((number) => ({
  id: `document-${number}`, title: `Banca Aurora ${number}`, organisation: "Banca Aurora",
  changedMs: 1_700_000_000_000, stage: number === 1 ? null : number, score: number === 1 ? null : number + 0.25,
}));

const REMOVED = [true, false].map((wasReplaced) => ({
  key: `removed-${wasReplaced}`, title: "Banca Aurora", removedMs: 1_700_000_000_000, wasReplaced,
}));

class Visit {
  readonly program: Program;
  readonly #nodes = new Set<number>();
  /** All that was shown, a line a node, each once. */
  readonly shown = new Set<string>();
  #now = 0;

  constructor(program: Program) {
    this.program = program;
  }

  frame(afterMs = 16): boolean {
    const { more, tree } = this.program.frame(this.#now += afterMs);
    for (const node of tree.nodes ?? []) {
      this.#nodes.add(node.id);
      this.shown.add(JSON.stringify(node));
    }
    return more;
  }

  settle(): void {
    for (let frames = 0; frames < 8 && this.frame(); frames += 1);
  }

  /** The pointer passes over everything, with time for tooltips, also several times within one frame;
      then the wheel turns. */
  look(width: number, height: number): void {
    for (let y = 8; y < height; y += 40) {
      for (let x = 8; x < width; x += 80) {
        this.program.pointerMove(x, y, "mouse");
        this.frame();
      }
      this.frame(1_000);
      this.frame();
      for (let x = 8; x < width; x += 40) this.program.pointerMove(x, y + 20, "mouse");
      this.program.scrollBy(0, 1);
      this.program.pointerMove(8, y, "mouse");
      this.frame();
    }
    for (const by of [300, -300]) {
      this.program.scrollBy(0, by);
      this.settle();
    }
    this.program.pointerMove(width / 2, height / 2, "touch");
    this.settle();
    this.program.pointerLeave();
    this.settle();
  }

  focusEach(): void {
    for (const id of this.#nodes) {
      for (const request of ["focus", "scroll-into-view", "blur"] as const) {
        this.program.request(id, request);
        this.frame();
      }
    }
    this.settle();
  }
}

/** In every size and look that a device may have. */
function lookInAllSizes(visit: Visit): void {
  const sizes = [
    [1280, 720, 1], [960, 720, 1], [700, 600, 1], [390, 844, 1], [2880, 1800, 2],
  ] as const;
  for (const [width, height, scale] of sizes) {
    for (const looks of [LIGHT, { ...LIGHT, dark: true, coarsePointer: true },
      { ...LIGHT, contrast: true, reducedMotion: true, appleKeys: true }]) {
      visit.program.setSurface(width, height, scale, looks);
      visit.settle();
    }
    visit.look(width, height);
    visit.focusEach();
  }
}

/** Everything the page may ask of the first part (FIRST_PART in web/src/held_program.ts). */
function run(program: Program): Iterable<string> {
  const visit = new Visit(program);
  program.restoreSettings({ language: "it-IT", theme: "system", textScale: 1 });
  program.setSurface(1280, 720, 1, LIGHT);
  visit.frame();
  if (!program.attachCanvas("#stage")) throw new Error("the stand-in canvas was not taken");
  visit.settle();
  if (!program.draws()) throw new Error("the stand-in WebGL was not taken");
  if (!(program.mostFileBytes > 0)) throw new Error("no file could be opened");
  visit.focusEach();
  visit.look(1280, 720);
  // A first visit: storage holds nothing, and says so.
  program.tell({ kind: "recents-listed", recent: [], removed: [] });
  visit.settle();
  lookInAllSizes(visit);
  for (const language of ["en", "it"]) {
    program.restoreSettings({ language, theme: "system", textScale: 1 });
    visit.settle();
    visit.look(1280, 720);
    visit.focusEach();
  }
  program.tell({ kind: "recents-listed", recent: RECENT, removed: REMOVED });
  visit.settle();
  lookInAllSizes(visit);
  for (const theme of ["light", "dark", "high-contrast"]) {
    program.restoreSettings({ language: "en", theme, textScale: 1.5 });
    visit.settle();
  }
  program.contextLost();
  program.contextRestored();
  visit.settle();
  return visit.shown;
}

function writeProfile(path: string, module: ProgramModule, exports: Counted): Promise<void> {
  const size = exports.__write_profile(0, 0);
  const address = module._malloc(size);
  if (exports.__write_profile(address, size) !== size) throw new Error("the program counted nothing");
  return writeFile(path, module.HEAPU8.slice(address, address + size));
}

async function main([script = "", wasm = "", fonts = "", shown = "", profile]: string[]):
  Promise<void> {
  const { default: createModule } =
    await import(pathToFileURL(script).href) as { default: CreateModule };
  const compiled = new WebAssembly.Module(new Uint8Array(await readFile(wasm)));
  const missing = new Proxy({}, {
    get: () => () => {
      throw new Error("it calls what was not counted");
    },
  }) as WebAssembly.ModuleImports;
  let exports: WebAssembly.Exports = {};
  const module = await createModule({
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(compiled, { ...imports, 2: missing });
      exports = instance.exports;
      done(instance);
      return {};
    },
  });
  const font = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await readFile(join(fonts, name)));
  const [regular, semibold, icons] = await Promise.all(
    [font("inter-regular-first.otf"), font("inter-semibold-first.otf"), font("icons.ttf")]);
  const lines = run(new Program(module, { regular, semibold, icons }));
  await writeFile(shown, [...lines].join("\n"));
  if (profile !== undefined) await writeProfile(profile, module, exports as Counted);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
