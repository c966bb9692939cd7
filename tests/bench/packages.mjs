// Packages that are only measured beside ours: installed once, outside the repository, and never
// shipped.

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The folder `name` of the cache with `packages` (versions by name) installed in it. */
export async function packageFolder(name, packages) {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  const folder = join(base, "tappa/bench", name);
  if (existsSync(join(folder, "installed"))) return folder;
  process.stderr.write(`Installing ${Object.keys(packages).join(", ")} into ${folder}\n`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"),
    JSON.stringify({ private: true, type: "module", dependencies: packages }, null, 2));
  // They run nothing of their own on this machine.
  await run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
  await writeFile(join(folder, "installed"), "");
  return folder;
}
