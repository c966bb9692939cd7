// What is said of pictures before a browser looks at them, and how small they become.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  fitted, jpegSize, MOST, pixelSize, QUALITIES,
} from "../../web/src/picture_size.ts";

const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));
const padded = (signs: readonly number[]): Uint8Array => Uint8Array.from([...signs, ...Array(32).fill(0)]);
const jpeg = (marker: number, width: number, height: number): number[] => [
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 0xff, 0xc0, 0xff, 0xff, marker, 0, 17, 8,
  height >> 8, height & 255, width >> 8, width & 255, 3,
];

test("a picture keeps its shape, fits, and is never blown up", () => {
  assert.deepEqual(fitted({ width: 4000, height: 3000 }), { width: 320, height: 240 });
  assert.deepEqual(fitted({ width: 3000, height: 4000 }), { width: 180, height: 240 });
  assert.deepEqual(fitted({ width: 1920, height: 1080 }), { width: 320, height: 180 });
  assert.deepEqual(fitted({ width: 320, height: 240 }), MOST);
  assert.deepEqual(fitted({ width: 20, height: 10 }), { width: 20, height: 10 });
  assert.deepEqual(fitted({ width: 1, height: 1 }), { width: 1, height: 1 });
  // However thin, there is a pixel left.
  assert.deepEqual(fitted({ width: 60_000, height: 1 }), { width: 320, height: 1 });
  assert.deepEqual(fitted({ width: 1, height: 60_000 }), { width: 1, height: 240 });
  for (let width = 1; width < 5_000; width += 37) {
    for (let height = 1; height < 5_000; height += 41) {
      const size = fitted({ width, height });
      assert.ok(size.width >= 1 && size.width <= MOST.width, `${width} × ${height}`);
      assert.ok(size.height >= 1 && size.height <= MOST.height, `${width} × ${height}`);
    }
  }
});

test("the quality falls from try to try", () => {
  assert.deepEqual([...QUALITIES], [...QUALITIES].sort((a, b) => b - a));
  assert.ok(QUALITIES.every((quality) => quality > 0 && quality < 1));
});

test("the size of a picture is told by its first bytes", () => {
  const png = [0x89, ...ascii("PNG\r\n\x1a\n"), 0, 0, 0, 13, ...ascii("IHDR"), 0, 1, 0x86, 0xa0, 0, 0, 0, 5];
  assert.deepEqual(pixelSize(padded(png)), { width: 100_000, height: 5 });
  assert.deepEqual(pixelSize(padded([...ascii("GIF89a"), 0x40, 1, 0xf0, 0])), { width: 320, height: 240 });
  const bmp = [...ascii("BM"), ...Array<number>(16).fill(0), 16, 0, 0, 0, 0xf4, 0xff, 0xff, 0xff];
  assert.deepEqual(pixelSize(padded(bmp)), { width: 16, height: 12 }); // from the top down
  const webp = (kind: string, rest: number[]): Uint8Array =>
    padded([...ascii("RIFF"), 0, 0, 0, 0, ...ascii("WEBP"), ...ascii(kind), ...rest]);
  const lossy = [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x01, 0xf0, 0x00];
  assert.deepEqual(pixelSize(webp("VP8 ", lossy)), { width: 320, height: 240 });
  // 14 bits each of the size less one.
  const bits = (319 | 239 << 14) >>> 0;
  const lossless = [0, 0, 0, 0, 0x2f, bits & 255, bits >>> 8 & 255, bits >>> 16 & 255, bits >>> 24];
  assert.deepEqual(pixelSize(webp("VP8L", lossless)), { width: 320, height: 240 });
  const extended = [0, 0, 0, 0, 0, 0, 0, 0, 0x9f, 0x86, 1, 0, 0, 0];
  assert.deepEqual(pixelSize(webp("VP8X", extended)), { width: 100_000, height: 1 });
  for (const marker of [0xc0, 0xc1, 0xc2, 0xc9]) {
    assert.deepEqual(pixelSize(padded(jpeg(marker, 4032, 3024))), { width: 4032, height: 3024 });
  }
  assert.equal(jpegSize(padded(jpeg(0xc0, 5, 7)))?.components, 3);
});

test("nothing is said of what is no picture, or is cut", () => {
  assert.equal(pixelSize(new Uint8Array()), undefined);
  assert.equal(pixelSize(padded(ascii("<svg xmlns="))), undefined);
  assert.equal(pixelSize(padded(ascii("RIFF0000WAVEfmt "))), undefined);
  assert.equal(pixelSize(padded(ascii("RIFF0000WEBPJUNK"))), undefined);
  assert.equal(pixelSize(padded([0x89, ...ascii("PNG")])), undefined); // of 0 × 0
  const whole = Uint8Array.from(jpeg(0xc0, 10, 10));
  for (let size = 0; size < whole.length; size += 1) assert.equal(jpegSize(whole.subarray(0, size)), undefined);
  // Segments without end, and one that leads beyond the file.
  assert.equal(jpegSize(Uint8Array.from([0xff, 0xd8, ...Array<number>(60_000).fill(0xff)])), undefined);
  assert.equal(jpegSize(padded([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff])), undefined);
  assert.equal(jpegSize(padded([0xff, 0xd8, 0xff, 0xe0, 0, 0])), undefined);
});
