// The app's own files, checked against the hashes that were built into the page.
//
// A fetch with `integrity` gives nothing before the whole file is here, so there would be no
// progress to show and no compiling meanwhile. Where the browser has Web Crypto the bytes are
// therefore hashed here; elsewhere (a page not served securely) `integrity` does it.

export class DamagedFileError extends Error {
  override readonly name = "DamagedFileError";
}

const urlOf = (file: TappaFile): URL => new URL(file.url, document.baseURI);

async function openStream(file: TappaFile, advance: (bytes: number) => void): Promise<Response> {
  const canHash = globalThis.crypto?.subtle !== undefined;
  const response = await fetch(urlOf(file), {
    // As the preload in index.html, so that it serves both.
    mode: "cors",
    credentials: "same-origin",
    ...(canHash ? {} : { integrity: file.integrity }),
  });
  if (!response.ok || !response.body) throw new Error(`${file.url}: ${response.status}`);
  const counted = response.body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      advance(chunk.byteLength);
      controller.enqueue(chunk);
    },
  }));
  return new Response(counted, { headers: response.headers });
}

async function check(file: TappaFile, bytes: ArrayBuffer): Promise<void> {
  if (globalThis.crypto?.subtle === undefined) return;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  const text = `sha384-${btoa(String.fromCharCode(...hash))}`;
  if (text !== file.integrity) throw new DamagedFileError(`${file.url} is not what was built`);
}

export async function fetchBytes(file: TappaFile, advance: (bytes: number) => void = () => {}):
  Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await (await openStream(file, advance)).arrayBuffer();
  await check(file, bytes);
  return new Uint8Array(bytes);
}

/** Compiled while it arrives, and given out only when the bytes are the right ones. */
export async function fetchModule(file: TappaFile, advance: (bytes: number) => void):
  Promise<WebAssembly.Module> {
  const response = await openStream(file, advance);
  const copy = response.clone().arrayBuffer();
  const isWasm = response.headers.get("content-type") === "application/wasm";
  const compiling = isWasm
    ? WebAssembly.compileStreaming(response)
    : copy.then((bytes) => WebAssembly.compile(bytes)); // a server that knows no better
  const [module] = await Promise.all([compiling, copy.then((bytes) => check(file, bytes))]);
  return module;
}
