// What stands in the page until the program draws: for somebody who has work here the outline of a
// screen, for somebody who has none the first screen itself (first_visit.html), whose controls can be
// pressed already. What was pressed is done as soon as the program can.
import { isOfBrowser, keyAgain } from "./browser_keys.ts";
import type { Progress } from "./progress.ts";
import type { Settings } from "./program.ts";
import type { Stored } from "./start_storage.ts";

const LABELS = { it: "Caricamento…", en: "Loading…" } as const;
type Language = keyof typeof LABELS;

/** What goes over to the program's screen. Its controls have the same names. */
export interface Left {
  readonly focused: string | undefined;
  readonly pressed: string | undefined;
  /** What was typed after it. */
  readonly keys: readonly KeyboardEventInit[];
  /** CSS pixels. */
  readonly scrolled: number;
}

export async function pageIsParsed(): Promise<void> {
  if (document.readyState !== "loading") return;
  await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
}

/** By the program's rule (src/base/language.cpp). */
const languageOf = (locale: string): Language => (/^it(-|$)/.test(locale) ? "it" : "en");

/** By the program's rule (src/ui/interface_parts.cpp). */
function themeOf(chosen = "system"): string {
  if (chosen !== "system") return chosen;
  if (matchMedia("(prefers-contrast: more)").matches) return "high-contrast";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** By the program's rule (src/ui/screens/home.cpp). */
export const isFirstVisit = ({ recent, removed, openDocument }: Stored): boolean =>
  recent.length + removed.length === 0 && openDocument === undefined;

/* Where the files are near, the program draws before anybody could read what stands here; painting it
   would only keep the graphics process from the program's first frame. */
const FAR_MS = 100; // a file that is not here by then is not near
const LONG_MS = 300; // a program that does not draw by then takes long, with all files here
/** A browser that has never stored anything here says so at once; one that has, soon. */
const STORAGE_MS = 150;
/** Until something else is typed they are the page's: to go to another choice, or to see more. */
const PAGE_KEYS = new Set(["Tab", "Enter", " ", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"]);

const passed = (ms: number): Promise<void> =>
  new Promise((resolve) => window.setTimeout(resolve, ms));

/** Set once the program has drawn here: before, there can be no work to ask storage for. */
const MARK = "tappa-was-here";

function mayHaveWork(): boolean {
  try {
    return localStorage.getItem(MARK) !== null;
  } catch {
    return true; // storage is forbidden, or half of it
  }
}

function leaveMark(): void {
  try {
    localStorage.setItem(MARK, "1");
  } catch {
    // The next visit asks storage all the same.
  }
}

export class Loading {
  readonly #progress: Progress;
  #screen: HTMLElement | undefined;
  #bar: HTMLProgressElement | undefined;
  #share = 0;
  #isDone = false;
  #language: Language = languageOf(navigator.language);
  readonly #names = new Map<Element, string>();
  #pressed: HTMLButtonElement | undefined;
  #keys: KeyboardEventInit[] = [];
  readonly #wait = document.createElement("span");

  constructor(progress: Progress, stored: Promise<Stored>) {
    this.#progress = progress;
    void this.#begin(stored);
  }

  async #begin(stored: Promise<Stored>): Promise<void> {
    await pageIsParsed();
    this.#screen = document.getElementById("loading") ?? undefined;
    this.#bar = document.querySelector<HTMLProgressElement>("#loading-progress") ?? undefined;
    this.#say();
    // The last twentieth is for compiling and the first frame.
    this.#progress.follow((share) => {
      this.#share = share;
      if (this.#bar) this.#bar.value = Math.min(0.95, 0.95 * share);
    });
    const outline = [...this.#screen?.children ?? []];
    await passed(FAR_MS);
    if (this.#share === 1) await passed(LONG_MS - FAR_MS);
    if (this.#isDone) return;
    // No mark is most likely a first visit; where storage takes its time to say so, it need not wait.
    if (!mayHaveWork() && !await Promise.race([stored, passed(STORAGE_MS)]) && !this.#isDone) {
      this.#showFirstVisit();
    }
    const found = await stored;
    if (this.#isDone) return;
    const shown = this.#names.size > 0 ? this.#language : undefined;
    this.#choose(found.settings);
    // In larger letters things stand elsewhere. What has been pressed meanwhile is done all the same.
    const stays = this.#pressed !== undefined ||
      (isFirstVisit(found) && (found.settings?.textScale ?? 1) === 1);
    if (stays && shown !== this.#language) this.#showFirstVisit();
    if (stays || shown === undefined) return;
    // Work without a mark, from before there were any.
    this.#names.clear();
    this.#screen?.replaceChildren(...outline);
    if (this.#bar) this.#screen?.querySelector("main")?.append(this.#bar);
    this.#say();
  }

  #choose(settings: Settings | undefined): void {
    if (settings) this.#language = languageOf(settings.language);
    document.documentElement.dataset["theme"] = themeOf(settings?.theme);
    this.#say();
  }

  #say(): void {
    document.documentElement.lang = this.#language;
    const label = this.#screen?.querySelector(".loading-label");
    if (label) label.textContent = LABELS[this.#language];
  }

  #showFirstVisit(): void {
    document.documentElement.dataset["theme"] ??= themeOf();
    const template = document.querySelector<HTMLTemplateElement>(`template[lang=${this.#language}]`);
    if (!this.#screen || !template) return;
    const before = [...this.#names.keys()];
    const pressed = this.#pressed ? before.indexOf(this.#pressed) : -1;
    const focused = document.activeElement ? before.indexOf(document.activeElement) : -1;
    const keys = this.#keys;
    this.#names.clear();
    this.#pressed = undefined;
    const isCoarse = matchMedia("(pointer: coarse)").matches;
    this.#wait.className = "wait";
    this.#wait.setAttribute("aria-hidden", "true");
    const label = document.createElement("b");
    label.textContent = LABELS[this.#language];
    this.#wait.replaceChildren(label, ...(this.#bar ? [this.#bar] : []));
    this.#screen.replaceChildren(template.content);
    for (const button of this.#screen.querySelectorAll("button")) {
      const { read } = button.dataset;
      // As attributes: as properties not every browser has them. A finger drops no files.
      if (read !== undefined && !isCoarse) button.setAttribute("aria-label", read);
      this.#names.set(button, button.getAttribute("aria-label") ?? button.textContent ?? "");
      button.addEventListener("click", () => this.#press(button));
    }
    // Shown before in another language.
    const anew = [...this.#names.keys()] as HTMLButtonElement[];
    anew[focused]?.focus({ preventScroll: true });
    anew[pressed]?.click();
    this.#keys = keys;
    window.addEventListener("keydown", this.#holdKey);
  }

  /** What is typed after a press is for what the press leads to. */
  readonly #holdKey = (event: KeyboardEvent): void => {
    const isOfPage = this.#keys.length === 0 && PAGE_KEYS.has(event.key);
    // Where the program cannot start the refusal stands in its place, with keys of its own.
    if (!this.#pressed || this.#screen?.hidden || isOfPage || isOfBrowser(event)) return;
    event.preventDefault();
    this.#keys.push(keyAgain(event));
  };

  /** The last one pressed is what is wanted; pressed twice, it is wanted once. */
  #press(button: HTMLButtonElement): void {
    const region = document.querySelector("#announcer > div");
    if (!this.#pressed && region) region.textContent = LABELS[this.#language];
    if (this.#pressed !== button) this.#keys = [];
    this.#pressed?.classList.remove("pressed");
    this.#pressed = button;
    button.classList.add("pressed");
    (button.querySelector("span[id]") ?? button).append(this.#wait);
  }

  /** The program draws: takes over what was done here, and this goes. */
  done(takeOver: (left: Left) => void): void {
    this.#isDone = true;
    window.removeEventListener("keydown", this.#holdKey);
    const nameOf = (element: Element | null | undefined): string | undefined =>
      element ? this.#names.get(element) : undefined;
    // One being pressed at this very moment is let go where nobody listens any more.
    const held = this.#screen?.querySelector("button:active");
    const isAnother = held && held !== this.#pressed;
    takeOver({
      focused: nameOf(document.activeElement),
      pressed: nameOf(held ?? this.#pressed),
      keys: isAnother ? [] : this.#keys,
      scrolled: this.#screen?.querySelector("main")?.scrollTop ?? 0,
    });
    this.#screen?.remove();
    const region = document.querySelector("#announcer > div");
    if (this.#pressed && region?.textContent === LABELS[this.#language]) region.textContent = "";
    leaveMark();
  }
}
