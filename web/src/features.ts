// What Tappa cannot do without.

export type Feature = "webgl2" | "wasm-bulk-memory" | "indexeddb";

/** (module (memory 1) (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 0)))): compiled only
    where memory is copied and filled by instructions (src/web/memory.cpp). */
const FILLING_MODULE = new Uint8Array([
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, // magic, version
  0x01, 0x04, 0x01, 0x60, 0x00, 0x00, // type: () -> ()
  0x03, 0x02, 0x01, 0x00, // one function of it
  0x05, 0x03, 0x01, 0x00, 0x01, // one memory of at least a page
  0x0a, 0x0d, 0x01, 0x0b, 0x00, // code: one body without variables
  0x41, 0x00, 0x41, 0x00, 0x41, 0x00, 0xfc, 0x0b, 0x00, 0x0b, // three zeros, memory.fill, end
]);

/** What throws is missing, too: names nobody knows, storage that is forbidden, and programs that older
    browsers compile for no page with a security policy.

    Of WebGL 2 only whether the browser knows it at all; whether this machine gives a context shows when
    the program asks for its own (`refuse` in main.ts). One made for trying costs a tenth of a second. */
const CHECKS: Readonly<Record<Feature, () => unknown>> = {
  "webgl2": () => WebGL2RenderingContext,
  "wasm-bulk-memory": () => new WebAssembly.Module(FILLING_MODULE),
  "indexeddb": () => indexedDB,
};

export function missingFeatures(): Feature[] {
  return (Object.keys(CHECKS) as Feature[]).filter((feature) => {
    try {
      return !CHECKS[feature]();
    } catch {
      return true;
    }
  });
}
