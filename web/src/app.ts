// The page once the program runs: frames, input, effects, storage, all tied together.
import { listenToAddress, screenInAddress, showAddress } from "./address.ts";
import { Announcer } from "./announcer.ts";
import { fetchContent } from "./content.ts";
import { Documents } from "./documents.ts";
import { download } from "./downloads.ts";
import { runEffect, type EffectRunners } from "./effects.ts";
import type { DividedProgram } from "./divided_program.ts";
import { fetchBytes } from "./fetch_files.ts";
import { listenToDrops, listenToPaste, pickFile, unreadable } from "./files.ts";
import { Frames, type NextFrame } from "./frames.ts";
import { holdKeys } from "./held_keys.ts";
import { heldPointer } from "./held_pointer.ts";
import { HeldProgram } from "./held_program.ts";
import { HeldTables } from "./held_tables.ts";
import { Jobs } from "./jobs.ts";
import { listenToKeyboard } from "./keyboard_room.ts";
import { listenToKeys } from "./keys.ts";
import { fetchLetters, isPlain, type Letters } from "./letters.ts";
import type { Left } from "./loading.ts";
import { fetchKnowledge } from "./knowledge.ts";
import { Mirror } from "./mirror/mirror.ts";
import { PdfMaker } from "./pdf.ts";
import { PicturePart } from "./picture_part.ts";
import { Pointer } from "./pointer.ts";
import { listenToPrint } from "./print.ts";
import type { Program } from "./program.ts";
import { jsonOfRecord } from "./record_text.ts";
import { RecordPlace } from "./record_writer.ts";
import { graphicsLost, stopped } from "./refusal.ts";
import { insist, sayWaiting } from "./rest.ts";
import { sampleFile } from "./samples.ts";
import { Saver } from "./saver.ts";
import { snapshotOf, type Snapshot } from "./snapshot.ts";
import type { Stored } from "./start_storage.ts";
import type { Storage } from "./storage.ts";
import { Surface } from "./surface.ts";
import { takeOver } from "./take_over.ts";

/** Until they are here a box stands for what they draw. */
const GLYPHS_RETRY_MS = 15_000;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** A wait shorter than this is not worth words. */
const WORTH_SAYING_MS = 250;
/** A drawing context that was lost comes back in moments, if at all. */
const CONTEXT_BACK_MS = 5_000;

export class App {
  readonly #inner: Program;
  readonly #parts: DividedProgram;
  readonly #held: HeldProgram;
  /** The program, or what stands before it until its second part is there. */
  readonly #program: Program;
  readonly #area = element("app");
  readonly #canvas = element("stage") as HTMLCanvasElement;
  readonly #announcer = new Announcer(element("announcer"));
  readonly #frames = new Frames((now) => this.#frame(now));
  readonly #mirror: Mirror;
  readonly #saver: Saver;
  readonly #jobs: Jobs;
  readonly #documents: Documents;
  readonly #pdf: PdfMaker;
  readonly #pictures: PicturePart;
  readonly #tables: HeldTables;
  #isStopped = false;
  #surface: Surface | undefined;
  #stored: Promise<Stored> | undefined;
  #isAttached = false;
  #completing: Promise<Letters> | undefined;
  #endWaiting: (() => void) | undefined;

