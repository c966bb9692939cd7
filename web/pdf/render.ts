// Sets a report tree with the fonts it needs. The ones with the usual letters are small and do for
// most reports; where they lack a character it is set anew with all of Inter.
import { parseTree } from "./tree_reader.ts";
import { writePdf } from "./writer.ts";
import type { FontBytes } from "./writer.ts";

export interface Rendered {
  readonly bytes: Uint8Array;
  /** Characters that no font has, each once; a box stands for them. */
  readonly lacking: string;
}

/** Fails with TreeError on a tree out of contract. `whole` is asked for only when it is needed;
    `progress` hears from 0 to 1 how far it is. */
export async function renderPdf(treeJson: string, usual: FontBytes,
  whole: () => Promise<FontBytes>, progress: (share: number) => void = () => {}):
  Promise<Rendered> {
  const tree = parseTree(treeJson);
  const render = async (fonts: FontBytes): Promise<Rendered> => {
    let lacking = "";
    const bytes = await writePdf(tree, fonts, { progress, lacking: (all) => { lacking = all; } });
    return { bytes, lacking };
  };
  const rendered = await render(usual);
  return rendered.lacking === "" ? rendered : render(await whole());
}
