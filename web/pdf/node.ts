// The command line's entry: node pdf_node.mjs TREE.json OUT.pdf --regular FONT --semibold FONT
// "-" reads the tree from standard input, or writes the PDF to standard output.
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseTree } from "./tree_reader.ts";
import { writePdf } from "./writer.ts";

const USAGE = "usage: pdf_node.mjs TREE.json OUT.pdf --regular FONT.ttf --semibold FONT.ttf";

interface Arguments {
  tree: string;
  out: string;
  regular: string;
  semibold: string;
}

function readArguments(): Arguments {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { regular: { type: "string" }, semibold: { type: "string" } },
  });
  const [tree, out] = positionals;
  const { regular, semibold } = values;
  if (tree === undefined || out === undefined || positionals.length !== 2
    || regular === undefined || semibold === undefined) {
    throw new Error(USAGE);
  }
  return { tree, out, regular, semibold };
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
  const { tree, out, regular, semibold } = readArguments();
  const bytes = tree === "-" ? readFileSync(0) : await readFile(tree);
  const json = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const fonts = { regular: await readFile(regular), semibold: await readFile(semibold) };
  await writeWhole(out, await writePdf(parseTree(json), fonts));
}

try {
  await main();
} catch (error) {
  process.stderr.write(`pdf: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
