// Tappa without a network: all files of a version are put aside when the worker is installed and
// served from there. A new version is put aside beside the old one and takes over when no page of
// the old one is open any more, so that an open page still finds what it loads later.
/// <reference lib="webworker" />
import { files, version } from "tappa:precache";

declare const self: ServiceWorkerGlobalScope;

const PREFIX = "tappa-";
const CACHE = PREFIX + version;

async function putAside(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(files.map(async ({ url, integrity }) => {
    // Files named by their content never change; the page itself is asked for anew.
    const isNamedByContent = url.startsWith("assets/");
    const request = new Request(url, { cache: isNamedByContent ? "default" : "reload", integrity });
    const response = await fetch(request);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    await cache.put(url, response);
  }));
}

async function forgetOthers(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const wanted = request.mode === "navigate" ? "index.html" : request;
  return await cache.match(wanted, { ignoreSearch: true }) ?? fetch(request);
}

self.addEventListener("install", (event) => {
  event.waitUntil(putAside());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const isOurs = new URL(request.url).origin === self.location.origin;
  if (request.method === "GET" && isOurs) event.respondWith(answer(request));
});
