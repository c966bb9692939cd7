// The first screen is set in fonts that have the letters of its own texts; these have all usual ones,
// and come with the rest of the program.
import regularFile from "tappa:fonts/inter-regular.otf";
import semiboldFile from "tappa:fonts/inter-semibold.otf";

import { fetchBytes } from "./fetch_files.ts";

export interface Letters {
  readonly regular: Uint8Array<ArrayBuffer>;
  readonly semibold: Uint8Array<ArrayBuffer>;
}

export async function fetchLetters(): Promise<Letters> {
  const [regular, semibold] = await Promise.all([fetchBytes(regularFile), fetchBytes(semiboldFile)]);
  return { regular, semibold };
}

/** Whether the fonts of the first screen surely have all of a text that is not the page's own. */
export const isPlain = (text: string): boolean => /^[\x20-\x7E]*$/.test(text);
