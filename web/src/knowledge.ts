// The glossary and the knowledge pages. Most visits do without, so they are fetched when somebody
// wants to read them; the service worker keeps them with everything else.
import glossaryFile from "tappa:data/knowledge/glossary.json";
import pagesFile from "tappa:data/knowledge/pages.json";

import { fetchBytes } from "./fetch_files.ts";
import type { Listener } from "./outcomes.ts";

/** Never throws: the program says what failed, and lets the person try again. */
export async function fetchKnowledge(program: Listener): Promise<void> {
  try {
    const [glossary, pages] =
      await Promise.all([fetchBytes(glossaryFile), fetchBytes(pagesFile)]);
    program.tell({ kind: "knowledge-read", glossary, pages });
  } catch {
    program.tell({ kind: "knowledge-failed" });
  }
}
