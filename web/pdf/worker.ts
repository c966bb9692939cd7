// The PDF part as the page runs it: beside the page, which goes on answering meanwhile and ends it
// to cancel.
import { renderPdf } from "./render.ts";

interface Fonts {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

/** The first has the tree and the usual fonts; the second, when it is asked for, all of Inter. */
export type PdfOrder =
  | { readonly treeJson: string; readonly fonts: Fonts }
  | { readonly whole: Fonts };

export type PdfNews =
  | { readonly share: number }
  | { readonly needs: "whole" }
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly lacking: string }
  | { readonly failure: string };

/** What a worker's own scope has, of which the DOM's types know nothing. */
interface Scope {
  onmessage: (event: MessageEvent<PdfOrder>) => void;
  postMessage(news: PdfNews): void;
}

const scope = self as unknown as Scope;
let receiveWhole: (fonts: Fonts) => void = () => {};

function wholeFonts(): Promise<Fonts> {
  return new Promise((resolve) => {
    receiveWhole = resolve;
    scope.postMessage({ needs: "whole" });
  });
}

scope.onmessage = ({ data }) => {
  if ("whole" in data) {
    receiveWhole(data.whole);
    return;
  }
  renderPdf(data.treeJson, data.fonts, wholeFonts, (share) => scope.postMessage({ share })).then(
    ({ bytes, lacking }) => scope.postMessage({ bytes: new Uint8Array(bytes), lacking }),
    (error: unknown) => scope.postMessage(
      { failure: error instanceof Error ? error.message : String(error) }),
  );
};
