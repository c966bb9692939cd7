// The browser's own calendar for date fields. The field itself is a text one, so that what is typed
// goes into it and is read in the language of the interface; the calendar is opened beside it.
import type { SendRequest } from "../tree.ts";
import type { Mirrored } from "./mirror.ts";


export class DatePicker {
  readonly #input = document.createElement("input");
  #node = 0;

  constructor(send: SendRequest) {
    this.#input.type = "date";
    this.#input.className = "date-picker";
    this.#input.tabIndex = -1;
    this.#input.setAttribute("aria-hidden", "true");
    this.#input.addEventListener("change", () => {
      send(this.#node, "set-value", this.#input.value);
    });
    document.body.append(this.#input);
  }

  isOnIcon({ element }: Mirrored, event: MouseEvent): boolean {
    const { right, height } = element.getBoundingClientRect();
    return event.detail > 0 && event.clientX >= right - height;
  }

  open({ node, element }: Mirrored): void {
    const { left, top, width, height } = element.getBoundingClientRect();
    this.#node = node.id;
    this.#input.value = node.date ?? "";
    this.#input.style.cssText =
      `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    try {
      this.#input.showPicker();
    } catch {
      // An old browser: the date can still be typed.
    }
  }
}
