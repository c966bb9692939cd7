// Mouse, pen, touch and wheel, as the program wants them: positions in physical pixels, scrolling
// in CSS pixels. A finger that moves scrolls, one that stays and lifts presses, one that stays
// longer takes hold of what is under it and drags. What a finger scrolls runs on when it lifts. Two
// fingers on a figure that zooms are the figure's, elsewhere the page's.
import { Fling } from "./fling.ts";
import type { Mirror } from "./mirror/mirror.ts";
import { Pinch, zoomingFigure, type Place } from "./pinch.ts";
import type { PinchStep, PointerSource } from "./program.ts";

export interface PointerTarget {
  pointerMove(x: number, y: number, source: PointerSource): void;
  pointerButton(button: number, isDown: boolean, source: PointerSource): void;
  pointerLeave(): void;
  scrollBy(x: number, y: number): void;
  pinch(step: PinchStep): void;
}

const PAN_AFTER = 8; // CSS pixels
const HOLD_AFTER = 500; // milliseconds
const WHEEL_LINE = 40; // CSS pixels
const WHEEL_PAGE = 400;

// Browsers count left, middle, right; the program left, right, middle.
const BUTTONS = [0, 2, 1];

interface Touch {
  readonly id: number;
  readonly startX: number;
  readonly startY: number;
  readonly onField: boolean;
  x: number;
  y: number;
  state: "down" | "panning" | "held" | "over";
  timer: number;
}

export class Pointer {
  readonly #area: HTMLElement;
  readonly #mirror: Mirror;
  readonly #target: PointerTarget;
  readonly #fling: Fling;
  /** Where the finger lifted: what runs on is what lies there. */
  #lifted: readonly [number, number] = [0, 0];
  #touch: Touch | undefined;
  /** Where the fingers on the screen are. */
  readonly #fingers = new Map<number, Place>();
  #pinch: Pinch | undefined;

  constructor(area: HTMLElement, mirror: Mirror, target: PointerTarget) {
    this.#area = area;
    this.#mirror = mirror;
    this.#target = target;
    this.#fling = new Fling((x, y) => {
      target.pointerMove(...this.#lifted, "touch");
      target.scrollBy(x, y);
    }, () => target.pointerLeave());
    area.addEventListener("pointerdown", (event) => this.#down(event));
    area.addEventListener("pointermove", (event) => this.#move(event));
    area.addEventListener("pointerup", (event) => this.#up(event));
    area.addEventListener("pointercancel", (event) => this.#cancel(event));
    area.addEventListener("pointerleave", (event) => {
      if (event.pointerType !== "touch") target.pointerLeave();
    });
    area.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    area.addEventListener("contextmenu", (event) => {
      // A field has the browser's own menu, to paste and to correct; the rest has the program's.
      if (!this.#field(event.target)?.matches("input, textarea, select")) event.preventDefault();
    });
    // Else the browser enlarges the page.
    for (const name of ["touchstart", "touchmove"] as const) {
      area.addEventListener(name, (event) => {
        if (this.#pinch && event.cancelable) event.preventDefault();
      }, { passive: false });
    }
    // A long text is scrolled in its own field while one writes there; the browser must know
    // before the finger comes down.
    for (const name of ["focusin", "input"]) {
      area.addEventListener(name, ({ target: field }) => {
        if (field instanceof HTMLTextAreaElement) {
          field.classList.toggle("scrolls", field.scrollHeight > field.clientHeight + 1);
        }
      });
    }
  }

  #place(event: PointerEvent | WheelEvent): [number, number] {
    const scale = devicePixelRatio;
    const { left, top } = this.#area.getBoundingClientRect();
    return [(event.clientX - left) * scale, (event.clientY - top) * scale];
  }

  /** The page's own control under the pointer, which handles presses itself. */
  #field(target: EventTarget | null): Element | undefined {
    return target instanceof Element && target.id !== "stage"
      ? this.#mirror.at(target)?.element : undefined;
  }

  #source(event: PointerEvent): PointerSource {
    return event.pointerType === "pen" ? "pen" : "mouse";
  }

  #down(event: PointerEvent): void {
    const onField = this.#field(event.target) !== undefined;
    if (event.pointerType === "touch") {
      this.#fingers.set(event.pointerId, this.#place(event));
      this.#touchDown(event, onField);
      return;
    }
    if (onField) return;
    // A drag goes on outside the window.
    this.#area.setPointerCapture(event.pointerId);
    const source = this.#source(event);
    this.#target.pointerMove(...this.#place(event), source);
    this.#target.pointerButton(BUTTONS[event.button] ?? 0, true, source);
  }

  #move(event: PointerEvent): void {
    if (event.pointerType === "touch") this.#touchMove(event);
    else this.#target.pointerMove(...this.#place(event), this.#source(event));
  }

  #up(event: PointerEvent): void {
    if (event.pointerType === "touch") {
      this.#lift(event.pointerId);
      this.#touchUp(event);
      return;
    }
    if (this.#field(event.target) && !this.#area.hasPointerCapture(event.pointerId)) return;
    const source = this.#source(event);
    this.#target.pointerMove(...this.#place(event), source);
    this.#target.pointerButton(BUTTONS[event.button] ?? 0, false, source);
  }

