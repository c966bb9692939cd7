// Two fingers on the graph's picture, from the screen to the program and back.

import assert from "node:assert/strict";
import { test } from "node:test";

import { button, context, newContext, page, server } from "./host_page.mjs";
import { goToAddress } from "./job_steps.mjs";
import { activate, openApp, settled, snapshot } from "./support.mjs";

const TABLET = { hasTouch: true, isMobile: true, viewport: { width: 1180, height: 820 } };
const CARD = "card/identity-check";

async function openGraph() {
  await context.close();
  await newContext(TABLET);
  await openApp(page, server.url);
  await activate(page, button("Explore the sample"));
  await page.waitForFunction(() => window.tappa.snapshot().saved.document !== undefined);
  await goToAddress(page, "graph");
  await settled(page);
}

const cardWidth = async () =>
  (await snapshot(page)).tree.find(({ key }) => key === CARD).bounds[2];
const pageScale = () => page.evaluate(() => window.visualViewport.scale);

/** Two fingers about this place, so far apart at first and at last. */
async function pinch(x, y, from, to) {
  const session = await context.newCDPSession(page);
  const touch = (type, ...apart) => session.send("Input.dispatchTouchEvent", {
    type,
    touchPoints: apart.map((dx, id) => ({ x: x + dx, y, id })),
  });
  await touch("touchStart", -from / 2);
  await touch("touchStart", -from / 2, from / 2);
  for (let step = 1; step <= 8; step += 1) {
    const apart = from + (to - from) * step / 8;
    await touch("touchMove", -apart / 2, apart / 2);
  }
  await touch("touchEnd");
  await settled(page);
}

test("two fingers on the picture make it larger and smaller, and leave the page as it is", async () => {
  await openGraph();
  const figure = page.getByRole("figure", { name: "Picture of the graph" });
  const { x, y, width, height } = await figure.boundingBox();
  const scale = await pageScale();
  // What is half beyond the window is not as wide as its card: the picture is made small first.
  await pinch(x + width / 2, y + height / 2, 300, 150);
  const small = await cardWidth();
  await pinch(x + width / 2, y + height / 2, 150, 225);
  const larger = await cardWidth();
  assert.ok(small > 0 && Math.abs(larger / small - 1.5) < 0.1, `${small} to ${larger}`);
  assert.equal(await pageScale(), scale);
  const { tree } = await snapshot(page);
  assert.ok(!tree.some(({ key, pressed }) => key?.startsWith("card/") && pressed));
});
