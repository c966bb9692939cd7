// What the page itself has to say while the program cannot: a strip at the foot of the window.
import { textElement } from "./refusal.ts";

export interface NoticeButton {
  readonly text: string;
  readonly press: () => void;
}

export interface NoticeWords {
  readonly text: string;
  readonly detail?: string;
  readonly buttons?: readonly NoticeButton[];
  /** Said at once, whatever is being read aloud. */
  readonly isUrgent?: boolean;
}

/** Of words in both languages those of the page. */
export function inPageLanguage<Words>(words: { readonly it: Words; readonly en: Words }): Words {
  return document.documentElement.lang.startsWith("it") ? words.it : words.en;
}

/** Where they stand, one above the other. */
function strip(): HTMLElement {
  const there = document.getElementById("notices");
  if (there) return there;
  const made = document.createElement("div");
  made.id = "notices";
  document.body.append(made);
  return made;
}

/** Shows it until the function returned is called. Pressing one of its buttons takes it away too. */
export function showNotice({ text, detail, buttons = [], isUrgent = false }: NoticeWords): () => void {
  const notice = document.createElement("aside");
  notice.className = "notice";
  notice.lang = document.documentElement.lang;
  notice.setAttribute("role", isUrgent ? "alert" : "status");
  const words = textElement("p", text);
  if (detail !== undefined) words.append(" ", textElement("code", detail));
  const close = (): void => notice.remove();
  notice.append(words, ...buttons.map(({ text: name, press }) => {
    const button = textElement("button", name) as HTMLButtonElement;
    button.type = "button";
    button.addEventListener("click", () => {
      close();
      press();
    });
    return button;
  }));
  // The keys of its buttons are none of the program's.
  notice.addEventListener("keydown", (event) => event.stopPropagation());
  // Before the quiet ones, which it hides (page.css).
  if (isUrgent) strip().prepend(notice);
  else strip().append(notice);
  return close;
}