  #cancel(event: PointerEvent): void {
    if (event.pointerType === "touch") {
      this.#lift(event.pointerId);
      this.#touchOver(event.pointerId);
      return;
    }
    this.#target.pointerButton(0, false, this.#source(event));
    this.#target.pointerLeave();
  }

  #touchDown(event: PointerEvent, onField: boolean): void {
    if (this.#fingers.size > 1) {
      if (this.#touch) this.#touchOver(this.#touch.id);
      this.#startPinch();
      return;
    }
    const isStopped = this.#fling.stop();
    this.#fling.forget();
    if (event.target instanceof Element && event.target.matches("textarea.scrolls:focus")) return;
    const [x, y] = this.#place(event);
    const touch: Touch = {
      id: event.pointerId, startX: x, startY: y, x, y, onField,
      // A touch that stops what runs presses nothing.
      state: isStopped ? "panning" : "down",
      timer: window.setTimeout(() => this.#hold(touch), HOLD_AFTER),
    };
    this.#touch = touch;
    // What is under the finger gets to know it before anything is pressed or scrolled.
    this.#target.pointerMove(x, y, "touch");
  }

  /** With the second finger; a third one changes nothing. */
  #startPinch(): void {
    if (this.#fingers.size !== 2) return;
    const { left, top } = this.#area.getBoundingClientRect();
    const places = [...this.#fingers.values()].map(([x, y]): Place =>
      [x / devicePixelRatio + left, y / devicePixelRatio + top]);
    const figure = zoomingFigure(this.#mirror, places);
    if (figure !== undefined) this.#pinch = new Pinch(figure, this.#fingers);
  }

  #lift(finger: number): void {
    this.#fingers.delete(finger);
    if (this.#pinch?.has(finger)) this.#pinch = undefined;
  }

  #hold(touch: Touch): void {
    if (touch.state !== "down" || touch.onField) return;
    touch.state = "held";
    this.#target.pointerButton(0, true, "touch");
    navigator.vibrate?.(10);
  }

  #touchMove(event: PointerEvent): void {
    const place = this.#place(event);
    if (this.#fingers.has(event.pointerId)) this.#fingers.set(event.pointerId, place);
    if (this.#pinch?.has(event.pointerId)) {
      this.#target.pinch(this.#pinch.moved(event.pointerId, place));
      return;
    }
    const touch = this.#touch;
    if (!touch || touch.id !== event.pointerId) return;
    const [x, y] = place;
    const scale = devicePixelRatio;
    if (touch.state === "down" &&
        Math.hypot(x - touch.startX, y - touch.startY) > PAN_AFTER * scale) {
      touch.state = "panning";
      window.clearTimeout(touch.timer);
    }
    if (touch.state === "panning") {
      this.#fling.moved(event.timeStamp, x / scale, y / scale);
      this.#target.scrollBy((touch.x - x) / scale, (touch.y - y) / scale);
    } else if (touch.state === "held") {
      this.#target.pointerMove(x, y, "touch");
    }
    touch.x = x;
    touch.y = y;
  }

  #touchUp(event: PointerEvent): void {
    const touch = this.#touch;
    if (!touch || touch.id !== event.pointerId) return;
    const [x, y] = this.#place(event);
    if (touch.state === "down" && !touch.onField) {
      this.#target.pointerMove(touch.startX, touch.startY, "touch");
      this.#target.pointerButton(0, true, "touch");
      this.#target.pointerButton(0, false, "touch");
    } else if (touch.state === "held") {
      this.#target.pointerMove(x, y, "touch");
    }
    const wasPanning = touch.state === "panning";
    this.#touchOver(touch.id);
    this.#lifted = [x, y];
    if (wasPanning) this.#fling.start(event.timeStamp);
  }

  #touchOver(id: number): void {
    const touch = this.#touch;
    if (!touch || touch.id !== id) return;
    window.clearTimeout(touch.timer);
    if (touch.state === "held") this.#target.pointerButton(0, false, "touch");
    touch.state = "over";
    this.#touch = undefined;
    this.#target.pointerLeave();
  }

  #wheel(event: WheelEvent): void {
    if (event.ctrlKey) return; // enlarges the page
    const field = this.#field(event.target);
    if (field instanceof HTMLTextAreaElement && document.activeElement === field &&
        canScroll(field, event.deltaY)) {
      return;
    }
    event.preventDefault();
    this.#fling.stop();
    const unit = [1, WHEEL_LINE, WHEEL_PAGE][event.deltaMode] ?? 1;
    // Shift turns a plain wheel sideways; some systems do it themselves.
    const isTurned = event.shiftKey && event.deltaX === 0;
    const x = (isTurned ? event.deltaY : event.deltaX) * unit;
    const y = (isTurned ? 0 : event.deltaY) * unit;
    this.#target.pointerMove(...this.#place(event), "mouse");
    this.#target.scrollBy(x, y);
  }
}

function canScroll(field: HTMLTextAreaElement, by: number): boolean {
  const most = field.scrollHeight - field.clientHeight;
  return by < 0 ? field.scrollTop > 0 : field.scrollTop < most - 1;
}
