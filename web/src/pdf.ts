// The PDF writer and its fonts are large and wanted only on export: they are loaded then.
import regularFile from "tappa:fonts/inter-regular-print.otf";
import semiboldFile from "tappa:fonts/inter-semibold-print.otf";

import { download } from "./downloads.ts";
import { fetchBytes } from "./fetch_files.ts";

export interface PdfReceiver {
  pdfDone(lacking: string): void;
  pdfFailed(detail: string): void;
}

export async function makePdf(fileName: string, treeJson: Uint8Array, receiver: PdfReceiver):
  Promise<void> {
  try {
    const [{ renderPdf }, regular, semibold] = await Promise.all(
      [import("../pdf/main.ts"), fetchBytes(regularFile), fetchBytes(semiboldFile)]);
    const { bytes, lacking } = await renderPdf(new TextDecoder().decode(treeJson),
      { regular, semibold }, async () => (await import("./glyphs.ts")).wholeFonts());
    download(fileName, "application/pdf", new Uint8Array(bytes));
    receiver.pdfDone(lacking);
  } catch (error) {
    receiver.pdfFailed(error instanceof Error ? error.message : String(error));
  }
}
