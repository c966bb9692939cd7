// Shows the program that start.ts has begun to load, and stands between it and the browser.
import "../styles/main.css";

import { App } from "./app.ts";
import { Arrivals } from "./drops.ts";
import { pageIsParsed } from "./loading.ts";
import { Program } from "./program.ts";
import { giveUp, refuse } from "./refusal.ts";
import { begun, loading, missing } from "./start.ts";
import { openContext } from "./surface.ts";

/** The page is parsed and styled: before, nothing is there or has its size. A script that waits for
    that by itself would also hold up the browser, which tells the page complete after it. */
async function pageIsThere(): Promise<void> {
  await pageIsParsed();
  const styles = document.querySelector<HTMLLinkElement>("link[rel=stylesheet]");
  if (!styles || styles.sheet) return;
  await new Promise((resolve) => {
    for (const event of ["load", "error"]) styles.addEventListener(event, resolve);
  });
}

async function start(): Promise<void> {
  await pageIsThere();
  if (begun === undefined) {
    refuse(missing);
    return;
  }
  // While the program is still on its way: the browser's graphics process takes its time.
  if (!openContext(document.getElementById("stage") as HTMLCanvasElement)) {
    refuse(["webgl2"]);
    return;
  }
  const arrivals = new Arrivals(document.getElementById("drop") as HTMLElement);
  const { parts, module, files, isNear } = await begun.program;
  const app = new App(new Program(module, files), { parts, isNear }, begun.storage.storage, arrivals);
  await app.start(begun.storage.stored);
  loading?.done(app.takeOver);
  window.tappa = { snapshot: () => app.snapshot() };
  const { letters: { regular, semibold }, keepForOffline } = await app.complete();
  // The page's own fields show the same letters as the canvas.
  document.fonts.add(new FontFace("Inter", regular, { weight: "400" }));
  document.fonts.add(new FontFace("Inter", semibold, { weight: "600" }));
  // After the first screen, so that it takes no bandwidth from it.
  window.setTimeout(keepForOffline, 1_000);
}

start().catch(giveUp);
