// Builds the PDF part as it ships, runs it, and reads what comes out with independent tools.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ReportTree } from "../../../web/pdf/tree.ts";

function findRoot(): string {
  for (let at = process.cwd(); ; at = dirname(at)) {
    if (existsSync(join(at, "web/pdf/esbuild.mjs"))) return at;
    if (dirname(at) === at) throw new Error("run the tests inside the repository");
  }
}

export const root = findRoot();
export const work = mkdtempSync(join(tmpdir(), "tappa-pdf-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

const fontsFolder = process.env["TAPPA_FONTS_DIR"] ?? join(root, "build/fonts");
export const fontPaths = {
  regular: join(fontsFolder, "inter-regular-print.otf"),
  semibold: join(fontsFolder, "inter-semibold-print.otf"),
  wholeRegular: join(fontsFolder, "inter-regular-whole.otf"),
  wholeSemibold: join(fontsFolder, "inter-semibold-whole.otf"),
};

function arrayBufferOf(path: string): ArrayBuffer {
  return new Uint8Array(readFileSync(path)).buffer;
}

interface Fonts {
  regular: ArrayBuffer;
  semibold: ArrayBuffer;
}

export function wholeFonts(): Fonts {
  return {
    regular: arrayBufferOf(fontPaths.wholeRegular),
    semibold: arrayBufferOf(fontPaths.wholeSemibold),
  };
}

export function fonts(): Fonts {
  return {
    regular: arrayBufferOf(fontPaths.regular), semibold: arrayBufferOf(fontPaths.semibold),
  };
}

export function bundle(kind: "browser" | "node"): string {
  const outfile = join(work, `pdf_${kind}.mjs`);
  if (!existsSync(outfile)) {
    execFileSync(process.execPath, [join(root, "web/pdf/esbuild.mjs"), kind, outfile]);
  }
  return outfile;
}

interface Rendered {
  bytes: Uint8Array;
  lacking: string;
}

type RenderPdf = (json: string, fonts: Fonts, whole: () => Promise<Fonts>) => Promise<Rendered>;

/** The page's own entry, in this process, with what it says of characters that no font has. */
export async function rendered(tree: ReportTree | string, usual = fonts()): Promise<Rendered> {
  const module = await import(pathToFileURL(bundle("browser")).href) as { renderPdf: RenderPdf };
  return module.renderPdf(typeof tree === "string" ? tree : JSON.stringify(tree), usual,
    () => Promise.resolve(wholeFonts()));
}

export async function render(tree: ReportTree | string): Promise<Uint8Array> {
  return (await rendered(tree)).bytes;
}

/** The command line's entry, in a process of its own. */
export function runNode(args: string[], input = "") {
  return spawnSync(process.execPath, [bundle("node"), ...args,
    "--regular", fontPaths.regular, "--semibold", fontPaths.semibold,
    "--whole-regular", fontPaths.wholeRegular, "--whole-semibold", fontPaths.wholeSemibold],
  { input });
}

let files = 0;

export function saved(bytes: Uint8Array | string): string {
  files += 1;
  const path = join(work, `file_${files}`);
  writeFileSync(path, bytes);
  return path;
}

export function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** The text of a page, or of all pages, in content order, white space made single. */
export function textOf(path: string, page?: number): string {
  const pages = page === undefined ? [] : ["-f", String(page), "-l", String(page)];
  return run("pdftotext", "-raw", ...pages, path, "-").replace(/\s+/g, " ").trim();
}

export function pageCount(path: string): number {
  return Number(/^Pages:\s+(\d+)$/m.exec(run("pdfinfo", path))?.[1] ?? 0);
}
