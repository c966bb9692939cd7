// Loads the program, shows it, and stands between it and the browser.
import "../styles/main.css";

import iconsFile from "tappa:fonts/icons.ttf";
import regularFile from "tappa:fonts/inter-regular.otf";
import semiboldFile from "tappa:fonts/inter-semibold.otf";
import moduleFile from "tappa:wasm/tappa.mjs";
import wasmFile from "tappa:wasm/tappa.wasm";

import { App } from "./app.ts";
import { missingFeatures } from "./features.ts";
import { fetchBytes, fetchModule } from "./fetch_files.ts";
import { Loading } from "./loading.ts";
import { Program, type ProgramFiles, type ProgramModule } from "./program.ts";
import { giveUp, refuse, stopOnTraps } from "./refusal.ts";
import { openStorage } from "./start_storage.ts";

interface ModuleOptions {
  instantiateWasm(imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void): object;
}
type CreateModule = (options: ModuleOptions) => Promise<ProgramModule>;

async function load(loading: Loading): Promise<{ module: ProgramModule; files: ProgramFiles }> {
  const data = [regularFile, semiboldFile, iconsFile];
  const [{ default: createModule }, wasm, bytes] = await Promise.all([
    import(new URL(moduleFile.url, document.baseURI).href) as Promise<{ default: CreateModule }>,
    fetchModule(wasmFile, loading.advance),
    Promise.all(data.map((file) => fetchBytes(file, loading.advance))),
  ]);
  const [regular, semibold, icons] = bytes;
  if (!regular || !semibold || !icons) throw new Error("no fonts");
  const module = await new Promise<ProgramModule>((resolve, reject) => {
    createModule({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(wasm, imports)
          .then((instance) => done(instance, wasm), reject);
        return {};
      },
    }).then(resolve, reject);
  });
  return { module, files: { regular, semibold, icons } };
}

async function start(): Promise<void> {
  const missing = missingFeatures();
  if (missing.length > 0) {
    refuse(missing);
    return;
  }
  const awaited = [wasmFile, regularFile, semiboldFile, iconsFile];
  const loading = new Loading(awaited.reduce((sum, { bytes }) => sum + bytes, 0));
  stopOnTraps();
  const storage = openStorage();
  const { module, files } = await load(loading);
  const program = new Program(module, files);
  const app = new App(program, storage.ready);
  if (!await app.start(await storage.stored)) {
    refuse(["webgl2"]);
    return;
  }
  loading.done();
  window.tappa = { snapshot: () => app.snapshot() };
  await app.complete();
  // The page's own fields show the same letters as the canvas.
  document.fonts.add(new FontFace("Inter", files.regular, { weight: "400" }));
  document.fonts.add(new FontFace("Inter", files.semibold, { weight: "600" }));
  keepForOffline();
}

function keepForOffline(): void {
  if (!("serviceWorker" in navigator)) return;
  // After the first screen, so that it takes no bandwidth from it.
  window.setTimeout(() => {
    navigator.serviceWorker.register(new URL("service_worker.js", document.baseURI))
      .catch(() => {}); // works without, only not offline
  }, 1_000);
}

start().catch(giveUp);
