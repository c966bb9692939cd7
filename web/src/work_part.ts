// The way to work.ts, which comes with the program's last part.
import workFile from "tappa:script/work";

import { fetchBytes, urlOf } from "./fetch_files.ts";

type WorkPart = typeof import("./work.ts");

let again = 0;

/** Some browsers never ask again for a script that did not arrive, and none says why: the file says
    that, and is then asked for by another address. */
export async function fetchWork(): Promise<WorkPart> {
  const { href } = urlOf(workFile);
  try {
    return await import(again === 0 ? href : `${href}?${again}`) as WorkPart;
  } catch (error) {
    again += 1;
    await fetchBytes(workFile);
    throw error;
  }
}
