// The page once the program runs: frames, input, effects, storage, all tied together.
import { listenToAddress, screenInAddress, showAddress } from "./address.ts";
import { Announcer } from "./announcer.ts";
import { fetchContent } from "./content.ts";
import { DividedProgram } from "./divided_program.ts";
import type { Arrivals } from "./drops.ts";
import { runEffect, type Effect, type EffectRunners } from "./effects.ts";
import { isFirstChoice } from "./first_choice.ts";
import { Frames, type NextFrame } from "./frames.ts";
import { holdKeys } from "./held_keys.ts";
import { heldPointer } from "./held_pointer.ts";
import { HeldProgram } from "./held_program.ts";
import { listenToKeyboard } from "./keyboard_room.ts";
import { listenToKeys } from "./keys.ts";
import { fetchLetters, isPlain, type Letters } from "./letters.ts";
import { isFirstVisit, type Left } from "./loading.ts";
import { Mirror } from "./mirror/mirror.ts";
import { Pointer } from "./pointer.ts";
import { listenToPrint, sheetOfScreen } from "./print.ts";
import type { Program } from "./program.ts";
import type { ContentFiles } from "./program_module.ts";
import { jsonOfRecord } from "./record_text.ts";
import { graphicsLost, stopped } from "./refusal.ts";
import { insist } from "./rest.ts";
import { snapshotOf, type Snapshot } from "./snapshot.ts";
import type { LoadedProgram } from "./start.ts";
import type { Stored } from "./start_storage.ts";
import type { Storage } from "./storage.ts";
import { Surface } from "./surface.ts";
import { takeOver } from "./take_over.ts";
import { Waiting } from "./waiting.ts";
import type { FirstEffect, Work } from "./work.ts";
import { fetchWork } from "./work_part.ts";

/** Until they are here a box stands for what they draw. */
const GLYPHS_RETRY_MS = 15_000;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** A drawing context that was lost comes back in moments, if at all. */
const CONTEXT_BACK_MS = 5_000;

/** What the first screen does without. */
type Given = readonly [ContentFiles, Letters];

interface Whole {
  readonly letters: Letters;
  readonly work: Work;
  readonly keepForOffline: () => void;
}

export class App {
  readonly #inner: Program;
  readonly #arrivals: Arrivals;
  readonly #parts: DividedProgram;
  readonly #isNear: boolean;
  readonly #held: HeldProgram;
  /** The program, or what stands before it until all of it is there. */
  readonly #program: Program;
  readonly #area = element("app");
  readonly #canvas = element("stage") as HTMLCanvasElement;
  readonly #waiting = new Waiting(this.#area);
  readonly #announcer = new Announcer(element("announcer"));
  readonly #frames = new Frames((now) => this.#frame(now));
  readonly #mirror: Mirror;
  readonly #storage: Storage;
  /** Once the program is whole. */
  #work: Work | undefined;
  #isStopped = false;
  #surface: Surface | undefined;
  #stored: Promise<Stored> | undefined;
  #isAttached = false;
  #completing: Promise<Whole> | undefined;
  /** The program of now has what the first screen does without. */
  #hasGiven = false;