  constructor(inner: Program, parts: DividedProgram, storage: Storage) {
    this.#inner = inner;
    this.#parts = parts;
    this.#held = new HeldProgram(inner, {
      onHold: () => this.#showWaiting(),
      onEarlyCall: () => void this.#whole(),
    });
    const program = this.#program = this.#held.program;
    this.#mirror = new Mirror({
      root: element("mirror"),
      descriptions: element("descriptions"),
      send: (node, request, value) => program.request(node, request, value),
    });
    this.#jobs = new Jobs(program);
    this.#tables = new HeldTables(program, (...all) => this.#held.hold(() => void this.#documents.takeIn(...all)));
    this.#saver = new Saver(storage, program, {
      catchUp: () => this.#frames.now(),
      listChanged: () => void this.#documents.list(),
      readAgain: (id) => this.#documents.read(id, "open"),
    }, new RecordPlace(storage));
    this.#documents = new Documents(storage, this.#saver, program);
    this.#pdf = new PdfMaker(program);
    this.#pictures = new PicturePart(program, () => this.#saver.summary.document !== undefined);
    inner.onChange = this.#frames.request;
    inner.guard.onFailure = (error) => this.#stop(error);
  }

  /** Shows the first frame: with the settings, the document and the screen of the last visit. */
  async start(stored: Promise<Stored>): Promise<void> {
    const wanted = screenInAddress();
    this.#stored = stored;
    this.#beginInBrowsersLanguage();
    this.#area.hidden = false;
    this.#surface = new Surface(this.#canvas, (size, looks) => {
      this.#mirror.setScale(size.scale);
      this.#program.setSurface(size.width, size.height, size.scale, looks);
    });
    this.#listen();
    // The frame of a first visit, while storage has yet to say whether this is one. There is nothing
    // to draw it on; most of what it takes is the browser compiling what is called.
    this.#frames.now();
    await this.#restore(await stored, wanted);
    this.#attach();
    this.#frames.now();
    void this.#documents.tidy();
  }

  #beginInBrowsersLanguage(): void {
    this.#program.restoreSettings(
      { language: navigator.language, theme: "system", textScale: 1 });
  }

  #attach(): void {
    if (!this.#program.attachCanvas("#stage")) throw new Error("The WebGL 2 context is gone.");
    this.#isAttached = true;
  }

  async #restore(stored: Stored, wanted: string | undefined): Promise<void> {
    this.#restoreLooks(stored);
    const shown = [...stored.recent, ...stored.removed].flatMap((line) => Object.values(line));
    const isFirstEnough = stored.openDocument === undefined &&
      shown.every((value) => typeof value !== "string" || isPlain(value));
    if (isFirstEnough) return;
    await this.#whole(); // nothing of a document can be shown without, nor rare letters of its title
    if (stored.openDocument === undefined) return;
    await this.#documents.read(stored.openDocument, "open", false);
    // After the document: opening one goes home by itself.
    if (wanted !== undefined) this.#program.goTo(wanted);
  }

  #restoreLooks({ settings, recent, removed, problem }: Stored): void {
    if (settings !== undefined) this.#program.restoreSettings(settings);
    if (recent.length + removed.length > 0) this.#program.tell({ kind: "recents-listed", recent, removed });
    if (problem !== undefined) this.#program.tell({ kind: "storage-failed", problem });
  }

  readonly takeOver = (left: Left): void => takeOver(left, this.#program, this.#mirror);

  /** Gets what the first screen did without, once that is on the screen. */
  async complete(): Promise<Letters> {
    const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    await nextFrame();
    await nextFrame(); // the one before has been handed on
    await new Promise((resolve) => setTimeout(resolve));
    if (screenInAddress() === undefined) history.replaceState(null, "", "#/home");
    const letters = await this.#whole();
    // A context lost meanwhile is another matter: it comes back. Its event may still be on its way.
    const isLost = this.#canvas.getContext("webgl2")?.isContextLost() === true;
    if (!isLost && !this.#program.draws()) {
      throw new Error("WebGL 2 does not take the program's shader.");
    }
    return letters;
  }

  /** The program's second part and its content are there, and everything that waited is done. */
  #whole(): Promise<Letters> {
    this.#completing ??= this.#makeWhole();
    return this.#completing;
  }

  async #makeWhole(): Promise<Letters> {
    const [, content, letters] = await Promise.all(
      [insist(() => this.#parts.complete()), insist(fetchContent), insist(fetchLetters)]);
    this.#inner.guard.isPartial = false;
    if (this.#held.isBroken) await this.#beginAgain();
    this.#inner.receiveContent(content);
    this.#inner.receiveGlyphs("usual", letters.regular, letters.semibold);
    this.#endWaiting?.();
    this.#held.release(() => this.#frames.now());
    performance.mark("whole"); // for tests/bench
    return letters;
  }

  /** The first part met what it did not have. Nothing that changes anything has got to it, so the
      same is begun with all of the program. */
  async #beginAgain(): Promise<void> {
    const [module, stored] = await Promise.all([this.#parts.create(), this.#stored]);
    this.#inner.begin(module);
    this.#held.mend();
    this.#mirror.apply({ gone: [...this.#mirror.all()].map(({ node }) => node.id) });
    this.#beginInBrowsersLanguage();
    if (stored) this.#restoreLooks(stored);
    this.#surface?.tell();
    if (this.#isAttached) this.#attach();
    this.#frames.now();
  }

  /** Something that was pressed waits: the pointer says so at once, words soon. */
  #showWaiting(): void {
    if (this.#endWaiting) return;
    let endWords = (): void => {};
    const timer = window.setTimeout(() => {
      endWords = sayWaiting();
    }, WORTH_SAYING_MS);
    this.#area.classList.add("waiting");
    this.#endWaiting = () => {
      window.clearTimeout(timer);
      endWords();
      this.#area.classList.remove("waiting");
    };
  }

  snapshot(): Snapshot {
    return snapshotOf(this.#mirror, this.#frames, this.#saver, this.#held.isWhole);
  }

  #listen(): void {
    const program = this.#program;
    new Pointer(this.#area, this.#mirror,
      heldPointer(program, this.#mirror, this.#held));
    holdKeys(this.#held, this.#mirror);
    // A key belongs to what has the focus once everything before it has had its effect.
    window.addEventListener("keydown", this.#frames.catchUp, { capture: true });
    listenToKeys(this.#mirror, (press) => program.key(press));
    listenToKeyboard(this.#area, this.#mirror, (node) => program.request(node, "scroll-into-view"));
    listenToDrops(element("drop"), program, this.#tables.take, this.#pictures.offer);
    listenToPaste((text) => this.#tables.paste(text), this.#pictures.offer);
    listenToAddress((screen) => program.goTo(screen));
    listenToPrint(this.#mirror, () => {
      if (this.#isStopped) return undefined;
      return this.#held.isWhole ? program.printHtml() : "";
    });
    this.#listenToContext();
    this.#listenToLeaving();
  }

  #listenToContext(): void {
    let timer = 0;
    let forget = (): void => {};
    this.#canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault(); // else it is never restored
      if (this.#isStopped) return;
      this.#program.contextLost();
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (!this.#isStopped) forget = graphicsLost(() => this.#copyOfNow());
      }, CONTEXT_BACK_MS);
    });
    this.#canvas.addEventListener("webglcontextrestored", () => {
      window.clearTimeout(timer);
      forget();
      if (!this.#isStopped) this.#program.contextRestored();
    });
  }

  /** The page may go at any moment: what is typed is written, and asked about where it cannot be. */
  #listenToLeaving(): void {
    const leave = (forGood: boolean): boolean => {
      this.#frames.now();
      return this.#saver.leave(forGood);
    };
    window.addEventListener("beforeunload", (event) => {
      if (leave(false)) return;
      event.preventDefault();
      event.returnValue = true; // Chrome before 119 and Safari ask for this
    });
    window.addEventListener("pagehide", () => leave(true));
    window.addEventListener("pageshow", ({ persisted }) => {
      if (persisted) this.#saver.resume();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") leave(false);
      else this.#frames.request();
    });
  }

  /** What came out of the program, or of showing what it said: nothing goes on from here. */
  #stop(error: unknown): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    const { document: id } = this.#saver.summary;
    this.#frames.stop();
    this.#saver.stop();
    this.#documents.stop();
    this.#pdf.cancel();
    stopped(error, id === undefined ? undefined : () => this.#documents.copyOf(id));
  }

  async #copyOfNow(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const record = this.#program.record();
    return record && jsonOfRecord(record.bytes);
  }

  #frame(now: number): NextFrame {
    try {
      return this.#show(now);
    } catch (error) {
      // Where it is not the program, its document is sound and shall not be lost.
      void this.#saver.flush().finally(() => this.#stop(error));
      return { more: false };
    }
  }

  #show(now: number): NextFrame {
    this.#surface?.fitCanvas();
    const message = this.#program.frame(now);
    if (message.cursor !== undefined) this.#area.style.cursor = message.cursor;
    if (message.theme !== undefined) document.documentElement.dataset["theme"] = message.theme;
    this.#mirror.apply(message.tree, message.focus);
    if (message.selectsText) this.#mirror.selectText();
    // What waits for the second part is typed, but the program has yet to hear of it.
    if (!this.#held.isHolding) this.#mirror.settleTyped();
    for (const pack of message.glyphs ?? []) void this.#fetchGlyphs(pack);
    for (const { id, jpeg } of message.images ?? []) {
      void this.#pictures.show(id, this.#program.takeBlob(jpeg));
    }
    for (const effect of message.effects ?? []) runEffect(effect, this.#effects);
    if (message.tree.nodes) this.#showTitle();
    return message;
  }

  /** The screen's heading, for tabs, bookmarks and the list of the back button. */
  #showTitle(): void {
    const heading = this.#mirror.root.querySelector("main h1")?.textContent;
    const title = heading ? `${heading} – Tappa` : "Tappa";
    if (document.title !== title) document.title = title;
  }

  readonly #effects: EffectRunners = {
    "save-document": () => this.#saver.changed(),
    "save-settings": ({ language, theme, textScale }) =>
      void this.#documents.saveSettings({ language, theme, textScale }),
    "pick-file": () => pickFile(this.#program, this.#tables.take),
    "pick-picture": ({ document, touchpoint }) => this.#pictures.pick({ document, touchpoint }),
    "take-picture": (target) => this.#pictures.take(target.offer, target),
    "fetch-sample": ({ sample, language }) => void this.#fetchSample(sample, language),
    "fetch-sample-log": ({ language }) => this.#tables.takeSample(language),
    "release-table": ({ file }) => this.#tables.release(file),
    "fetch-time-zone": ({ name }) => this.#tables.tellZone(name),
    "fetch-knowledge": () => void fetchKnowledge(this.#program),
    "read-recent": ({ id, purpose }) => void this.#documents.read(id, purpose),
    "delete-recent": ({ id }) => void this.#documents.delete(id),
    "restore-recent": ({ key }) => void this.#documents.bringBack(key),
    "forget-removed": () => void this.#documents.forgetRemoved(),
    "measure-storage": () => void this.#documents.measure(),
    "download-all": ({ fileName }) => void this.#documents.downloadAll(fileName),
    "work-here": () => void this.#documents.workHere(),
    "download": ({ fileName, mediaType, bytes }) =>
      download(fileName, mediaType, this.#program.takeBlob(bytes)),
    "make-pdf": ({ fileName, tree }) =>
      void this.#pdf.make(fileName, this.#program.takeBlob(tree)),
    "cancel-pdf": () => this.#pdf.cancel(),
    "run-job": ({ job, work, files }) => this.#jobs.run(job, this.#program.takeBlob(work).buffer,
      this.#tables.parts(files)),
    "cancel-job": ({ job }) => this.#jobs.cancel(job),
    "announce": ({ text }) => this.#announcer.say(text),
    "show-address": ({ screen }) => {
      showAddress(screen);
      // When it was last changed is told by the clock: the list is read anew.
      if (screen === "home") void this.#documents.list();
    },
    "set-page-language": ({ language }) => {
      document.documentElement.lang = language;
    },
  };

  /** Few visits need it, so its list of files is no part of the first load. */
  async #fetchGlyphs(pack: string): Promise<void> {
    try {
      const { fetchGlyphs } = await import("./glyphs.ts");
      await fetchGlyphs(pack, this.#program);
    } catch {
      window.setTimeout(() => void this.#fetchGlyphs(pack), GLYPHS_RETRY_MS);
    }
  }

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
