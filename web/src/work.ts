// What the page does for the whole program: documents, files, pictures, jobs, exports. It comes with
// the program's last part, and is no part of the first load: what asks for any of it waits for that
// too (app.ts).
import { Documents } from "./documents.ts";
import { download } from "./downloads.ts";
import type { Dropped, Pasted } from "./drops.ts";
import type { EffectRunners } from "./effects.ts";
import { fetchBytes } from "./fetch_files.ts";
import { pickFile, takeDropped, unreadable } from "./files.ts";
import { HeldTables } from "./held_tables.ts";
import { Jobs } from "./jobs.ts";
import { momentOf } from "./keeping.ts";
import { fetchKnowledge } from "./knowledge.ts";
import { PdfMaker } from "./pdf.ts";
import { PicturePart } from "./picture_part.ts";
import type { Sheet } from "./print.ts";
import { sheetOfReport } from "./print_report.ts";
import type { Program } from "./program.ts";
import { RecordPlace } from "./record_writer.ts";
import { sampleFile } from "./samples.ts";
import { Saver } from "./saver.ts";
import type { Storage } from "./storage.ts";

export { keepForOffline } from "./updates.ts";

/** What the first screen asks for as well: app.ts does it. */
export type FirstEffect = "announce" | "show-address" | "set-page-language";

export class Work {
  readonly #program: Program;
  readonly saver: Saver;
  readonly documents: Documents;
  readonly pictures: PicturePart;
  readonly #jobs: Jobs;
  readonly #pdf: PdfMaker;
  readonly #tables: HeldTables;

  /** `catchUp`: shows what was typed and pressed, also where the page is not drawn at the moment. */
  constructor(program: Program, storage: Storage, catchUp: () => void) {
    this.#program = program;
    this.#jobs = new Jobs(program);
    this.#tables = new HeldTables(program, (...all) => void this.documents.takeIn(...all));
    this.saver = new Saver(storage, program, {
      catchUp,
      listChanged: () => void this.documents.list(),
      readAgain: (id) => this.documents.read(id, "open"),
    }, new RecordPlace(storage));
    this.documents = new Documents(storage, this.saver, program);
    this.#pdf = new PdfMaker(program);
    this.pictures = new PicturePart(program, () => this.saver.summary.document !== undefined);
  }

  /** Nothing of the program is trusted any more. */
  stop(): void {
    this.saver.stop();
    this.documents.stop();
    this.#pdf.cancel();
  }

  takeDropped(dropped: Dropped): void {
    takeDropped(dropped, this.#program, this.#tables.take, this.pictures.offer);
  }

  takePasted({ text, picture }: Pasted): void {
    if (picture) this.pictures.offer(picture);
    else this.#tables.paste(text);
  }

  /** The report, to be printed; undefined when no document is open. */
  printed(): Sheet | undefined {
    const html = this.#program.printHtml();
    return html === "" ? undefined : sheetOfReport(html);
  }

  readonly effects: Omit<EffectRunners, FirstEffect> = {
    "save-document": ({ changedMs }) => this.saver.changed(momentOf(changedMs)),
    "save-settings": ({ language, theme, textScale }) =>
      void this.documents.saveSettings({ language, theme, textScale }),
    "pick-file": () => pickFile(this.#program, this.#tables.take),
    "pick-picture": ({ document, touchpoint }) => this.pictures.pick({ document, touchpoint }),
    "take-picture": (target) => this.pictures.take(target.offer, target),
    "fetch-sample": ({ sample, language }) => void this.#fetchSample(sample, language),
    "fetch-sample-log": ({ language }) => this.#tables.takeSample(language),
    "release-table": ({ file }) => this.#tables.release(file),
    "fetch-time-zone": ({ name }) => this.#tables.tellZone(name),
    "fetch-knowledge": () => void fetchKnowledge(this.#program),
    "read-recent": ({ id, purpose }) => void this.documents.read(id, purpose),
    "delete-recent": ({ id }) => void this.documents.delete(id),
    "restore-recent": ({ key }) => void this.documents.bringBack(key),
    "forget-removed": () => void this.documents.forgetRemoved(),
    "measure-storage": () => void this.documents.measure(),
    "download-all": ({ fileName }) => void this.documents.downloadAll(fileName),
    "note-backup": ({ document, revision }) => void this.documents.noteBackup(document, revision),
    "keep-screen": ({ document, screen }) => void this.documents.keepScreen(document, screen),
    "keep-look": ({ document, look }) => void this.documents.keepLook(document, look),
    "work-here": () => void this.documents.workHere(),
    "download": ({ fileName, mediaType, bytes }) =>
      download(fileName, mediaType, this.#program.takeBlob(bytes)),
    "make-pdf": ({ fileName, tree }) =>
      void this.#pdf.make(fileName, this.#program.takeBlob(tree)),
    "cancel-pdf": () => this.#pdf.cancel(),
    "run-job": ({ job, work, files }) => this.#jobs.run(job, this.#program.takeBlob(work).buffer,
      this.#tables.parts(files)),
    "cancel-job": ({ job }) => this.#jobs.cancel(job),
  };

  async #fetchSample(sample: string, language: string): Promise<void> {
    const name = `banca-aurora-${sample}.${language}.json`;
    try {
      const bytes = await fetchBytes(sampleFile(sample, language));
      this.#program.tell({ kind: "file-read", name, bytes, isSample: true, writtenMs: 0 });
    } catch (error) {
      this.#program.tell(unreadable(name, error));
    }
  }
}
