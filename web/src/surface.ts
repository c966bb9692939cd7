// How large the canvas is and what the person prefers, told whenever it changes.
import { isApple } from "./keys.ts";
import type { Looks } from "./program.ts";

const PREFERENCES = {
  dark: "(prefers-color-scheme: dark)",
  contrast: "(prefers-contrast: more)",
  reducedMotion: "(prefers-reduced-motion: reduce)",
  coarsePointer: "(pointer: coarse)",
} as const;

export interface SurfaceSize {
  /** Physical pixels. */
  readonly width: number;
  readonly height: number;
  /** Physical pixels of a CSS pixel. */
  readonly scale: number;
}

/** Asks for the context the program draws with; the program, asking for the same, is given this one.
    False: this machine gives none. The canvas is given its size before, because another one costs
    as much as the context. */
export function openContext(canvas: HTMLCanvasElement): boolean {
  canvas.width = Math.round(window.innerWidth * devicePixelRatio);
  canvas.height = Math.round(window.innerHeight * devicePixelRatio);
  return canvas.getContext("webgl2", {
    alpha: false,
    antialias: false, // the program smooths its own edges
    depth: false,
    powerPreference: "low-power",
    stencil: false,
  }) !== null;
}

export class Surface {
  readonly #canvas: HTMLCanvasElement;
  readonly #changed: (size: SurfaceSize, looks: Looks) => void;
  readonly #queries = Object.entries(PREFERENCES).map(
    ([name, query]) => [name as keyof typeof PREFERENCES, matchMedia(query)] as const);
  #size: SurfaceSize;

  constructor(canvas: HTMLCanvasElement, changed: (size: SurfaceSize, looks: Looks) => void) {
    this.#canvas = canvas;
    this.#changed = changed;
    this.#size = sizeFromCss(canvas);
    for (const [, query] of this.#queries) query.addEventListener("change", () => this.tell());
    const observer = new ResizeObserver((entries) => {
      this.#resize(exactSize(entries[0], sizeFromCss(canvas)));
    });
    try {
      // The exact number of physical pixels, which CSS sizes alone do not give.
      observer.observe(canvas, { box: "device-pixel-content-box" });
    } catch {
      observer.observe(canvas); // Safari
    }
    this.tell();
  }

  get size(): SurfaceSize {
    return this.#size;
  }

  /** Fits the canvas to the size told last; called right before drawing, because it empties it. */
  fitCanvas(): void {
    const { width, height } = this.#size;
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
  }

  #resize(size: SurfaceSize): void {
    if (size.width === 0 || size.height === 0) return; // while the page is printed
    const before = this.#size;
    this.#size = size;
    if (before.width !== size.width || before.height !== size.height ||
        before.scale !== size.scale) {
      this.tell();
    }
  }

  tell(): void {
    const looks = Object.fromEntries(
      this.#queries.map(([name, query]) => [name, query.matches])) as unknown as Looks;
    this.#changed(this.#size, { ...looks, appleKeys: isApple() });
  }
}

/** CSS sizes are rounded to physical pixels in ways only the browser knows; it says how where it
    can. A screen imitated by developer tools is the exception: there it speaks of the real one. */
function exactSize(entry: ResizeObserverEntry | undefined, rough: SurfaceSize): SurfaceSize {
  const box = entry?.devicePixelContentBoxSize?.[0];
  if (!box) return rough;
  const isNear = Math.abs(box.inlineSize - rough.width) <= 2 &&
    Math.abs(box.blockSize - rough.height) <= 2;
  return isNear ? { ...rough, width: box.inlineSize, height: box.blockSize } : rough;
}

function sizeFromCss(canvas: HTMLCanvasElement): SurfaceSize {
  const scale = devicePixelRatio;
  const { width, height } = canvas.getBoundingClientRect();
  return { width: Math.round(width * scale), height: Math.round(height * scale), scale };
}
