// What takes long to make is kept beside the build, under a name made of all it is made from.

import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { shortHash } from "./hash.mjs";

/**
 * The files `make` gives, from `folder` where they are there already. `ingredients`: texts and bytes
 * that decide what they are. Only the newest of each `name` is kept.
 */
export async function kept(folder, name, ingredients, make) {
  const hashes = ingredients.map((ingredient) => shortHash(Buffer.from(ingredient)));
  const recipe = shortHash(Buffer.from(hashes.join(" ")));
  const pathOf = (number) => join(folder, `${name}-${recipe}.${number}`);
  const count = join(folder, `${name}-${recipe}.count`);
  if (existsSync(count)) {
    const files = Number(await readFile(count, "utf8"));
    return Promise.all(Array.from({ length: files }, (_, number) => readFile(pathOf(number))));
  }
  const made = await make();
  await mkdir(folder, { recursive: true });
  for (const old of await readdir(folder)) {
    if (old.startsWith(`${name}-`) && /\.(\d+|count)$/.test(old)) await rm(join(folder, old));
  }
  for (const [number, bytes] of made.entries()) await writeFile(pathOf(number), bytes);
  // Written last and whole, so that a build that was stopped leaves nothing that looks complete.
  await writeFile(`${count}.new`, String(made.length));
  await rename(`${count}.new`, count);
  return made;
}
