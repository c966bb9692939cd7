// What Tappa cannot do without.

export type Feature = "webgl2" | "wasm-exceptions" | "indexeddb";

/** (module (tag) (func try catch_all end)): valid only where wasm exceptions are understood. */
const THROWING_MODULE = new Uint8Array([
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, // magic, version
  0x01, 0x04, 0x01, 0x60, 0x00, 0x00, // type: () -> ()
  0x03, 0x02, 0x01, 0x00, // one function of it
  0x0a, 0x08, 0x01, 0x06, 0x00, 0x06, 0x40, 0x19, 0x0b, 0x0b, // code: try, catch_all, end
]);

function hasWasmExceptions(): boolean {
  return typeof WebAssembly === "object" && WebAssembly.validate(THROWING_MODULE);
}

/** Whether the browser knows it at all; whether this machine gives a context shows when the program
    asks for its own (`refuse` in main.ts). One made for trying costs a tenth of a second. */
function hasWebgl2(): boolean {
  return typeof WebGL2RenderingContext === "function";
}

function hasIndexedDb(): boolean {
  try {
    return typeof indexedDB === "object" && indexedDB !== null;
  } catch {
    return false; // some browsers throw where storage is forbidden
  }
}

export function missingFeatures(): Feature[] {
  const checks: readonly (readonly [Feature, () => boolean])[] = [
    ["webgl2", hasWebgl2],
    ["wasm-exceptions", hasWasmExceptions],
    ["indexeddb", hasIndexedDb],
  ];
  return checks.filter(([, check]) => !check()).map(([feature]) => feature);
}
