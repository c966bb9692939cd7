// The browser's own print: the report as text, in place of the picture of a window. Without a
// document, what the screen says.
import type { Mirror } from "./mirror/mirror.ts";
import { reportHtml } from "./trusted.ts";

/** The report as a page of HTML; empty when no document is open, undefined when there is nothing
    but what the page itself says. */
type Printable = () => string | undefined;

interface Sheet {
  readonly content: readonly Node[];
  readonly style: string;
  readonly language: string;
}

/** The report's own style sheet, which the page's policy takes only as an adopted one. */
const STYLE = /<style>([^<]*)<\/style>/;

/** The report's ids are names of its own, and some of them the page has given to its parts. */
function keepIdsApart(report: Document): void {
  const own = (id: string): string => `print-${id}`;
  for (const element of report.querySelectorAll("[id]")) element.id = own(element.id);
  for (const link of report.querySelectorAll("a[href^='#']")) {
    link.setAttribute("href", `#${own(link.getAttribute("href")?.slice(1) ?? "")}`);
  }
  for (const element of report.querySelectorAll("[aria-labelledby]")) {
    const ids = element.getAttribute("aria-labelledby") ?? "";
    element.setAttribute("aria-labelledby", ids.split(" ").map(own).join(" "));
  }
}

function sheetOfReport(html: string): Sheet {
  const page = new DOMParser().parseFromString(reportHtml(html.replace(STYLE, "")), "text/html");
  keepIdsApart(page);
  return {
    content: [...page.body.childNodes],
    style: STYLE.exec(html)?.[1] ?? "",
    language: page.documentElement.lang,
  };
}

const PRINTED = new Map([["heading", "h2"], ["text", "p"], ["list-item", "li"], ["cell", "p"],
  ["row-header", "p"], ["button", "p"], ["link", "p"], ["status", "p"], ["alert", "p"]]);

/** What the screen says, in reading order. */
function sheetOfScreen(mirror: Mirror): Sheet {
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

export function listenToPrint(mirror: Mirror, printable: Printable): void {
  let tidy = (): void => {};
  window.addEventListener("beforeprint", () => {
    tidy();
    const html = printable();
    if (html === undefined) return;
    const { content, style, language } = html === "" ? sheetOfScreen(mirror) : sheetOfReport(html);
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
