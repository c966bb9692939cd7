// The report as the page prints it, of the HTML that the program writes.
import type { Sheet } from "./print.ts";
import { reportHtml } from "./trusted.ts";

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

export function sheetOfReport(html: string): Sheet {
  const page = new DOMParser().parseFromString(reportHtml(html.replace(STYLE, "")), "text/html");
  keepIdsApart(page);
  return {
    content: [...page.body.childNodes],
    style: STYLE.exec(html)?.[1] ?? "",
    language: page.documentElement.lang,
  };
}
