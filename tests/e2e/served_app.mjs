// The app as it is shipped on a server of its own, and a browser to open it in, for the tests of the
// file that imports this.

import { after, before } from "node:test";

import { launch, serveDist } from "./support.mjs";

export let server;
export let browser;

before(async () => {
  server = await serveDist();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
});