  constructor(inner: Program, { parts, isNear }: Pick<LoadedProgram, "parts" | "isNear">, storage: Storage,
    arrivals: Arrivals) {
    this.#arrivals = arrivals;
    this.#inner = inner;
    this.#parts = parts;
    this.#isNear = isNear;
    this.#storage = storage;
    this.#held = new HeldProgram(inner, {
      onHold: () => this.#waiting.begin(),
      onEarlyCall: () => void this.#whole(),
    });
    const program = this.#program = this.#held.program;
    this.#mirror = new Mirror({
      root: element("mirror"),
      descriptions: element("descriptions"),
      send: (node, request, value) => program.request(node, request, value),
    });
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
    const { problem } = stored;
    if (problem !== undefined) this.#program.tell({ kind: "storage-failed", problem });
    const shown = [...stored.recent, ...stored.removed].flatMap((line) => Object.values(line));
    const isFirstEnough = stored.openDocument === undefined &&
      shown.every((value) => typeof value !== "string" || isPlain(value));
    if (isFirstEnough) return;
    // Nothing of a document can be shown without, nor rare letters of its title.
    const { work } = await this.#whole();
    if (stored.openDocument === undefined) return;
    await work.documents.read(stored.openDocument, "open", false);
    // After the document: opening one goes home by itself.
    if (wanted !== undefined) this.#program.goTo(wanted);
  }

  #restoreLooks({ settings, recent, removed }: Stored): void {
    if (settings !== undefined) this.#program.restoreSettings(settings);
    if (recent.length + removed.length > 0) this.#program.tell({ kind: "recents-listed", recent, removed });
  }

  readonly takeOver = (left: Left): void => takeOver(left, this.#program, this.#mirror);

  /** Gets what the first screen did without, once that is on the screen. */
  async complete(): Promise<Whole> {
    const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    await nextFrame();
    await nextFrame(); // the one before has been handed on
    await new Promise((resolve) => setTimeout(resolve));
    if (screenInAddress() === undefined) history.replaceState(null, "", "#/home");
    const whole = await this.#whole();
    void whole.work.documents.tidy();
    // A context lost meanwhile is another matter: it comes back. Its event may still be on its way.
    const isLost = this.#canvas.getContext("webgl2")?.isContextLost() === true;
    if (!isLost && !this.#program.draws()) {
      throw new Error("WebGL 2 does not take the program's shader.");
    }
    return whole;
  }

  /** All of the program and its content are there, and everything that waited is done. */
  #whole(): Promise<Whole> {
    this.#completing ??= this.#makeWhole();
    return this.#completing;
  }

  async #makeWhole(): Promise<Whole> {
    const all = Promise.all([insist(fetchContent), insist(fetchLetters)]);
    const stored = await this.#stored;
    const isFirst = DividedProgram.hasChoicePart && stored !== undefined && isFirstVisit(stored);
    // What a first choice needs has a slow network for itself.
    const choice = isFirst ? Promise.all([all, insist(() => this.#parts.prepareChoice())]) : undefined;
    if (!this.#isNear) await choice;
    const whole = Promise.all([all, insist(fetchWork), insist(() => this.#parts.complete())]);
    if (choice) this.#allowChoice((await choice)[0]);
    const [given, { Work: WorkOfWhole, keepForOffline }] = await whole;
    this.#inner.guard.isPartial = false;
    if (this.#held.isBroken) await this.#beginAgain();
    if (!this.#hasGiven) this.#give(given);
    const [, letters] = given;
    const work = this.#work = new WorkOfWhole(this.#program, this.#storage, () => this.#frames.now());
    if (this.#isStopped) work.stop();
    this.#held.release(() => this.#frames.now());
    this.#waiting.end();
    performance.mark("whole"); // for tests/bench
    return { letters, work, keepForOffline };
  }

  /** One choice of a first visit need not wait for all of the program. */
  #allowChoice(given: Given): void {
    this.#held.allowChoice(() => this.#give(given), (node) => isFirstChoice(this.#mirror, node));
    if (!this.#held.isHolding) this.#waiting.end();
    performance.mark("choice"); // for tests/bench
  }

  #give([content, { regular, semibold }]: Given): void {
    this.#inner.receiveContent(content);
    this.#inner.receiveGlyphs("usual", regular, semibold);
    this.#hasGiven = true;
  }

  /** The first parts met what they did not have. Nothing that changes anything has got to them but one
      choice, which is made again: so the same is begun with all of the program. */
  async #beginAgain(): Promise<void> {
    const [module, stored] = await Promise.all([this.#parts.create(), this.#stored]);
    this.#inner.begin(module);
    this.#hasGiven = false;
    this.#held.mend();
    this.#mirror.apply({ gone: [...this.#mirror.all()].map(({ node }) => node.id) });
    this.#beginInBrowsersLanguage();
    if (stored) this.#restoreLooks(stored);
    this.#surface?.tell();
    if (this.#isAttached) this.#attach();
    this.#frames.now();
  }

  snapshot(): Snapshot {
    return snapshotOf(this.#mirror, this.#frames, this.#work?.saver.summary, this.#held.isWhole);
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
    this.#arrivals.goTo({
      takeDropped: (dropped) => this.#later((work) => work.takeDropped(dropped)),
      takePasted: (pasted) => this.#later((work) => work.takePasted(pasted)),
    });
    listenToAddress((screen) => program.goTo(screen));
    listenToPrint(() =>
      this.#isStopped ? undefined : this.#work?.printed() ?? sheetOfScreen(this.#mirror));
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
      return this.#work?.saver.leave(forGood) ?? true; // before it is whole nothing is answered
    };
    window.addEventListener("beforeunload", (event) => {
      if (leave(false)) return;
      event.preventDefault();
      event.returnValue = true; // Chrome before 119 and Safari ask for this
    });
    window.addEventListener("pagehide", () => leave(true));
    window.addEventListener("pageshow", ({ persisted }) => {
      if (persisted) this.#work?.saver.resume();
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
    const work = this.#work;
    const id = work?.saver.summary.document;
    this.#frames.stop();
    work?.stop();
    stopped(error, id === undefined ? undefined : async () => work?.documents.copyOf(id));
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
      void Promise.resolve(this.#work?.saver.flush()).finally(() => this.#stop(error));
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
    // What waits for the rest of the program is typed, but the program has yet to hear of it.
    if (!this.#held.isHolding) this.#mirror.settleTyped();
    for (const pack of message.glyphs ?? []) void this.#fetchGlyphs(pack);
    for (const { id, jpeg } of message.images ?? []) {
      this.#later((work) => void work.pictures.show(id, this.#program.takeBlob(jpeg)));
    }
    for (const effect of message.effects ?? []) this.#run(effect);
    if (message.tree.nodes) this.#showTitle();
    return message;
  }

  /** The screen's heading, for tabs, bookmarks and the list of the back button. */
  #showTitle(): void {
    const heading = this.#mirror.root.querySelector("main h1")?.textContent;
    const title = heading ? `${heading} – Tappa` : "Tappa";
    if (document.title !== title) document.title = title;
  }

  /** Does it now, or once the program is whole. */
  #later(act: (work: Work) => void): void {
    this.#held.hold(() => {
      if (this.#work) act(this.#work);
    });
  }

  #run(effect: Effect): void {
    if (effect.kind in this.#effects) runEffect(effect, this.#effects);
    else this.#held.follow(() => this.#work && runEffect(effect, this.#work.effects));
  }

  readonly #effects: Pick<EffectRunners, FirstEffect> = {
    "announce": ({ text }) => this.#announcer.say(text),
    "show-address": ({ screen }) => {
      showAddress(screen);
      // When it was last changed is told by the clock: the list is read anew.
      if (screen === "home") void this.#work?.documents.list();
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
}
