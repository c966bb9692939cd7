// The page once the program runs: frames, input, effects, storage, all tied together.
import itSample from "tappa:data/assets/samples/banca-aurora.it.json";
import enSample from "tappa:data/assets/samples/banca-aurora.en.json";
import itWorkshop from "tappa:data/assets/samples/banca-aurora-workshop.it.json";
import enWorkshop from "tappa:data/assets/samples/banca-aurora-workshop.en.json";

import { listenToAddress, screenInAddress, showAddress } from "./address.ts";
import { Announcer } from "./announcer.ts";
import { fetchContent } from "./content.ts";
import { download } from "./downloads.ts";
import { runEffect, type EffectRunners } from "./effects.ts";
import type { DividedProgram } from "./divided_program.ts";
import { fetchBytes } from "./fetch_files.ts";
import { listenToDrops, pickFile } from "./files.ts";
import { Frames, type NextFrame } from "./frames.ts";
import { holdKeys } from "./held_keys.ts";
import { heldPointer } from "./held_pointer.ts";
import { HeldProgram } from "./held_program.ts";
import { Jobs } from "./jobs.ts";
import { listenToKeys } from "./keys.ts";
import { fetchKnowledge } from "./knowledge.ts";
import { Mirror } from "./mirror/mirror.ts";
import { makePdf } from "./pdf.ts";
import { Pointer } from "./pointer.ts";
import type { Program } from "./program.ts";
import { insist, sayWaiting } from "./rest.ts";
import { Saver } from "./saver.ts";
import { snapshotOf, type Snapshot } from "./snapshot.ts";
import type { Stored } from "./start_storage.ts";
import type { Storage } from "./storage.ts";
import { Surface } from "./surface.ts";

/** By the program's name of the sample (app/state.hpp), in each language. */
const SAMPLES: Readonly<Record<string, Readonly<Record<string, TappaFile>>>> = {
  "quick-scan": { it: itSample, en: enSample },
  workshop: { it: itWorkshop, en: enWorkshop },
};

/** Until they are here a box stands for what they draw. */
const GLYPHS_RETRY_MS = 15_000;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** A wait shorter than this is not worth words. */
const WORTH_SAYING_MS = 250;

export class App {
  readonly #inner: Program;
  readonly #parts: DividedProgram;
  readonly #held: HeldProgram;
  /** The program, or what stands before it until its second part is there. */
  readonly #program: Program;
  readonly #storage: Promise<Storage>;
  readonly #area = element("app");
  readonly #canvas = element("stage") as HTMLCanvasElement;
  readonly #announcer = new Announcer(element("announcer"));
  readonly #frames = new Frames((now) => this.#frame(now));
  readonly #mirror: Mirror;
  readonly #saver: Saver;
  readonly #jobs: Jobs;
  #surface: Surface | undefined;
  #stored: Promise<Stored> | undefined;
  #isAttached = false;
  #completing: Promise<void> | undefined;
  #endWaiting: (() => void) | undefined;

