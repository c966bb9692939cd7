// Runs a program through what it may be asked for before all of it is there. Bundled and run by
// split_program.mjs, in Node, with stand-ins for the little of a browser that Emscripten's script
// needs.
//
// The one argument is a Task as JSON. Without a profile these are the program's first parts alone:
// what they lack may not be called.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { Program, type Looks } from "../../web/src/program.ts";
import type { ContentFiles, ProgramFiles, ProgramModule } from "../../web/src/program_module.ts";
import type { TreeNode } from "../../web/src/tree.ts";

type CreateModule = (options: {
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object;
}) => Promise<ProgramModule>;

interface Task {
  readonly what: "first-screen" | "first-choice";
  readonly script: string;
  /** The program, or its parts in order. */
  readonly parts: readonly string[];
  readonly fonts: string;
  /** The folder of the questionnaires. */
  readonly content: string;
  /** A file for what it showed. */
  readonly shown: string;
  /** A file for the profile of an instrumented program. */
  readonly profile?: string;
}

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
  changedMs: 1_700_000_000_000, fileMs: 0, unkeptMs: 0,
  stage: number === 1 ? null : number, score: number === 1 ? null : number + 0.25,
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

  find(role: string, name: string): TreeNode {
    for (const line of this.shown) {
      const node = JSON.parse(line) as TreeNode;
      if (node.role === role && node.name === name) return node;
    }
    throw new Error(`there is no ${role} “${name}”`);
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
function showFirstScreen(program: Program): Iterable<string> {
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

interface Choice {
  readonly language: string;
  readonly name: string;
  /** Both ask on the same screen: one of them is enough for all its sizes. */
  readonly inAllSizes: boolean;
}
const CHOICES: readonly Choice[] = [
  { language: "en", name: "New quick scan", inAllSizes: true },
  { language: "en", name: "New full assessment", inAllSizes: false },
  { language: "it", name: "Nuova valutazione rapida", inAllSizes: true },
  { language: "it", name: "Nuova valutazione completa", inAllSizes: false },
];

/** A first visit, and there the choice of that name (web/src/first_choice.ts). */
function choose(program: Program, { language, name, inAllSizes }: Choice, given: Given):
  Iterable<string> {
  const visit = new Visit(program);
  program.restoreSettings({ language, theme: "system", textScale: 1 });
  program.setSurface(1280, 720, 1, LIGHT);
  visit.frame();
  if (!program.attachCanvas("#stage")) throw new Error("the stand-in canvas was not taken");
  visit.settle();
  program.receiveContent(given.content);
  program.receiveGlyphs("usual", given.regular, given.semibold);
  visit.settle();
  const { id } = visit.find("button", name);
  // What was there before is told apart by what the choice shows.
  visit.shown.clear();
  program.request(id, "activate");
  visit.settle();
  if (![...visit.shown].some((line) => line.includes('"radio"'))) {
    throw new Error(`“${name}” asks no question`);
  }
  visit.look(1280, 720);
  visit.focusEach();
  if (inAllSizes) lookInAllSizes(visit);
  program.contextLost();
  program.contextRestored();
  visit.settle();
  return visit.shown;
}

const bytesOf = async (...path: string[]): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(join(...path)));

/** What the page gets after its first screen. */
interface Given {
  readonly content: ContentFiles;
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

async function givenFrom({ content, fonts }: Task): Promise<Given> {
  const [quick, full, catalogue] = await Promise.all(["cx-quick", "cx-maturity", "actions"]
    .map((name) => bytesOf(content, `${name}.json`)));
  const [regular, semibold] = await Promise.all(["regular", "semibold"]
    .map((weight) => bytesOf(fonts, `inter-${weight}.otf`)));
  return { content: { quick, full, catalogue }, regular, semibold } as Given;
}

/** Programs in their first state, made of a task's parts. */
class Maker {
  readonly #task: Task;
  readonly #parts: readonly WebAssembly.Module[];
  readonly #createModule: CreateModule;
  /** Of all programs made: what was called, and before it what the program is. */
  #profile: Uint32Array<ArrayBuffer> | undefined;

  private constructor(task: Task, parts: readonly WebAssembly.Module[], createModule: CreateModule) {
    this.#task = task;
    this.#parts = parts;
    this.#createModule = createModule;
  }

  static async of(task: Task): Promise<Maker> {
    const { default: createModule } =
      await import(pathToFileURL(task.script).href) as { default: CreateModule };
    const parts = await Promise.all(
      task.parts.map(async (path) => new WebAssembly.Module(await bytesOf(path))));
    return new Maker(task, parts, createModule);
  }

  async #fonts(): Promise<ProgramFiles> {
    const [regular, semibold, icons] = await Promise.all(
      ["inter-regular-first.otf", "inter-semibold-first.otf", "icons.ttf"]
        .map((name) => bytesOf(this.#task.fonts, name)));
    return { regular, semibold, icons } as ProgramFiles;
  }

  #instantiate(imports: WebAssembly.Imports): WebAssembly.Instance {
    const missing = new Proxy({}, {
      get: () => () => {
        throw new Error("it calls what was not counted");
      },
    }) as WebAssembly.ModuleImports;
    const [first, ...others] = this.#parts;
    const instance = new WebAssembly.Instance(first!, { ...imports, 2: missing });
    let last = instance;
    for (const part of others) {
      last = new WebAssembly.Instance(part, { 1: last.exports, 2: missing } as WebAssembly.Imports);
    }
    return instance;
  }

  /** Runs `show` in a new program and gives what that showed. */
  async run(show: (program: Program) => Iterable<string>): Promise<Iterable<string>> {
    let exports: WebAssembly.Exports = {};
    const module = await this.#createModule({
      instantiateWasm: (imports, done) => {
        const instance = this.#instantiate(imports);
        exports = instance.exports;
        // Later, as in the page: newer scripts are not done with themselves at this point.
        queueMicrotask(() => done(instance));
        return {};
      },
    });
    const shown = show(new Program(module, await this.#fonts()));
    if (this.#task.profile !== undefined) this.#count(module, exports as Counted);
    return shown;
  }

  #count(module: ProgramModule, exports: Counted): void {
    const size = exports.__write_profile(0, 0);
    const address = module._malloc(size);
    if (exports.__write_profile(address, size) !== size) throw new Error("the program counted nothing");
    const counted = new Uint32Array(module.HEAPU8.slice(address, address + size).buffer);
    this.#profile = this.#profile?.map((before, i) => before | counted[i]!) ?? counted;
  }

  async writeProfile(): Promise<void> {
    if (this.#task.profile !== undefined && this.#profile) {
      await writeFile(this.#task.profile, new Uint8Array(this.#profile.buffer));
    }
  }
}

async function main(task: Task): Promise<void> {
  const maker = await Maker.of(task);
  const lines: string[] = [];
  if (task.what === "first-screen") lines.push(...await maker.run(showFirstScreen));
  else {
    const given = await givenFrom(task);
    for (const choice of CHOICES) {
      lines.push(...await maker.run((program) => choose(program, choice, given)));
    }
  }
  await writeFile(task.shown, lines.join("\n"));
  await maker.writeProfile();
}

main(JSON.parse(process.argv[2] ?? "{}") as Task).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
