// The browser's entry as a module; the page itself runs it in a worker (worker.ts).
export { renderPdf } from "./render.ts";
