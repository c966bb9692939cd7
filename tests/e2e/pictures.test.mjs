// A picture of a touchpoint: chosen, dropped or pasted, made small by the browser, drawn, exported.

import assert from "node:assert/strict";
import { test } from "node:test";

import { button, exploreSample, exported, freshPage, goTo, sees } from "./job_steps.mjs";
import { browser, server } from "./served_app.mjs";
import { activate, press, settled, watchErrors } from "./support.mjs";

const MOST_BYTES = 45_000;

/** An image of noise, which compresses badly, or of one colour; as bytes of this type. */
async function image(page, { width, height, type, noise = false }) {
  const address = await page.evaluate(async (wanted) => {
    const canvas = document.createElement("canvas");
    canvas.width = wanted.width;
    canvas.height = wanted.height;
    const context = canvas.getContext("2d");
    context.fillStyle = "#C02040";
    context.fillRect(0, 0, wanted.width, wanted.height);
    if (wanted.noise) {
      const pixels = context.getImageData(0, 0, wanted.width, wanted.height);
      for (let i = 0, random = 1; i < pixels.data.length; i += 1) {
        random = random * 48_271 % 2_147_483_647;
        pixels.data[i] = i % 4 === 3 ? 255 : random & 255;
      }
      context.putImageData(pixels, 0, 0);
    }
    const blob = await new Promise((done) => canvas.toBlob(done, wanted.type, 0.95));
    // As text: millions of numbers take many seconds from the browser to here.
    return new Promise((done) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.readAsDataURL(blob);
    });
  }, { width, height, type, noise });
  return Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
}

/** The same JPEG, lying on its side for a camera that noted so, and where it was. */
function turned(jpeg) {
  const tiff = Buffer.from("4d4d002a00000008000101120003000000010006000000000000", "hex");
  const body = Buffer.concat([Buffer.from("Exif\0\0"), tiff, Buffer.from("GPS 45.07 N 7.68 E")]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

async function sampleWithOpenPanel() {
  const page = await freshPage(browser);
  const errors = watchErrors(page);
  await exploreSample(page, server.url);
  await goTo(page, "Journey");
  const card = page.getByRole("button", { name: /^Support chat/ });
  await activate(page, card);
  await sees(button(page, "Add a picture…"));
  return { page, errors, card };
}

async function choose(page, name, file) {
  const chooser = page.waitForEvent("filechooser");
  await press(page, button(page, name));
  await (await chooser).setFiles(file);
}

/** What the exported document holds as the only picture. */
async function keptPicture(page) {
  const { bytes } = await exported(page, "Document (JSON)");
  const [journey] = JSON.parse(bytes.toString("utf8")).document.journeys;
  const [picture, ...others] = journey.touchpoints.flatMap((one) => one.picture ?? []);
  assert.deepEqual(others, []);
  return picture && Buffer.from(picture.jpeg, "base64");
}

const sizeOf = (page, jpeg) => page.evaluate(async (numbers) => {
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(numbers)], { type: "image/jpeg" }));
  return [bitmap.width, bitmap.height];
}, [...jpeg]);

test("a large picture is made small, drawn, described and told of", async () => {
  const { page, errors, card } = await sampleWithOpenPanel();
  const buffer = await image(page, { width: 1600, height: 900, type: "image/png", noise: true });
  await choose(page, "Add a picture…", { name: "counter.png", mimeType: "image/png", buffer });
  await sees(button(page, "Replace…"));
  const jpeg = await keptPicture(page);
  assert.ok(jpeg.length <= MOST_BYTES, `${jpeg.length} bytes`);
  assert.deepEqual(await sizeOf(page, jpeg), [320, 180]);
  await sees(page.getByRole("img", { name: "Support chat" }));
  const words = page.getByRole("textbox", { name: "What it shows, for people who cannot see it" });
  await words.fill("A window with three answers");
  await settled(page);
  await sees(page.getByRole("img", { name: "A window with three answers" }));
  assert.match(await card.textContent() ?? "", /picture: A window with three answers/);
  assert.deepEqual(errors, []);
  await page.context().close();
});

test("a photograph stands upright, and says no more where it was taken", async () => {
  const { page } = await sampleWithOpenPanel();
  const upright = await image(page, { width: 800, height: 600, type: "image/jpeg" });
  await choose(page, "Add a picture…",
    { name: "desk.jpg", mimeType: "image/jpeg", buffer: turned(upright) });
  await sees(button(page, "Replace…"));
  const jpeg = await keptPicture(page);
  assert.deepEqual(await sizeOf(page, jpeg), [180, 240]);
  assert.equal(jpeg.includes("GPS"), false);
  assert.equal(jpeg.includes("Exif"), false);
  await page.context().close();
});

test("a picture is dropped or pasted into the open panel", async () => {
  const { page } = await sampleWithOpenPanel();
  const buffer = await image(page, { width: 64, height: 48, type: "image/png" });
  const offer = (kind) => page.evaluate(([event, numbers]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(numbers)], "image.png", { type: "image/png" }));
    const options = { bubbles: true, cancelable: true };
    document.body.dispatchEvent(event === "paste"
      ? new ClipboardEvent("paste", { ...options, clipboardData: transfer })
      : new DragEvent("drop", { ...options, dataTransfer: transfer }));
  }, [kind, [...buffer]]);
  for (const kind of ["paste", "drop"]) {
    await offer(kind);
    await sees(button(page, "Replace…"));
    assert.deepEqual(await sizeOf(page, await keptPicture(page)), [64, 48]);
    await activate(page, button(page, "Remove"));
    await sees(button(page, "Add a picture…"));
  }
  await page.keyboard.press("Escape");
  await offer("drop");
  await sees(page.getByText("A picture goes to the touchpoint whose panel is open", { exact: false }));
  await page.context().close();
});

test("what is no picture, or too large a one, is refused in a sentence", async () => {
  const { page } = await sampleWithOpenPanel();
  const refused = async (buffer, words) => {
    await choose(page, "Add a picture…", { name: "odd.png", mimeType: "image/png", buffer });
    await sees(page.getByText(words, { exact: false }));
  };
  await refused(Buffer.from("no picture at all, whatever its name"), "“odd.png” is not a picture");
  // Told by its head alone: 60,000 × 60,000 pixels are never made room for.
  const huge = await image(page, { width: 8, height: 8, type: "image/png" });
  huge.writeUInt32BE(60_000, 16);
  huge.writeUInt32BE(60_000, 20);
  await refused(huge, "3,600 million pixels, and at most 100 million");
  await sees(button(page, "Add a picture…"));
  await page.context().close();
});
