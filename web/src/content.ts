// What is asked and recommended. It is not needed to show the first screen, so it comes after it.
import catalogueFile from "tappa:data/questionnaires/actions.json";
import fullFile from "tappa:data/questionnaires/cx-maturity.json";
import quickFile from "tappa:data/questionnaires/cx-quick.json";

import { fetchBytes } from "./fetch_files.ts";
import type { ContentFiles } from "./program_module.ts";

export async function fetchContent(): Promise<ContentFiles> {
  const [quick, full, catalogue] = await Promise.all(
    [fetchBytes(quickFile), fetchBytes(fullFile), fetchBytes(catalogueFile)]);
  return { quick, full, catalogue };
}
