// The PDF writer and its fonts are large and wanted only on export: they are loaded then. The writer
// runs in a worker, so that the page goes on answering, and can be told to stop.
import regularFile from "tappa:fonts/inter-regular-print.otf";
import semiboldFile from "tappa:fonts/inter-semibold-print.otf";
import workerFile from "tappa:pdf";

import type { PdfNews, PdfOrder } from "../pdf/worker.ts";
import { download } from "./downloads.ts";
import { fetchBytes } from "./fetch_files.ts";
import type { Listener } from "./outcomes.ts";
import { scriptUrl } from "./trusted.ts";

type MadePdf = Extract<PdfNews, { bytes: unknown }>;

/** What is told of the way: tenths. */
const STEP = 0.1;

export class PdfMaker {
  readonly #listener: Listener;
  #worker: Worker | undefined;
  /** Counts the orders: what comes of one that was cancelled is of no interest. */
  #order = 0;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  async make(fileName: string, treeJson: Uint8Array): Promise<void> {
    this.cancel();
    const order = this.#order;
    try {
      const [regular, semibold] = await Promise.all(
        [fetchBytes(regularFile), fetchBytes(semiboldFile)]);
      if (order !== this.#order) return;
      const { bytes, lacking } = await this.#run(
        { treeJson: new TextDecoder().decode(treeJson), fonts: { regular, semibold } });
      if (order !== this.#order) return;
      this.cancel();
      download(fileName, "application/pdf", bytes);
      this.#listener.tell({ kind: "pdf-done", lacking });
    } catch (error) {
      if (order !== this.#order) return;
      this.cancel();
      const detail = error instanceof Error ? error.message : String(error);
      this.#listener.tell({ kind: "pdf-failed", detail });
    }
  }

  /** Ends what is being made, if anything is. */
  cancel(): void {
    this.#order += 1;
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #run(pdf: PdfOrder): Promise<MadePdf> {
    const worker = new Worker(scriptUrl(workerFile.url));
    this.#worker = worker;
    const order = (each: PdfOrder): void => worker.postMessage(each);
    let told = 0;
    return new Promise((resolve, reject) => {
      worker.addEventListener("message", ({ data }: MessageEvent<PdfNews>) => {
        if ("bytes" in data) resolve(data);
        else if ("failure" in data) reject(new Error(data.failure));
        else if ("needs" in data) wholeFonts().then((whole) => order({ whole }), reject);
        else if (data.share - told >= STEP) {
          told = data.share;
          this.#listener.tell({ kind: "pdf-progress", share: told });
        }
      });
      worker.addEventListener("error", ({ message }) =>
        reject(new Error(message || "the PDF part did not load")));
      order(pdf);
    });
  }
}

/** Few reports need them, so their list is no part of the first load. */
async function wholeFonts(): ReturnType<typeof import("./glyphs.ts").wholeFonts> {
  return (await import("./glyphs.ts")).wholeFonts();
}
