#!/usr/bin/env node
// Puts the page together: bundles web/, adds the compiled programs, fonts and data, reports sizes.
//
// Usage: node tools/build_web.mjs [--preset web-release] [--out dist] [--node-parts] [--strict]
//   --node-parts only bundle what the command line runs under Node: web/pdf/node.ts into
//                build/pdf_node.mjs, web/cli/table_node.ts into build/table_node.mjs
//   --strict     fail above a size budget, as tools/test does; other compilers make other sizes, and
//                nobody's build stops for that
//
// Entry points, all in web/:
//   index.html              {{start}}, {{main}} and {{styles}} become addresses of the bundle and its CSS,
//                           {{tappa:…}} the address of a file as below, {{integrity tappa:…}} its hash,
//                           {{first visit en}} first_visit.html in that language (lib/first_visit.mjs)
//   src/start.ts            → {{start}}: runs first and alone; main.ts imports what it contains and
//                           exports instead of holding it again
//   src/main.ts             the page's program; CSS it imports is bundled
//   src/service_worker.ts   → service_worker.js, a plain script at the root, so that its scope is all
//   pdf/worker.ts           the PDF part, a plain worker's script: tappa:pdf
//   public/                 copied as it is (manifest, app icons)
//
// Files come in through imports; each default export is a TappaFile (tools/web_modules.d.ts) whose
// address carries a hash of the content:
//   tappa:wasm/NAME     made by CMake, for instance tappa:wasm/tappa.wasm; all but the page's own
//                       program (tappa.*) count as loaded later
//   tappa:fonts/NAME    made by tools/make_fonts.py
//   tappa:data/PATH     PATH in the repository; JSON is written without spaces
//   tappa:folder/PATH   every JSON file in that folder of the repository, by file name
//   tappa:choice/NAME   of what the first screen does not call of tappa:wasm/NAME that which a first
//                       choice calls; undefined where the program could not be divided that far
//                       (lib/split_program.mjs)
//   tappa:second/NAME   the rest; undefined where the program could not be divided
//   tappa:worker/NAME   web/src/NAME bundled as a module worker, loaded later
//   tappa:script/NAME   one of LATER_SCRIPTS (lib/files_plugin.mjs), imported or asked for by its address
//   tappa:pdf           the PDF part
//   tappa:precache      for the service worker: { version, files }
// Only what is imported is shipped. CSS may say url("tappa:fonts/NAME").

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import * as esbuild from "esbuild";

import { pdfBuildOptions } from "../web/pdf/esbuild.mjs";
import { filesPlugin, LATER_SCRIPTS } from "./lib/files_plugin.mjs";
import { firstVisitHtml } from "./lib/first_visit.mjs";
import { shortHash } from "./lib/hash.mjs";
import { optimisedProgram } from "./lib/optimised_program.mjs";
import { BUDGETS, overBudget, weigh } from "./lib/sizes.mjs";
import { splitProgram } from "./lib/split_program.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/** SHA-256, because the page's scripts hold one for each of some fifty files: longer ones would be a
    kilobyte more to fetch at first. */
