// Divides the program: what the first screen calls; what a first choice calls besides, the way to the
// first question of an assessment; and the rest. The page fetches the second right after the first
// screen, and the third after it (web/src/divided_program.ts).
//
// What is called is recorded from the very program that is divided: wasm-split counts in it, and
// first_screen.ts runs it under Node through all that the page lets happen before the next part is
// there. Then the parts that are there by then are run through the same alone, and have to show the
// same.

import { spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

import { runBinaryen } from "./binaryen.mjs";
import { called, inOnePiece, withNames, withOwnElements, withTableOf } from "./choice_part.mjs";
import { kept } from "./kept.mjs";
import { moveData } from "./later_data.mjs";
import { OPTIMISATION } from "./optimised_program.mjs";
import { withOneStandIn } from "./stand_ins.mjs";

const FIRST_SCREEN = fileURLToPath(new URL("first_screen.ts", import.meta.url));

// Short, because hundreds of imports repeat them; web/src/divided_program.ts knows them.
const STAND_INS = "2";
const NAMES = ["--export-prefix=%", "--import-namespace=1", `--placeholder-namespace=${STAND_INS}`];

/** What else decides what comes out. */
const MAKERS = ["choice_part", "later_data", "split_program", "stand_ins", "unused_data", "wasm_instructions",
  "wasm_sections"]
  .map((name) => fileURLToPath(new URL(`${name}.mjs`, import.meta.url)));

async function bundledFirstScreen() {
  const { outputFiles: [{ contents }] } = await esbuild.build({
    entryPoints: [FIRST_SCREEN], bundle: true, write: false, platform: "node", format: "esm",
    target: "node18", logLevel: "silent",
  });
  return contents;
}

/** Throws where parts of the program show anything else than the whole. */
function compare(whole, part, parts) {
  if (whole === part) return;
  const there = new Set(part.split("\n"));
  const missing = whole.split("\n").find((line) => !there.has(line)) ?? "something else";
  throw new Error(`its ${parts} alone does not show ${missing.slice(0, 300)}`);
}

/** What one division works with. */
class Division {
  constructor(given) {
    Object.assign(this, given);
  }

  at(name) {
    return join(this.folder, `split-${name}`);
  }

  read(name) {
    return readFile(this.at(name));
  }

  async begin() {
    await mkdir(this.folder, { recursive: true });
    await writeFile(this.at("program.wasm"), withNames(this.program));
    await writeFile(this.at("script.mjs"), this.scriptBytes);
    await writeFile(this.at("scenario.mjs"), this.scenario);
    runBinaryen("wasm-split",
      ["--instrument", this.at("program.wasm"), "-o", this.at("counting.wasm")]);
  }

  /** Runs the first screen, or a first choice, in a program or parts of one; gives what it showed. */
  async show(what, parts, profile) {
    const shown = this.at("shown.txt");
    const task = {
      what, shown, parts: parts.map((name) => this.at(name)), script: this.at("script.mjs"),
      fonts: this.fonts, content: this.content, profile: profile && this.at(profile),
    };
    const { status, stderr, error } = spawnSync(process.execPath,
      [this.at("scenario.mjs"), JSON.stringify(task)], { encoding: "utf8" });
    if (error || status !== 0) {
      const which = what.replace("-", " ");
      throw new Error(`its ${which} could not be run: ${error?.message ?? stderr.trim()}`);
    }
    return readFile(shown, "utf8");
  }

  /** Runs it in the counting program; gives what it showed and the names of the functions it called. */
  async record(what) {
    const profile = `${what}.profile`;
    const shown = await this.show(what, ["counting.wasm"], profile);
    return { shown, names: called(await this.read(profile), this.program) };
  }

  /** Keeps the functions of these names in one file and puts the others into another. */
  async split(from, names, keep, rest) {
    const list = this.at("keep.txt");
    await writeFile(list, names.join("\n"));
    runBinaryen("wasm-split", ["-g", "--split", `--keep-funcs=@${list}`, ...NAMES,
      this.at(from), "-o1", this.at(keep), "-o2", this.at(rest)]);
  }

  async change(name, how) {
    await writeFile(this.at(name), how(await this.read(name)));
  }

  async splitFirst(names, rest) {
    await this.split("program.wasm", names, "first.wasm", rest);
    await this.change("first.wasm", (bytes) => withOneStandIn(bytes, STAND_INS));
  }

  /** Brings the parts of these names into their last form and gives those that `check` is content with:
      with their constants divided, or where that takes away what they need, with all in the first. */
  async finish(names, blocks, check) {
    for (const name of names) {
      runBinaryen("wasm-opt", [...OPTIMISATION, this.at(name), "-o", this.at(name)]);
    }
    const parts = await Promise.all(names.map((name) => this.read(name)));
    // What the last but one calls in the last has its places behind all others.
    if (parts.length > 2) parts[0] = withTableOf(parts[1], parts[0]);
    try {
      return await this.checked(names, moveData(parts, blocks, this.map), check);
    } catch {
      return this.checked(names, parts, check);
    }
  }

  async checked(names, parts, check) {
    await Promise.all(names.map((name, i) => writeFile(this.at(name), parts[i])));
    await check();
    return parts;
  }

  async inTwo() {
    await this.begin();
    const screen = await this.record("first-screen");
    await this.splitFirst(screen.names, "second.wasm");
    return this.finish(["first.wasm", "second.wasm"], [this.later], async () => {
      compare(screen.shown, await this.show("first-screen", ["first.wasm"]), "first part");
    });
  }

  async inThree() {
    await this.begin();
    const screen = await this.record("first-screen");
    const choice = await this.record("first-choice");
    await this.splitFirst(screen.names, "others.wasm");
    await this.change("others.wasm", inOnePiece);
    const first = new Set(screen.names);
    await this.split("others.wasm", choice.names.filter((name) => !first.has(name)),
      "choice.wasm", "second.wasm");
    await this.change("choice.wasm", withOwnElements);
    const names = ["first.wasm", "choice.wasm", "second.wasm"];
    return this.finish(names, [this.later, this.last], async () => {
      compare(screen.shown, await this.show("first-screen", ["first.wasm"]), "first part");
      compare(choice.shown, await this.show("first-choice", ["first.wasm", "choice.wasm"]),
        "part for a first choice");
      compare(choice.shown, await this.show("first-choice", names), "three parts");
    });
  }
}

/**
 * Gives { first, choice, second }. Where this machine cannot divide the program that far, { first,
 * second } or { first } alone, with `problem`, a sentence. `script`: the path of Emscripten's script for
 * it. `content`: the folder of the questionnaires. `later`: constants of the program that the first
 * screen does without, `last`: that a first choice does without too (later_data.mjs). `map`: what the
 * linker printed.
 */
export async function splitProgram({ script, content, ...given }) {
  const { program, folder, later = [], last = [], map = "" } = given;
  let problem;
  try {
    const contents = ["cx-quick", "cx-maturity", "actions"].map((name) => join(content, `${name}.json`));
    const [scenario, scriptBytes, ...others] = await Promise.all([bundledFirstScreen(),
      readFile(script), ...[...contents, ...MAKERS].map((path) => readFile(path))]);
    const division = new Division({ ...given, content, scriptBytes, scenario, later, last, map });
    const ingredients = [[...NAMES, ...OPTIMISATION].join(" "), program, scriptBytes, scenario, map,
      ...others, ...later];
    try {
      const [first, choice, second] =
        await kept(folder, "split", ["three", ...ingredients, ...last], () => division.inThree());
      return { first, choice, second };
    } catch (error) {
      problem = error.message;
    }
    const [first, second] = await kept(folder, "split", ["two", ...ingredients], () => division.inTwo());
    return { first, second, problem };
  } catch (error) {
    return { first: program, problem: error.message };
  }
}
