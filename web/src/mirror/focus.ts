// Who has the keyboard. The DOM owns the focus; the program is told, and its wishes are carried
// out after each change. No change of the tree may lose it.
import type { SendRequest, TreeChanges } from "../tree.ts";
import type { Mirror, Mirrored } from "./mirror.ts";

const FOCUSABLE = "a[href], button, input, select, textarea, [tabindex]";

/** Of radio buttons of one name, Tab stops at the chosen one, or at the first while none is. */
function isStop(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
  const group = [...document.querySelectorAll<HTMLInputElement>("#mirror input[type=radio]")]
    .filter(({ name }) => name === element.name);
  return element === (group.find(({ checked }) => checked) ?? group[0]);
}

export class FocusKeeper {
  readonly #mirror: Mirror;
  readonly #send: SendRequest;
  /** The node the program believes to be focused; 0: none. */
  node = 0;
  modal: Mirrored | undefined;
  /** True while the tree is being changed: what the browser says of the focus then is noise. */
  isChanging = false;
  /** What had the focus before each open dialog. */
  readonly #before = new Map<number, number>();
  #inert: Element[] = [];
  /** What was used last is the pointer, and no key. */
  #isPointed = false;
  /** What assistive technology has pressed without giving it the focus; 0: nothing. */
  #pressed = 0;
  /** What is about to go of what has the focus or was pressed; 0: nothing. */
  #leaving = 0;
  /** Nodes in the order of Tab, kept only while such a one is about to go. */
  #neighbours: number[] = [];

  constructor(mirror: Mirror, send: SendRequest) {
    this.#mirror = mirror;
    this.#send = send;
    for (const type of ["pointerdown", "keydown"]) {
      window.addEventListener(type, () => {
        this.#isPointed = type === "pointerdown";
      }, { capture: true, passive: true });
    }
  }

  /** `wanted`: the node that shall have the focus. What a pointer pressed, and what went with that
      before it could get the focus, is wanted too. */
  before(changes: TreeChanges, wanted: number | undefined): void {
    this.isChanging = true;
    this.#leaving = changes.gone ? this.#goingFrom(changes.gone, wanted) : 0;
    this.#neighbours = this.#leaving === 0 ? [] : this.#tabOrder();
  }

  /** A message that is pressed away takes the focus from nobody; what opens another screen does. */
  #goingFrom(gone: readonly number[], wanted: number | undefined): number {
    if (gone.includes(this.node)) return this.node;
    const pressed = [wanted, this.#pressed].find((id) => id !== undefined && gone.includes(id));
    if (pressed === undefined) return 0;
    const main = this.#mirror.at(this.#mirror.root.querySelector("main"));
    const isScreenLeft = main !== undefined && gone.includes(main.node.id);
    const isInScreen = this.#mirror.find(pressed)?.element.closest("main, [role=dialog]");
    return isScreenLeft || (this.node === 0 && isInScreen) ? pressed : 0;
  }

  /** Told of each press that comes by an element. */
  pressed(id: number): void {
    this.#pressed = id === this.node ? 0 : id;
  }

