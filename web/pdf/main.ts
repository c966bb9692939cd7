// The browser's entry: a chunk of its own, loaded the first time somebody exports a PDF.
export { renderPdf } from "./render.ts";
