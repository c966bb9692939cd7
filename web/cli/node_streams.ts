// Node 18, which Debian 12 has, knows no DecompressionStream for "deflate-raw", which archives need.
// Import it for its effect, before what unpacks.
import { Duplex } from "node:stream";
import type { ReadableWritablePair } from "node:stream/web";
import { createGunzip, createInflateRaw } from "node:zlib";

// Which @types/node 18 does not know, though Node 18 does.
const { toWeb } = Duplex as unknown as { toWeb(stream: Duplex): ReadableWritablePair };

globalThis.DecompressionStream = class {
  readonly readable: ReadableStream;
  readonly writable: WritableStream;

  constructor(format: string) {
    const pair: ReadableWritablePair = toWeb(format === "gzip" ? createGunzip() : createInflateRaw());
    this.readable = pair.readable as unknown as ReadableStream;
    this.writable = pair.writable as unknown as WritableStream;
  }
} as typeof DecompressionStream;
