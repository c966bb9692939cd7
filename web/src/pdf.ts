// The PDF writer is large and wanted only on export: it is loaded then.
import { download } from "./downloads.ts";

export interface PdfReceiver {
  pdfDone(): void;
  pdfFailed(detail: string): void;
}

export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

const copied = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

export async function makePdf(fileName: string, treeJson: Uint8Array, fonts: PdfFonts,
  receiver: PdfReceiver): Promise<void> {
  try {
    const { renderPdf } = await import("../pdf/main.ts");
    const bytes = await renderPdf(new TextDecoder().decode(treeJson),
      { regular: copied(fonts.regular), semibold: copied(fonts.semibold) });
    download(fileName, "application/pdf", new Uint8Array(bytes));
    receiver.pdfDone();
  } catch (error) {
    receiver.pdfFailed(error instanceof Error ? error.message : String(error));
  }
}
