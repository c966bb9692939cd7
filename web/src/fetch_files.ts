// The app's own files, checked against the hashes that were built into the page.
//
// A fetch with `integrity` gives nothing before the whole file is here, so there would be no
// progress to show and no compiling meanwhile. Where the browser has Web Crypto the bytes are
// therefore hashed here; elsewhere (a page not served securely) `integrity` does it.

export class DamagedFileError extends Error {
  override readonly name = "DamagedFileError";
}

/** The server answered, but not with the file. */
export class RefusedFileError extends Error {
  override readonly name = "RefusedFileError";
}

const damaged = (file: TappaFile): DamagedFileError =>
  new DamagedFileError(`${file.url} is not what was built`);

// A worker lies in assets/ itself, beside what it asks for.
const base = (): string =>
  (globalThis as { document?: { baseURI: string } }).document?.baseURI
  ?? new URL("..", location.href).href;

export const urlOf = (file: TappaFile): URL => new URL(file.url, base());

async function request(file: TappaFile): Promise<Response> {
  const canHash = globalThis.crypto?.subtle !== undefined;
  const response = await fetch(urlOf(file), {
    // As the preload in index.html, so that it serves both.
    mode: "cors",
    credentials: "same-origin",
    ...(canHash ? {} : { integrity: file.integrity }),
  });
  if (!response.ok || !response.body) {
    throw new RefusedFileError(`${file.url}: ${response.status}`);
  }
  return response;
}

/** Its bytes, telling of each piece how many there are. */
async function readBody(response: Response, file: TappaFile, advance: (bytes: number) => void):
  Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(file.bytes);
  let length = 0;
  for (const reader = response.body!.getReader();;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (length + value.length > bytes.length) throw damaged(file);
    bytes.set(value, length);
    length += value.length;
    advance(value.length);
  }
  if (length < bytes.length) throw damaged(file);
  return bytes;
}

async function check(file: TappaFile, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if (globalThis.crypto?.subtle === undefined) return;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const text = `sha256-${btoa(String.fromCharCode(...hash))}`;
  if (text !== file.integrity) throw damaged(file);
}

export async function fetchBytes(file: TappaFile, advance: (bytes: number) => void = () => {}):
  Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readBody(await request(file), file, advance);
  await check(file, bytes);
  return bytes;
}

/** Compiled while it arrives, and given out only when the bytes are the right ones. */
export async function fetchModule(file: TappaFile, advance: (bytes: number) => void):
  Promise<WebAssembly.Module> {
  const response = await request(file);
  const isWasm = response.headers.get("content-type") === "application/wasm";
  const copy = readBody(isWasm ? response.clone() : response, file, advance);
  const compiling = isWasm
    ? WebAssembly.compileStreaming(response)
    : copy.then((bytes) => WebAssembly.compile(bytes)); // a server that knows no better
  const [module] = await Promise.all([compiling, copy.then((bytes) => check(file, bytes))]);
  return module;
}
