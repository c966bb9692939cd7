// The browser's own print: the report as text, in place of the picture of a window. Without a
// document, what the screen says.
import type { Mirror } from "./mirror/mirror.ts";

export interface Sheet {
  readonly content: readonly Node[];
  readonly style: string;
  readonly language: string;
}

const PRINTED = new Map([["heading", "h2"], ["text", "p"], ["list-item", "li"], ["cell", "p"],
  ["row-header", "p"], ["button", "p"], ["link", "p"], ["status", "p"], ["alert", "p"]]);

/** What the screen says, in reading order. */
export function sheetOfScreen(mirror: Mirror): Sheet {
  const content = [...mirror.all()].flatMap(({ node }) => {
    const tag = node.level === 1 ? "h1" : PRINTED.get(node.role);
    if (tag === undefined || !node.name) return [];
    const element = document.createElement(tag);
    element.textContent = node.name;
    return [element];
  });
  return { content, style: "", language: document.documentElement.lang };
}

function adopt(style: string): () => void {
  if (style === "" || !("adoptedStyleSheets" in document)) return () => {};
  const sheet = new CSSStyleSheet({ media: "print" });
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}

/** `sheet`: what is printed; undefined when there is nothing but what the page itself says. */
export function listenToPrint(sheet: () => Sheet | undefined): void {
  let tidy = (): void => {};
  window.addEventListener("beforeprint", () => {
    tidy();
    const printed = sheet();
    if (!printed) return;
    const { content, style, language } = printed;
    const area = document.createElement("div");
    area.id = "print";
    area.lang = language;
    area.append(...content);
    document.body.append(area);
    const dropStyle = adopt(style);
    // Paper is white, whatever the screen is.
    const { theme } = document.documentElement.dataset;
    document.documentElement.dataset["theme"] = "light";
    tidy = () => {
      area.remove();
      dropStyle();
      if (theme === undefined) delete document.documentElement.dataset["theme"];
      else document.documentElement.dataset["theme"] = theme;
      tidy = () => {};
    };
  });
  window.addEventListener("afterprint", () => tidy());
}
