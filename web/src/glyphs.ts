// Glyphs beyond the usual letters, fetched when a text needs them; the service worker keeps them
// with everything else. src/ui/kit/glyphs.hpp names the packs.
import composition from "tappa:fonts/composition.bin";
import cyrillicRegular from "tappa:fonts/inter-regular-cyrillic.otf";
import cyrillicSemibold from "tappa:fonts/inter-semibold-cyrillic.otf";
import greekRegular from "tappa:fonts/inter-regular-greek.otf";
import greekSemibold from "tappa:fonts/inter-semibold-greek.otf";
import latinRegular from "tappa:fonts/inter-regular-latin.otf";
import latinSemibold from "tappa:fonts/inter-semibold-latin.otf";
import signsRegular from "tappa:fonts/inter-regular-signs.otf";
import wholeRegular from "tappa:fonts/inter-regular-whole.otf";
import wholeSemibold from "tappa:fonts/inter-semibold-whole.otf";
import signsSemibold from "tappa:fonts/inter-semibold-signs.otf";

import { fetchBytes } from "./fetch_files.ts";
import type { Program } from "./program.ts";

interface Pack {
  readonly regular: TappaFile;
  readonly semibold?: TappaFile;
  /** For the page's own fields, which show the same letters as the canvas. */
  readonly range?: string;
}

const PACKS: Readonly<Record<string, Pack>> = {
  latin: {
    regular: latinRegular, semibold: latinSemibold,
    range: "U+180-2FF, U+1E00-1EFF, U+2C60-2C7F, U+A720-A7FF",
  },
  greek: { regular: greekRegular, semibold: greekSemibold, range: "U+370-3FF, U+1F00-1FFF" },
  cyrillic: {
    regular: cyrillicRegular, semibold: cyrillicSemibold,
    range: "U+400-52F, U+1C80-1C8F, U+2DE0-2DFF, U+A640-A69F",
  },
  signs: { regular: signsRegular, semibold: signsSemibold },
  composition: { regular: composition },
};

export async function fetchGlyphs(name: string, program: Program): Promise<void> {
  const pack = PACKS[name];
  if (!pack) throw new Error(`no glyphs are called ${name}`);
  const [regular, semibold] = await Promise.all(
    [fetchBytes(pack.regular), pack.semibold ? fetchBytes(pack.semibold) : new Uint8Array()]);
  program.receiveGlyphs(name, regular, semibold);
  if (pack.range === undefined) return;
  const unicodeRange = pack.range;
  document.fonts.add(new FontFace("Inter", regular, { weight: "400", unicodeRange }));
  document.fonts.add(new FontFace("Inter", semibold, { weight: "600", unicodeRange }));
}

/** All of Inter, for the few reports whose letters the PDF's small fonts lack. */
export async function wholeFonts(): Promise<{ regular: Uint8Array; semibold: Uint8Array }> {
  const [regular, semibold] =
    await Promise.all([fetchBytes(wholeRegular), fetchBytes(wholeSemibold)]);
  return { regular, semibold };
}