function integrityOf(bytes) {
  return `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
}

/** Paths of all files below `folder`, in no promised order. */
async function filesBelow(folder) {
  const found = [];
  const queue = [folder];
  for (let current = queue.shift(); current !== undefined; current = queue.shift()) {
    for (const entry of await readdir(current, { withFileTypes: true })) {
      const path = join(current, entry.name);
      if (entry.isDirectory()) queue.push(path);
      else found.push(path);
    }
  }
  return found;
}

export class Page {
  /** name in dist → { bytes, part }, where part says when it is loaded */
  files = new Map();
  later = new Map(); // the TappaFile of each of LATER_SCRIPTS
  /** What the build could not do, as sentences. */
  problems = [];
  #addresses = new Map();
  #parts = new Map();
  metafiles = {};

  constructor({ root = ROOT, preset, out, logLevel = "warning" }) {
    this.root = root;
    this.logLevel = logLevel;
    this.preset = preset;
    this.out = out;
    this.isRelease = preset.endsWith("release");
    this.fonts = process.env.TAPPA_FONTS_DIR ?? join(root, "build/fonts");
  }

  /** Adds a file under a name with its hash and gives its TappaFile. */
  add(name, bytes, part) {
    const extension = extname(name);
    const address = `assets/${basename(name, extension)}-${shortHash(bytes)}${extension}`;
    this.files.set(address, { bytes, part });
    return { url: address, bytes: bytes.length, integrity: integrityOf(bytes) };
  }

  async #dataFile(path) {
    const full = resolve(this.root, path);
    if (!full.startsWith(this.root + sep)) throw new Error(`${path} is outside the repository`);
    let bytes = await readFile(full);
    if (extname(path) === ".json") {
      bytes = Buffer.from(JSON.stringify(JSON.parse(bytes.toString("utf8"))));
    }
    // Samples and knowledge are fetched on request, questionnaires and actions after the first screen.
    const isLater = /^(assets\/samples|knowledge|questionnaires)\//.test(path);
    return this.add(basename(path), bytes, isLater ? "later" : "first");
  }

  /** The path of a file that CMake made. */
  async #compiled(name) {
    const folder = join(this.root, "build", this.preset, "src");
    const file = existsSync(folder) && (await filesBelow(folder)).find(
      (found) => basename(found) === name && !found.includes("CMakeFiles"));
    if (!file) throw new Error(`no ${name} in ${folder}; build the target that makes it first`);
    return file;
  }

  /** Where what is made of a compiled program is kept. */
  #workFolder(name) {
    return join(this.root, "build/web", basename(name, ".wasm"));
  }

  /** What can still be taken off Emscripten's output without changing what it does. */
  async #smaller(path, bytes) {
    if (!this.isRelease) return bytes;
    if (extname(path) === ".wasm") return optimisedProgram(bytes, this.#workFolder(path));
    // It leaves long names in the script beside the program: a quarter of it.
    const { code } = await esbuild.transform(bytes.toString("utf8"), {
      format: "esm", target: "es2022", minify: true, legalComments: "none",
    });
    return Buffer.from(code);
  }

  /** Texts of the program that its first screen, or a first choice too, does without, and their places
      (tools/generate_texts.py). */
  async #laterTexts(ending) {
    const generated = join(this.root, "build", this.preset, "generated");
    const files = existsSync(generated) ? await filesBelow(generated) : [];
    const texts = files.filter((path) => extname(path) === ending).sort().map((path) => readFile(path));
    return (await Promise.all(texts)).filter(({ length }) => length > 0);
  }

  async #programParts(name) {
    const bytes = await readFile(await this.#compiled(name));
    const program = await this.#smaller(name, bytes);
    if (!this.isRelease) return { first: program };
    const parts = await splitProgram({
      program,
      script: await this.#compiled(name.replace(".wasm", ".mjs")).catch(() => ""),
      fonts: this.fonts,
      folder: this.#workFolder(name),
      content: join(this.root, "questionnaires"),
      later: await this.#laterTexts(".later"),
      last: await this.#laterTexts(".last"),
      map: await this.#compiled(name.replace(".wasm", ".map"))
        .then((path) => readFile(path, "utf8"), () => ""),
    });
    if (parts.problem) {
      this.problems.push(`${name} ships ${parts.second ? "in two parts" : "whole"}: ${parts.problem}`);
    }
    return parts;
  }

  /** The page's own program in its parts, divided once. */
  #split(name) {
    if (!this.#parts.has(name)) this.#parts.set(name, this.#programParts(name));
    return this.#parts.get(name);
  }

  async #load(address) {
    const [kind, ...rest] = address.slice("tappa:".length).split("/");
    const path = rest.join("/");
    switch (kind) {
      case "wasm": {
        if (path === "tappa.wasm") return this.add(path, (await this.#split(path)).first, "first");
        const bytes = await this.#smaller(path, await readFile(await this.#compiled(path)));
        return this.add(path, bytes, path === "tappa.mjs" ? "first" : "later");
      }
      case "choice":
      case "second": {
        const { [kind]: part } = await this.#split(path);
        return part && this.add(path.replace(".wasm", `.${kind}.wasm`), part, "later");
      }
      case "fonts": {
        // The usual letters come after the first screen; other glyphs, and all of Inter for the PDF,
        // on need.
        const isFirst = /^(inter-(regular|semibold)-first|icons)\.\w+$/.test(path);
        const part = path.endsWith("-print.otf") ? "pdf" : isFirst ? "first" : "later";
        return this.add(path, await readFile(join(this.fonts, path)), part);
      }
      case "data":
        return this.#dataFile(path);
      case "folder": {
        const names = (await readdir(join(this.root, path))).filter((name) => name.endsWith(".json"));
        const found = {};
        for (const name of names.sort()) found[name] = await this.#dataFile(`${path}/${name}`);
        return found;
      }
      case "worker": {
        const { js } = await this.bundle(`web/src/${path}`, path.replace(/\.ts$/, ""));
        return this.add(path.replace(/\.ts$/, ".js"), js, "later");
      }
      case "script": {
        const script = this.later.get(path);
        if (!script) throw new Error(`${path} is no script that is loaded later, or not yet bundled`);
        return script;
      }
      case "pdf":
        return this.pdf;
      case "precache":
        return this.#precache();
      default:
        throw new Error(`“${address}”: the kinds are wasm, choice, second, fonts, data, folder, worker, script, pdf, precache`);
    }
  }

  /** The TappaFile of a tappa: address; each is loaded once. */
  file(address) {
    if (!this.#addresses.has(address)) this.#addresses.set(address, this.#load(address));
    return this.#addresses.get(address);
  }

  #precache() {
    const files = [...this.files]
      .filter(([name]) => name !== "service_worker.js")
      .map(([url, { bytes }]) => ({ url, bytes: bytes.length, integrity: integrityOf(bytes) }))
      .sort((a, b) => (a.url < b.url ? -1 : 1));
    return { version: shortHash(Buffer.from(JSON.stringify(files))), files };
  }

  async bundle(entry, name, { besides, ...options } = {}) {
    const result = await esbuild.build({
      absWorkingDir: this.root,
      entryPoints: { [name]: entry },
      outdir: join(this.root, "build/web"),
      bundle: true,
      write: false,
      metafile: true,
      format: "esm",
      target: "es2022",
      minify: this.isRelease,
      sourcemap: this.isRelease ? false : "inline",
      legalComments: "none",
      logLevel: this.logLevel,
      plugins: [filesPlugin(this, besides)],
      ...options,
    });
    this.metafiles[name] = result.metafile;
    const output = (extension) =>
      result.outputFiles.find(({ path }) => path.endsWith(extension))?.contents;
    const modules = new Set(Object.keys(result.metafile.inputs).map((path) => resolve(this.root, path)));
    return { js: output(".js"), css: output(".css"), modules };
  }

  async addPdf() {
    const options = pdfBuildOptions({ kind: "worker", outfile: join(this.root, "build/web/pdf.js") });
    const result = await esbuild.build({ ...options, absWorkingDir: this.root, write: false });
    this.metafiles.pdf = result.metafile;
    this.pdf = this.add("pdf.js", result.outputFiles[0].contents, "pdf");
  }

  async addPublicFiles() {
    const folder = join(this.root, "web/public");
    if (!existsSync(folder)) return;
    for (const path of await filesBelow(folder)) {
      const name = relative(folder, path).split(sep).join("/");
      // Raster pictures are the system's, for the installed app; the page shows none.
      const part = extname(name) === ".png" ? "later" : "first";
      this.files.set(name, { bytes: await readFile(path), part });
    }
  }

  async addPage() {
    const { js, modules } = await this.bundle("web/src/start.ts", "start");
    const start = { ...this.add("start.js", js, "first"), modules };
    for (const name of LATER_SCRIPTS) {
      const { js: script } = await this.bundle(`web/src/${name}.ts`, name, { besides: start });
      this.later.set(name, this.add(`${name}.js`, script, "later"));
    }
    const main = await this.bundle("web/src/main.ts", "main", { besides: start });
    const known = { start: start.url, main: this.add("main.js", main.js, "first").url };
    if (main.css) known.styles = this.add("main.css", main.css, "first").url;
    let html = (await readFile(join(this.root, "web/index.html"), "utf8"))
      .replace(/\{\{first visit (\w\w)\}\}/g, (_, language) => firstVisitHtml(this.root, language));
    for (const [whole, wants, address] of [...html.matchAll(/\{\{(integrity )?([^{}]+)\}\}/g)]) {
      const file = address.startsWith("tappa:") ? await this.file(address) : undefined;
      const text = wants ? file?.integrity : (file?.url ?? known[address]);
      if (text === undefined) throw new Error(`web/index.html: nothing is known of ${whole}`);
      html = html.replace(whole, text);
    }
    this.files.set("index.html", { bytes: Buffer.from(html), part: "first" });
  }

  /** THIRD_PARTY_NOTICES.txt, from the records of what went into the program and the bundles. */
  async addNotices() {
    const folder = join(this.root, "build/web");
    const meta = join(folder, "meta.json");
    const out = join(folder, "THIRD_PARTY_NOTICES.txt");
    await mkdir(folder, { recursive: true });
    const record = { metafiles: this.metafiles, files: [...this.files.keys()] };
    await writeFile(meta, JSON.stringify(record));
    execFileSync(process.env.TAPPA_PYTHON ?? "python3", [
      join(this.root, "tools/generate_notices.py"),
      "--meta", meta, "--build", join(this.root, "build", this.preset), "--out", out,
    ], { stdio: ["ignore", "inherit", "inherit"] });
    this.files.set("THIRD_PARTY_NOTICES.txt", { bytes: await readFile(out), part: "later" });
  }

  async addServiceWorker() {
    // Last, because it lists all the others.
    const { js } = await this.bundle("web/src/service_worker.ts", "service_worker", {
      format: "iife",
    });
    // Asked for a second after the first screen (web/src/main.ts), with all it puts aside.
    this.files.set("service_worker.js", { bytes: js, part: "later" });
  }

  /** Written beside and renamed, so that a failed build leaves the last good page. */
  async write() {
    const fresh = `${this.out}.new`;
    await rm(fresh, { recursive: true, force: true });
    for (const [name, { bytes }] of this.files) {
      await mkdir(dirname(join(fresh, name)), { recursive: true });
      await writeFile(join(fresh, name), bytes);
    }
    await rm(this.out, { recursive: true, force: true });
    await rename(fresh, this.out);
  }
}

async function buildNodeParts() {
  const outfile = join(ROOT, "build/pdf_node.mjs");
  await esbuild.build({ ...pdfBuildOptions({ kind: "node", outfile }), absWorkingDir: ROOT });
  await esbuild.build({
    entryPoints: [join(ROOT, "web/cli/table_node.ts")],
    outfile: join(ROOT, "build/table_node.mjs"),
    absWorkingDir: ROOT,
    bundle: true, minify: true, format: "esm", target: "node18", platform: "node",
    legalComments: "none", logLevel: "warning",
  });
}

async function main() {
  const { values } = parseArgs({
    options: {
      preset: { type: "string", default: "web-release" },
      out: { type: "string", default: join(ROOT, "dist") },
      "node-parts": { type: "boolean", default: false },
      strict: { type: "boolean", default: false },
    },
  });
  await buildNodeParts();
  if (values["node-parts"]) return;

  const page = new Page({ preset: values.preset, out: resolve(values.out) });
  await page.addPdf();
  await page.addPublicFiles();
  await page.addPage();
  await page.addNotices();
  await page.addServiceWorker();
  await page.write();

  for (const sentence of page.problems) console.log(`build_web.mjs: ${sentence}`);
  console.log("Sizes after brotli:");
  const { sums, rows } = weigh(page.files);
  for (const [part, kilobytes] of Object.entries(BUDGETS)) {
    const size = (sums[part] ?? 0) / 1000;
    console.log(`  ${part}: ${size.toFixed(1)} of ${kilobytes} kB`);
  }
  await writeFile(join(ROOT, "build/web/sizes.json"), JSON.stringify({ sums, rows }, null, 2));
  // A debug build is as large as it is; the budget is for what is shipped.
  const broken = page.isRelease ? overBudget(sums) : [];
  for (const sentence of broken) console.error(`build_web.mjs: ${sentence}`);
  if (broken.length > 0 && values.strict) process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    // esbuild and a tool that was run have already said what is wrong.
    if (!error.errors && error.status === undefined) console.error(`build_web.mjs: ${error.message}`);
    process.exitCode = 1;
  });
}
