// The browser's entry: a chunk of its own, loaded the first time somebody exports a PDF.
import { parseTree } from "./tree_reader.ts";
import { writePdf } from "./writer.ts";

/** Sets the JSON of a report tree as a PDF. Fails with TreeError on a tree out of contract. */
export async function renderPdf(treeJson: string,
  fonts: { regular: ArrayBuffer; semibold: ArrayBuffer }): Promise<Uint8Array> {
  return writePdf(parseTree(treeJson), fonts);
}
