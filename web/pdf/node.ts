// The command line's entry: node pdf_node.mjs TREE.json OUT.pdf --regular FONT --semibold FONT
// --whole-regular FONT --whole-semibold FONT (those with all letters, read when they are needed).
// Characters that no font has are one line on standard error, "lacking:" and the characters.
// "-" reads the tree from standard input, or writes the PDF to standard output.
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { renderPdf } from "./render.ts";
import type { FontBytes } from "./writer.ts";

const FONTS = ["regular", "semibold", "whole-regular", "whole-semibold"] as const;
const USAGE = `usage: pdf_node.mjs TREE.json OUT.pdf ${FONTS.map((name) => `--${name} FONT`).join(" ")}`;

interface Arguments {
  tree: string;
  out: string;
  fonts: Readonly<Record<(typeof FONTS)[number], string>>;
}

function readArguments(): Arguments {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: Object.fromEntries(FONTS.map((name) => [name, { type: "string" as const }])),
  });
  const [tree, out] = positionals;
  if (tree === undefined || out === undefined || positionals.length !== 2) throw new Error(USAGE);
  const font = (name: (typeof FONTS)[number]): string => {
    const path = values[name];
    if (typeof path !== "string") throw new Error(USAGE);
    return path;
  };
  const fonts = {
    "regular": font("regular"),
    "semibold": font("semibold"),
    "whole-regular": font("whole-regular"),
    "whole-semibold": font("whole-semibold"),
  };
  return { tree, out, fonts };
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  if (path === "-") {
    await new Promise<void>((resolve, reject) => {
      process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
    return;
  }
  // Written beside and renamed, so that a failure leaves no half file under the name.
  const partial = `${path}.${process.pid}.part`;
  try {
    await writeFile(partial, bytes);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function main(): Promise<void> {
  const { tree, out, fonts } = readArguments();
  const bytes = tree === "-" ? readFileSync(0) : await readFile(tree);
  const json = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const read = async (regular: string, semibold: string): Promise<FontBytes> =>
    ({ regular: await readFile(regular), semibold: await readFile(semibold) });
  const rendered = await renderPdf(json, await read(fonts.regular, fonts.semibold),
    () => read(fonts["whole-regular"], fonts["whole-semibold"]));
  await writeWhole(out, rendered.bytes);
  if (rendered.lacking !== "") process.stderr.write(`lacking:${rendered.lacking}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`pdf: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