  /** `isAsItWas`: at most things have moved. Looking for dialogs goes through the whole tree, which
      would be done for every frame that scrolls. */
  after(wanted: number | undefined, isAsItWas: boolean): void {
    const opened = isAsItWas ? undefined : this.#updateModal();
    const backTo = this.#afterClosed();
    // One that came in the place of another gives back what the other would have.
    if (opened && backTo !== undefined) this.#before.set(opened.node.id, backTo);
    // Made inert or moved, an element loses the focus without being asked.
    if (!(wanted !== undefined && this.#mirror.focusOn(wanted))) this.#keep(opened, backTo);
    this.isChanging = false;
    this.#report();
  }

  /** Told by the page's own focus events. */
  moved(): void {
    if (!this.isChanging) this.#report();
  }

  #report(): void {
    const mirrored = this.#mirror.at(document.activeElement);
    const now = mirrored && mirrored.element === document.activeElement ? mirrored.node.id : 0;
    if (now === this.node) return;
    const before = this.node;
    this.node = now;
    this.#pressed = 0;
    if (before !== 0 && this.#mirror.find(before)) this.#send(before, "blur");
    if (now !== 0) {
      // The ring is for people who came by keyboard. The browser knows, but for fields, which it rings
      // whatever pressed them, and where a script moves the focus: it goes by what had it before.
      const isRinged = document.activeElement?.matches(":focus-visible") && !this.#isPointed;
      this.#send(now, "focus", isRinged ? "visible" : "");
    }
  }

  /** What had the focus before a dialog that is gone; each is asked for once. */
  #afterClosed(): number | undefined {
    const closed = [...this.#before.keys()].filter((id) => !this.#mirror.find(id));
    const backTo = closed.map((id) => this.#before.get(id) ?? 0)[0];
    for (const id of closed) this.#before.delete(id);
    return backTo;
  }

  #keep(opened: Mirrored | undefined, backTo: number | undefined): void {
    if (opened) {
      this.#mirror.focusOn(this.#firstInside(opened));
      return;
    }
    if (backTo !== undefined) {
      // Opened by assistive technology, a dialog may have found the focus nowhere.
      if (!this.#mirror.focusOn(backTo)) this.#focusHeading();
      return;
    }

    if (this.#leaving !== 0) {
      this.#pressed = 0;
      this.#focusNeighbour();
      return;
    }
    if (this.node === 0) return;
    const mirrored = this.#mirror.find(this.node);
    if (mirrored && document.activeElement !== mirrored.element) this.#mirror.focusOn(this.node);
  }

  /** The focused element is gone: the next that survives, else the one before, else the heading. */
  #focusNeighbour(): void {
    const place = this.#neighbours.indexOf(this.#leaving);
    const after = this.#neighbours.slice(place + 1);
    const before = this.#neighbours.slice(0, Math.max(0, place)).reverse();
    for (const id of [...after, ...before]) {
      const mirrored = this.#mirror.find(id);
      // A list that shrank keeps the focus; another screen starts at its heading.
      if (mirrored && mirrored.element.closest("main, [role=dialog]") && this.#mirror.focusOn(id)) {
        return;
      }
    }
    this.#focusHeading();
  }

  #focusHeading(): void {
    const heading = this.#mirror.root.querySelector("main h1, main h2, h1") ??
      this.#mirror.root.querySelector("main");
    const mirrored = this.#mirror.at(heading);
    if (mirrored) this.#mirror.focusOn(mirrored.node.id);
  }

  #tabOrder(): number[] {
    return [...this.#mirror.root.querySelectorAll(FOCUSABLE)]
      .flatMap((element) => this.#mirror.at(element)?.node.id ?? []);
  }

  /** Tab at the end of a modal dialog goes on at its start, Shift+Tab the other way round; true when
      it did. Radio buttons of one group are one stop, so ends are compared by group. */
  wrap(isBackwards: boolean): boolean {
    if (!this.modal) return false;
    const stops = [...this.modal.element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
      (element) => element.tabIndex >= 0 && !element.matches(":disabled") && isStop(element));
    const [from, to] = isBackwards ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    const now = document.activeElement;
    const isAtEnd = now === from || (now instanceof HTMLInputElement && now.type === "radio" &&
      from instanceof HTMLInputElement && from.name === now.name);
    if (!to || !isAtEnd) return false;
    to.focus({ preventScroll: true });
    return true;
  }

  #firstInside(dialog: Mirrored): number {
    const first = [...dialog.element.querySelectorAll<HTMLElement>(FOCUSABLE)]
      .find((element) => element.tabIndex >= 0);
    return this.#mirror.at(first ?? null)?.node.id ?? dialog.node.id;
  }

  /** Makes everything but the innermost modal dialog inert; gives it when it has just opened. */
  #updateModal(): Mirrored | undefined {
    const dialogs = this.#mirror.root.querySelectorAll("[aria-modal=true]");
    const modal = this.#mirror.at(dialogs[dialogs.length - 1] ?? null);
    const isNew = modal !== undefined && modal.node.id !== this.modal?.node.id &&
      !this.#before.has(modal.node.id);
    if (isNew) this.#before.set(modal.node.id, this.node);
    this.modal = modal;

    const inert: Element[] = [];
    for (let element = modal?.element; element && element !== this.#mirror.root;
      element = element.parentElement ?? undefined) {
      for (const sibling of element.parentElement?.children ?? []) {
        if (sibling !== element) inert.push(sibling);
      }
    }
    for (const element of this.#inert) {
      if (!inert.includes(element)) element.removeAttribute("inert");
    }
    for (const element of inert) {
      // Messages at the edge of the screen are still heard.
      const isMessage = element.matches("[role=status], [role=alert]");
      if (!isMessage && !element.hasAttribute("inert")) element.setAttribute("inert", "");
    }
    this.#inert = inert;
    return isNew ? modal : undefined;
  }
}
