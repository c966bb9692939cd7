// What is packed is unpacked where the page lives, so in portions between which it draws and answers.

/** A piece is unpacked in one go, and may be packed to a thousandth of its size. */
const PACKED_BYTES = 16_384;

/** What the file system has to say is not the fault of what is in the file. */
export const isOfFile = (error: unknown): boolean =>
  error instanceof DOMException && error.name.startsWith("Not");

/** A task of its own, so that the page draws and answers in between. */
export function nextTask(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(0);
  });
}

export function gunzippedStream(
  packed: ReadableStream<Uint8Array<ArrayBuffer>>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const cut = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      for (let at = 0; at < piece.length; at += PACKED_BYTES) {
        controller.enqueue(piece.subarray(at, at + PACKED_BYTES));
      }
    },
  });
  return packed.pipeThrough(cut).pipeThrough(new DecompressionStream("gzip"));
}