  constructor(inner: Program, parts: DividedProgram, storage: Promise<Storage>) {
    this.#inner = inner;
    this.#parts = parts;
    this.#held = new HeldProgram(inner, {
      onHold: () => this.#showWaiting(),
      onEarlyCall: () => void this.#whole(),
    });
    const program = this.#program = this.#held.program;
    this.#storage = storage;
    this.#mirror = new Mirror({
      root: element("mirror"),
      descriptions: element("descriptions"),
      send: (node, request, value) => program.request(node, request, value),
    });
    this.#jobs = new Jobs(program);
    this.#saver = new Saver(storage, program, () => void this.#listRecent());
    inner.onChange = this.#frames.request;
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
    void this.#storage.then((storage) => storage.forgetDeleted(Date.now())).catch(() => {});
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
    if (stored.openDocument === undefined) return;
    await this.#whole(); // nothing of a document can be shown without
    await this.#openRecent(stored.openDocument, false);
    // After the document: opening one goes home by itself.
    if (wanted !== undefined) this.#program.goTo(wanted);
  }

  #restoreLooks({ settings, recent }: Stored): void {
    if (settings !== undefined) this.#program.restoreSettings(settings);
    if (recent.length > 0) this.#program.listRecent(recent);
  }

  /** Gets what the first screen did without, once that is on the screen. */
  async complete(): Promise<void> {
    const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    await nextFrame();
    await nextFrame(); // the one before has been handed on
    await new Promise((resolve) => setTimeout(resolve));
    if (screenInAddress() === undefined) history.replaceState(null, "", "#/home");
    await this.#whole();
    // A context lost meanwhile is another matter: it comes back. Its event may still be on its way.
    const isLost = this.#canvas.getContext("webgl2")?.isContextLost() === true;
    if (!isLost && !this.#program.draws()) {
      throw new Error("WebGL 2 does not take the program's shader.");
    }
  }

  /** The program's second part and its content are there, and everything that waited is done. */
  #whole(): Promise<void> {
    this.#completing ??= this.#makeWhole();
    return this.#completing;
  }

  async #makeWhole(): Promise<void> {
    const [, content] = await Promise.all(
      [insist(() => this.#parts.complete()), insist(fetchContent)]);
    if (this.#held.isBroken) await this.#beginAgain();
    this.#inner.receiveContent(content);
    this.#endWaiting?.();
    this.#held.release(() => this.#frames.now());
    performance.mark("whole"); // for tests/bench
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
    listenToDrops(element("drop"), program);
    listenToAddress((screen) => program.goTo(screen));
    this.#canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault(); // else it is never restored
      program.contextLost();
    });
    this.#canvas.addEventListener("webglcontextrestored", () => program.contextRestored());
    // The page may go at any moment from here on: what is typed is written now.
    const leave = (): void => {
      this.#frames.now();
      this.#saver.leave();
    };
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") leave();
      else this.#frames.request();
    });
  }

  #frame(now: number): NextFrame {
    this.#surface?.fitCanvas();
    const message = this.#program.frame(now);
    if (message.cursor !== undefined) this.#area.style.cursor = message.cursor;
    if (message.theme !== undefined) document.documentElement.dataset["theme"] = message.theme;
    this.#mirror.apply(message.tree, message.focus);
    // What waits for the second part is typed, but the program has yet to hear of it.
    if (!this.#held.isHolding) this.#mirror.settleTyped();
    for (const pack of message.glyphs ?? []) void this.#fetchGlyphs(pack);
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
    "save-settings": ({ language, theme, textScale }) => {
      const settings = { language, theme, textScale };
      this.#storage.then((storage) => storage.saveSettings(settings)).catch(this.#storageFailed);
    },
    "pick-file": () => pickFile(this.#program),
    "fetch-sample": ({ sample, language }) => void this.#fetchSample(sample, language),
    "fetch-knowledge": () => void fetchKnowledge(this.#program),
    "read-recent": ({ id }) => void this.#openRecent(id, true),
    "delete-recent": ({ id }) => void this.#changeRecent(async (storage) => {
      this.#saver.forget(id);
      await storage.delete(id, Date.now());
    }),
    "restore-recent": ({ id }) => void this.#changeRecent((storage) => storage.restore(id)),
    "download": ({ fileName, mediaType, bytes }) =>
      download(fileName, mediaType, this.#program.takeBlob(bytes)),
    "make-pdf": ({ fileName, tree }) =>
      void makePdf(fileName, this.#program.takeBlob(tree), this.#program),
    "run-job": ({ job, work }) => this.#jobs.run(job, this.#program.takeBlob(work).buffer),
    "cancel-job": ({ job }) => this.#jobs.cancel(job),
    "announce": ({ text }) => this.#announcer.say(text),
    "show-address": ({ screen }) => {
      showAddress(screen);
      // When it was last changed is told by the clock: the list is read anew.
      if (screen === "home") void this.#listRecent();
    },
    "set-page-language": ({ language }) => {
      document.documentElement.lang = language;
    },
  };

  readonly #storageFailed = (error: unknown): void => {
    this.#program.saveFailed(error instanceof Error ? error.message : String(error));
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
    const file = SAMPLES[sample]?.[language] ?? enSample;
    const name = `banca-aurora-${sample}.${language}.json`;
    try {
      this.#program.fileRead(name, await fetchBytes(file), true);
    } catch (error) {
      this.#program.fileUnreadable(name, error instanceof Error ? error.message : String(error));
    }
  }

  /** `isAsked`: the person asked for it, so that it is said when it is not there. */
  async #openRecent(id: string, isAsked: boolean): Promise<void> {
    try {
      const storage = await this.#storage;
      await this.#saver.flush();
      const read = await storage.read(id, (bytes) => this.#program.isGoodRecord(bytes));
      if (read === undefined && !isAsked) return;
      if (read === undefined || read === "damaged") {
        this.#program.recordDamaged(id);
        return;
      }
      const isMine = await this.#saver.open(id, read.sequence);
      this.#program.recordRead(id, read.bytes, read.isOlder);
      if (!isMine) this.#program.changedElsewhere();
    } catch (error) {
      this.#storageFailed(error);
    }
  }

  async #changeRecent(change: (storage: Storage) => Promise<void>): Promise<void> {
    try {
      await change(await this.#storage);
    } catch (error) {
      this.#storageFailed(error);
    }
    await this.#listRecent();
  }

  async #listRecent(): Promise<void> {
    try {
      this.#program.listRecent(await (await this.#storage).list());
    } catch (error) {
      this.#storageFailed(error);
    }
  }
}
